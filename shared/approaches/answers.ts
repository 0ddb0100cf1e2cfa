import type { Attribute } from '../model/attribute.ts';
import type { IsoDate, ReleaseProfile, System } from '../model/audit.ts';
import type { Dimension } from '../model/words.ts';

/** The guide's three approaches to parity. */
export const approachIds = ['infrastructure-as-code', 'containers', 'hybrid'] as const;
export type ApproachId = (typeof approachIds)[number];

/** What people answer before they are advised (the guide, "Choosing the Right Approach"). */
export interface ApproachAnswers {
  readonly riskTolerance: 'low' | 'medium' | 'high';
  readonly budget: 'small' | 'medium' | 'large';
  readonly releaseFrequency: ReleaseProfile['releaseFrequency'];
  /** How far infrastructure is defined in code, and how disciplined its changes are. */
  readonly maturity: 'starting' | 'established' | 'advanced';
  readonly teamSize: 'small' | 'medium' | 'large';
}

/** What the audit knows of the system, as far as the advice rests on it. */
export interface ApproachFindings {
  readonly criticality: System['criticality'];
  readonly profile: ReleaseProfile;
  /** Open differences rated high, or suggested high and not rated, by dimension. */
  readonly openHigh: Readonly<Record<Dimension, number>>;
  /** Percent; null where it is not measured. */
  readonly parity: Readonly<Record<Dimension, number | null>>;
  /** Incidents of the past year that a parity gap caused, by dimension. */
  readonly incidents: Readonly<Record<Dimension, number>>;
  /** Incidents and such differences in what an image carries: one image would align them. */
  readonly imageTrouble: number;
}

const imageEntries: ReadonlySet<string> = new Set([
  'runtime.version',
  'library.version',
  'container.image',
  'container.image-digest',
  'container.base-image',
]);

/**
 * Whether an image carries an attribute with it (the guide: libraries, runtimes and base images).
 * Databases, third parties, their stand-ins and settings of sign-in stay outside, whatever the image.
 */
export function isCarriedByImage(attribute: Pick<Attribute, 'catalogueId' | 'valueType'>): boolean {
  const { catalogueId, valueType } = attribute;
  return catalogueId === null ? valueType === 'image' : imageEntries.has(catalogueId);
}

/** How well an approach fits. */
export type Fit = 'fits' | 'partly' | 'not';

/** One approach for this system, with what speaks for it and against it. */
export interface ApproachFit {
  readonly id: ApproachId;
  readonly fit: Fit;
  readonly speaksFor: readonly string[];
  readonly speaksAgainst: readonly string[];
}

/** Which approach fits, why, and what it leaves open. */
export interface ApproachAdvice {
  /** One, or a combination in the order of its weight. */
  readonly advised: readonly ApproachId[];
  /** The advice in one sentence. */
  readonly sentence: string;
  readonly fits: readonly ApproachFit[];
  /** What the advised approaches do not align, next to what the audit found there. */
  readonly notCovered: readonly {
    readonly dimension: Dimension;
    readonly sentence: string;
    readonly found: string;
  }[];
  /** Measures that cost little; empty where neither team nor budget is small. */
  readonly lowCost: readonly string[];
  /** When to look at it again. */
  readonly revisitOn: IsoDate;
  readonly revisitReason: string;
}

/** What is assumed where nobody has answered: from the criticality and the release profile. */
export function assumedAnswers({
  criticality,
  profile,
}: Pick<ApproachFindings, 'criticality' | 'profile'>): ApproachAnswers {
  const { releaseFrequency } = profile;
  const riskTolerance = toleranceBy[criticality];
  return {
    riskTolerance: profile.traits.includes('regulated') ? 'low' : riskTolerance,
    budget: 'medium',
    releaseFrequency,
    maturity: 'established',
    teamSize: 'medium',
  };
}

const toleranceBy: Readonly<Record<System['criticality'], ApproachAnswers['riskTolerance']>> = {
  critical: 'low',
  high: 'low',
  moderate: 'medium',
  low: 'high',
};
