import type { Suggestion } from '../model/comparison.ts';
import type { Rule } from '../model/rule.ts';
import type { Risk } from '../model/words.ts';
import { domainText } from '../text/domain.ts';
import { compileRules } from './compile.ts';
import type { CompiledRule } from './compile.ts';
import { look, noPeers } from './context.ts';
import type { Looked, Peers, RuleRow, SuggestionContext } from './context.ts';
import { graders } from './graders.ts';
import { beyondEnvironmentName } from './predicates.ts';

const noSuggestion: Suggestion = { risk: null, rule: null, reasons: [] };

/**
 * What the rules say of a difference: the first matching rule by precedence (custom before
 * built-in, then the more specific), raised by at most one level by the context. No rule, no risk.
 */
export function suggest(
  row: RuleRow,
  peers: Peers,
  context: SuggestionContext,
  rules: readonly Rule[],
): Suggestion {
  const looked = look(row, peers, context.tokens);
  for (const compiled of compileRules(rules).candidates(row.catalogueId)) {
    if (!compiled.matches(looked)) continue;
    const grade = gradeOf(compiled.rule, looked);
    if (!grade) continue;
    if (claimsDifference(compiled.rule) && isUnknown(row))
      return ofUnknown(compiled.rule, grade, looked, context);
    const raising = canRaise(grade, looked) ? raisingReasons(compiled.rule, looked, context) : [];
    return raised(compiled.rule, grade, raising);
  }
  return noSuggestion;
}

/**
 * Whether a rule that can give high covers the attribute, equal or not (definition of parity).
 * Rules that single out no attribute, such as "production names a staging resource", cover none.
 */
export function canBeHigh(
  row: RuleRow,
  context: SuggestionContext,
  rules: readonly Rule[],
): boolean {
  const looked = look(row, noPeers, context.tokens);
  return compileRules(rules)
    .candidates(row.catalogueId)
    .some((compiled) => givesHigh(compiled, looked, context) && compiled.covers(looked));
}

function givesHigh(compiled: CompiledRule, looked: Looked, context: SuggestionContext): boolean {
  if (compiled.highest === 'high') return true;
  return compiled.highest === 'medium' && raisingReasons(compiled.rule, looked, context).length > 0;
}

interface RuleGrade {
  readonly risk: Risk;
  readonly notes: readonly string[];
  /** Whether context may raise it. */
  readonly raisable: boolean;
}

function gradeOf(rule: Rule, looked: Looked): RuleGrade | null {
  if (typeof rule.risk === 'string') return { risk: rule.risk, notes: [], raisable: true };
  const grade = graders[rule.risk.grader]?.grade(looked);
  if (!grade) return null;
  const { risk, note, raisable = true } = grade;
  return { risk, notes: note ? [note] : [], raisable };
}

/**
 * No context makes the name of an environment worse: each is called what it is. Where both sides
 * are the same, no name differs, and what both name is the finding.
 */
function canRaise({ raisable }: RuleGrade, looked: Looked): boolean {
  const same = looked.row.kind === 'same-but-should-differ';
  return raisable && (same || beyondEnvironmentName(looked));
}

/** What one side says by itself holds whatever the other side is. */
const heldByOneSide: readonly string[] = ['production-names-staging'];

/** Whether the built-in sentence of a rule tells of two values; the words of a custom rule stand. */
function claimsDifference({ origin, match }: Rule): boolean {
  return origin === 'built-in' && !match.when?.some((id) => heldByOneSide.includes(id));
}

function isUnknown({ staging, production }: RuleRow): boolean {
  return staging.state === 'unknown' || production.state === 'unknown';
}

/**
 * What is not known differs in nothing that could be named: the reason says what is missing. The
 * rule's risk stays where one side is known; of two unknown values nothing says more than low.
 */
function ofUnknown(
  rule: Rule,
  grade: RuleGrade,
  looked: Looked,
  context: SuggestionContext,
): Suggestion {
  const { staging, production } = looked.row;
  const { unknown } = domainText;
  if (staging.state === production.state) {
    return { risk: 'low', rule: rule.id, reasons: [unknown.either] };
  }
  const rationale = staging.state === 'unknown' ? unknown.staging : unknown.production;
  const raising = grade.raisable ? raisingReasons(rule, looked, context) : [];
  // Of one value alone, a figure stands behind nothing but a high grade.
  const notes = grade.risk === 'high' ? grade.notes : [];
  return raised({ ...rule, rationale }, { ...grade, notes }, raising);
}

function raised(rule: Rule, grade: RuleGrade, raising: readonly string[]): Suggestion {
  const reasons = [rule.rationale, ...grade.notes];
  if (grade.risk === 'high' || raising.length === 0) {
    return { risk: grade.risk, rule: rule.id, reasons };
  }
  const risk: Risk = grade.risk === 'low' ? 'medium' : 'high';
  return { risk, rule: rule.id, reasons: [...reasons, ...raising] };
}

function raisingReasons(
  rule: Rule,
  { row }: Looked,
  context: SuggestionContext,
): readonly string[] {
  return (rule.raisedBy ?? []).flatMap(({ trait, reason }) => {
    if (trait === 'kernel-dependent') return context.kernelDependent ? [reason] : [];
    if (trait !== 'incident') return context.traits.includes(trait) ? [reason] : [];
    return context.incidents
      .filter((incident) => incident.parityGap)
      .filter((incident) =>
        incident.catalogueId === null
          ? incident.dimension === row.dimension
          : incident.catalogueId === row.catalogueId,
      )
      .map(({ date, what, catalogueId }) => {
        const named = catalogueId === null ? 'dimension' : 'attribute';
        return `${reason} ${domainText.incident(date, what, named)}`;
      });
  });
}
