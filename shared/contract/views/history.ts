import type { IsoMoment } from '../../model/audit.ts';
import type { HistoryKind } from '../history.ts';

/** What one act wrote into the trail: one or more entries that follow each other. */
export interface HistoryAct {
  /** Number of its first entry. */
  readonly first: number;
  /** Number of its last entry. */
  readonly last: number;
  /** Entries of it that match. */
  readonly entries: number;
  readonly at: IsoMoment;
  readonly actor: string;
  /** The person whose act it was, where another one recorded it. */
  readonly onBehalfOf: string | null;
  /** `user@host` of the process that wrote it. */
  readonly recordedBy: string;
  /** Name of the command. */
  readonly action: string;
  /** What its first entry is about, in words. */
  readonly about: string;
  readonly reason: string | null;
  readonly kind: 'act' | 'removal' | 'signature' | 'refusal' | 'clock';
}

/** A stretch of the trail of a system, newest first. */
export interface HistoryPage {
  /** Entries of the whole trail. */
  readonly entries: number;
  /** Acts that match. */
  readonly matching: number;
  readonly acts: readonly HistoryAct[];
  /** Everybody who acted, by name. */
  readonly actors: readonly string[];
  /** Entries of each kind in the whole trail. */
  readonly counts: Readonly<Record<HistoryKind, number>>;
  /** The newest entry; null in an empty trail. */
  readonly head: { readonly sequence: number; readonly hash: string } | null;
}

/** One entry in full. */
export interface HistoryEntry {
  readonly sequence: number;
  readonly about: string;
  /** Fields that it changed, with what they were and became; null where there was nothing. */
  readonly changes: readonly {
    readonly field: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
  readonly hash: string;
}
