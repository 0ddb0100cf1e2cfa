import { packageText as text } from '../text/package.ts';
import { SMALL_FILE, packageLimits } from './limits.ts';
import { problem } from './problem.ts';
import type { PackageProblem } from './problem.ts';

/*
 * The container: a plain zip file (PKWARE APPNOTE 6.3.10) in one spelling only. Files lie one after
 * the other without gaps, their times and attributes say nothing, and both headers of a file agree.
 * So no byte of it is free to say something else, and every zip program can unpack it.
 */

/** Signature of a file's own header (4.3.7). */
export const LOCAL = 0x04034b50;
/** Signature of a file's entry in the list at the end (4.3.12). */
export const CENTRAL = 0x02014b50;
/** Signature of the record that ends the container (4.3.16). */
export const END = 0x06054b50;
/** Bytes of a file's own header, without its name. */
export const LOCAL_LENGTH = 30;
/** Bytes of a file's entry in the list, without its name. */
export const CENTRAL_LENGTH = 46;
/** Bytes of the record that ends the container. */
export const END_LENGTH = 22;
/** Version 2.0: folders and deflate. Written by the rules of MS-DOS, whose attributes are nought. */
export const VERSION = 20;
/** Names are UTF-8. */
export const FLAGS = 0x0800;
/** 1 January 1980, midnight: the earliest that zip knows. */
export const TIME = 0x0021_0000;

/** How a file is packed, as its headers say it (4.4.5). */
export const methods = { stored: 0, deflated: 8 } as const;

const UNIX = 3;
const SYMLINK = 0o120000;
const FILE_TYPE = 0o170000;

/** One file in a container, still packed. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  /** Bytes, unpacked. */
  readonly size: number;
  readonly packed: Uint8Array;
}

interface Listed extends Omit<ZipEntry, 'packed'> {
  readonly packedSize: number;
  readonly offset: number;
}

/**
 * The files of a container, by name, before anything is unpacked. Throws a `PackageProblem` for one
 * that is damaged, is spelled otherwise, or would harm whoever unpacks it.
 */
export function readZip(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  if (bytes.length > packageLimits.file) throw refused(text.zip.tooLarge);
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const listed = listOf(data, bytes);
  checkAll(listed);
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (const file of listed) {
    if (file.offset !== at) throw refused(text.zip.gaps, file.name);
    at = checkLocal(data, bytes, file);
    entries.set(file.name, { ...file, packed: bytes.subarray(at - file.packedSize, at) });
  }
  if (at !== endOf(data).listAt) throw refused(text.zip.gaps);
  return entries;
}

/** What the last record of a zip file says. */
function endOf(data: DataView): { readonly count: number; readonly listAt: number } {
  const at = data.byteLength - END_LENGTH;
  if (at < 0 || data.getUint32(at, true) !== END) throw refused(text.zip.notZip);
  const [disk, first, here, count] = [4, 6, 8, 10].map((offset) =>
    data.getUint16(at + offset, true),
  );
  const size = data.getUint32(at + 12, true);
  const listAt = data.getUint32(at + 16, true);
  const isWhole =
    disk === 0 && first === 0 && here === count && data.getUint16(at + 20, true) === 0;
  if (!isWhole || count === undefined || listAt + size !== at) throw refused(text.zip.end);
  if (count > packageLimits.count) throw refused(text.zip.tooMany(count));
  return { count, listAt };
}

function listOf(data: DataView, bytes: Uint8Array): readonly Listed[] {
  const { count, listAt } = endOf(data);
  const end = data.byteLength - END_LENGTH;
  const listed: Listed[] = [];
  let at = listAt;
  while (at < end) {
    if (at + CENTRAL_LENGTH > end || data.getUint32(at, true) !== CENTRAL)
      throw refused(text.zip.end);
    const length = data.getUint16(at + 28, true);
    if (at + CENTRAL_LENGTH + length > end) throw refused(text.zip.end);
    const name = nameOf(bytes.subarray(at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + length));
    listed.push(listedAt(data, at, name));
    at += CENTRAL_LENGTH + length;
  }
  if (listed.length !== count) throw refused(text.zip.end);
  return listed;
}

