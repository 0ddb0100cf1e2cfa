import type { Criticality, Dimension, EnvironmentKind, ProfileTrait, Side, Team } from './words.ts';

/** Dates are `YYYY-MM-DD`; moments are ISO 8601 in UTC with `Z`. */
export type IsoDate = string;
export type IsoMoment = string;

/** The product or service whose releases are audited. */
export interface System {
  readonly id: string;
  readonly name: string;
  readonly criticality: Criticality;
  /** Whether the application relies on a kernel feature (raises kernel differences). */
  readonly kernelDependent: boolean;
}

/** What the release touches, and how well a failure would be noticed and undone. */
export interface ReleaseProfile {
  readonly traits: readonly ProfileTrait[];
  readonly releaseFrequency: 'several-a-day' | 'daily' | 'weekly' | 'monthly' | 'less-often';
  readonly recoveryCapacity: 'minutes' | 'hours' | 'days';
}

/** One side's environment. */
export interface Environment {
  readonly side: Side;
  readonly name: string;
  readonly kind: EnvironmentKind;
}

/** What drift is acceptable in one dimension, and the target for its parity. */
export interface DimensionCriteria {
  readonly dimension: Dimension;
  /** Acceptable drift in words, for example "memory at least half". */
  readonly tolerance: string;
  /** Target parity of high-risk attributes in percent (the guide: 80). */
  readonly parityTarget: number;
  /** Reason when the dimension is out of scope; null when it is in scope. */
  readonly outOfScope: string | null;
}

/** A person who takes part in the audit. */
export interface Participant {
  readonly id: string;
  readonly name: string;
  readonly team: Team;
  readonly role: string;
}

/** An incident of the past year. */
export interface Incident {
  readonly id: string;
  readonly date: IsoDate;
  readonly dimension: Dimension;
  readonly what: string;
  /** Whether a parity gap caused it. */
  readonly parityGap: boolean;
  /** Catalogue id of the attribute that it names, where it names one. */
  readonly catalogueId: string | null;
}

/** One run of the five steps for one release of one system. */
export interface Audit {
  readonly id: string;
  readonly systemId: string;
  /** Counts from 1 within the system. */
  readonly number: number;
  readonly release: string;
  readonly plannedDate: IsoDate;
  readonly profile: ReleaseProfile;
  readonly environments: Readonly<Record<Side, Environment>>;
  readonly criteria: readonly DimensionCriteria[];
  /** Age in days above which a snapshot is too old. */
  readonly snapshotAgeLimit: number;
  readonly openedAt: IsoMoment;
  /** Null while it is open: a closed audit is read-only. */
  readonly closedAt: IsoMoment | null;
  readonly closedBy: string | null;
}
