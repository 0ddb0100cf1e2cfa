import type { ErrorData } from '../../shared/model/errors.ts';
import { AppError } from '../../shared/model/errors.ts';

/** The part of a message port that both ends have, whatever carries it. */
export interface Port {
  readonly send: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
}

type Answer<Method> = Method extends (...args: never[]) => infer R ? Awaited<R> : never;
type Arguments<Method> = Method extends (...args: infer A) => unknown ? A : never;
type Offered = (...args: readonly unknown[]) => unknown;

/** A connection to an end that offers `Theirs`: calls with answers, and notices without. */
export interface Connection<Theirs> {
  readonly call: <N extends keyof Theirs & string>(
    method: N,
    ...args: Arguments<Theirs[N]>
  ) => Promise<Answer<Theirs[N]>>;
  readonly notify: <N extends keyof Theirs & string>(
    method: N,
    ...args: Arguments<Theirs[N]>
  ) => void;
  /** Rejects what is still open, because the other end is gone. */
  readonly fail: (error: Error) => void;
}

interface Request {
  readonly method: string;
  readonly args: readonly unknown[];
}

type Message =
  | ({ readonly type: 'call'; readonly id: number } & Request)
  | ({ readonly type: 'notice' } & Request)
  | { readonly type: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly type: 'failure'; readonly id: number; readonly error: ErrorData | string };

/**
 * Connects one end of a port: the other end offers the functions `Theirs`, this one `Ours`. Both
 * are our own processes; what comes from a window is checked before it gets here. An `AppError`
 * crosses as data, anything else as its message.
 */
export function connect<Theirs extends object, Ours extends object>(
  port: Port,
  ours: Ours,
): Connection<Theirs> {
  const offered: ReadonlyMap<string, Offered> = new Map(Object.entries(ours));
  const calls = new OpenCalls();
  const send = (message: Message): void => port.send(message);
  port.onMessage((message) => receive(message as Message, { offered, calls, send }));
  return {
    call: async (method, ...args) => calls.open((id) => send({ type: 'call', id, method, args })),
    notify: (method, ...args) => send({ type: 'notice', method, args }),
    fail: (error) => calls.fail(error),
  };
}

interface End {
  readonly offered: ReadonlyMap<string, Offered>;
  readonly calls: OpenCalls;
  readonly send: (message: Message) => void;
}

function receive(message: Message, end: End): void {
  switch (message.type) {
    case 'call':
      void answer(message, end);
      return;
    case 'notice':
      end.offered.get(message.method)?.(...message.args);
      return;
    case 'answer':
      return end.calls.resolve(message.id, message.value);
    case 'failure':
      return end.calls.reject(message.id, revive(message.error));
  }
}

async function answer(
  { id, method, args }: Extract<Message, { type: 'call' }>,
  { offered, send }: End,
): Promise<void> {
  try {
    const handler = offered.get(method);
    if (!handler) throw new Error(`no handler for ${method}`);
    send({ type: 'answer', id, value: await handler(...args) });
  } catch (error) {
    send({ type: 'failure', id, error: flatten(error) });
  }
}

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/** Calls that wait for their answer. */
class OpenCalls {
  readonly #waiting = new Map<number, Waiting>();
  #next = 1;

  async open<T>(send: (id: number) => void): Promise<T> {
    return new Promise((resolve, reject) => {
      const id = this.#next++;
      this.#waiting.set(id, { resolve, reject });
      send(id);
    });
  }

  resolve(id: number, value: unknown): void {
    this.#take(id)?.resolve(value as never);
  }

  reject(id: number, error: Error): void {
    this.#take(id)?.reject(error);
  }

  fail(error: Error): void {
    for (const entry of this.#waiting.values()) entry.reject(error);
    this.#waiting.clear();
  }

  #take(id: number): Waiting | undefined {
    const entry = this.#waiting.get(id);
    this.#waiting.delete(id);
    return entry;
  }
}

function flatten(error: unknown): ErrorData | string {
  if (error instanceof AppError) return error.data;
  return error instanceof Error ? error.message : String(error);
}

function revive(error: ErrorData | string): Error {
  return typeof error === 'string' ? new Error(error) : new AppError(error);
}
