import { inflateRawSync } from 'node:zlib';

const CENTRAL_HEADER = 0x02014b50;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;
const DEFLATED = 8;

/** How a zip file begins, and the record that ends its list of parts (APPNOTE 4.3.7 and 4.3.16). */
const ZIP = Uint8Array.of(0x50, 0x4b, 0x03, 0x04);
const ZIP_END = Uint8Array.of(0x50, 0x4b, 0x05, 0x06);

/** One part of a zip file (APPNOTE 6.3.10, sections 4.3.7 and 4.3.12). */
export interface ZipPart {
  readonly name: string;
  /** Where its data begins. */
  readonly from: number;
  readonly deflated: boolean;
  /** Bytes that it takes unpacked, as the file says: the larger of the two places. */
  readonly said: number;
  /** Bytes that it takes packed, as the file says. */
  readonly packed: number;
}

/** Whether a file is a zip file, by how it begins. */
export function isZip(bytes: Uint8Array): boolean {
  return ZIP.every((byte, at) => bytes[at] === byte);
}

/** A zip file without its end: the reader of workbooks would look for it without end. */
export function isCutZip(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return isZip(bytes) && file.lastIndexOf(ZIP_END) < 0;
}

/** Every part that a zip file lists, wherever it lists it; none of other files. */
export function partsOf(bytes: Uint8Array): readonly ZipPart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: ZipPart[] = [];
  for (let at = 0; at + CENTRAL_LENGTH <= bytes.length; at += 1) {
    if (bytes[at] !== 0x50 || view.getUint32(at, true) !== CENTRAL_HEADER) continue;
    const local = view.getUint32(at + 42, true);
    const isWithin = local + LOCAL_LENGTH <= bytes.length;
    const names = isWithin
      ? view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
      : 0;
    parts.push({
      name: textOf(bytes.subarray(at + CENTRAL_LENGTH, nameEnd(view, at))),
      from: local + LOCAL_LENGTH + names,
      deflated: isWithin && view.getUint16(local + 8, true) === DEFLATED,
      // It is said twice, and readers take either.
      said: Math.max(
        view.getUint32(at + 24, true),
        isWithin ? view.getUint32(local + 22, true) : 0,
      ),
      packed: view.getUint32(at + 20, true),
    });
  }
  return parts;
}

function nameEnd(view: DataView, at: number): number {
  return at + CENTRAL_LENGTH + view.getUint16(at + 28, true);
}

/**
 * A part as text, byte by byte; null where it takes more than `most` bytes. Readers unpack to where
 * the data ends by itself, whatever length is said of it. What is broken is empty: the reader says so.
 */
export function partText(bytes: Uint8Array, part: ZipPart, most: number): string | null {
  const { from, deflated, packed } = part;
  if (!deflated) return textOf(bytes.subarray(from, from + packed));
  const content = inflated(bytes.subarray(from), most);
  return content === null ? null : textOf(content);
}

/** What a part takes unpacked, measured no further than to the limit; `most + 1` beyond. */
export function inflatedSize(data: Uint8Array, most: number): number {
  return inflated(data, most)?.length ?? most + 1;
}

function inflated(data: Uint8Array, most: number): Uint8Array | null {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(most, 1) });
  } catch (error) {
    const isLarger = error instanceof Error && 'code' in error && error.code === TOO_LARGE;
    return isLarger ? null : new Uint8Array();
  }
}

const TOO_LARGE = 'ERR_BUFFER_TOO_LARGE';

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
