import { isIP } from 'node:net';

/** A host and a port, as permissions keep them. */
export interface Target {
  readonly host: string;
  readonly port: number;
}

/**
 * One spelling for each host: lower case, without the last dot, IP addresses as the URL standard
 * writes them. `DB.Example.`, `db.example` are one host; `127.1` and `127.0.0.1` are one address.
 */
export function normaliseHost(host: string): string {
  const bare = host.trim().replace(/^\[(.*)\]$/, '$1');
  const written = isIP(bare) === 6 ? `[${bare}]` : bare.replace(/\.$/, '');
  const url = URL.canParse(`http://${written}/`) ? new URL(`http://${written}/`) : null;
  return (url?.hostname ?? written.toLowerCase()).replace(/^\[(.*)\]$/, '$1');
}

/** `db.example:5432`, or `[2001:db8::1]:5432`. */
export function targetText({ host, port }: Target): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}
