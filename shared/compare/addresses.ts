/** An IP address as bits, with how many of them count. */
interface Network {
  readonly bits: bigint;
  readonly width: 32 | 128;
  readonly prefix: number;
}

/** One spelling for each IP address or host name; null for anything else. */
export function canonicalAddress(text: string): string | null {
  const trimmed = text.trim();
  const network = parseNetwork(trimmed);
  if (network) return networkText(network, { masked: false });
  const host = trimmed.replace(/\.$/, '').toLowerCase();
  return /^[a-z\d_]([a-z\d_-]*[a-z\d_])?(\.[a-z\d_-]+)*$/.test(host) ? host : null;
}

/** A set of networks: order, repetition, host bits and IPv6 spelling do not matter. */
export function canonicalNetworks(items: readonly string[]): string | null {
  const texts = items.map(parseNetwork).flatMap((network) => {
    return network ? [networkText(network, { masked: true })] : [];
  });
  return texts.length === items.length ? [...new Set(texts)].toSorted().join(',') : null;
}

/** Whether a text is exactly one IP address. */
export function isIpAddress(text: string): boolean {
  const network = parseNetwork(text.trim());
  return network !== null && !text.includes('/');
}

function parseNetwork(text: string): Network | null {
  const [address = '', prefix, ...rest] = text.split('/');
  if (rest.length > 0 || (prefix !== undefined && !/^\d{1,3}$/.test(prefix))) return null;
  const width = address.includes(':') ? 128 : 32;
  const bits = width === 128 ? parseV6(address) : parseV4(address);
  const length = prefix === undefined ? width : Number(prefix);
  return bits === null || length > width ? null : { bits, width, prefix: length };
}

function parseV4(text: string): bigint | null {
  const octets = text.split('.');
  if (octets.length !== 4) return null;
  if (octets.some((octet) => !/^(0|[1-9]\d{0,2})$/.test(octet) || Number(octet) > 255)) return null;
  return octets.reduce((bits, octet) => (bits << 8n) | BigInt(octet), 0n);
}

function parseV6(text: string): bigint | null {
  const halves = withoutEmbeddedV4(text.replace(/%.*$/, '')).split('::');
  if (halves.length > 2) return null;
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const gap = 8 - head.length - tail.length;
  if (halves.length === 2 ? gap < 1 : gap !== 0) return null;
  const groups = [...head, ...Array.from({ length: gap }, () => '0'), ...tail];
  if (groups.some((group) => !/^[\da-f]{1,4}$/i.test(group))) return null;
  return groups.reduce((bits, group) => (bits << 16n) | BigInt(`0x${group}`), 0n);
}

function withoutEmbeddedV4(text: string): string {
  const match = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text);
  const bits = match ? parseV4(match[2] ?? '') : null;
  if (!match || bits === null) return text;
  return `${match[1]}${(bits >> 16n).toString(16)}:${(bits & 0xff_ffn).toString(16)}`;
}

function networkText(network: Network, options: { readonly masked: boolean }): string {
  const spare = BigInt(network.width - network.prefix);
  const bits = options.masked ? (network.bits >> spare) << spare : network.bits;
  return `${network.width}:${bits.toString(16)}/${network.prefix}`;
}
