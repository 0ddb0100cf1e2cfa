import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A program that starts the runtime without root's right to read everything: as root on Linux it
 * drops that capability, for anyone else it is the runtime itself.
 */
export function withoutRootsReading(executable: string, folder: string): string {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return executable;
  const path = join(folder, 'launch.sh');
  const drop = '-dac_override,-dac_read_search';
  const line = `exec setpriv --bounding-set=${drop} --inh-caps=${drop} "${executable}" "$@"`;
  writeFileSync(path, `#!/bin/sh\n${line}\n`, { mode: 0o755 });
  return path;
}
