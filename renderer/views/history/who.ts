import type { HistoryAct } from '../../../shared/contract/index.ts';
import { historyText } from '../../../shared/text/history.ts';

/** Whose act it was, and who recorded it where that was another. */
export function whoOf({ actor, onBehalfOf }: Pick<HistoryAct, 'actor' | 'onBehalfOf'>): string {
  return onBehalfOf === null || onBehalfOf === actor
    ? actor
    : historyText.behalf(actor, onBehalfOf);
}
