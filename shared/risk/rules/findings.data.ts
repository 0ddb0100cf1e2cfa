import { builtIn, incident, payments, personalData, regulated, stateful } from './define.ts';

/** Rules about what values say, in whatever dimension. */
export const findingRules = builtIn([
  {
    id: 'finding.production-names-staging',
    title: 'Production names a staging resource',
    match: { when: ['production-names-staging'] },
    risk: 'high',
    rationale:
      'Production names a resource of staging, so live traffic would depend on the test environment.',
  },
  {
    id: 'finding.secret-shared',
    title: 'One secret in both environments',
    match: { when: ['secret-shared'] },
    risk: 'high',
    rationale:
      'Both environments hold the same secret, so whoever reads staging can act in production.',
  },
  {
    id: 'finding.staging-uses-production',
    title: 'Staging points at a production resource',
    match: { kind: ['same-but-should-differ'], when: ['staging-uses-production'] },
    risk: 'medium',
    rationale:
      'Staging points at a resource of production, so a test can read or change what is live.',
    raisedBy: [stateful, payments, personalData, regulated],
  },
  {
    id: 'finding.check-shorter-than-startup',
    title: 'Health check shorter than start-up in both environments',
    version: 2,
    match: { kind: ['same-but-should-differ'], when: ['check-shorter-than-startup'] },
    risk: { grader: 'health-check-timeout' },
    rationale:
      'In both environments the health check gives up before the service has started, so it is taken out of rotation, silently.',
    resembles: 3,
  },
  {
    id: 'finding.secret-not-comparable',
    title: 'Secrets tagged under different keys',
    match: { when: ['tags-not-comparable'] },
    risk: 'medium',
    rationale:
      'The secrets were tagged under different keys, so whether they are the same cannot be told until both sources are read again.',
  },
  {
    id: 'finding.value-unknown',
    title: 'Value not known on a side',
    match: { when: ['a-side-unknown'] },
    risk: 'medium',
    rationale: 'The value is not known on a side, and what is not known cannot count as equal.',
    raisedBy: [incident],
  },
]);
