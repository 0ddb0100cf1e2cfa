import type { IsoMoment } from '../../../../shared/model/audit.ts';
import type { PlanSheetField } from '../../../../shared/contract/views.ts';
import type { PlanFileProblem } from '../../../../shared/text/plan-sheet.ts';
import type { FilledCell } from '../filled-cell.ts';

/** By what a workbook is known again. */
export interface PlanSheetHead {
  readonly systemId: string;
  readonly auditId: string;
  readonly exportedAt: IsoMoment;
}

/** What a gap's plan was when the workbook was exported: texts as its cells show them. */
export interface TiedPlan {
  /** As the sheet shows it: `G-014`. */
  readonly number: string;
  readonly rowId: string;
  readonly fields: Readonly<Record<PlanSheetField, string>>;
  /** Digests of the cells that are not read, column by column. */
  readonly shown: string;
}

/** One row of the sheet as it came back. */
export interface PlanSheetRow {
  /** `Remediation plan!B12`. */
  readonly place: string;
  readonly number: string;
  /** Null where the workbook does not know the number, or what ties it was changed. */
  readonly tied: TiedPlan | null;
  /** Whether the workbook knows the number at all. */
  readonly known: boolean;
  /** Headers of the columns that are not read and say something else than they did. */
  readonly edited: readonly string[];
  readonly cells: Readonly<
    Record<PlanSheetField, { readonly place: string; readonly content: FilledCell }>
  >;
}

/** What a file says, with its own checks made. It knows nothing of the record. */
export type PlanSheetFound =
  | { readonly problem: PlanFileProblem }
  | {
      readonly problem: null;
      readonly head: PlanSheetHead;
      /** Of the file, hex. */
      readonly sha256: string;
      readonly rows: readonly PlanSheetRow[];
    };
