import { basename } from 'node:path';
import type { ParsedQueryInput } from '../../../shared/contract/queries.ts';
import type { PlanSheetPreview } from '../../../shared/contract/views.ts';
import { dayOf } from '../days.ts';
import { planSheetPreview } from '../exports/plan-sheet/changes.ts';
import type { Host } from '../host.ts';
import type { Store } from '../store/store.ts';
import { readInThread } from '../workers/read-file.ts';
import { findAudit } from './found.ts';
import { aloneWith } from './reading.ts';

/** What a remediation plan that was filled in would change, and what of it cannot be taken. */
export async function planSheetQuestion(
  store: Store,
  { auditId, file }: ParsedQueryInput<'plan-sheet.preview'>,
  now: Date,
  host: Host,
): Promise<PlanSheetPreview> {
  findAudit(store, auditId);
  const path = await host.resolveFile(file);
  const found = await readInThread(aloneWith(host), path, 'read-plan-sheet');
  return planSheetPreview(store, found, { auditId, fileName: basename(path), today: dayOf(now) });
}
