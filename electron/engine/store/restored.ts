import type { EnvironmentTokens } from '../../../shared/compare/index.ts';
import type { Attribute, SetAside } from '../../../shared/model/attribute.ts';
import { dimensionAfter, movedSubjects, restoredRules } from './documenting.ts';
import { sql } from './sql.ts';
import type { Store } from './store.ts';
import type { AttributeTable, SetAsideTable, SourceTable } from './tables.ts';

/** An attribute as the record keeps it. */
export function toAttribute(row: Omit<AttributeTable, 'source_id' | 'ordinal'>): Attribute {
  const column = row.col === null ? {} : { column: row.col };
  return {
    dimension: row.dimension,
    subject: row.subject,
    name: row.name,
    value: row.value,
    state: row.state,
    valueType: row.value_type,
    catalogueId: row.catalogue_id,
    tag: row.tag,
    position: row.line === null ? null : { line: row.line, ...column },
  };
}

/** The attribute that a set-aside value is once its rule is restored; null where it cannot be one. */
export function restoredAttribute(aside: SetAside): Attribute | null {
  const { attribute, subject, name, value, position } = aside;
  return attribute && { ...attribute, subject, name, value, position };
}

/** What restored rules make attributes of, for each source of an audit, in the source's order. */
export function restoration(
  store: Store,
  auditId: string,
): (source: Pick<SourceTable, 'id' | 'collector'>) => readonly Attribute[] {
  const restored = restoredRules(store, auditId);
  return ({ id, collector }) => {
    const rules = restored.flatMap((each) => (each.collector === collector ? each.rule : []));
    if (rules.length === 0) return [];
    return store
      .all(
        sql
          .selectFrom('set_aside')
          .selectAll()
          .where('source_id', '=', id)
          .where('rule', 'in', rules)
          .where('dimension', 'is not', null)
          .orderBy('ordinal'),
      )
      .flatMap(asAttribute);
  };
}

function asAttribute({
  dimension,
  state,
  value_type,
  ...row
}: SetAsideTable): readonly Attribute[] {
  if (dimension === null || state === null || value_type === null) return [];
  return [toAttribute({ ...row, dimension, state, value_type })];
}

/** Where people moved the subjects of an audit's system. */
export interface Moves {
  /** False where nothing was moved: every row stays where it is. */
  readonly any: boolean;
  readonly after: ReturnType<typeof dimensionAfter>;
}

/** What people moved in the system of an audit. */
export function movesOf(store: Store, auditId: string): Moves {
  const system = store
    .prepare(
      'SELECT system.id, json_tokens FROM audit JOIN system ON system.id = audit.system_id WHERE audit.id = ?',
    )
    .get(auditId) as { readonly id: string; readonly json_tokens: string } | undefined;
  if (!system) throw new Error(`no audit ${auditId}`);
  const moves = movedSubjects(store, system.id);
  const after = dimensionAfter(moves, JSON.parse(system.json_tokens) as EnvironmentTokens);
  return { any: moves.length > 0, after };
}

/** Gives attributes the dimension that people moved their subject to. */
export function placement(store: Store, auditId: string): (attribute: Attribute) => Attribute {
  const { after } = movesOf(store, auditId);
  return (attribute) => {
    const dimension = after(attribute);
    return dimension === attribute.dimension ? attribute : { ...attribute, dimension };
  };
}
