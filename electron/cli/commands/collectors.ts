import { cliText } from '../../../shared/text/cli.ts';
import { collectors } from '../../engine/collectors/registry.ts';
import { metadataOf } from '../../engine/collectors/types.ts';
import type { Collector } from '../../engine/collectors/types.ts';
import type { Command } from '../io.ts';
import { status } from '../io.ts';
import { choice, noWords, readOptions } from '../options.ts';

/** `collectors`: what can be read, from the collectors' own metadata. */
export const listCollectors: Command = async (args, io) => {
  const given = readOptions(args, { format: { type: 'string' } });
  noWords('collectors', given);
  const format = choice(given.text('format'), { option: '--format', known: ['text', 'json'] });
  io.out(format === 'json' ? `${JSON.stringify(collectors.map(metadata), null, 2)}\n` : asText());
  return status.fine;
};

function metadata(collector: Collector): object {
  const { sample, answers } = collector;
  return { ...metadataOf(collector), sample, answers };
}

function asText(): string {
  return collectors.map((collector) => `${cliText.collector(collector).join('\n')}\n`).join('\n');
}
