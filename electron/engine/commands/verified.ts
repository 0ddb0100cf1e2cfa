import { equalValues, normaliseTokens } from '../../../shared/compare/index.ts';
import type { ComparisonInput } from '../../../shared/compare/index.ts';
import type { Attribute } from '../../../shared/model/attribute.ts';
import type { ComparableSource } from '../../../shared/model/comparison.ts';
import type { Side } from '../../../shared/model/words.ts';
import { manualSourceId } from '../store/comparison-inputs.ts';
import type { Store } from '../store/store.ts';
import type { DifferenceTable } from '../store/tables.ts';
import type { Transaction } from '../store/transaction.ts';
import { changePlan } from './plan.ts';

/** An attribute where one side has it now. */
interface Observation {
  readonly attribute: Attribute;
  readonly keyId: string | null;
  /** When its source was read, ISO 8601. */
  readonly at: string;
}

type RatedRow = DifferenceTable & { readonly rated_at: string };

/**
 * After a comparison: a gap, planned or not, becomes `verified` when newer sources of both sides have
 * its attribute, and have it equal; a verified one that differs again is open again.
 */
export function followUpPlan(tx: Transaction, auditId: string, input: ComparisonInput): void {
  const closed = ratedRows(
    tx.store,
    auditId,
    `coalesce(status, 'open') <> 'verified' AND standing IN ('equal', 'gone')`,
  );
  if (closed.length > 0) {
    const find = observer(tx.store, auditId, input);
    for (const row of closed) {
      if (isSeenEqual(row, find, input)) changePlan(tx, row, { status: 'verified' });
    }
  }
  for (const row of ratedRows(tx.store, auditId, `status = 'verified' AND standing = 'open'`)) {
    changePlan(tx, row, { status: 'open' });
  }
}

type Find = (row: DifferenceTable, side: Side) => Observation | undefined;

function isSeenEqual(row: RatedRow, find: Find, input: ComparisonInput): boolean {
  const staging = find(row, 'staging');
  const production = find(row, 'production');
  if (!staging || !production) return false;
  if (staging.at <= row.rated_at || production.at <= row.rated_at) return false;
  const [a, b] = [staging.attribute, production.attribute];
  if (a.state !== b.state || a.state === 'unknown') return false;
  if (a.state === 'sensitive') return staging.keyId === production.keyId && a.tag === b.tag;
  if (a.value === null || b.value === null) return a.value === b.value;
  return equalValues(row.value_type, a.value, b.value, input.tokens);
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

/** Finds an attribute on a side by name, and by subject as it was spelled or without its tokens. */
function observer(store: Store, auditId: string, input: ComparisonInput): Find {
  const moments = readMoments(store, auditId);
  const plain = (text: string): string => normaliseTokens(text, input.tokens);
  const index = new Map<string, Observation>();
  const add = (side: Side, source: ComparableSource): void => {
    const at = moments.get(source.id) ?? '';
    for (const attribute of source.attributes) {
      const { subject, name } = attribute;
      const seen = { attribute, keyId: source.keyId, at };
      index.set(`${side}\n${subject}\n${name}`, seen);
      index.set(`${side}\n${plain(subject)}\n${plain(name)}`, seen);
    }
  };
  for (const source of input.staging) add('staging', source);
  for (const source of input.production) add('production', source);
  return (row, side) => {
    const own = side === 'staging' ? row.staging_subject : row.production_subject;
    return (
      index.get(`${side}\n${own ?? row.subject}\n${row.name}`) ??
      index.get(`${side}\n${plain(own ?? row.subject)}\n${plain(row.name)}`)
    );
  };
}

function readMoments(store: Store, auditId: string): ReadonlyMap<string, string> {
  const sources = store
    .prepare('SELECT id, captured_at AS at FROM source WHERE audit_id = ? AND live = 1')
    .all(auditId) as { readonly id: string; readonly at: string }[];
  const answers = store
    .prepare('SELECT side, max(answered_at) AS at FROM answer WHERE audit_id = ? GROUP BY side')
    .all(auditId) as { readonly side: Side; readonly at: string }[];
  return new Map([
    ...sources.map(({ id, at }) => [id, at] as const),
    ...answers.map(({ side, at }) => [manualSourceId(side), at] as const),
  ]);
}
