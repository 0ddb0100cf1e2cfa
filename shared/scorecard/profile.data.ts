import type { Dimension, ProfileTrait } from '../model/words.ts';

/** A dimension that a release calls for, and the sentence that says why. */
export interface CalledFor {
  readonly dimension: Dimension;
  readonly reason: string;
}

/**
 * Which dimensions each trait of a release calls for (the guide, "When Parity Matters Most", with
 * the failures that it tells of). A stateless front end calls for the network alone: its composite
 * failure is a CDN configuration.
 */
export const calledForBy: Readonly<Record<ProfileTrait, readonly CalledFor[]>> = {
  stateful: [
    {
      dimension: 'dependencies',
      reason: 'The release changes state, and migrations depend on database and cache versions.',
    },
    {
      dimension: 'data',
      reason: 'The release changes state, and migrations depend on the volume and shape of data.',
    },
  ],
  auth: [
    {
      dimension: 'infrastructure',
      reason: 'The release touches authentication, which configuration and access controls decide.',
    },
    {
      dimension: 'dependencies',
      reason: 'The release touches authentication, which middleware and sessions carry.',
    },
  ],
  payments: [
    {
      dimension: 'dependencies',
      reason: 'The release touches payments, which depend on third parties and their limits.',
    },
    {
      dimension: 'network',
      reason: 'The release touches payments, and timeouts and health checks decide who is served.',
    },
  ],
  'personal-data': [
    {
      dimension: 'infrastructure',
      reason: 'The release handles personal data, so access controls must match production.',
    },
    {
      dimension: 'data',
      reason: 'The release handles personal data, so source, masking and readers must be known.',
    },
  ],
  regulated: [
    { dimension: 'infrastructure', reason: 'Regulation asks for evidence of parity.' },
    { dimension: 'dependencies', reason: 'Regulation asks for evidence of parity.' },
    { dimension: 'data', reason: 'Regulation asks for evidence of parity and data handling.' },
    { dimension: 'network', reason: 'Regulation asks for evidence of parity.' },
  ],
  'stateless-frontend': [
    {
      dimension: 'network',
      reason: 'A front end depends on names, caching and delivery.',
    },
  ],
};
