import type { Rule } from '../../../shared/model/rule.ts';
import { builtInRule } from '../../../shared/risk/index.ts';
import type { OwnRules } from '../../../shared/risk/index.ts';
import type { SystemRuleTable } from './judgement-tables.ts';
import { sql } from './sql.ts';
import type { Store } from './store.ts';
import type { AuditTrailTable } from './tables.ts';
import { contentOf } from './trail.ts';

/** Id of the row of a rule: the same whatever becomes of the rule, so that the trail tells its life. */
export function systemRuleId(systemId: string, ruleId: string): string {
  return `${systemId}:${ruleId}`;
}

/** What the people of a system changed in the catalogue, in a fixed order. */
export function ownRules(store: Store, systemId: string): OwnRules {
  const rows = systemRuleRows(store, systemId);
  return {
    rules: rows.flatMap((row) => ruleOf(row) ?? []),
    off: rows.filter(isOff).map(({ rule_id }) => rule_id),
  };
}

/** Switched off, and there to be switched: versions of the app may know other built-in rules. */
function isOff(row: SystemRuleTable): boolean {
  return row.live === 0 && (row.json_rule !== null || builtInRule(row.rule_id) !== undefined);
}

/**
 * The rows behind it. One without a rule is a built-in one that was switched off or came back, or a
 * rule that was removed: it stays, because its number is never given again.
 */
export function systemRuleRows(store: Store, systemId: string): readonly SystemRuleTable[] {
  return store.all(
    sql.selectFrom('system_rule').selectAll().where('system_id', '=', systemId).orderBy('rule_id'),
  );
}

/** The rule of a row; null where it has none of its own. */
export function ruleOf({ json_rule }: Pick<SystemRuleTable, 'json_rule'>): Rule | null {
  return json_rule === null ? null : (JSON.parse(json_rule) as Rule);
}

/**
 * A rule as it was in a version, for a suggestion that names it: of the system, else the built-in
 * one, which is given in its present version. Null where neither is known.
 */
export function ruleAt(
  store: Store,
  systemId: string,
  { ruleId, version }: { readonly ruleId: string; readonly version: number | null },
): Rule | null {
  const own = lifeOf(store, systemId, ruleId)
    .flatMap(({ row }) => (row === null ? [] : (ruleOf(row) ?? [])))
    .find((rule) => rule.version === version);
  return own ?? builtInRule(ruleId) ?? null;
}

/**
 * The number of the next version of a rule: after every one that there ever was, taken back or not,
 * and after the built-in rule that it replaces.
 */
export function nextVersion(store: Store, systemId: string, ruleId: string): number {
  const given = lifeOf(store, systemId, ruleId).map(({ row }) => row?.version ?? 0);
  return Math.max(0, builtInRule(ruleId)?.version ?? 0, ...given) + 1;
}

/** One change of a rule, as the trail has it. */
export interface RuleEntry {
  readonly ruleId: string;
  readonly at: string;
  readonly actor: string;
  readonly reason: string | null;
  readonly before: SystemRuleTable | null;
  /** The row afterwards; null where its first change was taken back. */
  readonly row: SystemRuleTable | null;
}

/** What happened to a rule, newest first. */
function lifeOf(store: Store, systemId: string, ruleId: string): readonly RuleEntry[] {
  const rows = store
    .prepare('SELECT * FROM audit_trail WHERE subject = ? AND system_id = ? ORDER BY sequence DESC')
    .all(`system_rule:${systemRuleId(systemId, ruleId)}`, systemId) as AuditTrailTable[];
  return rows.map((row) => toEntry(row));
}

/** What happened to every rule of a system, newest first, by the id of the rule. */
export function ruleLives(
  store: Store,
  systemId: string,
): ReadonlyMap<string, readonly RuleEntry[]> {
  const first = `system_rule:${systemId}:`;
  const rows = store
    .prepare(
      `SELECT * FROM audit_trail WHERE subject >= @first AND subject < @first || char(1114111)
       AND system_id = @systemId ORDER BY sequence DESC`,
    )
    .all({ first, systemId }) as AuditTrailTable[];
  return Map.groupBy(rows.map(toEntry), ({ ruleId }) => ruleId);
}

function toEntry(row: AuditTrailTable): RuleEntry {
  const content = contentOf(row);
  const before = content.before as SystemRuleTable | null;
  const after = content.after as SystemRuleTable | null;
  return {
    ruleId: (after ?? before)?.rule_id ?? '',
    at: row.time,
    actor: row.on_behalf_of ?? row.actor,
    reason: row.reason,
    before,
    row: after,
  };
}
