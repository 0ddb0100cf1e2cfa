import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { systemKeychain } from '../../../../electron/host/keychain.ts';

/** The operating system's part: it seals for one person, and may be locked. */
const system = vi.hoisted(() => ({ person: 'a', open: true }));

vi.mock('electron', () => ({
  safeStorage: {
    isEncryptionAvailable: () => system.open,
    getSelectedStorageBackend: () => 'gnome_libsecret',
    encryptString: (text: string) => Buffer.from(`${system.person}:${text}`),
    decryptString: (sealed: Buffer) => {
      const [person, text] = sealed.toString().split(':');
      if (person !== system.person || text === undefined) throw new Error('cannot decrypt');
      return text;
    },
  },
}));

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'evenkeel-keys-')), 'keys');
  Object.assign(system, { person: 'a', open: true });
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

const secret = new Uint8Array(32).fill(5);
const other = new Uint8Array(32).fill(6);
const file = (): string => join(folder, 's1.key');

it('gives back what was saved, to its person alone', async () => {
  const keychain = systemKeychain(folder);
  expect(await keychain.load('s1')).toBeNull();
  expect(await keychain.save('s1', secret, 'new')).toBe(true);
  expect(await keychain.load('s1')).toEqual(Buffer.from(secret));
  expect(statSync(file()).mode & 0o077).toBe(0);
  expect(readdirSync(folder)).toEqual(['s1.key']);
});

it('a new secret never takes the place of one that is there', async () => {
  const keychain = systemKeychain(folder);
  await keychain.save('s1', secret, 'new');
  expect(await systemKeychain(folder).save('s1', other, 'new')).toBe(false);
  expect(await keychain.load('s1')).toEqual(Buffer.from(secret));
  expect(await keychain.save('s1', other, 'replace')).toBe(true);
  expect(await keychain.load('s1')).toEqual(Buffer.from(other));
  expect(readdirSync(folder)).toEqual(['s1.key']);
});

it.each([
  ['is of another person', () => void (system.person = 'b')],
  ['is cut off', () => writeFileSync(file(), 'a')],
  ['is garbage', () => writeFileSync(file(), '\u0000\u00ff')],
  ['lies in a keychain that is locked', () => void (system.open = false)],
])('a secret that %s is no absence', async (_what, happen) => {
  const keychain = systemKeychain(folder);
  await keychain.save('s1', secret, 'new');
  happen();
  await expect(keychain.load('s1')).rejects.toThrow(/decrypt|not at hand/);
});

it('takes no path for an id', async () => {
  const keychain = systemKeychain(folder);
  expect(await keychain.save('../s1', secret, 'new')).toBe(false);
  expect(await keychain.load('../s1')).toBeNull();
  expect(existsSync(folder)).toBe(false);
});
