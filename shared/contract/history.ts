import { z } from 'zod';
import { entry } from './entry.ts';
import * as s from './schemas.ts';
import type { HistoryEntry, HistoryPage } from './views/history.ts';

/** What the trail can be narrowed to. */
export const historyKinds = [
  'all',
  'reasons',
  'removals',
  'signatures',
  'refusals',
  'clock',
] as const;
export type HistoryKind = (typeof historyKinds)[number];

/** Questions about the audit trail of a system, asked through one of its audits. */
export const historyQueries = {
  /** Acts in the trail, newest first. The search looks at who, what, why and what was written. */
  'history.page': entry<HistoryPage>()(
    z.object({
      auditId: s.id,
      kind: z.enum(historyKinds).default('all'),
      /** Only acts of this name; null for everybody's. */
      actor: z.string().max(200).nullable().default(null),
      search: z.string().max(200).default(''),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(1000).default(200),
    }),
  ),
  /** Entries of one act in full, the oldest first. */
  'history.entries': entry<readonly HistoryEntry[]>()(
    z.object({
      auditId: s.id,
      first: z.number().int().min(1),
      last: z.number().int().min(1),
      limit: z.number().int().min(1).max(1000).default(100),
    }),
  ),
};
