import type { ErrorData } from '../../shared/model/errors.ts';
import { AppError } from '../../shared/model/errors.ts';

/** The part of a message port that both ends have, whatever carries it. */
export interface Port {
  readonly send: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
}

/** Functions that the other end may call, by name. */
export type Handlers = Readonly<Record<string, (...args: never[]) => unknown>>;

/** A connection over a port: calls with answers, and notices without. */
export interface Connection {
  readonly call: <T>(method: string, ...args: readonly unknown[]) => Promise<T>;
  readonly notify: (method: string, ...args: readonly unknown[]) => void;
  /** Rejects what is still open, because the other end is gone. */
  readonly fail: (error: Error) => void;
}

type Message =
  | { readonly type: 'call'; readonly id: number; readonly method: string; readonly args: never[] }
  | { readonly type: 'notice'; readonly method: string; readonly args: never[] }
  | { readonly type: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly type: 'failure'; readonly id: number; readonly error: ErrorData | string };

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Connects one end of a port. Both ends are our own processes; what comes from a window is checked
 * before it gets here. An `AppError` crosses as data, anything else as its message.
 */
export function connect(port: Port, handlers: Handlers): Connection {
  const waiting = new Map<number, Waiting>();
  let next = 1;
  port.onMessage((message) => receive(message as Message));

  function receive(message: Message): void {
    switch (message.type) {
      case 'call':
        void answer(message.id, message.method, message.args);
        return;
      case 'notice':
        handlers[message.method]?.(...message.args);
        return;
      case 'answer':
        take(message.id)?.resolve(message.value as never);
        return;
      case 'failure':
        take(message.id)?.reject(revive(message.error));
    }
  }

  async function answer(id: number, method: string, args: never[]): Promise<void> {
    try {
      const handler = handlers[method];
      if (!handler) throw new Error(`no handler for ${method}`);
      port.send({ type: 'answer', id, value: await handler(...args) } satisfies Message);
    } catch (error) {
      port.send({ type: 'failure', id, error: flatten(error) } satisfies Message);
    }
  }

  function take(id: number): Waiting | undefined {
    const entry = waiting.get(id);
    waiting.delete(id);
    return entry;
  }

  return {
    call: async (method, ...args) =>
      new Promise((resolve, reject) => {
        const id = next++;
        waiting.set(id, { resolve, reject });
        port.send({ type: 'call', id, method, args: args as never[] } satisfies Message);
      }),
    notify: (method, ...args) =>
      port.send({ type: 'notice', method, args: args as never[] } satisfies Message),
    fail: (error) => {
      for (const entry of waiting.values()) entry.reject(error);
      waiting.clear();
    },
  };
}

function flatten(error: unknown): ErrorData | string {
  if (error instanceof AppError) return error.data;
  return error instanceof Error ? error.message : String(error);
}

function revive(error: ErrorData | string): Error {
  return typeof error === 'string' ? new Error(error) : new AppError(error);
}
