import type { OwnRules } from './system-catalogue.ts';

/** A rule as a system might write it, and a built-in one that is switched off: shown by the help. */
export const exampleRules: OwnRules = {
  rules: [
    {
      id: 'checkout.pool-size',
      title: 'Connection pool of the checkout',
      match: {
        subject: ['checkout*'],
        name: ['*pool*size*', '*max*connections*'],
        kind: ['changed', 'only-in-production'],
        when: ['not-about-diagnostics'],
      },
      risk: 'high',
      rationale: 'The checkout fails under load when its pool is smaller than in the load test.',
      raisedBy: [],
      origin: 'custom',
      version: 1,
    },
  ],
  off: ['cdn.configuration'],
};
