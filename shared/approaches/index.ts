import type { Dimension, ProfileTrait } from '../model/words.ts';
import type { ReleaseProfile } from '../model/audit.ts';

/** The guide's three approaches to parity. */
export const approachIds = ['infrastructure-as-code', 'containers', 'hybrid'] as const;
export type ApproachId = (typeof approachIds)[number];

/** What the choice of an approach depends on (the guide, "Choosing the Right Approach"). */
export interface ApproachAnswers {
  readonly riskTolerance: 'low' | 'medium' | 'high';
  readonly budget: 'small' | 'medium' | 'large';
  readonly releaseFrequency: ReleaseProfile['releaseFrequency'];
  /** How far infrastructure is defined in code, and how disciplined its changes are. */
  readonly maturity: 'starting' | 'established' | 'advanced';
  readonly teamSize: 'small' | 'medium' | 'large';
}

/** What the audit found, as far as the advice rests on it. */
export interface ApproachFindings {
  readonly traits: readonly ProfileTrait[];
  /** Open high gaps by dimension. */
  readonly openHigh: Readonly<Record<Dimension, number>>;
  /** Percent; null where it is not measured. */
  readonly parity: Readonly<Record<Dimension, number | null>>;
  /** Incidents of the past year that a parity gap caused, by dimension. */
  readonly incidents: Readonly<Record<Dimension, number>>;
}

/** Which approach fits, why, and what it leaves open. */
export interface ApproachAdvice {
  /** One, or a combination in order of weight. */
  readonly advised: readonly ApproachId[];
  readonly reasons: readonly string[];
  /** What the advised approaches do not cover, next to what the audit found there. */
  readonly notCovered: readonly { readonly dimension: Dimension; readonly sentence: string }[];
  /** Measures that cost little; empty where the team is not small. */
  readonly lowCost: readonly string[];
  /** `YYYY-MM-DD`: when to look at it again. */
  readonly revisitOn: string;
  readonly revisitReason: string;
}
