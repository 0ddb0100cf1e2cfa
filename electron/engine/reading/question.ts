import type { WideQuery } from '../queries/wide.ts';

/** What a thread gets that answers questions until it is ended; it opens the record to read. */
export interface ReaderData {
  readonly type: 'read';
  readonly record: string;
}

/** A question to such a thread; it answers with a `Result`. */
export interface Question {
  readonly name: WideQuery;
  /** As the contract parsed it. */
  readonly input: unknown;
  /** The moment, ISO 8601 in UTC. */
  readonly now: string;
}
