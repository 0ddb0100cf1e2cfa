import type { IsoMoment } from '../../model/audit.ts';
import type { Rule } from '../../model/rule.ts';
import type { Risk } from '../../model/words.ts';

/** A rule of the catalogue as a system has it. */
export interface RuleRow {
  readonly rule: Rule;
  readonly on: boolean;
  /** Risks that it can give, highest first, before the context raises it. */
  readonly gives: readonly Risk[];
  /** Differences of this audit whose suggestion it made. */
  readonly suggests: number;
  /** Who changed or switched it last; null for a built-in one as it came. */
  readonly changedBy: string | null;
  readonly changedAt: IsoMoment | null;
  /** Reason of that change. */
  readonly reason: string | null;
}

/** The rule catalogue of a system, and the words that rules are made of. */
export interface RulesView {
  readonly rules: readonly RuleRow[];
  /** Named predicates and graders that a rule may name, with what they mean. */
  readonly predicates: readonly { readonly id: string; readonly means: string }[];
  readonly graders: readonly { readonly id: string; readonly means: string }[];
}

/** What a change of the catalogue would do to this audit, before it is made. */
export interface RuleTest {
  /** Suggestions that would be others, the highest risk first; at most 200. */
  readonly changes: readonly {
    readonly differenceId: string | null;
    readonly number: number | null;
    readonly subject: string;
    readonly name: string;
    readonly staging: string | null;
    readonly production: string | null;
    readonly before: Risk | null;
    readonly beforeRule: string | null;
    readonly after: Risk | null;
    readonly afterRule: string | null;
    /** Whether the row is rated: a rating stays as it is. */
    readonly rated: boolean;
  }[];
  readonly total: number;
  /** Differences that the rule would decide. */
  readonly matches: number;
  /** Attributes that would begin, or cease, to count for parity. */
  readonly parity: number;
}
