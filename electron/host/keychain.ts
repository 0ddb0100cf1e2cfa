import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { safeStorage } from 'electron';
import type { Keychain } from '../engine/host.ts';

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
      const sealed = await readFile(fileOf(id)).catch(() => null);
      return sealed && isTrusted() ? opened(sealed) : null;
    },
    save: async (id, secret) => {
      if (!plainId.test(id) || !isTrusted()) return false;
      const sealed = safeStorage.encryptString(Buffer.from(secret).toString('base64'));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeWhole(fileOf(id), sealed);
      return true;
    },
  };
}

/** Whether what is sealed can be opened by this person alone. */
function isTrusted(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false;
  return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text';
}

/** Null where the keychain's key is another one by now: the secret is lost. */
function opened(sealed: Buffer): Uint8Array | null {
  try {
    return Buffer.from(safeStorage.decryptString(sealed), 'base64');
  } catch {
    return null;
  }
}

/** Writes beside, makes sure of it, then replaces: never half a file, never readable by others. */
async function writeWhole(file: string, bytes: Buffer): Promise<void> {
  const beside = `${file}.${process.pid}.new`;
  try {
    const handle = await open(beside, 'w', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
