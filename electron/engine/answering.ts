import { queries as contract } from '../../shared/contract/queries.ts';
import type { ParsedQueryInput, QueryName, QueryOutput } from '../../shared/contract/queries.ts';
import type { Result } from '../../shared/model/errors.ts';
import { parseWith } from './commands/input.ts';
import type { Host } from './host.ts';
import { queries } from './queries/index.ts';
import type { QueryHandler } from './queries/index.ts';
import { isWide } from './queries/wide.ts';
import type { WideQuery } from './queries/wide.ts';
import { asResult } from './result.ts';
import type { Store } from './store/store.ts';
import { Reader } from './reading/reader.ts';

/** Bytes of a record from which on its wide questions are answered beside the engine's thread. */
const LARGE = 8_000_000;

/** Answers questions about one record. */
export interface Answering {
  readonly ask: <N extends QueryName>(name: N, input: unknown) => Promise<Result<QueryOutput<N>>>;
  /** Ends the reader; what it was asked is refused, because the record closes. */
  readonly end: () => Promise<void>;
}

/**
 * Answers in the engine's thread, except what looks at many rows of a large record: that a reader
 * answers, through a connection of its own, which sees every change that was saved before it was
 * asked. Where SQLite's WAL is refused, and in a record open for reading, there is one connection.
 */
export function answering(store: Store, host: Host): Answering {
  const reader = canReadBeside(store) ? new Reader(store.file, host) : null;
  const isBeside = (name: QueryName): name is WideQuery => isWide(name) && isLarge(store);
  return {
    ask: async <N extends QueryName>(name: N, input: unknown): Promise<Result<QueryOutput<N>>> => {
      const question = await asResult(store.file, () => ({
        parsed: parseWith(contract[name].input, input) as ParsedQueryInput<N>,
        beside: reader && isBeside(name) ? reader.ask.bind(reader, name) : null,
      }));
      if (!question.ok) return question;
      const { parsed, beside } = question.value;
      if (beside) return (await beside(parsed)) as Result<QueryOutput<N>>;
      const answer: QueryHandler<N> = queries[name];
      return asResult(store.file, () => answer(store, parsed, host.now(), host));
    },
    end: async () => reader?.end(),
  };
}

function canReadBeside(store: Store): boolean {
  return store.writable && store.prepare('PRAGMA journal_mode').pluck().get() === 'wal';
}

function isLarge(store: Store): boolean {
  const pages = store.prepare('PRAGMA page_count').pluck().get() as number;
  const bytes = store.prepare('PRAGMA page_size').pluck().get() as number;
  return pages * bytes > LARGE;
}
