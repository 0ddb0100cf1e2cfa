import { manifestBytes, paths, verifyPackage } from '../../../../../shared/package/index.ts';
import type { Manifest, OpenedPackage, PackageBreak } from '../../../../../shared/package/index.ts';
import { unpacked } from '../../../../../shared/package/unpack.ts';
import type { ZipEntry } from '../../../../../shared/package/zip.ts';
import { ContainerWriter } from '../../../../../electron/engine/exports/package/container.ts';
import { nodeCrypto } from '../../../../../electron/engine/exports/package/crypto.ts';
import { keyOf } from '../../../../../electron/engine/installation-key.ts';
import { randomSecret } from '../../../../../electron/engine/keys.ts';

/** Numbers from a seed, the same on every machine (mulberry32). */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** One way to change bytes at a place. */
export type Change = (
  bytes: Uint8Array,
  at: number,
  random: (below: number) => number,
) => Uint8Array;

export const changes: Readonly<Record<string, Change>> = {
  flip: (bytes, at, random) => with_(bytes, at, (bytes[at] ?? 0) ^ (1 << random(8))),
  set: (bytes, at, random) => with_(bytes, at, ((bytes[at] ?? 0) + 1 + random(255)) & 0xff),
  remove: (bytes, at) => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]),
  insert: (bytes, at, random) =>
    Buffer.concat([bytes.subarray(0, at), Uint8Array.of(random(256)), bytes.subarray(at)]),
  cut: (bytes, at) => bytes.slice(0, at),
  blank: (bytes, at) => {
    const copy = bytes.slice();
    copy.fill(0, at, at + 64);
    return copy;
  },
};

function with_(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = bytes.slice();
  copy[at] = value;
  return copy;
}

/** What came of a change: found, harmless because every file says the same, or missed. */
export type Outcome = PackageBreak['kind'] | 'harmless' | 'missed';

export function outcomeOf(original: Uint8Array, changed: Uint8Array): Outcome {
  if (Buffer.compare(original, changed) === 0) return 'harmless';
  const { report, opened } = verifyPackage(changed, nodeCrypto);
  if (report.break) return report.break.kind;
  return opened && saysTheSame(original, opened.entries) ? 'harmless' : 'missed';
}

function saysTheSame(original: Uint8Array, entries: ReadonlyMap<string, ZipEntry>): boolean {
  const before = verifyPackage(original, nodeCrypto).opened?.entries ?? new Map<string, ZipEntry>();
  if ([...before.keys()].join('\n') !== [...entries.keys()].join('\n')) return false;
  return [...entries].every(([name, entry]) => {
    const other = before.get(name);
    return other !== undefined && Buffer.compare(whole(entry), whole(other)) === 0;
  });
}

function whole(entry: ZipEntry): Buffer {
  return Buffer.concat([...unpacked(entry)]);
}

/** What a forger changes of a package before they sign it with a key of their own. */
export interface Forgery {
  /** Files that say something else, or that were not there, by path. */
  readonly texts?: Readonly<Record<string, string>>;
  readonly manifest?: Partial<Manifest>;
}

/** The same package but for a forgery, with a manifest that fits and a good signature. */
export function signedAgain(opened: OpenedPackage, { texts = {}, manifest }: Forgery): Uint8Array {
  const key = keyOf(randomSecret());
  const writer = new ContainerWriter();
  const own = new Set<string>([paths.manifest, paths.signature]);
  const names = new Set([...opened.entries.keys(), ...Object.keys(texts)]);
  const files = [...names]
    .filter((name) => !own.has(name))
    .map((name) => {
      const entry = opened.entries.get(name);
      const text = texts[name];
      const content = text === undefined ? unpacked(entry as ZipEntry) : [text];
      return writer.add(name, content, 'stored');
    });
  const said = { ...opened.manifest, ...manifest, files, public_key: key.publicKey };
  const message = manifestBytes(said);
  writer.add(paths.manifest, [message], 'stored');
  writer.add(paths.signature, [`${key.sign(message)}\n`], 'stored');
  return writer.finish();
}

/** Text of a file of a package. */
export function textIn(opened: OpenedPackage, path: string): string {
  const entry = opened.entries.get(path);
  if (!entry) throw new Error(`no file ${path}`);
  return whole(entry).toString();
}
