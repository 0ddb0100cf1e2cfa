import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { safeStorage } from 'electron';
import type { Keychain, KeychainSave } from '../engine/host.ts';

/** Ids of systems are opaque; anything else is no name of a file. */
const plainId = /^[\w-]{1,64}$/;

/**
 * The operating system's keychain (Keychain, DPAPI, Secret Service, KWallet) by way of Electron: it
 * holds the key that seals, the sealed bytes lie in a folder of the person. Where the system has
 * none, or would only obscure (`basic_text` on Linux), nothing is saved: a passphrase serves then.
 */
export function systemKeychain(folder: string): Keychain {
  const fileOf = (id: string): string => join(folder, `${id}.key`);
  return {
    load: async (id) => {
      if (!plainId.test(id)) return null;
      const sealed = await readIfThere(fileOf(id));
      if (sealed === null) return null;
      if (!isTrusted()) throw new Error('the keychain is not at hand');
      return Buffer.from(safeStorage.decryptString(sealed), 'base64');
    },
    save: async (id, secret, how) => {
      if (!plainId.test(id) || !isTrusted()) return false;
      const sealed = safeStorage.encryptString(Buffer.from(secret).toString('base64'));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      return writeWhole(fileOf(id), sealed, how);
    },
  };
}

/** Whether what is sealed can be opened by this person alone. */
function isTrusted(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false;
  return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text';
}

/** Null where there is no file; whatever else keeps it from being read is no absence. */
async function readIfThere(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/**
 * Writes beside, makes sure of it, then puts it in place: never half a file, never readable by
 * others. A new secret gives way to the one that another process saved meanwhile.
 */
async function writeWhole(file: string, bytes: Buffer, how: KeychainSave): Promise<boolean> {
  const beside = `${file}.${process.pid}.new`;
  try {
    const handle = await open(beside, 'w', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (how === 'replace') await rename(beside, file);
    else await link(beside, file);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await rm(beside, { force: true });
  }
}
