import { z } from 'zod';
import type { ComparisonSummary } from '../../model/comparison.ts';
import { entry } from '../entry.ts';
import * as s from '../schemas.ts';

/** Step 2: comparing and rating. */
export const compareCommands = {
  /** Compares the live sources; ratings stay where both values are unchanged. */
  'comparison.run': entry<{ summary: ComparisonSummary; reopened: number; gone: number }>()(
    z.object({ auditId: s.id }),
  ),
  'assessment.set': entry<{ changed: number }>()(
    z.object({
      auditId: s.id,
      differenceIds: s.ids,
      team: s.team,
      risk: s.risk,
      rationale: s.optionalText,
      /** Required where it changes what was settled. */
      reason: s.optionalText.default(''),
    }),
  ),
  /** Rates; without a rationale the rule's sentence serves where the rating equals the suggestion. */
  'rating.set': entry<{ changed: number }>()(
    z.object({
      auditId: s.id,
      differenceIds: s.ids,
      risk: s.risk,
      rationale: s.optionalText,
      /** Required where it changes what was settled. */
      reason: s.optionalText.default(''),
    }),
  ),
  /**
   * Accepts each row's suggestion, recording the rule's sentence; rows suggested high are recorded
   * with the rationale, and refused without one. Rows without a suggestion stay as they are.
   */
  'rating.accept': entry<{ changed: number }>()(
    z.object({
      auditId: s.id,
      differenceIds: s.ids,
      rationale: s.optionalText.default(''),
      /** Required where it changes what was settled. */
      reason: s.optionalText.default(''),
    }),
  ),
  'rating.clear': entry<{ changed: number }>()(
    z.object({ auditId: s.id, differenceIds: s.ids, reason: s.text }),
  ),
  /** Pairs two subjects that are named differently; remembered for the system. */
  'subjects.pair': entry<null>()(
    z.object({
      auditId: s.id,
      dimension: s.dimension,
      stagingSubject: s.text,
      productionSubject: s.text,
      reason: s.text,
    }),
  ),
  'subjects.unpair': entry<null>()(z.object({ pairId: s.id, reason: s.text })),
  /** Declares differences as expected; refused where a rule suggests high. */
  'variation.declare': entry<{ changed: number }>()(
    z.object({ auditId: s.id, differenceIds: s.ids, reason: s.text }),
  ),
  /** Brings expected differences back among those to decide. */
  'variation.withdraw': entry<{ changed: number }>()(
    z.object({ auditId: s.id, differenceIds: s.ids, reason: s.text }),
  ),
  /** Declares what looks alike as expected; rows that a rule suggests high for are not taken. */
  'variation.declare-alike': entry<{ changed: number }>()(
    z.object({
      auditId: s.id,
      match: s.variationMatch,
      reach: z.enum(['audit', 'system']),
      reason: s.text,
    }),
  ),
  'variation.retract': entry<null>()(z.object({ variationId: s.id, reason: s.text })),
  /**
   * Takes back the newest act of this audit that can be taken back; itself recorded. Says what it
   * was, and the first difference that it was about, null where it was about none.
   */
  'undo.last': entry<{ undone: string; differenceId: string | null }>()(
    z.object({
      auditId: s.id,
      /** Id of the command that it is to be; refused where the newest one is another by now. */
      expected: z.string().min(1).max(100).optional(),
    }),
  ),
};
