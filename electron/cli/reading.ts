import { AppError } from '../../shared/model/index.ts';
import { cliText } from '../../shared/text/cli.ts';
import { collectPaths } from '../engine/collectors/collect.ts';
import type { CollectOutcome, Refusal } from '../engine/collectors/collect.ts';
import type { Limits } from '../../shared/model/limits.ts';
import type { Side } from '../../shared/model/words.ts';
import type { TagKey } from '../engine/collectors/types.ts';
import type { Io } from './io.ts';
import { isNote } from './left-out.ts';

/** How the command line reads. */
interface ReadOptions {
  readonly key: TagKey;
  readonly limits: Limits;
  readonly collector?: string | undefined;
  readonly side?: Side;
}

/** Reads files and folders. */
export function read(paths: readonly string[], options: ReadOptions): Promise<CollectOutcome> {
  const { key, limits, collector, side = null } = options;
  return collectPaths(paths, {
    keyProvider: key,
    limits,
    side,
    ...(collector === undefined ? {} : { collector }),
  });
}

/** Names every refused input and every warning. Gives the number of inputs that failed. */
export function report(
  outcome: CollectOutcome,
  { io, side }: { readonly io: Io; readonly side: string },
): number {
  for (const refusal of outcome.refused) io.say(`${label(side)}${refusalLine(refusal)}`);
  for (const source of outcome.sources) {
    for (const { message, at } of source.warnings) {
      const place = at === null ? source.path : `${source.path}, ${at}`;
      io.say(`${label(side)}warning: ${place}: ${message}`);
    }
  }
  return outcome.refused.filter((refusal) => !isNote(refusal)).length;
}

function refusalLine(refusal: Refusal): string {
  const message = new AppError(refusal.error).message;
  return isNote(refusal) ? `left out: ${message}` : `cannot be read: ${message}`;
}

function label(side: string): string {
  return side === '' ? `${cliText.name}: ` : `${cliText.name}: ${side}: `;
}

/** Whether a source gives a key twice in a format that asks for unique keys. */
export function isAmbiguous(outcome: CollectOutcome): boolean {
  return outcome.sources.some((source) =>
    source.warnings.some((warning) => warning.code === 'duplicate-key'),
  );
}
