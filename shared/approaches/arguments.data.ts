import { approachText as text } from '../text/approaches.ts';
import type { ApproachAnswers, ApproachFindings, ApproachId } from './answers.ts';

/** What an argument looks at. */
export interface Case extends ApproachAnswers {
  readonly findings: ApproachFindings;
}

/** A reason for or against an approach, as data. */
export interface Argument {
  readonly about: ApproachId;
  /** Positive speaks for it, negative against it; -10 and below rules it out. */
  readonly weight: number;
  readonly holds: (asked: Case) => boolean;
  readonly sentence: (asked: Case) => string;
}

const frequent = ({ releaseFrequency }: Case): boolean =>
  releaseFrequency === 'several-a-day' || releaseFrequency === 'daily';
const touches = ({ findings }: Case, ...traits: ApproachFindings['profile']['traits']): boolean =>
  traits.some((trait) => findings.profile.traits.includes(trait));
const slowToRecover = ({ findings }: Case): boolean =>
  findings.profile.recoveryCapacity !== 'minutes';
const weighty = ({ findings }: Case): boolean =>
  findings.criticality === 'critical' || findings.criticality === 'high';
const troubled = ({ findings }: Case, dimension: 'infrastructure' | 'network') =>
  findings.incidents[dimension] + findings.openHigh[dimension];

/** What speaks for and against each approach (the guide, its three descriptions and the choice). */
export const approachArguments: readonly Argument[] = [
  {
    about: 'infrastructure-as-code',
    weight: 3,
    holds: (asked) => asked.riskTolerance === 'low' || touches(asked, 'regulated'),
    sentence: () => text.for.lowTolerance,
  },
  {
    about: 'infrastructure-as-code',
    weight: 1,
    holds: (asked) => weighty(asked),
    sentence: () => text.for.critical,
  },
  {
    about: 'infrastructure-as-code',
    weight: 2,
    holds: (asked) => troubled(asked, 'infrastructure') + troubled(asked, 'network') > 0,
    sentence: (asked) =>
      text.for.infrastructureTrouble(
        troubled(asked, 'infrastructure') + troubled(asked, 'network'),
      ),
  },
  {
    about: 'infrastructure-as-code',
    weight: 1,
    holds: ({ maturity }) => maturity === 'advanced',
    sentence: () => text.for.codeIsThere,
  },
  {
    about: 'infrastructure-as-code',
    weight: -3,
    holds: ({ maturity }) => maturity === 'starting',
    sentence: () => text.against.codeIsMissing,
  },
  {
    about: 'infrastructure-as-code',
    weight: -1,
    holds: ({ maturity }) => maturity === 'established',
    sentence: () => text.against.codeIsPartial,
  },
  {
    about: 'infrastructure-as-code',
    weight: -3,
    holds: ({ budget }) => budget === 'small',
    sentence: () => text.against.cost,
  },
  {
    about: 'infrastructure-as-code',
    weight: -1,
    holds: ({ teamSize }) => teamSize === 'small',
    sentence: () => text.against.noPlatformTeam,
  },
  {
    about: 'containers',
    weight: 2,
    holds: (asked) => frequent(asked) || asked.releaseFrequency === 'weekly',
    sentence: () => text.for.frequentReleases,
  },
  {
    about: 'containers',
    weight: 2,
    holds: ({ findings }) => findings.imageTrouble > 0,
    sentence: ({ findings }) => text.for.imageTrouble(findings.imageTrouble),
  },
  {
    about: 'containers',
    weight: 2,
    holds: ({ budget, maturity }) => budget === 'small' || maturity === 'starting',
    sentence: () => text.for.firstStep,
  },
  {
    about: 'containers',
    weight: 1,
    holds: ({ riskTolerance }) => riskTolerance !== 'high',
    sentence: () => text.for.sameImage,
  },
  {
    about: 'containers',
    weight: -1,
    holds: (asked) => troubled(asked, 'infrastructure') > 0,
    sentence: () => text.against.hostsDiffer,
  },
  {
    about: 'hybrid',
    weight: 3,
    holds: (asked) => frequent(asked) && !slowToRecover(asked),
    sentence: () => text.for.quickRollback,
  },
  {
    about: 'hybrid',
    weight: 2,
    holds: ({ riskTolerance }) => riskTolerance === 'high',
    sentence: () => text.for.tolerant,
  },
  {
    about: 'hybrid',
    weight: 1,
    holds: (asked) => touches(asked, 'stateless-frontend'),
    sentence: () => text.for.stateless,
  },
  {
    about: 'hybrid',
    weight: -10,
    holds: (asked) => touches(asked, 'stateful'),
    sentence: () => text.against.stateful,
  },
  {
    about: 'hybrid',
    weight: -10,
    holds: (asked) => slowToRecover(asked),
    sentence: ({ findings }) => text.against.slowRollback(findings.profile.recoveryCapacity),
  },
  {
    about: 'hybrid',
    weight: -3,
    holds: (asked) => asked.riskTolerance === 'low' || touches(asked, 'regulated', 'personal-data'),
    sentence: () => text.against.undetected,
  },
  {
    about: 'hybrid',
    weight: -1,
    holds: (asked) => touches(asked, 'payments'),
    sentence: () => text.against.thirdParties,
  },
];
