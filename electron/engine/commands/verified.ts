import { normaliseTokens } from '../../../shared/compare/index.ts';
import type { ComparisonInput, WatchedGap } from '../../../shared/compare/index.ts';
import type {
  ComparableSource,
  ComparedRow,
  Comparison,
  SideValue,
  WatchedRow,
} from '../../../shared/model/comparison.ts';
import { sides } from '../../../shared/model/words.ts';
import type { Side } from '../../../shared/model/words.ts';
import { liveSources, storedSourceId } from '../store/comparison-inputs.ts';
import { keepGap } from '../store/differences.ts';
import type { Store } from '../store/store.ts';
import type { DifferenceTable, SourceTable } from '../store/tables.ts';
import type { Transaction } from '../store/transaction.ts';
import { changePlan } from './plannable.ts';

type RatedRow = DifferenceTable & { readonly rated_at: string };

/** A finished comparison with what it was made of. */
export interface Compared {
  readonly input: ComparisonInput;
  readonly comparison: Comparison;
}

/**
 * The gaps that a comparison follows: everything rated that is not verified as closed, and what was,
 * because it can differ again.
 */
export function watchedGaps(store: Store, auditId: string): readonly WatchedGap[] {
  return ratedRows(store, auditId, '1').map((row) => ({
    key: row.key,
    stagingSubject: row.staging_subject,
    productionSubject: row.production_subject,
    name: row.name,
  }));
}

/**
 * After a comparison: a gap, planned or not, becomes `verified` when newer sources of both sides have
 * its attribute equal, or both lack it; a verified one that differs again is open again. What is
 * found no longer and not verified stays a gap, or is continued by the row that it became part of.
 */
export function followUpPlan(tx: Transaction, auditId: string, compared: Compared): void {
  const closed = ratedRows(
    tx.store,
    auditId,
    `coalesce(status, 'open') <> 'verified' AND (standing = 'equal'
       OR (standing = 'gone' AND rating.binding = difference.binding))`,
  );
  if (closed.length > 0) settle(tx, closed, observer(tx.store, auditId, compared));
  const open = `status = 'verified' AND standing = 'open' AND gone_since IS NULL`;
  for (const row of ratedRows(tx.store, auditId, open)) changePlan(tx, row, { status: 'open' });
}

function settle(tx: Transaction, rows: readonly RatedRow[], seen: Observer): void {
  for (const row of rows) {
    const became = seen.became(row.key);
    if (became?.is === 'equal' ? seen.isNewer(row, became.row) : seen.isAbsent(row)) {
      changePlan(tx, row, { status: 'verified' });
    } else if (row.standing === 'gone') {
      keepGap(tx.store, row.id, became && became.is !== 'equal' ? became.row.key : null);
    }
  }
}

function ratedRows(store: Store, auditId: string, condition: string): readonly RatedRow[] {
  return store
    .prepare(
      `SELECT difference.*, rating.rated_at
       FROM rating JOIN difference USING (id) LEFT JOIN plan_item USING (id)
       WHERE rating.audit_id = ? AND ${condition}`,
    )
    .all(auditId) as RatedRow[];
}

/** What the sources say of a rated gap. */
interface Observer {
  readonly became: (key: string) => WatchedRow | undefined;
  /** Whether both sides of a row were read after the rating. */
  readonly isNewer: (gap: RatedRow, now: ComparedRow) => boolean;
  /** Whether sources that could have it were read after the rating on both sides, and none has it. */
  readonly isAbsent: (gap: RatedRow) => boolean;
}

function observer(store: Store, auditId: string, { input, comparison }: Compared): Observer {
  const became = new Map(comparison.watched.map((row) => [row.gap, row]));
  const moments = momentsOf(store, auditId);
  const absence = absences(store, auditId, { input, comparison });
  return {
    became: (key) => became.get(key),
    isNewer: (gap, now) =>
      sides.every((side) => moments(side, now[side], now.catalogueId) > gap.rated_at),
    isAbsent: (gap) => !became.has(gap.key) && absence(gap),
  };
}

type MomentOf = (side: Side, value: SideValue, catalogueId: string | null) => string;

/** When a value was read; an answer by hand, when that one was given. */
function momentsOf(store: Store, auditId: string): MomentOf {
  const sources = new Map(liveSources(store, auditId).map((row) => [row.id, row.captured_at]));
  const answers = store.prepare(
    'SELECT answered_at FROM answer WHERE audit_id = ? AND side = ? AND catalogue_id = ?',
  );
  return (side, { sourceId }, catalogueId) => {
    const stored = storedSourceId(sourceId);
    if (stored !== null) return sources.get(stored) ?? '';
    const answer = answers.pluck().get(auditId, side, catalogueId) as string | undefined;
    return answer ?? '';
  };
}

function absences(
  store: Store,
  auditId: string,
  { input, comparison }: Compared,
): (gap: RatedRow) => boolean {
  const plain = (text: string): string => normaliseTokens(text, input.tokens);
  const live = liveSources(store, auditId);
  const find = store.prepare('SELECT * FROM source WHERE id = ?');
  const stored = (id: string | null): SourceTable | undefined =>
    id === null ? undefined : (find.get(id) as SourceTable | undefined);
  const uncompared = uncomparedAttributes(input, comparison, plain);
  return (gap) => {
    const had = { staging: stored(gap.staging_source), production: stored(gap.production_source) };
    return (
      !uncompared.has(`${plain(gap.subject)}\n${plain(gap.name)}`) &&
      sides.every((side) => {
        const like = had[side] ?? had[side === 'staging' ? 'production' : 'staging'];
        const able = like ? counterparts(live, side, like, plain) : [];
        return able.length > 0 && able.every(({ captured_at }) => captured_at > gap.rated_at);
      })
    );
  };
}

/** Sources of a side that could have what this one had: its collector and scope, or the only one. */
function counterparts(
  live: readonly SourceTable[],
  side: Side,
  like: SourceTable,
  plain: (text: string) => string,
): readonly SourceTable[] {
  const same = live.filter((row) => row.side === side && row.collector === like.collector);
  const scoped = same.filter(({ scope }) => plain(scope) === plain(like.scope));
  if (scoped.length > 0) return scoped;
  return new Set(same.map(({ scope }) => scope)).size === 1 ? same : [];
}

/** Subject and name of everything in sources that have no counterpart to be compared with. */
function uncomparedAttributes(
  input: ComparisonInput,
  { unpaired }: Comparison,
  plain: (text: string) => string,
): ReadonlySet<string> {
  const ids = new Set(unpaired.map(({ sourceId }) => sourceId));
  const sources: readonly ComparableSource[] = [...input.staging, ...input.production];
  return new Set(
    sources
      .filter(({ id }) => ids.has(id))
      .flatMap(({ attributes }) =>
        attributes.map(({ subject, name }) => `${plain(subject)}\n${plain(name)}`),
      ),
  );
}
