import type { Host } from '../host.ts';
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
  if (await loadKey(store, keychain, systemId)) return;
  const key = keySecret(randomSecret());
  const saved = !isSetUp(store, systemId) && (await saveKey(keychain, systemId, key));
  if (store.secrets.known(systemId) === null) {
    store.secrets.hold(systemId, key, saved ? 'keychain' : 'memory');
  }
}

/** Keeps a key in the keychain; false where that cannot be done, for whatever reason. */
export async function saveKey(
  keychain: Keychain,
  systemId: string,
  { secret }: KeySecret,
): Promise<boolean> {
  return keychain.save(systemId, secret).catch(() => false);
}

/** A key that is not the one that was set up for the system is of another time: it is left alone. */
async function loadKey(store: Store, keychain: Keychain, systemId: string): Promise<boolean> {
  const secret = await keychain.load(systemId).catch(() => null);
  if (secret?.length !== KEY_BYTES) return false;
  const key = keySecret(secret);
  const fingerprint = fingerprintOf(store, systemId);
  if (fingerprint !== null && fingerprint !== key.id) return false;
  store.secrets.hold(systemId, key, 'keychain');
  return true;
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
