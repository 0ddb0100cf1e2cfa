import type { ExceptionReminder } from '../../exceptions/reminders.ts';
import type { CarriedOver } from '../commands/audit.ts';
import type { Audit, Incident, IsoMoment, Participant, System } from '../../model/audit.ts';
import type { ComparisonSummary } from '../../model/comparison.ts';
import type { Readiness } from '../../model/judgement.ts';
import type { Custody, ReadinessState, Side, Step } from '../../model/words.ts';

/** The open record and who may write it. */
export interface RecordInfo {
  readonly fileName: string;
  readonly writable: boolean;
  /** Who holds the lock when this process does not. */
  readonly heldBy: {
    readonly person: string;
    readonly host: string;
    readonly process: number;
    readonly since: IsoMoment;
  } | null;
  /** Sentences a person should know, for example that a network file system is in use. */
  readonly notices: readonly string[];
  readonly schemaVersion: number;
}

/** One line of the audits screen. */
export interface SystemSummary {
  readonly system: System;
  readonly audits: readonly {
    readonly audit: Audit;
    readonly readiness: ReadinessState;
    readonly reasons: number;
    readonly openHigh: number;
  }[];
  /** Live exceptions that expire within 30 days. */
  readonly expiringExceptions: number;
  /** What is due for its exceptions: expiries within 30 days, checks, approvals that are void. */
  readonly reminders: readonly ExceptionReminder[];
}

/** Everything the opening and the top bar show. */
export interface AuditView {
  readonly system: System;
  readonly audit: Audit;
  /** Whether the system may be written on this machine, and the newest hand-over. */
  readonly custody: {
    readonly state: Custody;
    readonly peer: string | null;
    readonly at: IsoMoment | null;
  };
  readonly participants: readonly Participant[];
  readonly incidents: readonly Incident[];
  /** What the previous audit of the system gave it; null where there was none. */
  readonly carriedOver: CarriedOver | null;
  /** Oldest live source a side; null when nothing is documented. */
  readonly snapshots: Readonly<Record<Side, IsoMoment | null>>;
  /** Time of the newest durable change. */
  readonly savedAt: IsoMoment;
  readonly comparisonStale: boolean;
  readonly comparedAt: IsoMoment | null;
  readonly summary: ComparisonSummary | null;
  /** What `undo.last` would take back, in words; null when nothing can be. */
  readonly undoable: string | null;
  /** That act, with the id that `undo.last` takes; null when nothing can be taken back. */
  readonly undoableAct: {
    readonly commandId: string;
    readonly name: string;
    readonly at: IsoMoment;
  } | null;
  /** Why the newest act is not what `undo.last` takes back; null where it is. */
  readonly newestStays: string | null;
  readonly decision: {
    readonly decision: 'release' | 'hold';
    readonly decidedBy: string;
    readonly reason: string;
    readonly at: IsoMoment;
  } | null;
  readonly secrets: {
    /** Where the key at hand comes from; with `memory`, tags are comparable until the app ends. */
    readonly source: 'keychain' | 'passphrase' | 'memory';
    readonly unlocked: boolean;
    readonly hasPassphrase: boolean;
    readonly notComparable: number;
  };
}

/** A ring of the rail: how full, and what is missing in one line. */
export interface StepState {
  readonly step: Step;
  /** 0 to 1. */
  readonly done: number;
  readonly complete: boolean;
  /** One line; `Complete` words when nothing is missing. */
  readonly missing: string;
}

/** How far each of the five steps is, and whether the release is ready. */
export interface StepsView {
  readonly steps: readonly StepState[];
  readonly readiness: Readiness;
}
