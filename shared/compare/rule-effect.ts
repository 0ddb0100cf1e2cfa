import type { ComparedRow, Comparison, SideValue } from '../model/comparison.ts';
import type { Rule } from '../model/rule.ts';
import { riskRank } from '../model/risk-order.ts';
import type { Risk } from '../model/words.ts';

/** What is said of a row: the risk and its rule, or the variation that sets it aside. */
export interface Said {
  readonly risk: Risk | null;
  readonly rule: string | null;
  /** Whether it is set aside as expected, and no difference to decide. */
  readonly aside: boolean;
}

/** A row of which another catalogue says something else. */
export interface ChangedSuggestion {
  readonly row: Pick<ComparedRow, 'key' | 'subject' | 'name'> & {
    readonly staging: Pick<SideValue, 'state' | 'value'>;
    readonly production: Pick<SideValue, 'state' | 'value'>;
  };
  readonly before: Said;
  readonly after: Said;
}

/** What another rule catalogue would change in a comparison. */
export interface RuleEffect {
  /** The highest risk first, before or after; at most `limit`. */
  readonly changes: readonly ChangedSuggestion[];
  readonly total: number;
  /** Rows of the same risk and rule whose reasons would read differently. */
  readonly reworded: number;
  /** Differences that the rule in question would decide. */
  readonly matches: number;
  /** Attributes that would begin, or cease, to count for parity. */
  readonly parity: { readonly begin: number; readonly cease: number };
}

/** What is asked: which rules instead of those in force, and which rule it is about. */
export interface RuleQuestion {
  readonly rules: readonly Rule[];
  readonly ruleId: string;
  readonly limit: number;
}

/** One comparison with the rules in force and one with others. */
export interface BothWays {
  readonly before: Comparison;
  readonly after: Comparison;
  /** Keys of what the meeting rated high: it counts for parity whatever a rule says. */
  readonly rated: ReadonlySet<string>;
}

/** Tells what differs where other rules judge. Pure. */
export function ruleEffect(
  { before, after, rated }: BothWays,
  question: Pick<RuleQuestion, 'ruleId' | 'limit'>,
): RuleEffect {
  const now = judgedBy(before);
  const then = judgedBy(after);
  const changes = [...then.values()].flatMap(({ row, ...said }) => {
    const was = now.get(row.key);
    return was && !sameSaid(was.said, said.said)
      ? [{ row: shown(row), before: was.said, after: said.said }]
      : [];
  });
  return {
    changes: changes.toSorted((a, b) => rankOf(b) - rankOf(a)).slice(0, question.limit),
    total: changes.length,
    reworded: reworded(now, then),
    matches: after.differences.filter((row) => row.suggestion.rule === question.ruleId).length,
    parity: parityOf(countedFor(before, rated), countedFor(after, rated)),
  };
}

interface Judged {
  readonly row: ComparedRow;
  readonly said: Said;
  readonly reasons: string;
}

/** Every row that is a difference, or is set aside as one: which those are, no rule decides. */
function judgedBy(comparison: Comparison): ReadonlyMap<string, Judged> {
  const of = (row: ComparedRow, said: Said, reasons = ''): [string, Judged] => [
    row.key,
    { row, said, reasons },
  ];
  return new Map([
    ...comparison.differences.map((row) => {
      const { risk, rule, reasons } = row.suggestion;
      return of(row, { risk, rule, aside: false }, reasons.join('\n'));
    }),
    ...comparison.expected.map((row) => of(row, { risk: null, rule: null, aside: true })),
  ]);
}

function sameSaid(a: Said, b: Said): boolean {
  return a.risk === b.risk && a.rule === b.rule && a.aside === b.aside;
}

function reworded(now: ReadonlyMap<string, Judged>, then: ReadonlyMap<string, Judged>): number {
  return [...then].filter(([key, { said, reasons }]) => {
    const was = now.get(key);
    return was && sameSaid(was.said, said) && was.reasons !== reasons;
  }).length;
}

function rankOf({ before, after }: ChangedSuggestion): number {
  return Math.max(riskRank(before.risk), riskRank(after.risk));
}

/** Without what the screen does not need, for the row may cross from a thread. */
function shown({ key, subject, name, staging, production }: ComparedRow): ChangedSuggestion['row'] {
  const side = ({ state, value }: SideValue) => ({ state, value });
  return { key, subject, name, staging: side(staging), production: side(production) };
}

function parityOf(was: Counted, is: Counted): RuleEffect['parity'] {
  return {
    begin: [...is.keys].filter((key) => !was.keys.has(key)).length + growth(was, is),
    cease: [...was.keys].filter((key) => !is.keys.has(key)).length + growth(is, was),
  };
}

interface Counted {
  readonly keys: ReadonlySet<string>;
  /** Attributes of sources without a counterpart. */
  readonly unpaired: number;
}

/** High-risk attributes of a comparison: expected ones are left out (definition of parity). */
function countedFor(
  { differences, equalHighRisk, unpaired }: Comparison,
  rated: ReadonlySet<string>,
): Counted {
  const high = differences.filter((row) => row.canBeHigh || rated.has(row.key));
  const rows = [...high, ...equalHighRisk];
  const lone = unpaired.flatMap(({ highRisk }) => Object.values(highRisk));
  return {
    keys: new Set(rows.map(({ key }) => key)),
    unpaired: lone.reduce((sum, count) => sum + count, 0),
  };
}

function growth(from: Counted, to: Counted): number {
  return Math.max(0, to.unpaired - from.unpaired);
}
