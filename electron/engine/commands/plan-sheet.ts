import { basename } from 'node:path';
import type { PlanSheetChange } from '../../../shared/contract/views.ts';
import { AppError } from '../../../shared/model/errors.ts';
import type { RemediationStatus } from '../../../shared/model/words.ts';
import { planSheetText } from '../../../shared/text/plan-sheet.ts';
import { dayOf } from '../days.ts';
import { planSheetPreview } from '../exports/plan-sheet/changes.ts';
import type { Transaction } from '../store/transaction.ts';
import { readInThread } from '../workers/read-file.ts';
import { restore } from './command.ts';
import type { LongCommand } from './command.ts';
import { rowOf } from '../store/lookup.ts';
import { planGap } from './plan.ts';

/** Makes the changes of a filled-in plan that were previewed, all or none. */
export const applyPlanSheet: LongCommand<'plan-sheet.apply'> = {
  inverse: restore,
  bulk: true,
  prepare: async (work, { auditId, file, digest }) => {
    rowOf(work.store, 'audit', auditId);
    const path = await work.host.resolveFile(file);
    work.progress(planSheetText.reading, 0);
    const found = await readInThread(work, path, 'read-plan-sheet');
    return (tx) => {
      const question = { auditId, fileName: basename(path), today: dayOf(tx.now) };
      const preview = planSheetPreview(tx.store, found, question);
      if (preview.digest !== digest) throw refusal('changed');
      if (preview.changes.length === 0) throw refusal('nothing');
      const byGap = Map.groupBy(preview.changes, ({ differenceId }) => differenceId);
      for (const [differenceId, changes] of byGap) planOne(tx, { auditId, differenceId, changes });
      return { changed: preview.changes.length, gaps: byGap.size };
    };
  },
};

interface OneGap {
  readonly auditId: string;
  readonly differenceId: string;
  readonly changes: readonly PlanSheetChange[];
}

/** Plans as `gap.plan` does, with everything that goes along with it. */
function planOne(tx: Transaction, { auditId, differenceId, changes }: OneGap): void {
  const of = (field: PlanSheetChange['field']): PlanSheetChange | undefined =>
    changes.find((change) => change.field === field);
  const [owner, due, status, note] = [of('owner'), of('due'), of('status'), of('note')];
  planGap.apply(tx, {
    auditId,
    differenceIds: [differenceId],
    reason: '',
    ...(owner && { owner: owner.to }),
    ...(due && { due: due.to }),
    ...(status && { status: settable(status) }),
    ...(note && { note: note.to ?? '' }),
  });
}

/** The preview refuses what the app alone sets. */
function settable({ status }: PlanSheetChange): Exclude<RemediationStatus, 'verified'> {
  if (status === null || status === 'verified') throw refusal('changed');
  return status;
}

function refusal(code: 'changed' | 'nothing'): AppError {
  return new AppError({ code: `plan-sheet.${code}`, ...planSheetText[code] });
}
