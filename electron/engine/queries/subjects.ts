import { normaliseTokens } from '../../../shared/compare/index.ts';
import type { ParsedQueryInput, QueryOutput } from '../../../shared/contract/queries.ts';
import { dimensions } from '../../../shared/model/words.ts';
import type { Side } from '../../../shared/model/words.ts';
import { comparisonSettings } from '../store/comparison-inputs.ts';
import { RESTORED_JOIN } from '../store/documenting.ts';
import { sql } from '../store/sql.ts';
import type { Store } from '../store/store.ts';
import { findAudit } from './found.ts';

type Unmatched = QueryOutput<'subjects.unmatched'>[number];
type Row = Omit<Unmatched, 'dimension'> & { readonly dimension: (typeof dimensions)[number] };

/**
 * Subjects that one side alone has, to be paired by hand: those with most attributes first. A
 * subject that the other side has too, up to environment names, lacks attributes, not a counterpart.
 */
export function unmatchedSubjects(
  store: Store,
  { auditId }: ParsedQueryInput<'subjects.unmatched'>,
): readonly Unmatched[] {
  findAudit(store, auditId);
  const { tokens } = comparisonSettings(store, auditId);
  const plain = (subject: string): string => normaliseTokens(subject, tokens);
  const known = {
    staging: new Set(subjectsOf(store, auditId, 'staging').map(plain)),
    production: new Set(subjectsOf(store, auditId, 'production').map(plain)),
  };
  const rows = [
    ...oneSided(store, auditId, 'staging').filter(
      (row) => !known.production.has(plain(row.subject)),
    ),
    ...oneSided(store, auditId, 'production').filter(
      (row) => !known.staging.has(plain(row.subject)),
    ),
  ];
  return rows.toSorted(
    (a, b) =>
      dimensions.indexOf(a.dimension) - dimensions.indexOf(b.dimension) ||
      b.attributes - a.attributes ||
      a.subject.localeCompare(b.subject),
  );
}

/** Pairs of subjects that people have made for the system, by dimension and name. */
export function subjectPairs(
  store: Store,
  { auditId }: ParsedQueryInput<'subjects.pairs'>,
): QueryOutput<'subjects.pairs'> {
  const { system } = findAudit(store, auditId);
  const pairs = store.all(
    sql
      .selectFrom('subject_pair')
      .selectAll()
      .where('system_id', '=', system.id)
      .orderBy('staging_subject'),
  );
  return pairs
    .toSorted((a, b) => dimensions.indexOf(a.dimension) - dimensions.indexOf(b.dimension))
    .map(({ id, dimension, staging_subject, production_subject, reason }) => ({
      id,
      dimension,
      stagingSubject: staging_subject,
      productionSubject: production_subject,
      reason,
    }));
}

/** Subjects of which some row is on this side alone. */
function oneSided(store: Store, auditId: string, side: Side): readonly Row[] {
  return store
    .prepare(
      `SELECT dimension, '${side}' AS side, ${side}_subject AS subject, count(*) AS attributes
       FROM difference
       WHERE audit_id = ? AND standing IN ('open', 'expected') AND kind = 'only-in-${side}'
         AND gone_since IS NULL
       GROUP BY dimension, ${side}_subject`,
    )
    .all(auditId) as Row[];
}

/** Every subject that is documented on a side. */
function subjectsOf(store: Store, auditId: string, side: Side): readonly string[] {
  return store
    .prepare(
      `SELECT a.subject FROM source s JOIN attribute a ON a.source_id = s.id
       WHERE s.audit_id = @auditId AND s.live = 1 AND s.side = @side
       UNION
       SELECT a.subject FROM source s JOIN set_aside a ON a.source_id = s.id ${RESTORED_JOIN}
       WHERE s.audit_id = @auditId AND s.live = 1 AND s.side = @side`,
    )
    .pluck()
    .all({ auditId, side }) as string[];
}
