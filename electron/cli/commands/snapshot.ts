import { cliText } from '../../../shared/text/cli.ts';
import { memoryKey } from '../../engine/keys.ts';
import type { Command } from '../io.ts';
import { deliver, pathsOf, status } from '../io.ts';
import { limitOption, limitsOf, readOptions } from '../options.ts';
import { isAmbiguous, read, report } from '../reading.ts';
import { jsonText } from '../visible.ts';

/**
 * `snapshot <path>...`: everything that was read and everything that was set aside. Where nothing
 * was read, no document is written: an empty one would look like an answer.
 */
export const snapshot: Command = async (args, io) => {
  const given = readOptions(args, {
    collector: { type: 'string' },
    out: { type: 'string' },
    ...limitOption,
  });
  const outcome = await read(pathsOf('snapshot', given.positionals), {
    key: memoryKey(),
    limits: limitsOf(given),
    collector: given.text('collector'),
  });
  const failed = report(outcome, { io, side: '' });
  if (outcome.sources.length === 0) {
    if (outcome.refused.length === 0) io.say(`${cliText.name}: ${cliText.nothingFound}`);
    return status.unusable;
  }
  const result = { schema: 'evenkeel/snapshot/1', sources: outcome.sources };
  await deliver(jsonText(result), { io, file: given.text('out') });
  return failed > 0 || isAmbiguous(outcome) ? status.unusable : status.fine;
};
