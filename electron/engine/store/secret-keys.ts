import { randomSecret, secretKey } from '../keys.ts';

/** What a worker needs to make tags; it never leaves the process. */
export interface KeySecret {
  readonly id: string;
  readonly secret: Uint8Array;
}

/**
 * The keys behind secret tags of this session, one a system. Until a passphrase is given, a random
 * one serves that ends with the session.
 */
export class SecretKeys {
  readonly #keys = new Map<string, KeySecret>();
  readonly #unlocked = new Set<string>();

  /** The key of a system; made on first use. */
  of(systemId: string): KeySecret {
    const known = this.#keys.get(systemId);
    if (known) return known;
    const key = keySecret(randomSecret());
    this.#keys.set(systemId, key);
    return key;
  }

  /** Puts the key that a passphrase gave in place. */
  unlock(systemId: string, key: KeySecret): void {
    this.#keys.set(systemId, key);
    this.#unlocked.add(systemId);
  }

  /** Whether the key at hand comes from the system's passphrase. */
  isUnlocked(systemId: string): boolean {
    return this.#unlocked.has(systemId);
  }
}

/** A secret with the id of its key. */
export function keySecret(secret: Uint8Array): KeySecret {
  return { id: secretKey(secret).id, secret };
}
