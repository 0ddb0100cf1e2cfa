import type { Comparison, Difference } from '../../../shared/model/comparison.ts';
import type { DriftCheckView } from '../../../shared/contract/views.ts';
import { riskRank } from '../../../shared/model/risk-order.ts';
import { driftText } from '../../../shared/text/engine.ts';
import { bindingOf } from '../store/binding.ts';
import { sql } from '../store/sql.ts';
import type { Store } from '../store/store.ts';
import type { DetectorTable, DifferenceTable } from '../store/tables.ts';

/** One row that is new, worse or gone since the audit was compared. */
export type DriftFinding = DriftCheckView['findings'][number];

/** Counts of a check; `newHigh` are the new and worse ones that are suggested high. */
export interface DriftCounts {
  readonly new: number;
  readonly worse: number;
  readonly known: number;
  readonly gone: number;
  readonly newHigh: number;
}

/** What a check found, the gravest first. */
export interface Drift {
  readonly counts: DriftCounts;
  readonly findings: readonly DriftFinding[];
}

type Verdict = 'new' | 'worse' | 'known';

/** Compares what is now with what the audit has, within the detector's dimension. */
export function findDrift(store: Store, detector: DetectorTable, comparison: Comparison): Drift {
  const { dimension } = detector;
  const known = openRows(store, detector);
  const now = comparison.differences.filter((row) => row.dimension === dimension);
  const judged = now.map((row) => ({ row, verdict: verdictOf(row, known.get(row.key)) }));
  const keys = new Set(now.map(({ key }) => key));
  const gone = [...known.values()].filter(({ key }) => !keys.has(key));
  const findings = [
    ...judged.flatMap(({ row, verdict }) =>
      verdict === 'known' ? [] : [presentFinding(row, verdict, { seen: known.has(row.key) })],
    ),
    ...gone.map(goneFinding),
  ].sort((a, b) => rankOf(b) - rankOf(a));
  const count = (verdict: Verdict): number =>
    judged.filter((entry) => entry.verdict === verdict).length;
  const newHigh = findings.filter(
    ({ what, suggestedRisk }) => what !== 'gone' && suggestedRisk === 'high',
  ).length;
  return {
    counts: {
      new: count('new'),
      worse: count('worse'),
      known: count('known'),
      gone: gone.length,
      newHigh,
    },
    findings,
  };
}

/** Other values than those that were judged are new: the old rating does not speak of them. */
function verdictOf(row: Difference, known: DifferenceTable | undefined): Verdict {
  if (!known) return 'new';
  if (riskRank(row.suggestion.risk) > riskRank(known.suggested_risk)) return 'worse';
  return bindingOf(row) === known.binding ? 'known' : 'new';
}

function openRows(store: Store, detector: DetectorTable): ReadonlyMap<string, DifferenceTable> {
  const rows = store.all(
    sql
      .selectFrom('difference')
      .selectAll()
      .where('audit_id', '=', detector.audit_id)
      .where('standing', '=', 'open')
      .where('gone_since', 'is', null)
      .where('dimension', '=', detector.dimension)
      .orderBy('number'),
  );
  return new Map(rows.map((row) => [row.key, row]));
}

function presentFinding(
  row: Difference,
  what: 'new' | 'worse',
  { seen }: { readonly seen: boolean },
): DriftFinding {
  const [reason = driftText.isNew] = row.suggestion.reasons;
  return {
    what,
    dimension: row.dimension,
    subject: row.subject,
    name: row.name,
    staging: row.staging.value,
    production: row.production.value,
    suggestedRisk: row.suggestion.risk,
    reason: seen && what === 'new' ? `${driftText.isChanged} ${reason}` : reason,
  };
}

function goneFinding(row: DifferenceTable): DriftFinding {
  return {
    what: 'gone',
    dimension: row.dimension,
    subject: row.subject,
    name: row.name,
    staging: row.staging_value,
    production: row.production_value,
    suggestedRisk: row.suggested_risk,
    reason: driftText.isGone,
  };
}

function rankOf({ what, suggestedRisk }: DriftFinding): number {
  return what === 'gone' ? -1 : riskRank(suggestedRisk);
}
