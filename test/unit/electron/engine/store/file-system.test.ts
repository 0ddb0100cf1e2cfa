import { describe, expect, it } from 'vitest';
import {
  fileSystemFacts,
  networkFileSystem,
} from '../../../../../electron/engine/store/file-system.ts';

const linux = (type: number | null): string | null =>
  networkFileSystem({ platform: 'linux', path: '/data/evenkeel.db', type });

describe('telling a network file system', () => {
  it.each([
    [0x6969, 'NFS'],
    [0xff534d42, 'CIFS'],
    [-11317950, 'CIFS'],
    [0xfe534d42, 'SMB2'],
    [0x01021997, '9P'],
    [0x65735546, 'FUSE'],
  ])('knows type %i as %s', (type, name) => expect(linux(type)).toBe(name));

  it.each([
    ['ext4', 0xef53],
    ['XFS', 0x58465342],
    ['btrfs', 0x9123683e],
    ['tmpfs', 0x01021994],
    ['overlay', 0x794c7630],
  ])('takes %s as local', (_, type) => expect(linux(type)).toBeNull());

  it('takes what cannot be asked as local', () => expect(linux(null)).toBeNull());

  it.each([
    ['\\\\server\\share\\evenkeel.db', true],
    ['//server/share/evenkeel.db', true],
    ['C:\\data\\evenkeel.db', false],
    ['\\\\?\\C:\\data\\evenkeel.db', false],
    ['\\\\.\\C:\\data\\evenkeel.db', false],
  ])('tells a share on Windows by its path: %s', (path, share) => {
    expect(networkFileSystem({ platform: 'win32', path, type: 0 }) !== null).toBe(share);
  });

  it('does not read Linux numbers into macOS', () => {
    expect(networkFileSystem({ platform: 'darwin', path: '/x', type: 0x6969 })).toBeNull();
  });

  it('asks the folder of a record that does not exist yet', async () => {
    const facts = await fileSystemFacts(`${import.meta.dirname}/not-there.db`);
    expect(facts.type).toEqual(expect.any(Number));
    expect((await fileSystemFacts('/no/such/folder/x.db')).type).toBeNull();
  });
});
