import type { AttributeHints } from './builder.ts';
import type { Leaf } from './flatten.ts';
import { isSecretName } from './secret-names.ts';
import { settingSpelling } from './settings.ts';

/** A key of a store taken apart: what it is about, and its own name there. */
export interface StoreKey {
  readonly folder: string;
  readonly name: string;
}

/**
 * `/staging/checkout/db/host` is `host` of the folder `staging/checkout/db`, so that the environment
 * stands in the subject, where names of environments are normalised for pairing.
 */
export function storeKey(key: string, separator = '/'): StoreKey {
  const parts = key.split(separator).filter((part) => part !== '');
  const name = parts.pop() ?? key;
  return { folder: parts.join('/'), name };
}

/** The last folder, by which a mapping knows its keys: `stripe` of `config/checkout/stripe`. */
export function lastFolder(folder: string): string {
  return folder.split('/').at(-1) ?? '';
}

/** How a mapping spells a key of a store: with the folder that says what it is about. */
export function storeSpelling(folder: string, path: string): string {
  return settingSpelling(folder === '' ? path : `${folder}.${path}`);
}

/** `api/key` names a secret as `api_key` does, and so does `db-password/value`. */
export function storeHints(folder: string, { keys }: Leaf): AttributeHints {
  const name = keys.at(-1) ?? '';
  if (keys.length !== 1 || !/^(?:keys?|values?|data|plaintext|current|pem|blob)$/i.test(name))
    return {};
  const secret = isSecretName(folder) || isSecretName(`${folder}_${name}`);
  return secret ? { sensitive: true } : {};
}
