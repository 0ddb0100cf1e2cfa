import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Types of file systems that lie across a network or a host boundary, where the shared memory of
 * SQLite's WAL does not work (statfs(2), Linux magic numbers).
 */
const NETWORK_TYPES: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB2'],
  [0x01021997, '9P'],
  [0x65735546, 'FUSE'],
  [0x5346414f, 'AFS'],
  [0x73757245, 'Coda'],
  [0x564c, 'NCP'],
  [0x00c36400, 'Ceph'],
  [0x0bd00bd0, 'Lustre'],
  [0x01161970, 'GFS2'],
  [0x7461636f, 'OCFS2'],
  [0x47504653, 'GPFS'],
  [0x786f4256, 'VirtualBox shared folder'],
]);

/** What is known of the place where a record lies. */
export interface FileSystemFacts {
  readonly platform: NodeJS.Platform;
  /** Absolute path of the record. */
  readonly path: string;
  /** `type` of statfs; null when it could not be asked. */
  readonly type: number | null;
}

/**
 * Name of the network file system that a record lies on, or null for a local one. Linux tells it by
 * type, Windows by a path that begins with two slashes; elsewhere the type numbers mean nothing.
 */
export function networkFileSystem(facts: FileSystemFacts): string | null {
  if (facts.platform === 'win32') {
    return /^[\\/]{2}[^.?\\/]/.test(facts.path) ? 'a network share' : null;
  }
  if (facts.platform !== 'linux' || facts.type === null) return null;
  return NETWORK_TYPES.get(facts.type >>> 0) ?? null;
}

/** The facts for a record that may not exist yet. */
export async function fileSystemFacts(path: string): Promise<FileSystemFacts> {
  const type = await statfs(dirname(path)).then(
    (stats) => stats.type,
    () => null,
  );
  return { platform: process.platform, path, type };
}
