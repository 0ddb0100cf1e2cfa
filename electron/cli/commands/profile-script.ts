import { profileScript } from '../../engine/collectors/database-profile/script.ts';
import type { Command } from '../io.ts';
import { deliver, status } from '../io.ts';
import { noWords, readOptions } from '../options.ts';

/** `profile-script`: the script with which a database administrator takes a profile. */
export const printProfileScript: Command = async (args, io) => {
  const given = readOptions(args, { out: { type: 'string' } });
  noWords('profile-script', given);
  await deliver(profileScript, { io, file: given.text('out') });
  return status.fine;
};
