import { inflateRawSync } from 'node:zlib';
import { limitText } from '../../../../shared/text/collectors.ts';
import { overLimit } from '../common/errors.ts';
import type { SourceFile } from '../types.ts';

const CENTRAL_HEADER = 0x02014b50;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;
const DEFLATED = 8;

/** Refuses a zip file whose parts take more bytes unpacked than the limit. */
export function refuseTooLarge(
  { bytes, path }: Pick<SourceFile, 'bytes' | 'path'>,
  limit: number,
): void {
  const unpacked = unpackedSize(bytes, limit);
  if (unpacked <= limit) return;
  const what = limitText.bytes(limit, unpacked);
  throw overLimit({ code: 'source.too-large', place: { file: path }, what });
}

/**
 * What the parts of a zip file take unpacked (APPNOTE 6.3.10, sections 4.3.7 and 4.3.12); 0 for other
 * files. What the file says of it is believed only where it is more than the limit: below, the parts
 * are unpacked to see, each no further than to the limit.
 */
export function unpackedSize(bytes: Uint8Array, limit: number): number {
  const parts = partsOf(bytes);
  const said = parts.reduce((sum, part) => sum + part.said, 0);
  if (said > limit) return said;
  let total = 0;
  for (const part of parts) {
    total += part.deflated ? inflatedSize(bytes.subarray(part.from), limit - total) : part.said;
    if (total > limit) break;
  }
  return total;
}

interface Part {
  /** Where its data begins. */
  readonly from: number;
  readonly deflated: boolean;
  readonly said: number;
}

function partsOf(bytes: Uint8Array): readonly Part[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Part[] = [];
  for (let at = 0; at + CENTRAL_LENGTH <= bytes.length; at += 1) {
    if (bytes[at] !== 0x50 || view.getUint32(at, true) !== CENTRAL_HEADER) continue;
    const local = view.getUint32(at + 42, true);
    const isWithin = local + LOCAL_LENGTH <= bytes.length;
    const names = isWithin
      ? view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
      : 0;
    parts.push({
      from: local + LOCAL_LENGTH + names,
      deflated: isWithin && view.getUint16(local + 8, true) === DEFLATED,
      // It is said twice, and readers take either.
      said: Math.max(
        view.getUint32(at + 24, true),
        isWithin ? view.getUint32(local + 22, true) : 0,
      ),
    });
  }
  return parts;
}

/** Readers unpack to where the data ends by itself, whatever length is said of it. */
function inflatedSize(data: Uint8Array, most: number): number {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(most, 1) }).length;
  } catch (error) {
    const isLarger = error instanceof Error && 'code' in error && error.code === TOO_LARGE;
    // What is broken is the reader's to say.
    return isLarger ? most + 1 : 0;
  }
}

const TOO_LARGE = 'ERR_BUFFER_TOO_LARGE';
