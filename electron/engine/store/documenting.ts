import { normaliseTokens } from '../../../shared/compare/index.ts';
import type { EnvironmentTokens } from '../../../shared/compare/index.ts';
import type { ColumnMapping } from '../../../shared/model/inventory.ts';
import type { Dimension } from '../../../shared/model/words.ts';
import type { LiftedMask } from '../collectors/types.ts';
import { sql } from './sql.ts';
import type { Store } from './store.ts';
import type { MovedSubjectTable, RestoredRuleTable } from './tables.ts';

/** A rule of a collector. */
export interface AsideRuleOf {
  readonly collector: string;
  readonly rule: string;
}

/**
 * Joins rows `a` of `set_aside` of sources `s` with the act that restored their rule, `r`. A row is
 * an attribute again where `r.id` is given and `a.dimension` is known.
 */
export const RESTORED_JOIN = `JOIN restored_rule r
  ON r.audit_id = s.audit_id AND r.collector = s.collector AND r.rule = a.rule
  AND a.dimension IS NOT NULL`;

/** Rules that people restored in an audit, in a fixed order. */
export function restoredRules(store: Store, auditId: string): readonly RestoredRuleTable[] {
  return store.all(
    sql
      .selectFrom('restored_rule')
      .selectAll()
      .where('audit_id', '=', auditId)
      .orderBy('collector')
      .orderBy('rule'),
  );
}

/** What a rule sets aside in the live sources of an audit, and how much of it could be attributes. */
export function setAsideOfRule(
  store: Store,
  auditId: string,
  { collector, rule }: AsideRuleOf,
): { readonly rows: number; readonly restorable: number } {
  return store
    .prepare(
      `SELECT count(*) AS rows, count(a.dimension) AS restorable
       FROM source s JOIN set_aside a ON a.source_id = s.id
       WHERE s.audit_id = ? AND s.live = 1 AND s.collector = ? AND a.rule = ?`,
    )
    .get(auditId, collector, rule) as { readonly rows: number; readonly restorable: number };
}

/** Subjects that people moved to another dimension, by subject. */
export function movedSubjects(store: Store, systemId: string): readonly MovedSubjectTable[] {
  return store.all(
    sql
      .selectFrom('moved_subject')
      .selectAll()
      .where('system_id', '=', systemId)
      .orderBy('subject'),
  );
}

/** The catalogue's entry for settings of every kind: it says nothing of what a setting is about. */
const ANY_SETTING = 'config.key';

/** Condition on attributes `a` that the catalogue does not place in a dimension. */
export const MOVABLE = `(a.catalogue_id IS NULL OR a.catalogue_id = '${ANY_SETTING}')`;

/** Subjects of an audit that say something beside the catalogue's entries. */
export function movableSubjects(store: Store, auditId: string): readonly string[] {
  return store
    .prepare(
      `SELECT DISTINCT a.subject FROM source s JOIN attribute a ON a.source_id = s.id
       WHERE s.audit_id = ? AND s.live = 1 AND ${MOVABLE}`,
    )
    .pluck()
    .all(auditId) as string[];
}

/** What an attribute's dimension depends on beside the collector. */
export interface Movable {
  readonly subject: string;
  readonly catalogueId: string | null;
  readonly dimension: Dimension;
}

/**
 * The dimension of an attribute after the moves of its system. What the catalogue places stays, but
 * for plain settings: documents of settings can be about anything.
 */
export function dimensionAfter(
  moves: readonly MovedSubjectTable[],
  tokens: EnvironmentTokens,
): (attribute: Movable) => Dimension {
  const moved = new Map(moves.map(({ subject, dimension }) => [subject, dimension]));
  if (moved.size === 0) return ({ dimension }) => dimension;
  const known = new Map<string, Dimension | null>();
  const target = (subject: string): Dimension | null => {
    const found = known.get(subject);
    if (found !== undefined) return found;
    const dimension = moved.get(normaliseTokens(subject, tokens)) ?? null;
    known.set(subject, dimension);
    return dimension;
  };
  return ({ subject, catalogueId, dimension }) =>
    catalogueId === null || catalogueId === ANY_SETTING
      ? (target(subject) ?? dimension)
      : dimension;
}

/** What a reading of a system's sources is given of what people said before. */
export interface ReadingMemory {
  readonly lifted: readonly LiftedMask[];
  readonly mappings: readonly ColumnMapping[];
}

/** Whether no mask was put back since a reading was given what people said. */
export function areStillLifted(store: Store, systemId: string, given: ReadingMemory): boolean {
  const now = new Set(readingMemory(store, systemId).lifted.map(keyOfMask));
  return given.lifted.every((mask) => now.has(keyOfMask(mask)));
}

function keyOfMask({ collector, subject, name }: LiftedMask): string {
  return JSON.stringify([collector, subject, name]);
}

/** Lifted masks and column mappings of a system. */
export function readingMemory(store: Store, systemId: string): ReadingMemory {
  const masks = store.all(
    sql
      .selectFrom('lifted_mask')
      .select(['collector', 'subject', 'name'])
      .where('system_id', '=', systemId),
  );
  const mappings = store.all(
    sql.selectFrom('column_mapping').select('json_mapping').where('system_id', '=', systemId),
  );
  return {
    lifted: masks,
    mappings: mappings.map(({ json_mapping }) => JSON.parse(json_mapping) as ColumnMapping),
  };
}
