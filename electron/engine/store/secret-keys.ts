import { randomSecret, secretKey } from '../keys.ts';

/** What a worker needs to make tags; it never leaves the process. */
export interface KeySecret {
  readonly id: string;
  readonly secret: Uint8Array;
}

/** Where a system's key comes from: what it takes for old tags to stay comparable. */
export type KeySource = 'keychain' | 'passphrase' | 'memory';

interface HeldKey {
  readonly key: KeySecret;
  readonly source: KeySource;
}

/**
 * The keys behind secret tags that are at hand in this session, one a system: from the keychain,
 * from a passphrase, or a random one that ends with the session.
 */
export class SecretKeys {
  readonly #keys = new Map<string, HeldKey>();

  /** The key of a system; a random one where none is at hand. */
  of(systemId: string): KeySecret {
    const known = this.#keys.get(systemId);
    if (known) return known.key;
    const key = keySecret(randomSecret());
    this.hold(systemId, key, 'memory');
    return key;
  }

  /** The key of a system, if one is at hand; none is made. */
  known(systemId: string): KeySecret | null {
    return this.#keys.get(systemId)?.key ?? null;
  }

  /** Puts a key in place. */
  hold(systemId: string, key: KeySecret, source: KeySource): void {
    this.#keys.set(systemId, { key, source });
  }

  /** Where the key at hand comes from; `memory` also where none is needed yet. */
  sourceOf(systemId: string): KeySource {
    return this.#keys.get(systemId)?.source ?? 'memory';
  }
}

/** A secret with the id of its key. */
export function keySecret(secret: Uint8Array): KeySecret {
  return { id: secretKey(secret).id, secret };
}
