import { collectors } from '../../engine/collectors/registry.ts';
import type { Collector } from '../../engine/collectors/types.ts';
import type { Command } from '../io.ts';
import { status } from '../io.ts';
import { choice, readOptions } from '../options.ts';

/** `collectors`: what can be read, from the collectors' own metadata. */
export const listCollectors: Command = async (args, io) => {
  const given = readOptions(args, { format: { type: 'string' } });
  const format = choice(given.text('format'), { option: '--format', known: ['text', 'json'] });
  io.out(format === 'json' ? `${JSON.stringify(collectors.map(metadata), null, 2)}\n` : asText());
  return status.fine;
};

function metadata({
  id,
  version,
  title,
  formats,
  dimensions,
  description,
  filePatterns,
  sample,
}: Collector): object {
  return { id, version, title, formats, dimensions, description, filePatterns, sample };
}

function asText(): string {
  const width = Math.max(...collectors.map(({ id }) => id.length)) + 2;
  const lines = collectors.map(({ id, description, filePatterns }) => {
    const indent = ' '.repeat(width);
    return `${id.padEnd(width)}${description}\n${indent}${filePatterns.join(', ')}\n`;
  });
  return lines.join('');
}
