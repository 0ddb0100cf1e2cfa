import { useCallback } from 'react';
import type { FileHandle } from '../../../shared/contract/bridge.ts';
import type { SourcesAdded } from '../../../shared/contract/commands/index.ts';
import type { Side } from '../../../shared/model/words.ts';
import { words } from '../../../shared/text/components.ts';
import { documentText } from '../../../shared/text/document.ts';
import { announce } from '../../app/announce.ts';
import { bridge, runCommand } from '../../app/bridge.ts';
import { asErrorData, reportProblem } from '../../app/errors.ts';
import { jobs } from '../../app/jobs.ts';
import { liveValue, useLive } from '../../app/store.ts';

/** What became of the files added last, kept while the screen is left and returned to. */
export interface AddedReport {
  readonly auditId: string;
  readonly side: Side;
  readonly outcome: SourcesAdded;
}

const reports = liveValue<readonly AddedReport[]>([]);

/** The reports of the files added last to this audit, one a side. */
export function useAddedReports(auditId: string): readonly AddedReport[] {
  return useLive(reports).filter((report) => report.auditId === auditId);
}

/** Takes the report of a side off the screen. */
export function closeReport(side: Side): void {
  reports.set((current) => current.filter((report) => report.side !== side));
}

/** Adds files and folders to a side: dropped, picked, or those of the example. */
export async function addFiles(
  auditId: string,
  side: Side,
  find: () => Promise<readonly FileHandle[]>,
): Promise<boolean> {
  const files = (await findFiles(find)).map((file) => file.token);
  if (files.length === 0) return false;
  const commandId = crypto.randomUUID();
  const sentence = documentText.adding(words.side[side]);
  jobs.set((current) => [...current, { commandId, sentence, done: null, stopping: false }]);
  const result = await runCommand('source.add', { auditId, side, files }, { commandId });
  if (!result.ok) return false;
  closeReport(side);
  reports.set((current) => [...current, { auditId, side, outcome: result.value }]);
  announce(summaryOf(result.value));
  return true;
}

async function findFiles(
  find: () => Promise<readonly FileHandle[]>,
): Promise<readonly FileHandle[]> {
  try {
    return await find();
  } catch (thrown) {
    const { data, crash } = asErrorData(thrown);
    reportProblem(data, { crash });
    return [];
  }
}

/** What was added and what was refused, in a sentence or two. */
export function summaryOf({ added, refused }: SourcesAdded): string {
  const t = documentText.added;
  const attributes = added.reduce((sum, source) => sum + source.attributes, 0);
  const parts = [added.length === 0 ? t.nothing : t.summary(added.length, attributes)];
  if (refused.length > 0) parts.push(t.refused(refused.length));
  return parts.join(' ');
}

/** The ways to add files to a side of this audit. */
export function useAddFiles(auditId: string) {
  const drop = useCallback(
    (side: Side, files: readonly File[]) =>
      void addFiles(auditId, side, async () => bridge().files.fromDrop(files)),
    [auditId],
  );
  const pick = useCallback(
    (side: Side, what: 'files' | 'folder') =>
      void addFiles(auditId, side, async () => bridge().files.pick(what)),
    [auditId],
  );
  return { drop, pick };
}
