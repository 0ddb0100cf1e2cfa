import type { MessagePort } from 'node:worker_threads';
import type { ParsedQueryInput } from '../../../shared/contract/queries.ts';
import { wideQueries } from '../queries/wide.ts';
import type { WideHandler, WideQuery } from '../queries/wide.ts';
import { asResult } from '../result.ts';
import { openBeside } from '../store/beside.ts';
import type { Store } from '../store/store.ts';
import type { Question, ReaderData } from './question.ts';

/** Answers questions about a record, one after the other, until the thread is ended. */
export function serveReader({ record }: ReaderData, port: MessagePort | null): void {
  const store = openBeside(record);
  port?.on('message', (question: Question) => {
    void asResult(record, () => answerTo(store, question)).then((result) =>
      port.postMessage(result),
    );
  });
}

/** In one transaction, so that everything an answer says is of the same moment. */
function answerTo(store: Store, { name, input, now }: Question): unknown {
  const answer: WideHandler<WideQuery> = wideQueries[name];
  return store.stage(() => answer(store, input as ParsedQueryInput<WideQuery>, new Date(now)));
}
