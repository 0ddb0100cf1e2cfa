import type { Host, KeychainSave } from '../host.ts';
import { KEY_BYTES, randomSecret } from '../keys.ts';
import type { KeySecret } from './secret-keys.ts';
import { keySecret } from './secret-keys.ts';
import { sql } from './sql.ts';
import type { Store } from './store.ts';

type Keychain = Host['keychain'];

/** Puts the keys of all systems that the keychain has in place, so that questions find them. */
export async function loadKeys(store: Store, keychain: Keychain): Promise<void> {
  for (const { id } of store.all(sql.selectFrom('system').select('id'))) {
    await loadKey(store, keychain, id);
  }
}

/**
 * Sees that a system has a key before tags are made: the keychain's, else the one at hand, else a
 * new one, which the keychain keeps where it can. Where a passphrase was set up, its key is waited
 * for: a random one serves until then and is kept nowhere.
 */
export async function ensureKey(store: Store, keychain: Keychain, systemId: string): Promise<void> {
  if (store.secrets.known(systemId)) return;
  const found = await loadKey(store, keychain, systemId);
  if (found === 'held') return;
  const key = keySecret(randomSecret());
  const isNew = found === 'none' && !isSetUp(store, systemId);
  const saved = isNew && (await saveKey(keychain, systemId, key, 'new'));
  // Another process may have saved one at the same moment: its key is the system's.
  if (isNew && !saved && (await loadKey(store, keychain, systemId)) === 'held') return;
  if (store.secrets.known(systemId) === null) {
    store.secrets.hold(systemId, key, saved ? 'keychain' : 'memory');
  }
}

/** Keeps a key in the keychain; false where that cannot be done, for whatever reason. */
export async function saveKey(
  keychain: Keychain,
  systemId: string,
  { secret }: KeySecret,
  how: KeychainSave,
): Promise<boolean> {
  return keychain.save(systemId, secret, how).catch(() => false);
}

/**
 * What the keychain has for a system. What cannot be opened, or is not the key that was set up, is
 * left alone: a keychain that is locked today may open tomorrow.
 */
async function loadKey(
  store: Store,
  keychain: Keychain,
  systemId: string,
): Promise<'held' | 'none' | 'closed'> {
  const secret = await keychain.load(systemId).catch(() => undefined);
  if (secret === null) return 'none';
  if (secret?.length !== KEY_BYTES) return 'closed';
  const key = keySecret(secret);
  const fingerprint = fingerprintOf(store, systemId);
  if (fingerprint !== null && fingerprint !== key.id) return 'closed';
  store.secrets.hold(systemId, key, 'keychain');
  return 'held';
}

function isSetUp(store: Store, systemId: string): boolean {
  return fingerprintOf(store, systemId) !== null;
}

/** Fingerprint of the key that a passphrase gave; null without one. */
function fingerprintOf(store: Store, systemId: string): string | null {
  const system = store.get(
    sql.selectFrom('system').select('secret_key_id').where('id', '=', systemId),
  );
  return system?.secret_key_id ?? null;
}
