import { z } from 'zod';
import { entry } from '../entry.ts';
import * as s from '../schemas.ts';

/** What a workbook holds that follows one of the built-in templates. */
export const workbookTemplates = ['complete', 'scorecard', 'register', 'poam'] as const;
export type WorkbookTemplate = (typeof workbookTemplates)[number];

/** Tables that an organisation may give its own headers and order. */
export const templateKinds = ['scorecard', 'register', 'plan'] as const;
export type TemplateKind = (typeof templateKinds)[number];

/** What separates the fields of a CSV file. */
export const csvSeparators = ['comma', 'semicolon', 'tab'] as const;
export type CsvSeparator = (typeof csvSeparators)[number];

/** Whether the files of a CSV export lie in a folder of their own or in one archive. */
export const csvForms = ['zip', 'folder'] as const;
export type CsvForm = (typeof csvForms)[number];

/** One column of a template: its header, and the id of what fills it; null leaves it empty. */
export const templateColumn = z.object({
  header: z.string().min(1).max(255),
  field: z.string().min(1).max(100).nullable(),
});

/** Everything that leaves the record as a file for people, and what comes back from it. */
export const exportCommands = {
  /** Writes the workbook to the export folder, reads it back and compares it cell by cell. */
  'export.workbook': entry<ExportDone>()(
    z.object({
      auditId: s.id,
      fileName: s.fileName.optional(),
      template: z
        .union([z.enum(workbookTemplates), z.object({ templateId: s.id })])
        .default('complete'),
    }),
  ),
  /**
   * Writes every table of the workbook as CSV, with `manifest.json` beside them: their hashes and
   * the chain's head. For a folder, the hash that is given is that of the manifest.
   */
  'export.csv': entry<ExportDone>()(
    z.object({
      auditId: s.id,
      fileName: s.fileName.optional(),
      separator: z.enum(csvSeparators).default('comma'),
      form: z.enum(csvForms).default('zip'),
    }),
  ),
  /**
   * Keeps how an organisation wants a table, or changes it. Without `columns`, those of the file in
   * its order with the fields that `template.preview` proposes; without a file, `templateId` names
   * one that was kept.
   */
  'template.set': entry<{ templateId: string }>()(
    z.object({
      auditId: s.id,
      templateId: s.id.optional(),
      name: s.name,
      kind: z.enum(templateKinds),
      file: s.fileToken.optional(),
      columns: z.array(templateColumn).min(1).max(200).optional(),
    }),
  ),
  'template.remove': entry<null>()(z.object({ auditId: s.id, templateId: s.id, reason: s.text })),
  /**
   * Makes the changes of a remediation plan that was filled in: exactly those of the preview with
   * this digest. Refused where the file or what it touches in the record changed since.
   */
  'plan-sheet.apply': entry<{ changed: number; gaps: number }>()(
    z.object({
      auditId: s.id,
      file: s.fileToken,
      digest: z.string().regex(/^[0-9a-f]{64}$/),
      reason: s.text,
    }),
  ),
};

/** A finished export. */
export interface ExportDone {
  /** Of the file, or of the folder. */
  readonly fileName: string;
  /** Token with which the host can show the file in its folder. */
  readonly fileToken: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly sheets: readonly { readonly name: string; readonly rows: number }[];
  /** Cells compared after reading back. */
  readonly cellsChecked: number;
}
