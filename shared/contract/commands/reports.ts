import { z } from 'zod';
import { entry } from '../entry.ts';
import * as s from '../schemas.ts';
import type { ExportDone } from './exports.ts';

/** What can be printed. */
export const reportKinds = ['scorecard', 'register', 'minutes'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** Models of OSCAL (NIST, version 1.2) that an audit is written as. */
export const oscalModels = ['poam', 'assessment-results'] as const;
export type OscalModel = (typeof oscalModels)[number];

/** What leaves the record as a page to read, or in the words of another tool. */
export const reportCommands = {
  /**
   * Prints a report as PDF, tagged and with bookmarks, reads it back and hands it over. Refused with
   * `pdf.no-printer` where no window can be had: the command line.
   */
  'export.pdf': entry<ReportDone>()(
    z.object({ auditId: s.id, what: z.enum(reportKinds), fileName: s.fileName.optional() }),
  ),
  /**
   * Writes the audit as OSCAL in JSON. A plan of action and milestones without any item is refused
   * with `oscal.nothing-planned`: the model knows none.
   */
  'export.oscal': entry<ExportDone>()(
    z.object({ auditId: s.id, model: z.enum(oscalModels), fileName: s.fileName.optional() }),
  ),
};

/** A finished report. */
export interface ReportDone extends ExportDone {
  readonly pages: number;
}
