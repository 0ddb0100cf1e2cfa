import { useCallback } from 'react';
import type { FileHandle } from '../../shared/contract/bridge.ts';
import type { SourcesAdded } from '../../shared/contract/commands/index.ts';
import type { SourceView } from '../../shared/contract/views.ts';
import type { Result } from '../../shared/model/errors.ts';
import type { Side } from '../../shared/model/words.ts';
import { words } from '../../shared/text/components.ts';
import { documentText } from '../../shared/text/document.ts';
import { announce } from './announce.ts';
import { bridge, runCommand, type RunOptions } from './bridge.ts';
import { asErrorData, reportProblem } from './errors.ts';
import { jobs } from './jobs.ts';
import { mergeRetry, putReport, type RefusedFile } from './reports.ts';

/** Where a reading belongs, and what the strip says while it runs. */
interface Reading {
  readonly auditId: string;
  readonly side: Side;
  readonly sentence: string;
}

/** Runs a reading with a line in the strip; null where it came to nothing. */
export async function runReading(
  { sentence }: Reading,
  run: (options: RunOptions) => Promise<Result<SourcesAdded>>,
  options: RunOptions = {},
): Promise<Result<SourcesAdded>> {
  const { commandId = crypto.randomUUID() } = options;
  jobs.set((current) => [...current, { commandId, sentence, done: null, stopping: false }]);
  const result = await run({ ...options, commandId });
  if (result.ok) announce(summaryOf(result.value));
  return result;
}

/** Adds files and folders to a side: dropped, picked, or those of the example. */
export async function addFiles(
  auditId: string,
  side: Side,
  find: () => Promise<readonly FileHandle[]>,
): Promise<boolean> {
  const files = (await findFiles(find)).map((file) => file.token);
  if (files.length === 0) return false;
  const sentence = documentText.adding(words.side[side]);
  const result = await runReading({ auditId, side, sentence }, async (options) =>
    runCommand('source.add', { auditId, side, files }, options),
  );
  if (result.ok) putReport({ auditId, side, outcome: result.value });
  return result.ok;
}

/** Reads a refused file again, with a collector that a person chose or after its columns are mapped. */
export async function retryFile(
  { auditId, side }: { readonly auditId: string; readonly side: Side },
  file: RefusedFile,
  collector?: string,
): Promise<void> {
  if (file.retry === null) return;
  const files = [file.retry];
  const chosen = collector === undefined ? {} : { collector };
  const sentence = documentText.rereading(file.path);
  const result = await runReading({ auditId, side, sentence }, async (options) =>
    runCommand('source.add', { auditId, side, files, ...chosen }, options),
  );
  if (result.ok) mergeRetry({ auditId, side, outcome: result.value }, file);
}

/** Reads a source again; gives the id of what came of it, null where it stayed as it was. */
export async function rereadSource(
  auditId: string,
  source: SourceView,
  collector?: string,
): Promise<string | null> {
  const { side, path, id } = source;
  const chosen = collector === undefined ? {} : { collector };
  const sentence = documentText.rereading(path);
  const result = await runReading({ auditId, side, sentence }, async (options) =>
    runCommand('source.reread', { sourceId: id, ...chosen }, options),
  );
  if (!result.ok) return null;
  putReport({ auditId, side, outcome: result.value });
  return result.value.added[0]?.sourceId ?? null;
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
