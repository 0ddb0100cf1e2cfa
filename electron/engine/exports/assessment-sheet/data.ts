import type { IsoDate, IsoMoment } from '../../../../shared/model/audit.ts';
import type { Dimension, Risk, Team } from '../../../../shared/model/words.ts';
import type { FileProblem, LineProblem } from '../../../../shared/text/assessment-sheet.ts';

/** Everything that the sheet of one team says, as plain data: it crosses to a worker as it is. */
export interface AssessmentSheetData {
  readonly about: SheetAbout;
  readonly lines: readonly SheetLine[];
}

/** Which sheet it is. */
export interface SheetAbout {
  /** Id of the export: by it the record knows the sheet when it comes back. */
  readonly sheetId: string;
  readonly systemId: string;
  readonly auditId: string;
  readonly team: Team;
  readonly systemName: string;
  readonly release: string;
  readonly auditNumber: number;
  readonly plannedDate: IsoDate;
  readonly stagingName: string;
  readonly productionName: string;
  readonly writtenBy: string;
  readonly writtenAt: IsoMoment;
  readonly appVersion: string;
  readonly developmentRuntime: boolean;
}

/** One item of the agenda: one line to fill in. Nothing that any team assessed is in it. */
export interface SheetLine {
  readonly itemId: string;
  readonly dimension: Dimension;
  readonly attribute: string;
  readonly subject: string;
  readonly staging: string;
  readonly production: string;
  readonly suggested: Risk | null;
  /** The rule's sentences. */
  readonly reason: string;
  readonly lastTime: string;
  /** Its differences that are to be assessed; at least one. */
  readonly members: readonly SheetMember[];
}

/** One difference behind a line. */
export interface SheetMember {
  readonly id: string;
  readonly binding: string;
  /** Shown as `G-014`. */
  readonly number: number;
  readonly subject: string;
  readonly name: string;
  readonly staging: string;
  readonly production: string;
}

/** What a sheet that came back says, with its own checks made. It knows nothing of the record. */
export type SheetFound =
  | { readonly problem: FileProblem }
  | {
      readonly problem: null;
      readonly head: SheetHead;
      /** Lines that say something, in the order of the file. */
      readonly answers: readonly SheetAnswer[];
      /** Lines that the sheet was exported with. */
      readonly lines: number;
    };

/** The part of `SheetAbout` by which a sheet is known again. */
export type SheetHead = Pick<SheetAbout, 'sheetId' | 'systemId' | 'auditId' | 'team'>;

/** What only the record can tell of a line, row by row. */
export type RowProblem = Extract<
  LineProblem,
  'changed' | 'gone' | 'rated' | 'known' | 'in-the-room'
>;

/** A line that was filled in. */
export interface SheetAnswer {
  /** `Assessments!K12`: the cell of the rating. */
  readonly place: string;
  readonly outcome:
    | { readonly problem: Exclude<LineProblem, RowProblem> }
    | {
        readonly problem: null;
        readonly risk: Risk;
        readonly rationale: string;
        readonly rows: readonly { readonly id: string; readonly binding: string }[];
      };
}
