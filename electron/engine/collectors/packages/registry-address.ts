import { isReference } from '../common/secrets.ts';

/** Where packages come from: an address without its log-in, and the log-in apart. */
export interface RegistryAddress {
  readonly address: string;
  readonly host: string;
  readonly login: string | null;
}

const ADDRESS = /^([a-z][a-z\d+.-]{0,30}:\/\/)(?:([^/?#]*)@)?([^/?#]*)([^?#]*)/i;

/** Takes an index address apart; null where the text is no address. */
export function indexAddress(text: string): RegistryAddress | null {
  const match = ADDRESS.exec(text.trim());
  if (!match) return null;
  const [, scheme = '', login, host = '', path = ''] = match;
  if (host === '') return null;
  return { address: `${scheme}${host}${path.replace(/\/+$/, '')}`, host, login: login ?? null };
}

/**
 * The registry that a file of a package was resolved from: what stands before `/name/-/` (npm
 * registries), else the host alone. Null for what comes from a repository or a folder.
 */
export function registryOf(resolved: string, name: string): RegistryAddress | null {
  if (!/^https?:/i.test(resolved) || /\.git(?:[#?]|$)/.test(resolved)) return null;
  const whole = indexAddress(resolved);
  if (!whole) return null;
  const spellings = [`/${name}/-/`, `/${name.replace('/', '%2f')}/-/`];
  const at = spellings.map((part) => whole.address.toLowerCase().indexOf(part)).find((i) => i > 0);
  const base = at === undefined ? hostOnly(whole) : whole.address.slice(0, at);
  return { ...whole, address: base };
}

function hostOnly({ address, host }: RegistryAddress): string {
  return address.slice(0, address.indexOf(host) + host.length);
}

/** Whether a log-in refers to values that are kept elsewhere: `${USER}:${PASSWORD}`. */
export function isReferredLogin(login: string): boolean {
  return login.split(':').every((part) => isReference(part));
}

/** An address as it may be shown, and the log-in that it carried. */
export interface LoginApart {
  readonly address: string;
  readonly login: string | null;
}

/** Takes the log-in out of an address; the name of an ssh user is none. */
export function withoutLogin(text: string): LoginApart {
  const match = /^([a-z][a-z\d+.-]{0,30}:\/\/)([^/?#@\s]*)@(.*)$/is.exec(text);
  const [, scheme = '', login = '', rest = ''] = match ?? [];
  if (!match || (/ssh/i.test(scheme) && !login.includes(':')))
    return { address: text, login: null };
  return { address: scheme + rest, login };
}
