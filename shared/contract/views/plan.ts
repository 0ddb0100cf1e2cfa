import type { IsoDate, IsoMoment } from '../../model/audit.ts';
import type { Dimension, Disposition, Risk, Side } from '../../model/words.ts';
import type { PlanProblem } from '../../plan/problems.ts';
import type { DifferenceRow } from './difference.ts';

/** A gap on the board and in the plan. */
export interface GapView {
  readonly row: DifferenceRow;
  /** What its group is called on the agenda; null where it stands alone. */
  readonly groupTitle: string | null;
  /** 1 is first. */
  readonly priority: number | null;
  /** What is missing, in words. */
  readonly missing: readonly string[];
  readonly overdue: boolean;
  /** What the matrix advises; null while the effort is unknown. */
  readonly advised: Disposition | null;
  readonly phases: readonly PhaseView[];
  /** Mitigations of the guide that fit, to be taken into the plan. */
  readonly mitigations: readonly { readonly id: string; readonly text: string }[];
}

/** One step of a plan in phases. */
export interface PhaseView {
  readonly title: string;
  readonly due: IsoDate | null;
  readonly status: 'open' | 'in-progress' | 'done';
  readonly overdue: boolean;
}

/** A period in which scheduled gaps are closed. */
export interface MaintenanceWindow {
  readonly id: string;
  readonly title: string;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
  /** Gaps of this audit that are scheduled for it. */
  readonly gaps: number;
}

/** Step 3: the rated gaps and what their plan lacks. */
export interface PlanView {
  readonly gaps: readonly GapView[];
  /** The maintenance calendar of the system, the earliest first. */
  readonly windows: readonly MaintenanceWindow[];
  /** What is missing over the whole plan, each with the ids of its rows. */
  readonly missing: readonly {
    readonly code: PlanProblem['code'];
    readonly sentence: string;
    readonly differenceIds: readonly string[];
  }[];
}

/** One run of a drift detector. */
export interface DriftCheckView {
  readonly id: string;
  readonly at: IsoMoment;
  readonly by: string;
  readonly counts: {
    readonly new: number;
    readonly worse: number;
    readonly known: number;
    readonly gone: number;
  };
  readonly newHigh: number;
  readonly findings: readonly {
    readonly what: 'new' | 'worse' | 'gone';
    readonly dimension: Dimension;
    readonly subject: string;
    readonly name: string;
    readonly staging: string | null;
    readonly production: string | null;
    readonly suggestedRisk: Risk | null;
    readonly reason: string;
  }[];
  /** Sources that could not be read. */
  readonly problems: readonly string[];
}

/** A drift detector with the sources that it reads again and its checks. */
export interface DetectorView {
  readonly id: string;
  readonly dimension: Dimension;
  readonly title: string;
  readonly cadence: 'each-release' | 'each-commit' | 'daily' | 'weekly';
  readonly told: string;
  readonly sources: readonly {
    readonly side: Side;
    readonly path: string;
    readonly readable: boolean;
  }[];
  readonly checks: readonly DriftCheckView[];
}

/** Step 4: the drift detectors, and what none of them watches. */
export interface WatchView {
  readonly detectors: readonly DetectorView[];
  /** Dimensions with a high suggestion or rating and no detector, most at risk first. */
  readonly unwatched: readonly { readonly dimension: Dimension; readonly reason: string }[];
}
