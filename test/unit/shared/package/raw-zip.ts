import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../../../shared/package/crc.ts';

/** A file of a zip as a hostile hand writes it: everything can be set, nothing is checked. */
export interface RawFile {
  readonly name: string;
  readonly content?: Uint8Array | string;
  readonly method?: number;
  readonly flags?: number;
  readonly madeBy?: number;
  readonly attributes?: number;
  /** What both headers claim, whatever the content is. */
  readonly claimed?: number;
  readonly crc?: number;
  readonly extra?: number;
  readonly time?: number;
  /** Name in the local header, where it differs. */
  readonly localName?: string;
}

/** Puts files together as a zip; `count` and `before` lie about them. */
export function rawZip(
  files: readonly RawFile[],
  { count = files.length, before = 0 }: { readonly count?: number; readonly before?: number } = {},
): Uint8Array {
  const parts: Uint8Array[] = [new Uint8Array(before)];
  const list: Uint8Array[] = [];
  let at = before;
  for (const file of files) {
    const content = Buffer.from(file.content ?? '');
    const packed = file.method === 0 ? content : deflateRawSync(content);
    const local = header(file, { content, packed, at: null });
    list.push(header(file, { content, packed, at }));
    parts.push(local, packed);
    at += local.length + packed.length;
  }
  const size = list.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...parts, ...list, end]));
}

function header(
  file: RawFile,
  given: { readonly content: Buffer; readonly packed: Buffer; readonly at: number | null },
): Buffer {
  const { content, packed, at } = given;
  const name = Buffer.from(at === null ? (file.localName ?? file.name) : file.name);
  const bytes = Buffer.alloc(at === null ? 30 : 46);
  let next = 0;
  const put = (width: 2 | 4, value: number): void => {
    bytes.writeUIntLE(value >>> 0, next, width);
    next += width;
  };
  put(4, at === null ? 0x04034b50 : 0x02014b50);
  if (at !== null) put(2, file.madeBy ?? 20);
  put(2, 20);
  put(2, file.flags ?? 0x0800);
  put(2, file.method ?? 8);
  put(4, file.time ?? 0x0021_0000);
  put(4, file.crc ?? crc32(content));
  put(4, packed.length);
  put(4, file.claimed ?? content.length);
  put(2, name.length);
  put(2, 0);
  if (at !== null) {
    put(2, 0);
    put(2, 0);
    put(2, 0);
    put(4, file.attributes ?? 0);
    put(4, at);
  }
  return Buffer.concat([bytes, name]);
}
