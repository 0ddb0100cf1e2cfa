import { auth, builtIn, incident, personalData, regulated } from './define.ts';

const oneSided = ['only-in-staging', 'only-in-production'] as const;

/** Rules of access control and encryption (dimension infrastructure configuration). */
export const accessRules = builtIn([
  {
    id: 'access.policy-one-sided',
    title: 'Policy document on one side only',
    match: { when: ['policy-document', 'about-policy'] },
    risk: 'medium',
    rationale:
      'The policy document differs or exists in one environment only, so permissions that were tested are not those of production.',
    raisedBy: [auth, incident],
  },
  {
    id: 'access.policy-named',
    title: 'Policy on one side only',
    match: { kind: oneSided, when: ['about-policy', 'one-side-only'] },
    risk: 'medium',
    rationale: 'A policy exists in one environment only, so permissions are not the same.',
    raisedBy: [auth, incident],
  },
  {
    id: 'access.control',
    title: 'Access control differs',
    match: { catalogueId: ['security.access-control'], when: ['beyond-environment-name'] },
    risk: { grader: 'access-control' },
    rationale:
      'Who may act differs between the environments, so an authorization that works in staging can fail in production.',
    raisedBy: [personalData, auth, regulated, incident],
  },
  {
    id: 'access.encryption',
    title: 'Encryption differs',
    match: { when: ['about-encryption', 'switched-differently'] },
    risk: { grader: 'access-control' },
    rationale: 'Data is encrypted in one environment only, so the same access is not tested.',
    raisedBy: [personalData, regulated],
  },
]);
