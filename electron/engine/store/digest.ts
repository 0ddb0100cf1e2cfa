import { differencesDigestOf, numbersGivenOf, rowsDigestBy } from '../../../shared/trail/digest.ts';
import type { NumbersGiven, RowsDigest } from '../../../shared/trail/digest.ts';
import { nodeHasher } from './hasher.ts';
import { differenceRows, numberRows } from './record-view.ts';
import type { Store } from './store.ts';

export {
  addSetAside,
  attributeColumns,
  restorableColumns,
  setAsideColumns,
} from '../../../shared/trail/digest.ts';
export type { AddRow, RowsDigest } from '../../../shared/trail/digest.ts';

/** A digest that rows are added to, by the platform's SHA-256. */
export function rowsDigest(): RowsDigest {
  return rowsDigestBy(nodeHasher);
}

/** Digest over the differences of an audit in the order of their numbers. */
export function differencesDigest(store: Store, auditId: string): string {
  return differencesDigestOf(nodeHasher, differenceRows(store, auditId));
}

/** The numbers that a system has given to its differences, as `comparison` keeps them. */
export function numbersGiven(store: Store, systemId: string): NumbersGiven {
  return numbersGivenOf(nodeHasher, numberRows(store, systemId));
}
