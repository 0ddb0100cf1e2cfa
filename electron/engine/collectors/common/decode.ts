import { AppError } from '../../../../shared/model/index.ts';
import type { SourceWarning } from '../../../../shared/model/index.ts';
import { collectorText, refusalText } from '../../../../shared/text/collectors.ts';

/** Text of a file, and what decoding had to say. */
export interface Decoded {
  readonly text: string;
  readonly warnings: readonly SourceWarning[];
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

const NUL = 0;
const LINE_FEED = 10;
/** Bytes that are looked at to guess an encoding. */
const SAMPLE = 4096;
/** Share of NUL bytes on one of the two positions that makes UTF-16 of text. */
const MOSTLY = 0.4;

/**
 * Decodes text. Line ends of old Macs (a lone CR and no LF in the whole file) become line feeds, for
 * YAML's reader knows no others; every character keeps its offset.
 */
export function decode(bytes: Uint8Array, file: string): Decoded {
  const decoded = decodeBytes(bytes, file);
  const { text } = decoded;
  if (!text.includes('\r') || text.includes('\n')) return decoded;
  return { ...decoded, text: text.replaceAll('\r', '\n') };
}

/** Decodes UTF-8 and UTF-16, with or without byte order mark. Throws an AppError for anything else. */
function decodeBytes(bytes: Uint8Array, file: string): Decoded {
  const marked = markedEncoding(bytes);
  if (marked) return { text: decodeAs(bytes, marked, file), warnings: [] };
  const guessed = guessUtf16(bytes);
  if (guessed) {
    const message = collectorText.noByteOrderMark(guessed);
    return { text: decodeAs(bytes, guessed, file), warnings: [{ message, at: null }] };
  }
  if (isBinary(bytes)) throw binary(file);
  return { text: decodeAs(bytes, 'utf-8', file), warnings: [] };
}

function markedEncoding(bytes: Uint8Array): Encoding | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe && !(c === NUL && d === NUL && bytes.length >= 4)) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
}

/** Latin text in UTF-16 has a NUL in nearly every second byte. */
function guessUtf16(bytes: Uint8Array): Encoding | null {
  const length = Math.min(bytes.length, SAMPLE);
  if (bytes.length % 2 !== 0 || length < 4) return null;
  const nuls = [0, 0];
  for (let index = 0; index < length; index += 1) {
    if (bytes[index] === NUL) nuls[index % 2] = (nuls[index % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = nuls.map((count) => count / (length / 2));
  if (odd > MOSTLY && even === 0) return 'utf-16le';
  return even > MOSTLY && odd === 0 ? 'utf-16be' : null;
}

function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, SAMPLE * 16).includes(NUL) || bytes.includes(NUL);
}

function decodeAs(bytes: Uint8Array, encoding: Encoding, file: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw undecodable(bytes, { encoding, file });
  }
}

/** Whether the error says that a file is no text at all. */
export function binary(file: string): AppError {
  return new AppError({
    code: 'source.binary',
    ...refusalText.binary,
    place: { file },
  });
}

function undecodable(
  bytes: Uint8Array,
  { encoding, file }: { readonly encoding: Encoding; readonly file: string },
): AppError {
  const line = encoding === 'utf-8' ? firstBadLine(bytes) : undefined;
  return new AppError({
    code: 'source.encoding',
    ...refusalText.encoding(encoding),
    place: line === undefined ? { file } : { file, line },
  });
}

/** Every line of UTF-8 is UTF-8 by itself, so the first that fails is the place. */
function firstBadLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(LINE_FEED, start);
    const stop = end === -1 ? bytes.length : end;
    try {
      decoder.decode(bytes.subarray(start, stop));
    } catch {
      return line;
    }
    line += 1;
    start = stop + 1;
  }
  return line;
}
