import type { OwnPart } from '../../exceptions/approval.ts';
import type { ExceptionReminder } from '../../exceptions/reminders.ts';
import type { RegisterColumn } from '../../exceptions/register-columns.ts';
import type { IsoDate, IsoMoment } from '../../model/audit.ts';
import type { ExceptionRecord } from '../../model/judgement.ts';
import type { ExceptionStanding, ExceptionState, Risk } from '../../model/words.ts';
import type { DifferenceRow } from './difference.ts';

/** One exception as the register shows it, seen from an audit of its system. */
export interface RegisterEntry extends ExceptionRecord {
  /** What it is today; `voids` of the record says why an approval is void. */
  readonly standing: ExceptionStanding;
  /** Whole days until it ends or is to be checked; null where neither has a date. */
  readonly daysLeft: number | null;
  /**
   * People of the system who cannot approve it, whatever their role: they or an earlier name of theirs
   * had this part in it. Told while it waits for an approval, empty otherwise.
   */
  readonly barred: readonly { readonly personId: string; readonly part: OwnPart }[];
  /** How it was approved; null where it never was. */
  readonly approval: ExceptionApproval | null;
  /** Rows of this audit that it names. */
  readonly covered: readonly DifferenceRow[];
  readonly patterns: readonly ExceptionPatternView[];
  /** Rows of this audit that its patterns match and that it does not cover; at most 200. */
  readonly matchedLater: readonly DifferenceRow[];
  readonly evidence: readonly ExceptionEvidence[];
  readonly reminders: readonly ExceptionReminder[];
  /** Number of the exception that it takes over from; null where it takes over from none. */
  readonly renewsNumber: number | null;
  /** Number of its newest renewal, asked for or approved; null without one. */
  readonly renewedBy: number | null;
  /** Newest first. */
  readonly history: readonly ExceptionStep[];
}

/** How an approval came about. */
export interface ExceptionApproval {
  /** `outside` was given elsewhere and is no signature; `recorded` is one of before version 4. */
  readonly how: 'signature' | 'outside' | 'recorded';
  readonly approver: string;
  /** Empty where none is known. */
  readonly role: string;
  readonly at: IsoMoment;
  /** The day on which an outside approval was given, which `at` only records; null otherwise. */
  readonly givenOn: IsoDate | null;
  /** Where an outside approval was given; the note of the others. */
  readonly note: string;
  /** SHA-256 of what was approved; null for `recorded`. */
  readonly contentHash: string | null;
}

/** A pattern and how many rows it matches in this audit. */
export interface ExceptionPatternView {
  readonly subject: string;
  readonly name: string;
  readonly catalogueId: string | null;
  readonly matches: number;
}

/** A file that shows what the exception says. */
export interface ExceptionEvidence {
  readonly id: string;
  readonly fileName: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  readonly note: string;
  readonly addedBy: string;
  readonly addedAt: IsoMoment;
}

/** What a step did: what it became, or what happened while it stayed what it was. */
export type ExceptionStepKind = ExceptionState | 'checked' | 'voided' | 'removed' | 'taken-back';

/** One step of an exception's life. */
export interface ExceptionStep {
  readonly at: IsoMoment;
  readonly kind: ExceptionStepKind;
  /** SHA-256 of what was approved by then; null where nothing was. */
  readonly approvedHash: string | null;
  readonly actor: string;
  readonly what: string;
  readonly reason: string | null;
}

/** The register of exceptions of a system, across its audits. */
export interface RegisterView {
  readonly exceptions: readonly RegisterEntry[];
}

/** What patterns cover at this moment. */
export interface ExceptionPreview {
  readonly total: number;
  /** The first 200. */
  readonly rows: readonly DifferenceRow[];
  /** Ids of all of them. */
  readonly differenceIds: readonly string[];
  /** Highest rating among them; null where none is rated. */
  readonly highestRating: Risk | null;
  readonly unrated: number;
}

/** A file that may be imported as a register. */
export interface RegisterImportPreview {
  readonly fileName: string;
  readonly sheets: readonly RegisterSheet[];
}

/** One sheet of it. A CSV file has one. */
export interface RegisterSheet {
  readonly name: string;
  /** Rows below the headers that are not empty. */
  readonly rows: number;
  /** Row of the headers as found, counted from 1. */
  readonly headerRow: number;
  /** Texts of that row by column. */
  readonly headers: readonly string[];
  /** The first rows below it. */
  readonly sample: readonly (readonly string[])[];
  /** Which column fills what, by the names of the headers. */
  readonly columns: Readonly<Partial<Record<RegisterColumn, number>>>;
}
