import type { CatalogueAnswer, CatalogueRow } from '../../../shared/contract/views.ts';
import { documentText } from '../../../shared/text/document.ts';
import { queryText } from '../../../shared/text/queries.ts';

const t = documentText.catalogue;

const unanswered = (answer: CatalogueAnswer): boolean => answer.state === 'unanswered';

/** Whether a side has no answer. */
export const isMissing = (row: CatalogueRow): boolean =>
  unanswered(row.staging) || unanswered(row.production);

/** Where a row is answered, in words. */
export function answerWord({ staging, production }: CatalogueRow): string {
  if (unanswered(staging)) return unanswered(production) ? t.bothMissing : t.stagingMissing;
  if (unanswered(production)) return t.productionMissing;
  const states = [staging.state, production.state];
  return states.includes('not-applicable') ? t.reasonGiven : t.both;
}

/** Whether a person may type here: nothing is known, or the answer was given by hand. */
export const isByHand = (answer: CatalogueAnswer): boolean =>
  unanswered(answer) || answer.from === queryText.byHand;
