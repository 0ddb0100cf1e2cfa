import { limitText } from '../../../shared/text/collectors.ts';
import { overLimit } from '../collectors/common/errors.ts';
import { inflatedSize, partsOf } from './zip-parts.ts';

/** A file by its content and how it is shown. */
export interface ShownFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Refuses a zip file whose parts take more bytes unpacked than the limit. */
export function refuseTooLarge({ bytes, path }: ShownFile, limit: number): void {
  const unpacked = unpackedSize(bytes, limit);
  if (unpacked <= limit) return;
  const what = limitText.bytes(limit, unpacked);
  throw overLimit({ code: 'source.too-large', place: { file: path }, what });
}

/**
 * What the parts of a zip file take unpacked; 0 for other files. What the file says of it is believed
 * only where it is more than the limit: below, the parts are unpacked to see, each no further than to
 * the limit.
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
