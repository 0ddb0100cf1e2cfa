import type { ParsedQueryInput } from '../../../shared/contract/queries.ts';
import type { DetectorView, DriftCheckView, WatchView } from '../../../shared/contract/views.ts';
import { dimensions } from '../../../shared/model/words.ts';
import type { Dimension } from '../../../shared/model/words.ts';
import { isOpen } from '../../../shared/scorecard/index.ts';
import { inScope } from '../../../shared/scorecard/index.ts';
import type { ScorecardGap, ScorecardInput } from '../../../shared/scorecard/index.ts';
import { queryText } from '../../../shared/text/queries.ts';
import type { DriftCounts } from '../drift/findings.ts';
import { sql } from '../store/sql.ts';
import type { Store } from '../store/store.ts';
import type { DetectorTable, DriftCheckTable } from '../store/tables.ts';
import { detectorRows, watchedSources } from './detectors.ts';
import { isReadable } from './document.ts';
import { findAudit } from './found.ts';
import { scorecardInput } from './scorecard.ts';

/** Step 4: what is watched, what every run found, and what is not watched. */
export function watchView(
  store: Store,
  { auditId }: ParsedQueryInput<'watch.get'>,
  now: Date,
): WatchView {
  findAudit(store, auditId);
  return {
    detectors: detectorRows(store, auditId).map((row) => toDetectorView(store, row)),
    unwatched: unwatchedDimensions(scorecardInput(store, auditId, now)),
  };
}

/** Dimensions in scope with a high rating or suggestion and no detector, most at risk first. */
export function unwatchedDimensions(input: ScorecardInput): WatchView['unwatched'] {
  return dimensions
    .filter((dimension) => input.detectors[dimension] === 0 && inScope(input, dimension))
    .map((dimension) => ({ dimension, high: highRows(input, dimension).length }))
    .filter(({ high }) => high > 0)
    .toSorted((a, b) => b.high - a.high)
    .map(({ dimension, high }) => ({ dimension, reason: queryText.unwatched(high) }));
}

function highRows(input: ScorecardInput, dimension: Dimension): readonly ScorecardGap[] {
  return input.rows.filter(
    (row) =>
      row.dimension === dimension &&
      isOpen(row) &&
      (row.rating?.risk ?? row.suggestedRisk) === 'high',
  );
}

function toDetectorView(store: Store, row: DetectorTable): DetectorView {
  const sources = watchedSources(store, row);
  const checks = store.all(
    sql
      .selectFrom('drift_check')
      .selectAll()
      .where('detector_id', '=', row.id)
      .orderBy('at', 'desc')
      .orderBy('id'),
  );
  return {
    id: row.id,
    dimension: row.dimension,
    title: row.title,
    cadence: row.cadence,
    told: row.told,
    sources: sources.map(({ id, side, path }) => ({ side, path, readable: isReadable(store, id) })),
    checks: checks.map(toCheckView),
  };
}

function toCheckView(row: DriftCheckTable): DriftCheckView {
  const { newHigh, ...counts } = JSON.parse(row.json_counts) as DriftCounts;
  return {
    id: row.id,
    at: row.at,
    by: row.run_by,
    counts,
    newHigh,
    findings: JSON.parse(row.json_findings) as DriftCheckView['findings'],
    problems: JSON.parse(row.json_problems) as readonly string[],
  };
}
