import { z } from 'zod';
import { evidenceSubject } from './commands/release.ts';
import { entry } from './entry.ts';
import * as s from './schemas.ts';
import type { EvidenceView, ReleaseView } from './views/release.ts';

/** Questions about the release decision and the evidence. */
export const releaseQueries = {
  'release.get': entry<ReleaseView>()(z.object({ auditId: s.id })),
  /** Evidence of one subject; without one, all that the audit and its exceptions have. */
  'evidence.list': entry<readonly EvidenceView[]>()(
    z.object({ auditId: s.id, subject: evidenceSubject.nullable().default(null) }),
  ),
};
