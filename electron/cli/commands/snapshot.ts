import { cliText } from '../../../shared/text/cli.ts';
import { memoryKey } from '../../engine/keys.ts';
import type { Command } from '../io.ts';
import { deliver, status, usage } from '../io.ts';
import { readOptions } from '../options.ts';
import { isAmbiguous, read, report } from '../reading.ts';

/** `snapshot <path>...`: everything that was read and everything that was set aside. */
export const snapshot: Command = async (args, io) => {
  const given = readOptions(args, { collector: { type: 'string' }, out: { type: 'string' } });
  if (given.positionals.length === 0) throw usage(cliText.needsPaths('snapshot'));
  const outcome = await read(given.positionals, {
    key: memoryKey(),
    collector: given.text('collector'),
  });
  const failed = report(outcome, { io, side: '' });
  const result = { schema: 'evenkeel/snapshot/1', sources: outcome.sources };
  await deliver(`${JSON.stringify(result, null, 2)}\n`, { io, file: given.text('out') });
  return failed > 0 || outcome.sources.length === 0 || isAmbiguous(outcome)
    ? status.unusable
    : status.fine;
};
