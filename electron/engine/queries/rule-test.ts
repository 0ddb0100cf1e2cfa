import type {
  ChangedSuggestion,
  RuleEffect,
  RuleQuestion,
} from '../../../shared/compare/rule-effect.ts';
import type { ParsedQueryInput } from '../../../shared/contract/queries.ts';
import type { RuleTest } from '../../../shared/contract/views.ts';
import { AppError } from '../../../shared/model/errors.ts';
import { builtInRule, changedRules, checkRule, rulesInForce } from '../../../shared/risk/index.ts';
import type { OwnRules, RuleChange } from '../../../shared/risk/index.ts';
import { ruleText } from '../../../shared/text/rules.ts';
import type { Host } from '../host.ts';
import { judgedEffect } from '../judged.ts';
import type { JudgedInput } from '../judged.ts';
import { ratedHigh } from '../store/binding.ts';
import { comparisonInput } from '../store/comparison-inputs.ts';
import { differenceId } from '../store/differences.ts';
import type { Store } from '../store/store.ts';
import { ownRules } from '../store/system-rules.ts';
import { isLarge } from '../workers/large.ts';
import { runJob } from '../workers/run.ts';
import { findAudit } from './found.ts';

/** Most changes that are told one by one. */
const LIMIT = 200;

/**
 * What a change of the catalogue would do to the suggestions of an audit: its sources are compared
 * with the rules as they are and as they would be, as saving compares them. Nothing is written; large audits are compared in
 * a thread.
 */
export async function ruleTest(
  store: Store,
  { auditId, change: given }: ParsedQueryInput<'rule.test'>,
  _now: Date,
  host: Host,
): Promise<RuleTest> {
  const { system } = findAudit(store, auditId);
  const change = given as RuleChange;
  const own = ownRules(store, system.id);
  checkChange(own, change);
  const input = comparisonInput(store, auditId);
  if (input.staging.length === 0 || input.production.length === 0) return notCompared;
  const ruleId = change.kind === 'set' ? change.rule.id : change.ruleId;
  const question = { rules: rulesInForce(changedRules(own, change)), ruleId, limit: LIMIT };
  const judged = { input, high: ratedHigh(store, auditId) };
  const effect = isLarge(input)
    ? await inThread(host, judged, question)
    : judgedEffect(judged, question);
  const changes = withRows(store, auditId, effect.changes);
  return { ...effect, changes, compared: true };
}

const notCompared: RuleTest = {
  changes: [],
  total: 0,
  reworded: 0,
  matches: 0,
  parity: { begin: 0, cease: 0 },
  compared: false,
};

function checkChange(own: OwnRules, change: RuleChange): void {
  if (change.kind === 'set') return checkRule(change.rule, 'rule');
  const { ruleId } = change;
  if (own.rules.some(({ id }) => id === ruleId)) return;
  if (builtInRule(ruleId) && change.kind === 'switch') return;
  throw new AppError({ code: 'rule.unknown', ...ruleText.unknown(ruleId) });
}

async function inThread(
  host: Host,
  judged: JudgedInput,
  question: RuleQuestion,
): Promise<RuleEffect> {
  const { signal } = new AbortController();
  const work = { host, signal, progress: () => undefined };
  return runJob({ type: 'rules', judged, question }, { work });
}

/** The changes with what the record knows of their rows: number and rating. */
function withRows(
  store: Store,
  auditId: string,
  changes: readonly ChangedSuggestion[],
): RuleTest['changes'] {
  const known = store.prepare(
    `SELECT d.number, r.id IS NOT NULL AS rated FROM difference d
     LEFT JOIN rating r ON r.id = d.id AND r.binding = d.binding WHERE d.id = ?`,
  );
  return changes.map(({ row: { key, ...row }, before, after }) => {
    const found = known.get(differenceId(auditId, key)) as
      | { readonly number: number; readonly rated: 0 | 1 }
      | undefined;
    return {
      ...row,
      before,
      after,
      number: found?.number ?? null,
      rated: found?.rated === 1,
    };
  });
}
