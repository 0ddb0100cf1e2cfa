import type { ParsedQueryInput } from '../../../shared/contract/queries.ts';
import type { RuleAct, RuleRow, RulesView } from '../../../shared/contract/views.ts';
import type { Rule } from '../../../shared/model/rule.ts';
import {
  builtInRule,
  builtInRules,
  graders,
  predicates,
  risksOf,
} from '../../../shared/risk/index.ts';
import { graderWords, predicateWords } from '../../../shared/text/rule-words.ts';
import { ruleHistoryText } from '../../../shared/text/rules.ts';
import type { SystemRuleTable } from '../store/judgement-tables.ts';
import type { Store } from '../store/store.ts';
import { ruleLives, ruleOf, systemRuleRows } from '../store/system-rules.ts';
import type { RuleEntry } from '../store/system-rules.ts';
import { findAudit } from './found.ts';

/** The catalogue as the system of an audit has it: its own rules first, then the built-in ones. */
export function rulesView(store: Store, { auditId }: ParsedQueryInput<'rules.list'>): RulesView {
  const { system } = findAudit(store, auditId);
  const rows = new Map(systemRuleRows(store, system.id).map((row) => [row.rule_id, row]));
  const own = [...rows.values()].flatMap((row) => ruleOf(row) ?? []);
  const replaced = new Set(own.map(({ id }) => id));
  const seen: Seen = {
    rows,
    lives: ruleLives(store, system.id),
    suggests: suggestsOf(store, auditId),
  };
  const rules = [...own, ...builtInRules.filter(({ id }) => !replaced.has(id))];
  return {
    rules: rules.map((rule) => toRow(rule, seen)),
    predicates: meaningsOf(predicates, predicateWords),
    graders: meaningsOf(graders, graderWords),
  };
}

interface Seen {
  readonly rows: ReadonlyMap<string, SystemRuleTable>;
  readonly lives: ReadonlyMap<string, readonly RuleEntry[]>;
  readonly suggests: ReadonlyMap<string, number>;
}

function toRow(rule: Rule, { rows, lives, suggests }: Seen): RuleRow {
  const row = rows.get(rule.id);
  const life = lives.get(rule.id) ?? [];
  return {
    rule,
    on: row?.live !== 0,
    gives: risksOf(rule),
    suggests: suggests.get(rule.id) ?? 0,
    changedBy: row?.changed_by ?? null,
    changedAt: row?.changed_at ?? null,
    reason: life[0]?.reason ?? null,
    replaces: rule.origin === 'custom' ? (builtInRule(rule.id) ?? null) : null,
    history: life.map(toAct),
  };
}

function toAct({ at, actor, reason, before, row }: RuleEntry): RuleAct {
  return { at, actor, reason, what: actWords(before, row) };
}

/** What an entry did: a new version, the removal of a rule, or a switch. */
function actWords(before: SystemRuleTable | null, after: SystemRuleTable | null): string {
  if (!after) return ruleHistoryText.takenBack;
  const [was, is] = [before && ruleOf(before), ruleOf(after)];
  if (is && is.version !== was?.version) return ruleHistoryText.set(is.version);
  if (was && !is) {
    return builtInRule(after.rule_id) ? ruleHistoryText.backToBuiltIn : ruleHistoryText.removed;
  }
  return after.live === 1 ? ruleHistoryText.on : ruleHistoryText.off;
}

/** How many differences of the audit, as people see them, each rule suggests a risk for. */
function suggestsOf(store: Store, auditId: string): ReadonlyMap<string, number> {
  const rows = store
    .prepare(
      `SELECT rule, count(*) AS count FROM difference
       WHERE audit_id = ? AND standing = 'open' AND gone_since IS NULL AND rule IS NOT NULL
       GROUP BY rule`,
    )
    .all(auditId) as { readonly rule: string; readonly count: number }[];
  return new Map(rows.map(({ rule, count }) => [rule, count]));
}

function meaningsOf(
  known: Readonly<Record<string, unknown>>,
  words: Readonly<Record<string, string>>,
): RulesView['predicates'] {
  return Object.keys(known).map((id) => ({ id, means: words[id] ?? id }));
}
