import type { RemediationStatus } from '../../model/words.ts';
import type { TemplateKind } from '../commands/exports.ts';

/** Templates of the system, and what a template can show. */
export interface TemplatesView {
  readonly templates: readonly TemplateView[];
  /** What a column of each kind can be filled with, in the order in which choices are offered. */
  readonly fields: Readonly<Record<TemplateKind, readonly TemplateField[]>>;
}

export interface TemplateView {
  readonly id: string;
  readonly name: string;
  readonly kind: TemplateKind;
  readonly fileName: string;
  readonly columns: readonly TemplateColumnView[];
}

/** A column with what fills it; null leaves it empty. */
export interface TemplateColumnView {
  readonly header: string;
  readonly field: string | null;
}

/** What a column can be filled with. */
export interface TemplateField {
  readonly id: string;
  /** As the built-in tables name it. */
  readonly title: string;
}

/** What the file of an organisation offers, before it is kept as a template. */
export interface TemplatePreview {
  readonly fileName: string;
  readonly sheet: string;
  /** Row of the headers, from 1. */
  readonly row: number;
  /** Headers in their order, each with the field that its words resemble. */
  readonly columns: readonly TemplateColumnView[];
}

/** Parts of a plan that a sheet can change. */
export type PlanSheetField = 'owner' | 'due' | 'status' | 'note';

/** What reading a filled-in remediation plan would change, and what of it cannot be taken. */
export interface PlanSheetPreview {
  readonly fileName: string;
  /** Goes with `plan-sheet.apply`: of the file and of exactly these changes. */
  readonly digest: string;
  readonly changes: readonly PlanSheetChange[];
  readonly refused: readonly PlanSheetRefusal[];
  /** Rows of the sheet that belong to a gap. */
  readonly rows: number;
  /** When the sheet was exported, ISO 8601 in UTC. */
  readonly exportedAt: string;
}

/** One cell that says something new. */
export interface PlanSheetChange {
  /** `Remediation plan!P12`. */
  readonly place: string;
  readonly differenceId: string;
  readonly number: number;
  /** Attribute and subject in words. */
  readonly title: string;
  readonly field: PlanSheetField;
  /** In words; a due date as `YYYY-MM-DD`; null where there is nothing. */
  readonly from: string | null;
  readonly to: string | null;
  /** The status itself, where the field is one. */
  readonly status: RemediationStatus | null;
  /** What goes along with it, such as leaving a maintenance window; null for nothing. */
  readonly consequence: string | null;
}

/** One cell, or a row, that cannot be taken. */
export interface PlanSheetRefusal {
  readonly place: string;
  /** As the sheet shows it; null where it shows none. */
  readonly number: string | null;
  readonly sentence: string;
  readonly remedy: string;
}
