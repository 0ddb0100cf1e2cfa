import type { ExceptionPreview, RegisterEntry } from '../../../shared/contract/views.ts';
import type { ParsedQueryInput } from '../../../shared/contract/queries.ts';
import type { ExceptionRecord } from '../../../shared/model/judgement.ts';
import { highestRisk } from '../../../shared/exceptions/index.ts';
import { dayOf } from '../days.ts';
import { matchedRows } from '../store/exception-matches.ts';
import type { RowPattern } from '../store/exception-matches.ts';
import { patternsOf } from '../signing/exception-content.ts';
import type { Store } from '../store/store.ts';
import { findAudit } from './found.ts';
import { rowsById } from './rows.ts';

/** Rows that are shown of what matches. */
const MOST_SHOWN = 200;

/** What patterns would cover at this moment, before anything is requested. */
export function exceptionPreview(
  store: Store,
  { auditId, dimension, patterns }: ParsedQueryInput<'exception.preview'>,
  now: Date,
): ExceptionPreview {
  findAudit(store, auditId);
  const matched = matchedRows(store, { auditId, dimension, patterns });
  const differenceIds = matched.map(({ id }) => id);
  const rated = matched.map((row) => row.rated);
  return {
    total: matched.length,
    rows: rowsById(store, auditId, differenceIds.slice(0, MOST_SHOWN), dayOf(now)),
    differenceIds,
    highestRating: highestRisk(rated),
    unrated: rated.filter((risk) => risk === null).length,
  };
}

/** What the patterns of an exception match now, and what of it the exception does not cover. */
export function patternMatches(
  store: Store,
  { auditId, today }: { readonly auditId: string; readonly today: string },
  { id, dimension, covers }: ExceptionRecord,
): Pick<RegisterEntry, 'patterns' | 'matchedLater'> {
  const patterns: readonly RowPattern[] = patternsOf(store, id).map((row) => ({
    subject: row.subject,
    name: row.name,
    catalogueId: row.catalogue_id,
  }));
  const known = new Set(covers);
  const matches = patterns.map((pattern) =>
    matchedRows(store, { auditId, dimension, patterns: [pattern] }),
  );
  const later = new Map(
    matches
      .flat()
      .filter(({ key }) => !known.has(key))
      .map((row) => [row.id, row.number]),
  );
  const ids = [...later].toSorted(([, one], [, other]) => one - other).map(([each]) => each);
  return {
    patterns: patterns.map((pattern, index) => ({
      ...pattern,
      matches: matches[index]?.length ?? 0,
    })),
    matchedLater: rowsById(store, auditId, ids.slice(0, MOST_SHOWN), today),
  };
}
