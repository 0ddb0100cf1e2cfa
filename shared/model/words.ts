/**
 * The vocabulary of an audit as closed sets. Every other module takes its words from here,
 * so that code, interface and exports say the same thing.
 */

/** One side of the comparison. Production is the reference. */
export const sides = ['staging', 'production'] as const;
export type Side = (typeof sides)[number];

/** The four dimensions of environment parity (the guide, "The Four Dimensions"). */
export const dimensions = ['infrastructure', 'dependencies', 'data', 'network'] as const;
export type Dimension = (typeof dimensions)[number];

/** Risk that a difference makes the release fail (the guide, step 2). */
export const risks = ['low', 'medium', 'high'] as const;
export type Risk = (typeof risks)[number];

/** The teams whose tolerances for drift differ (the guide, "Common Misconceptions"). */
export const teams = ['development', 'operations', 'security', 'compliance'] as const;
export type Team = (typeof teams)[number];

/** Teams whose assessment a high gap needs (the guide, step 2). */
export const assessingTeams = ['development', 'operations'] as const satisfies readonly Team[];

/**
 * What is known of a value. `unknown` is an answer and never equal to anything;
 * `not-applicable` carries a reason; `sensitive` keeps a keyed tag instead of the value.
 */
export const valueStates = [
  'value',
  'empty',
  'null',
  'absent',
  'unknown',
  'not-applicable',
  'sensitive',
] as const;
export type ValueState = (typeof valueStates)[number];

/** How two values are compared. The table of types is in `shared/compare/types`. */
export const valueTypes = [
  'text',
  'number',
  'boolean',
  'version',
  'cpu',
  'memory',
  'size',
  'duration',
  'seconds',
  'milliseconds',
  'port',
  'address',
  'cidr-set',
  'list',
  'set',
  'image',
  'url',
  'distribution',
] as const;
export type ValueType = (typeof valueTypes)[number];

/** Kinds of difference. `same-but-should-differ` is equality as a finding. */
export const differenceKinds = [
  'changed',
  'only-in-staging',
  'only-in-production',
  'same-but-should-differ',
] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

/** Effort to close a gap (the guide, step 3). */
export const efforts = ['low', 'medium', 'high'] as const;
export type Effort = (typeof efforts)[number];

/** How a gap ends. */
export const dispositions = [
  'remediate-now',
  'phased',
  'scheduled',
  'accept',
  'exception',
] as const;
export type Disposition = (typeof dispositions)[number];

/** Work status of a remediation item; `verified` is set by the app alone, from a later snapshot. */
export const remediationStatuses = ['open', 'in-progress', 'done', 'verified'] as const;
export type RemediationStatus = (typeof remediationStatuses)[number];

/**
 * Recorded states of an exception. `expired` and `void` are never stored: `exceptionStanding`
 * decides them.
 */
export const exceptionStates = [
  'draft',
  'requested',
  'approved',
  'rejected',
  'withdrawn',
  'closed',
  'renewed',
] as const;
export type ExceptionState = (typeof exceptionStates)[number];

/** What an exception is at a moment in time; `void` where what was approved has changed since. */
export const exceptionStandings = [...exceptionStates, 'expired', 'void'] as const;
export type ExceptionStanding = (typeof exceptionStandings)[number];

/** What a release touches (the guide, "When Parity Matters Most"). */
export const profileTraits = [
  'stateful',
  'auth',
  'payments',
  'personal-data',
  'regulated',
  'stateless-frontend',
] as const;
export type ProfileTrait = (typeof profileTraits)[number];

/** How much harm a failure of the system does. */
export const criticalities = ['low', 'moderate', 'high', 'critical'] as const;
export type Criticality = (typeof criticalities)[number];

/** A persistent environment stays; an ephemeral one is made for a branch and removed. */
export const environmentKinds = ['persistent', 'ephemeral'] as const;
export type EnvironmentKind = (typeof environmentKinds)[number];

/** The computed state of the release. */
export const readinessStates = ['not-ready', 'ready-with-exceptions', 'ready'] as const;
export type ReadinessState = (typeof readinessStates)[number];

/** The audit's opening and the five steps of the guide, in order. */
export const steps = ['open', 'document', 'compare', 'prioritise', 'watch', 'govern'] as const;
export type Step = (typeof steps)[number];

/** What a signature says of what it covers. */
export const signatureMeanings = [
  'reviewed',
  'approved',
  'accepts-risk',
  'release-decision',
] as const;
export type SignatureMeaning = (typeof signatureMeanings)[number];

/** Where the passphrase of a signature was entered: here, or in answer to a request elsewhere. */
export const signatureWays = ['passphrase', 'package'] as const;
export type SignatureWay = (typeof signatureWays)[number];

/** Acts that a system may leave to certain roles. */
export const restrictedActs = ['rate', 'approve', 'close', 'manage-people'] as const;
export type RestrictedAct = (typeof restrictedActs)[number];

/** What is known of a point of the release checklist. */
export const checklistStates = ['open', 'done', 'not-applicable'] as const;
export type ChecklistState = (typeof checklistStates)[number];

/** Whether a record may be written on this machine. */
export const custodies = ['here', 'elsewhere', 'copy'] as const;
export type Custody = (typeof custodies)[number];

/** What an export is. */
export const exportKinds = [
  'workbook',
  'assessment-sheet',
  'rules',
  'pdf',
  'csv',
  'oscal',
  'package',
] as const;
export type ExportKind = (typeof exportKinds)[number];

/** Marks a switch as exhaustive over a union. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${String(value)}`);
}

/** Collector id of what people typed. */
export const manualCollector = 'manual';
