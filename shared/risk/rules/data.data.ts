import { auth, builtIn, incident, personalData, regulated, stateful } from './define.ts';

/** Rules of the dimension data fidelity. */
export const dataRules = builtIn([
  {
    id: 'data.undeclared',
    title: 'Data source or masking not declared',
    match: { catalogueId: ['data.source', 'data.masking'], when: ['a-side-undeclared'] },
    risk: 'medium',
    rationale:
      'Where the data comes from, or what is masked in it, is not declared for both environments.',
    raisedBy: [personalData, regulated, incident],
  },
  {
    id: 'data.source',
    title: 'Data source differs',
    match: { catalogueId: ['data.source'], when: ['beyond-environment-name'] },
    risk: 'medium',
    rationale: 'Data of another origin differs in distribution, volume and edge cases.',
    raisedBy: [incident],
  },
  {
    id: 'data.masking',
    title: 'Data masking differs',
    match: { catalogueId: ['data.masking'] },
    risk: 'medium',
    rationale:
      'Masking changes the data that tests see; it is needed for privacy and hides what it replaces.',
    raisedBy: [incident],
  },
  {
    id: 'data.volume',
    title: 'Data volume differs',
    match: { catalogueId: ['data.volume'] },
    risk: { grader: 'data-volume' },
    rationale: 'Query plans and the duration of migrations depend on the volume of data.',
    raisedBy: [stateful, incident],
  },
  {
    id: 'data.refreshed',
    title: 'Data of another age',
    match: { catalogueId: ['data.refreshed'] },
    risk: 'low',
    rationale: 'The data was last refreshed at different times.',
    raisedBy: [stateful, incident],
  },
  {
    id: 'data.distribution-shift',
    title: 'Distribution of values differs',
    match: { catalogueId: ['data.distribution', 'data.null-share'] },
    risk: { grader: 'distribution' },
    rationale: 'Values that are spread otherwise take other paths through code and query plans.',
    raisedBy: [stateful, incident],
  },
  {
    id: 'data.edge-case',
    title: 'Values at a boundary on one side only',
    match: { catalogueId: ['data.edge-case'] },
    risk: { grader: 'edge-cases' },
    rationale: 'Values at the boundary of their type are where code fails that passed every test.',
    raisedBy: [stateful, incident],
  },
  {
    id: 'data.shape',
    title: 'Distribution or edge cases differ',
    match: { catalogueId: ['data.distribution', 'data.null-share', 'data.edge-case'] },
    risk: 'medium',
    rationale:
      'Nulls, boundary values and distribution that staging lacks are met in production first.',
    raisedBy: [incident],
  },
  {
    id: 'data.type',
    title: 'Types or constraints differ',
    version: 2,
    match: { catalogueId: ['data.type'], when: ['beyond-environment-name'] },
    risk: 'high',
    rationale:
      'Types and constraints decide what can be stored; a change that passes in staging can violate them in production.',
    resembles: 1,
  },
  {
    id: 'data.index',
    title: 'Index differs',
    match: { catalogueId: ['data.type'], name: ['indexes[*'] },
    risk: 'medium',
    rationale:
      'Query plans and the duration of migrations depend on indexes; a unique one is a constraint as well.',
    raisedBy: [stateful, incident],
  },
  {
    id: 'data.grants',
    title: 'Privileges in the database differ',
    match: { catalogueId: ['data.access-control'], name: ['grants[*', 'member of', 'may'] },
    risk: { grader: 'grants' },
    rationale: 'Who may read or change the data differs.',
    raisedBy: [personalData, regulated, auth, incident],
  },
  {
    id: 'data.access-control',
    title: 'Data access differs',
    match: { catalogueId: ['data.access-control'], when: ['beyond-environment-name'] },
    risk: { grader: 'access-control' },
    rationale: 'Who may read the data, and under which controls, differs.',
    raisedBy: [personalData, regulated, auth, incident],
  },
  {
    id: 'data.bucket',
    title: 'Object storage differs',
    match: { catalogueId: ['data.bucket'], when: ['beyond-environment-name'] },
    risk: 'medium',
    rationale: 'Object storage, its versioning or its encryption differs.',
    raisedBy: [incident],
  },
  {
    id: 'data.business-date',
    title: 'Business date differs',
    version: 2,
    match: { catalogueId: ['data.business-date'], when: ['beyond-environment-name'] },
    risk: 'high',
    rationale:
      'A date from which a rule applies differs, so staging and production decide differently on the same day.',
  },
  {
    id: 'data.business-date-named',
    title: 'Date in the configuration differs',
    match: { when: ['about-business-date', 'dates-differ'] },
    risk: 'high',
    rationale:
      'A date in the configuration differs, so staging and production decide differently on the same day.',
  },
]);
