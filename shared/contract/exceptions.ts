import { z } from 'zod';
import { exceptionPattern } from './commands/exceptions.ts';
import { entry } from './entry.ts';
import * as s from './schemas.ts';
import type { ExceptionPreview, RegisterImportPreview, RegisterView } from './views.ts';

/** Questions about the exception register. */
export const exceptionQueries = {
  /** The register of the audit's system, as this audit sees it. */
  'register.get': entry<RegisterView>()(z.object({ auditId: s.id })),
  /** What patterns would cover at this moment, before anything is requested. */
  'exception.preview': entry<ExceptionPreview>()(
    z.object({
      auditId: s.id,
      dimension: s.dimension,
      patterns: z.array(exceptionPattern).max(100),
    }),
  ),
  /** What a file offers as a register: its sheets, and which column seems to fill what. */
  'register.import-preview': entry<RegisterImportPreview>()(
    z.object({ auditId: s.id, file: s.fileToken }),
  ),
};
