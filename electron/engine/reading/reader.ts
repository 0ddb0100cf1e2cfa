import { Worker } from 'node:worker_threads';
import type { Result } from '../../../shared/model/errors.ts';
import { recordNotOpen } from '../../../shared/text/record.ts';
import type { Host } from '../host.ts';
import type { WideQuery } from '../queries/wide.ts';
import { asFailure } from '../result.ts';
import { endThread } from '../workers/end-thread.ts';
import type { Question, ReaderData } from './question.ts';

/** What a person waits for at this moment goes first; numbers about the whole can follow. */
const FIRST: ReadonlySet<WideQuery> = new Set<WideQuery>([
  'differences.page',
  'differences.ids',
  'meeting.item',
  'rationales.get',
]);

/** Readers that may crash over one question before it is given up. */
const TRIES = 2;

/** A question with those who wait for its answer. */
interface Asked {
  readonly key: string;
  readonly name: WideQuery;
  readonly input: unknown;
  readonly answer: Promise<Result<unknown>>;
  readonly settle: (result: Result<unknown>) => void;
  readonly tries: number;
}

/**
 * A thread that reads a record through a connection of its own, so that questions about all of its
 * rows hold nobody up who writes. It starts with the first question and answers one at a time. A
 * question that still waits is asked once, whoever repeats it meanwhile: its answer will be newer
 * than all of them. A thread that crashes is replaced, and what it had been asked is asked again.
 */
export class Reader {
  readonly #file: string;
  readonly #host: Pick<Host, 'workerEntry' | 'now'>;
  #waiting: readonly Asked[] = [];
  #current: Asked | null = null;
  #thread: Worker | null = null;
  #ended = false;

  constructor(file: string, host: Pick<Host, 'workerEntry' | 'now'>) {
    this.#file = file;
    this.#host = host;
  }

  /** The answer from a state of the record no older than this call; never rejects. */
  async ask(name: WideQuery, input: unknown): Promise<Result<unknown>> {
    if (this.#ended) return closed;
    const key = JSON.stringify([name, input]);
    const same = this.#waiting.find((asked) => asked.key === key);
    if (same) return same.answer;
    const asked = newlyAsked(key, name, input);
    this.#waiting = [...this.#waiting, asked];
    this.#proceed();
    return asked.answer;
  }

  /** Ends the thread. Whoever waits is told that the record is closed. */
  async end(): Promise<void> {
    this.#ended = true;
    const left = [...(this.#current ? [this.#current] : []), ...this.#waiting];
    this.#current = null;
    this.#waiting = [];
    for (const { settle } of left) settle(closed);
    if (this.#thread) await endThread(this.#thread);
  }

  #proceed(): void {
    if (this.#current) return;
    const next = this.#waiting.find(({ name }) => FIRST.has(name)) ?? this.#waiting[0];
    if (!next) return;
    this.#waiting = this.#waiting.filter((asked) => asked !== next);
    this.#current = { ...next, tries: next.tries + 1 };
    const { name, input } = next;
    const question: Question = { name, input, now: this.#host.now().toISOString() };
    this.#thread ??= this.#start();
    this.#thread.postMessage(question);
  }

  #start(): Worker {
    const data: ReaderData = { type: 'read', record: this.#file };
    const thread = new Worker(this.#host.workerEntry, { workerData: data });
    let problem: unknown = new Error('the reader ended early');
    thread.on('message', (result: Result<unknown>) => this.#answered(result));
    thread.on('error', (error) => {
      problem = error;
    });
    thread.on('exit', () => this.#crashed(thread, problem));
    return thread;
  }

  #answered(result: Result<unknown>): void {
    const asked = this.#current;
    this.#current = null;
    asked?.settle(result);
    this.#proceed();
  }

  #crashed(thread: Worker, problem: unknown): void {
    if (this.#ended || this.#thread !== thread) return;
    this.#thread = null;
    const asked = this.#current;
    this.#current = null;
    if (asked && asked.tries < TRIES) this.#waiting = [asked, ...this.#waiting];
    else asked?.settle(asFailure(this.#file, problem));
    this.#proceed();
  }
}

const closed: Result<never> = { ok: false, error: { code: 'record.not-open', ...recordNotOpen } };

function newlyAsked(key: string, name: WideQuery, input: unknown): Asked {
  let settle: Asked['settle'] = () => undefined;
  const answer = new Promise<Result<unknown>>((resolve) => {
    settle = resolve;
  });
  return { key, name, input, answer, settle, tries: 0 };
}