function listedAt(data: DataView, at: number, name: string): Listed {
  const short = (offset: number): number => data.getUint16(at + offset, true);
  const long = (offset: number): number => data.getUint32(at + offset, true);
  const attributes = long(38);
  const isLink = short(4) >> 8 === UNIX && ((attributes >>> 16) & FILE_TYPE) === SYMLINK;
  if (isLink) throw refused(text.zip.link(name), name);
  if ((short(8) & 1) !== 0) throw refused(text.zip.encrypted(name), name);
  const isPlain =
    short(4) === VERSION &&
    short(6) === VERSION &&
    short(8) === FLAGS &&
    long(12) === TIME &&
    [30, 32, 34, 36].every((offset) => short(offset) === 0) &&
    attributes === 0;
  if (!isPlain) throw refused(text.zip.spelling(name), name);
  return {
    name,
    method: short(10),
    crc: long(16),
    packedSize: long(20),
    size: long(24),
    offset: long(42),
  };
}

/** Where the file ends, after its own header was compared with the list. */
function checkLocal(data: DataView, bytes: Uint8Array, file: Listed): number {
  const at = file.offset;
  const nameLength = new TextEncoder().encode(file.name).length;
  const start = at + LOCAL_LENGTH + nameLength;
  const end = start + file.packedSize;
  if (end > data.byteLength) throw refused(text.zip.gaps, file.name);
  const short = (offset: number): number => data.getUint16(at + offset, true);
  const long = (offset: number): number => data.getUint32(at + offset, true);
  const agrees =
    long(0) === LOCAL &&
    short(4) === VERSION &&
    short(6) === FLAGS &&
    short(8) === file.method &&
    long(10) === TIME &&
    long(14) === file.crc &&
    long(18) === file.packedSize &&
    long(22) === file.size &&
    short(26) === nameLength &&
    short(28) === 0 &&
    nameOf(bytes.subarray(at + LOCAL_LENGTH, start)) === file.name;
  if (!agrees) throw refused(text.zip.headers(file.name), file.name);
  return end;
}

function checkAll(listed: readonly Listed[]): void {
  const names = new Set<string>();
  let total = 0;
  for (const { name, method, size, packedSize } of listed) {
    checkName(name);
    // A file system that does not tell case apart would put one over the other.
    const folded = name.toLowerCase();
    if (names.has(folded)) throw refused(text.zip.twice(name), name);
    names.add(folded);
    const isKnown = method === methods.stored || method === methods.deflated;
    if (!isKnown) throw refused(text.zip.method(name), name);
    if (method === methods.stored && size !== packedSize)
      throw refused(text.zip.headers(name), name);
    total += size;
    const isBomb = size > SMALL_FILE && size > packedSize * packageLimits.ratio;
    if (isBomb) throw refused(text.zip.ratio(name), name);
    if (size > packageLimits.entry || total > packageLimits.total) {
      throw refused(text.zip.unpacked, name);
    }
  }
}

/** A path below the package, in plain letters: it names the same file on every system. */
function checkName(name: string): void {
  if (/^(?:[/\\]|[A-Za-z]:)/.test(name)) throw refused(text.zip.absolute(name), name);
  const parts = name.split(/[/\\]/);
  if (parts.includes('..')) throw refused(text.zip.traversal(name), name);
  const isPlain = parts.every((part) => /^\w[\w. -]*$/.test(part) && !part.endsWith('.'));
  if (!isPlain || name.includes('\\') || name.length > 200)
    throw refused(text.zip.name(name), name);
}

function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw refused(text.zip.name('?'));
  }
}

function refused(sentence: string, file: string | null = null): PackageProblem {
  return problem('container', sentence, file);
}
