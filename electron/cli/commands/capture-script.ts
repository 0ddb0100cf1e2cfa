import script from '../capture/host.sh?raw';
import type { Command } from '../io.ts';
import { deliver, status } from '../io.ts';
import { noWords, readOptions } from '../options.ts';

/** `capture-script`: the shell script with which an operator describes a host. */
export const printCaptureScript: Command = async (args, io) => {
  const given = readOptions(args, { out: { type: 'string' } });
  noWords('capture-script', given);
  await deliver(script, { io, file: given.text('out') });
  return status.fine;
};
