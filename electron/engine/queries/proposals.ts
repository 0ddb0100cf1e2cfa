import { proposePairs } from '../../../shared/compare/index.ts';
import type { LoneSubject } from '../../../shared/compare/index.ts';
import type { ParsedQueryInput } from '../../../shared/contract/queries.ts';
import type { PairProposal } from '../../../shared/contract/views.ts';
import type { Dimension, Side, ValueType } from '../../../shared/model/words.ts';
import { comparisonSettings } from '../store/comparison-inputs.ts';
import type { Store } from '../store/store.ts';
import { unmatchedSubjects } from './subjects.ts';

/** Unmatched subjects that resemble each other, the most alike first. Nothing pairs by itself. */
export function pairProposals(
  store: Store,
  { auditId }: ParsedQueryInput<'subjects.proposals'>,
): readonly PairProposal[] {
  const { tokens } = comparisonSettings(store, auditId);
  const unmatched = unmatchedSubjects(store, { auditId });
  const of = (side: Side): readonly LoneSubject[] =>
    loneSubjects(
      store,
      { auditId, side },
      new Set(unmatched.filter((row) => row.side === side).map(keyOf)),
    );
  return proposePairs(of('staging'), of('production'), tokens).map((found) => ({
    dimension: found.staging.dimension,
    stagingSubject: found.staging.subject,
    productionSubject: found.production.subject,
    similarity: found.similarity,
    shared: found.shared,
    equal: found.equal,
    stagingAttributes: found.staging.attributes.length,
    productionAttributes: found.production.attributes.length,
  }));
}

interface OneSidedRow {
  readonly dimension: Dimension;
  readonly subject: string;
  readonly name: string;
  readonly value: string | null;
  readonly valueType: ValueType;
  readonly collector: string;
}

interface Wanted {
  readonly auditId: string;
  readonly side: Side;
}

/** The subjects with what the newest comparison found of them on their side alone. */
function loneSubjects(
  store: Store,
  { auditId, side }: Wanted,
  keys: ReadonlySet<string>,
): readonly LoneSubject[] {
  const rows = store
    .prepare(
      `SELECT d.dimension, d.${side}_subject AS subject, d.name, d.${side}_value AS value,
         d.value_type AS valueType, s.collector
       FROM difference d JOIN source s ON s.id = d.${side}_source
       WHERE d.audit_id = ? AND d.standing IN ('open', 'expected') AND d.kind = 'only-in-${side}'
         AND d.gone_since IS NULL
       ORDER BY d.key`,
    )
    .all(auditId) as OneSidedRow[];
  const wanted = Map.groupBy(
    rows.filter((row) => keys.has(keyOf(row))),
    (row) => `${keyOf(row)}\n${row.collector}`,
  );
  return [...wanted.values()].flatMap((members) => {
    const [first] = members;
    if (!first) return [];
    const { dimension, collector, subject } = first;
    return [{ dimension, collector, subject, attributes: members }];
  });
}

function keyOf({ dimension, subject }: Readonly<Record<'dimension' | 'subject', string>>): string {
  return `${dimension}\n${subject}`;
}
