import { z } from 'zod';
import { approachIds } from '../../approaches/answers.ts';
import { entry } from '../entry.ts';
import * as s from '../schemas.ts';

/** Steps 3 and 4: the remediation plan and the watch. */
export const planCommands = {
  /**
   * Changes the given parts of the plan for each gap. With an effort, the disposition that the matrix
   * advises goes along as long as no person chose one.
   */
  'gap.plan': entry<{ changed: number }>()(
    z.object({
      auditId: s.id,
      differenceIds: s.ids,
      effort: s.effort.nullable().optional(),
      /** Null takes a choice back: the disposition follows the matrix again. */
      disposition: s.disposition.nullable().optional(),
      owner: s.name.nullable().optional(),
      due: s.date.nullable().optional(),
      status: s.remediationStatus.exclude(['verified']).optional(),
      reviewOn: s.date.nullable().optional(),
      noticedBy: s.optionalText.optional(),
      rolledBackBy: s.optionalText.optional(),
      note: s.optionalText.optional(),
      /** How an owner who is no participant is reached. */
      ownerContact: s.optionalText.optional(),
      mitigation: s.optionalText.optional(),
      /** Maintenance window of scheduled gaps; its last day becomes the due date. */
      windowId: s.id.nullable().optional(),
      /** Required where the disposition departs from what the matrix advises. */
      reason: s.optionalText.default(''),
    }),
  ),
  /**
   * The phases of gaps that are closed step by step; replaces those of before. The date of the last
   * one becomes the due date.
   */
  'gap.phases': entry<{ changed: number }>()(
    z.object({
      auditId: s.id,
      differenceIds: s.ids,
      phases: z.array(s.phase).max(20),
    }),
  ),
  /**
   * Adds a maintenance window to the calendar of the system, or changes one. The due dates of open
   * gaps that are scheduled for it move along.
   */
  'window.set': entry<{ windowId: string }>()(
    z.object({
      auditId: s.id,
      windowId: s.id.optional(),
      title: s.name,
      startsOn: s.date,
      endsOn: s.date,
    }),
  ),
  /** Gaps that are scheduled for it stay as they are and say so. */
  'window.remove': entry<null>()(z.object({ auditId: s.id, windowId: s.id, reason: s.text })),
  /** Records which approaches people chose, with the advice as it stood. */
  'approach.record': entry<null>()(
    z.object({
      auditId: s.id,
      answers: s.approachAnswers,
      chosen: z.array(z.enum(approachIds)).min(1).max(3),
      reason: s.text,
      revisitOn: s.date,
    }),
  ),
  /** Sets what is watched in a dimension, how often, and who is told. */
  'detector.set': entry<{ detectorId: string }>()(
    z.object({
      auditId: s.id,
      detectorId: s.id.optional(),
      dimension: s.dimension,
      title: s.name,
      cadence: z.enum(['each-release', 'each-commit', 'daily', 'weekly']),
      told: s.name,
    }),
  ),
  'detector.remove': entry<null>()(z.object({ detectorId: s.id, reason: s.text })),
  /**
   * Reads the detector's sources again (or the given files instead) and says what is new since the
   * audit's comparison. The audit's own snapshot stays as it is.
   */
  'drift.check': entry<{
    driftCheckId: string;
    new: number;
    worse: number;
    known: number;
    gone: number;
  }>()(
    z.object({
      auditId: s.id,
      detectorId: s.id,
      staging: s.fileTokens.optional(),
      production: s.fileTokens.optional(),
    }),
  ),
};
