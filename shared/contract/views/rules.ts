import type { IsoMoment } from '../../model/audit.ts';
import type { Rule } from '../../model/rule.ts';
import type { Risk } from '../../model/words.ts';
import type { SideView } from './difference.ts';

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
  /** The built-in rule whose place it takes; null for others. */
  readonly replaces: Rule | null;
  /** What people did with it, newest first. */
  readonly history: readonly RuleAct[];
}

/** One change of a rule. */
export interface RuleAct {
  readonly at: IsoMoment;
  readonly actor: string;
  /** In words: the new version, switched off, back to the built-in rule. */
  readonly what: string;
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
    /** Shown as `G-014`; null for a row that no comparison has kept yet. */
    readonly number: number | null;
    readonly subject: string;
    readonly name: string;
    readonly staging: Pick<SideView, 'state' | 'value'>;
    readonly production: Pick<SideView, 'state' | 'value'>;
    readonly before: RuleVerdict;
    readonly after: RuleVerdict;
    /** Whether the row is rated: a rating stays as it is. */
    readonly rated: boolean;
  }[];
  readonly total: number;
  /** Rows of the same risk and rule whose reasons would read differently. */
  readonly reworded: number;
  /** Differences that the rule would decide. */
  readonly matches: number;
  /** High-risk attributes that would begin, or cease, to count for parity. */
  readonly parity: { readonly begin: number; readonly cease: number };
  /** False where one side or both are not documented yet, so that nothing could be compared. */
  readonly compared: boolean;
}

/** What a catalogue says of a row. */
export interface RuleVerdict {
  readonly risk: Risk | null;
  readonly rule: string | null;
  /** Whether the row is set aside as expected: then it has no suggestion. */
  readonly aside: boolean;
}
