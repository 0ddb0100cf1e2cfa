import { z } from 'zod';
import { entry } from '../entry.ts';
import * as s from '../schemas.ts';

/** Step 5: exceptions and the hand-over. */
export const governCommands = {
  /** Requests an exception with all fields of the template; one of expiry date and trigger. */
  'exception.request': entry<{ exceptionId: string; number: number }>()(
    z.object({
      auditId: s.id,
      title: s.name,
      dimension: s.dimension,
      differenceIds: s.ids,
      reason: s.text,
      riskAssessment: s.text,
      mitigation: s.text,
      requester: s.name,
      owner: s.name,
      expiresOn: s.date.nullable(),
      reviewTrigger: s.text.nullable(),
    }),
  ),
  /** Approves; refused when the approver is the requester or the owner. */
  'exception.approve': entry<null>()(
    z.object({ exceptionId: s.id, approver: s.name, note: s.optionalText }),
  ),
  'exception.reject': entry<null>()(
    z.object({ exceptionId: s.id, approver: s.name, note: s.text }),
  ),
  'exception.withdraw': entry<null>()(z.object({ exceptionId: s.id, reason: s.text })),
  /** Writes the workbook to the export folder, reads it back and compares it cell by cell. */
  'export.workbook': entry<ExportDone>()(
    z.object({ auditId: s.id, fileName: s.fileName.optional() }),
  ),
};

/** A finished export. */
export interface ExportDone {
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
