import { Inflate } from 'fflate';
import { packageText as text } from '../text/package.ts';
import { crc32 } from './crc.ts';
import { packageLimits } from './limits.ts';
import { problem } from './problem.ts';
import type { ZipEntry } from './zip.ts';
import { methods } from './zip.ts';

/** Packed bytes that are unpacked at once. */
const PIECE = 32_768;

/** The bytes of a file piece by piece, never more than it says it has. Throws at the first wrong one. */
export function* unpacked(entry: ZipEntry): Iterable<Uint8Array> {
  let crc = 0;
  let size = 0;
  for (const piece of pieces(entry)) {
    size += piece.length;
    if (size > entry.size) break;
    crc = crc32(piece, crc);
    yield piece;
  }
  if (size !== entry.size || crc !== entry.crc) {
    throw problem('container', text.zip.damaged(entry.name), entry.name);
  }
}

function* pieces({ method, packed, name }: ZipEntry): Iterable<Uint8Array> {
  if (method === methods.stored) {
    yield packed;
    return;
  }
  const ready: Uint8Array[] = [];
  const inflate = new Inflate((bytes) => void ready.push(bytes));
  for (let at = 0; at < packed.length || at === 0; at += PIECE) {
    try {
      inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    } catch {
      throw problem('container', text.zip.damaged(name), name);
    }
    yield* ready.splice(0);
  }
}

/** A file whole. */
export function wholeFile(entry: ZipEntry): Uint8Array {
  const bytes = new Uint8Array(entry.size);
  let at = 0;
  for (const piece of unpacked(entry)) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** Text of a file. Throws where it is no UTF-8. */
export function textOf(entry: ZipEntry): string {
  try {
    return decoder().decode(wholeFile(entry));
  } catch (error) {
    if (error instanceof TypeError) throw problem('file', text.notText(entry.name), entry.name);
    throw error;
  }
}

/** Rows of a file with one JSON object a line, each ended by a line feed. */
export function* rowsOf<Row>(entry: ZipEntry | undefined): Iterable<Row> {
  if (!entry) return;
  for (const line of linesOf(entry)) yield rowOf<Row>(line, entry.name);
}

function* linesOf(entry: ZipEntry): Iterable<string> {
  const decode = decoder();
  let rest = '';
  try {
    for (const piece of unpacked(entry)) {
      const lines = (rest + decode.decode(piece, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      if (rest.length > packageLimits.line)
        throw problem('file', text.notRows(entry.name), entry.name);
      yield* lines;
    }
    rest += decode.decode();
  } catch (error) {
    if (error instanceof TypeError) throw problem('file', text.notText(entry.name), entry.name);
    throw error;
  }
  if (rest !== '') throw problem('file', text.notRows(entry.name), entry.name);
}

function rowOf<Row>(line: string, file: string): Row {
  const row = parsed(line);
  const isRow = typeof row === 'object' && row !== null && !Array.isArray(row);
  if (!isRow) throw problem('file', text.notRows(file), file);
  const isFlat = Object.values(row).every(isCell);
  if (!isFlat) throw problem('file', text.notRows(file), file);
  // Of a key that is there twice, another reader might take the other value.
  if (JSON.stringify(row) !== line) throw problem('file', text.lineSpelling(file), file);
  return row as Row;
}

/** What a cell of a record can hold: whole characters, finite numbers, or nothing. */
function isCell(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  return value === null || Number.isFinite(value);
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return null;
  }
}

function decoder(): TextDecoder {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
}
