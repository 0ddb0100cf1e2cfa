import { z } from 'zod';
import { checklistStates } from '../../model/words.ts';
import { entry } from '../entry.ts';
import * as s from '../schemas.ts';

/** A production change that nobody documented when it was made. */
const productionChange = {
  date: s.date,
  dimension: s.dimension,
  what: s.text,
  /** Who made it, as far as anybody knows. */
  madeBy: s.optionalText,
  foundHow: s.text,
  /** What was done about it; empty while nothing was. */
  resolution: s.optionalText,
};

/** Why what was settled is changed: required once a decision stands. */
const reasonOnceDecided = s.optionalText.default('');

/** What evidence shows: a row of the record, such as `exception:e_1`. */
const evidenceSubject = z
  .string()
  .max(100)
  .regex(/^(?:exception|decision|audit|outside_approval|checklist_item):[\w-]{1,64}$/);
export { evidenceSubject };

/** Step 5: what a release decision rests on, the decision, and the end of the audit. */
export const releaseCommands = {
  /** The back-out plan and what the tests showed. */
  'dossier.set': entry<null>()(
    z.object({
      auditId: s.id,
      backOutPlan: s.optionalText,
      testEvidence: s.optionalText,
      reason: reasonOnceDecided,
    }),
  ),
  /** Adds the points of the default release checklist that the audit does not have yet. */
  'checklist.fill': entry<{ added: number }>()(
    z.object({ auditId: s.id, reason: reasonOnceDecided }),
  ),
  'checklist.add': entry<{ itemId: string }>()(
    z.object({ auditId: s.id, text: s.text, reason: reasonOnceDecided }),
  ),
  'checklist.answer': entry<null>()(
    z.object({
      itemId: s.id,
      state: z.enum(checklistStates),
      /** Required for `not-applicable`. */
      note: s.optionalText,
      /** Required where it changes what was answered, and once a decision stands. */
      reason: s.optionalText.default(''),
    }),
  ),
  'checklist.remove': entry<null>()(z.object({ itemId: s.id, reason: s.text })),
  'production-change.add': entry<{ changeId: string }>()(
    z.object({ auditId: s.id, ...productionChange, reason: reasonOnceDecided }),
  ),
  'production-change.change': entry<null>()(
    z.object({ changeId: s.id, ...productionChange, reason: s.text }),
  ),
  'production-change.remove': entry<null>()(z.object({ changeId: s.id, reason: s.text })),
  /** Keeps copies of files in the record, each by its SHA-256: all of them or none. */
  'evidence.add': entry<{ evidenceIds: readonly string[] }>()(
    z.object({
      auditId: s.id,
      subject: evidenceSubject,
      files: s.fileTokens.max(100),
      note: s.optionalText.default(''),
      /** Required once a decision stands, unless it shows an exception or an approval. */
      reason: s.optionalText.default(''),
    }),
  ),
  /** Takes evidence away from its subject; its bytes stay in the record. */
  'evidence.remove': entry<null>()(z.object({ evidenceId: s.id, reason: s.text })),
  /** Writes a copy to the export folder, after its hash was checked. */
  'evidence.save': entry<EvidenceSaved>()(z.object({ evidenceId: s.id })),
  /** Records the people's decision beside the readiness that is computed at that moment. */
  'decision.record': entry<{ decisionId: string }>()(
    z.object({
      auditId: s.id,
      decision: z.enum(['release', 'hold']),
      decidedBy: s.name,
      reason: s.text,
      /** Required for a release while the computed state is not ready. */
      differsReason: s.optionalText.default(''),
    }),
  ),
  /**
   * Closes the audit: from then on it is read-only. Refused with `audit.not-closable` and what is
   * missing.
   */
  'audit.close': entry<null>()(z.object({ auditId: s.id, reason: s.text })),
  'audit.reopen': entry<null>()(z.object({ auditId: s.id, reason: s.text })),
};

/** A copy of evidence in the export folder. */
export interface EvidenceSaved {
  readonly fileName: string;
  /** Token with which the host can show the file in its folder. */
  readonly fileToken: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}
