import type { Dimension, DifferenceKind, ProfileTrait, Risk } from './words.ts';

/**
 * What a rule matches. All given parts must hold. Globs know `*` alone, ignore case,
 * and may be alternatives. No regular expressions come from users.
 */
export interface RuleMatch {
  readonly catalogueId?: readonly string[];
  readonly dimension?: readonly Dimension[];
  readonly subject?: readonly string[];
  readonly name?: readonly string[];
  readonly kind?: readonly DifferenceKind[];
  /** Globs over the value of either side. */
  readonly value?: readonly string[];
  /** Ids of named predicates in `shared/risk/predicates`; all must hold. */
  readonly when?: readonly string[];
}

/** One entry of the rule catalogue: data, not code. */
export interface Rule {
  readonly id: string;
  readonly title: string;
  readonly match: RuleMatch;
  /** Fixed risk, or the id of a named grader (semantic version, ratio) in `shared/risk/graders`. */
  readonly risk: Risk | { readonly grader: string };
  /** The sentence that becomes the rationale when a suggestion is accepted. */
  readonly rationale: string;
  /** Raised by one level when the release touches one of these; each with its reason. */
  readonly raisedBy?: readonly {
    readonly trait: ProfileTrait | 'kernel-dependent' | 'incident';
    readonly reason: string;
  }[];
  /** Which failure scenario of the guide it resembles. */
  readonly resembles?: 1 | 2 | 3;
  readonly origin: 'built-in' | 'custom';
  readonly version: number;
}

/** An expected variation: a named reason why a difference explains itself. */
export interface VariationRule {
  readonly id: string;
  readonly title: string;
  readonly reason: string;
}
