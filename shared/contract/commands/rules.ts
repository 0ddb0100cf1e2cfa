import { z } from 'zod';
import { entry } from '../entry.ts';
import * as s from '../schemas.ts';
import type { ExportDone } from './exports.ts';

/**
 * The rule catalogue of a system. Each change gives the rule its next version, and the comparison
 * that stands is repeated so that suggestions follow.
 */
export const ruleCommands = {
  /** Adds a rule of the system, or changes one. */
  'rule.set': entry<{ ruleId: string; version: number }>()(
    z.object({ auditId: s.id, rule: s.ruleDraft, reason: s.text }),
  ),
  /** Switches a rule off or on again, built-in or not. */
  'rule.switch': entry<null>()(
    z.object({ auditId: s.id, ruleId: s.ruleId, on: z.boolean(), reason: s.text }),
  ),
  /** Removes a rule of the system. */
  'rule.remove': entry<null>()(z.object({ auditId: s.id, ruleId: s.ruleId, reason: s.text })),
  /** Reads a file of rules; all of it or nothing. */
  'rule.import': entry<{ added: number; changed: number; unchanged: number }>()(
    z.object({ auditId: s.id, file: z.string().min(1).max(4096), reason: s.text }),
  ),
  /** Writes the rules of the system, and what is switched off, to the export folder. */
  'export.rules': entry<ExportDone>()(z.object({ auditId: s.id, fileName: s.fileName.optional() })),
};
