import type {
  Criticality,
  Dimension,
  DifferenceKind,
  Disposition,
  Effort,
  EnvironmentKind,
  ExceptionStanding,
  ProfileTrait,
  ReadinessState,
  RemediationStatus,
  Risk,
  Side,
  Step,
  Team,
  ValueState,
} from '../model/words.ts';

/** The closed sets of the model as people read them. */
export const words = {
  side: { staging: 'Staging', production: 'Production' } satisfies Record<Side, string>,
  dimension: {
    infrastructure: 'Infrastructure',
    dependencies: 'Dependencies',
    data: 'Data',
    network: 'Network',
  } satisfies Record<Dimension, string>,
  risk: { low: 'Low', medium: 'Medium', high: 'High' } satisfies Record<Risk, string>,
  noRisk: 'None',
  unrated: 'Unrated',
  effort: { low: 'Low', medium: 'Medium', high: 'High' } satisfies Record<Effort, string>,
  team: {
    development: 'Development',
    operations: 'Operations',
    security: 'Security',
    compliance: 'Compliance',
  } satisfies Record<Team, string>,
  kind: {
    changed: 'Changed',
    'only-in-staging': 'Only in staging',
    'only-in-production': 'Only in production',
    'same-but-should-differ': 'Same, but should differ',
  } satisfies Record<DifferenceKind, string>,
  disposition: {
    'remediate-now': 'Remediate now',
    phased: 'Phased plan',
    scheduled: 'Scheduled',
    accept: 'Accept',
    exception: 'Exception',
  } satisfies Record<Disposition, string>,
  status: {
    open: 'Open',
    'in-progress': 'In progress',
    done: 'Done',
    verified: 'Verified',
  } satisfies Record<RemediationStatus, string>,
  standing: {
    draft: 'Draft',
    requested: 'Requested',
    approved: 'Approved',
    rejected: 'Rejected',
    withdrawn: 'Withdrawn',
    closed: 'Closed',
    renewed: 'Renewed',
    expired: 'Expired',
    void: 'Void',
  } satisfies Record<ExceptionStanding, string>,
  trait: {
    stateful: 'Stateful change (migration, cache invalidation, file storage)',
    auth: 'Authentication or authorization',
    payments: 'Payments',
    'personal-data': 'Personal data',
    regulated: 'Regulated data',
    'stateless-frontend': 'Stateless front end only',
  } satisfies Record<ProfileTrait, string>,
  criticality: {
    low: 'Low',
    moderate: 'Moderate',
    high: 'High',
    critical: 'Critical',
  } satisfies Record<Criticality, string>,
  environmentKind: {
    persistent: 'Persistent',
    ephemeral: 'Ephemeral',
  } satisfies Record<EnvironmentKind, string>,
  readiness: {
    'not-ready': 'Not ready',
    'ready-with-exceptions': 'Ready with exceptions',
    ready: 'Ready',
  } satisfies Record<ReadinessState, string>,
  step: {
    open: 'Open',
    document: 'Document',
    compare: 'Compare and rate',
    prioritise: 'Prioritise',
    watch: 'Watch',
    govern: 'Govern',
  } satisfies Record<Step, string>,
  /** How a value without a spelling is said; `value` has its own spelling. */
  state: {
    value: 'value',
    empty: 'empty value',
    null: 'null',
    absent: 'not there',
    unknown: 'unknown',
    'not-applicable': 'not applicable',
    sensitive: 'secret',
  } satisfies Record<ValueState, string>,
};

/** Number of a gap as people see it: `G-014`. */
export const gapNumber = (number: number): string => `G-${String(number).padStart(3, '0')}`;

/** Number of an exception as people see it: `E-009`. */
export const exceptionNumber = (number: number): string => `E-${String(number).padStart(3, '0')}`;

/** `1 row`, `2 rows`. */
export const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** Sentences of the shared parts. */
export const componentsText = {
  suggested: 'Suggested',
  suggestedRisk: (risk: string) => `Suggested: ${risk}`,
  risk: (risk: string) => `Risk: ${risk}`,
  secretPresent: 'secret present',
  secretEmpty: 'empty secret',
  secretSame: 'same secret',
  secretDifferent: 'different secret',
  secretMissing: 'no secret',
  secretNotComparable: 'uncompared secret',
  differs: (part: string) => `differs: ${part}`,
  search: 'Search',
  clearSearch: 'Clear the search',
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',
  remove: 'Remove',
  required: 'required',
  reason: 'Reason',
  reasonHint: 'Required. The audit trail keeps the reason with the change.',
  reasonMissing: 'A reason is missing. Say why the change is made.',
  inspector: 'Inspector',
  closeInspector: 'Close the inspector',
  remains: 'What remains',
  /** First line of a step in which nothing can be done: in place of what to do now. */
  readOnly: 'Read-only here: what the step came to.',
  /** Last line of a step: the engine's line for what is missing, or that nothing is. */
  remaining: (step: { readonly complete: boolean; readonly missing: string }) =>
    step.complete ? 'Nothing remains: this step is complete.' : `Remaining: ${step.missing}.`,
  coverage: (answered: number, asked: number) => `${answered} of ${asked} documented`,
  coverageLabel: (of: string, answered: number, asked: number) =>
    `${of}: ${answered} of ${asked} documented`,
  ring: (percent: number) => `${percent} % done`,
  noDate: 'no date',
  chosen: (label: string, count: number) => `${label} ${count.toLocaleString('en')}`,
  loading: 'Loading',
};
