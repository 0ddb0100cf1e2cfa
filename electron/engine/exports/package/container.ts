import { Deflate } from 'fflate';
import { crc32 } from '../../../../shared/package/crc.ts';
import type { ManifestFile } from '../../../../shared/package/index.ts';
import {
  CENTRAL,
  CENTRAL_LENGTH,
  END,
  END_LENGTH,
  FLAGS,
  LOCAL,
  LOCAL_LENGTH,
  TIME,
  VERSION,
  methods,
} from '../../../../shared/package/zip.ts';
import { nodeHasher } from '../../store/hasher.ts';

/** How a file is packed: rows shrink to a tenth; evidence and workbooks are packed already. */
export type Packing = keyof typeof methods;

interface Packed {
  readonly name: Uint8Array;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packedSize: number;
  readonly offset: number;
}

/** Text that is pushed into the packer at once. */
const PIECE_CHARACTERS = 65_536;

/**
 * Writes a package's container in the one spelling that `readZip` takes: same files, same bytes.
 * Holds what was packed, about a tenth of what it packs, and one piece of what it is given.
 */
export class ContainerWriter {
  readonly #parts: Uint8Array[] = [];
  readonly #files: Packed[] = [];
  #length = 0;

  /** Adds a file; gives what the manifest says of it. */
  add(path: string, content: Iterable<string | Uint8Array>, packing: Packing): ManifestFile {
    const hash = nodeHasher();
    const pieces: Uint8Array[] = [];
    let [crc, size, packedSize] = [0, 0, 0];
    const keep = (bytes: Uint8Array): void => {
      pieces.push(bytes);
      packedSize += bytes.length;
    };
    const deflate = packing === 'deflated' ? new Deflate({ level: 6 }, keep) : null;
    for (const bytes of bytesOf(content)) {
      hash.update(bytes);
      crc = crc32(bytes, crc);
      size += bytes.length;
      if (deflate) deflate.push(bytes);
      else keep(bytes);
    }
    deflate?.push(new Uint8Array(), true);
    const name = new TextEncoder().encode(path);
    const file = { name, method: methods[packing], crc, size, packedSize, offset: this.#length };
    this.#files.push(file);
    this.#append(localHeader(file), ...pieces);
    return { path, size, sha256: hash.hex() };
  }

  /** The whole container. */
  finish(): Uint8Array {
    const listAt = this.#length;
    for (const file of this.#files) this.#append(centralHeader(file));
    this.#append(endRecord(this.#files.length, listAt, this.#length - listAt));
    return Buffer.concat(this.#parts);
  }

  #append(...parts: readonly Uint8Array[]): void {
    for (const part of parts) {
      this.#parts.push(part);
      this.#length += part.length;
    }
  }
}

/** Joins small texts into pieces that are worth packing. */
function* bytesOf(content: Iterable<string | Uint8Array>): Iterable<Uint8Array> {
  const encoder = new TextEncoder();
  let waiting = '';
  for (const part of content) {
    if (typeof part === 'string') waiting += part;
    else yield part;
    if (waiting.length < PIECE_CHARACTERS) continue;
    yield encoder.encode(waiting);
    waiting = '';
  }
  if (waiting !== '') yield encoder.encode(waiting);
}

function localHeader(file: Packed): Uint8Array {
  return Buffer.concat([
    fields(LOCAL_LENGTH, [
      [4, LOCAL],
      [2, VERSION],
      [2, FLAGS],
      [2, file.method],
      ...commonFields(file),
    ]),
    file.name,
  ]);
}

function centralHeader(file: Packed): Uint8Array {
  return Buffer.concat([
    fields(CENTRAL_LENGTH, [
      [4, CENTRAL],
      [2, VERSION],
      [2, VERSION],
      [2, FLAGS],
      [2, file.method],
      ...commonFields(file),
      [2, 0], // comment
      [2, 0], // disk
      [2, 0], // internal attributes
      [4, 0], // external attributes
      [4, file.offset],
    ]),
    file.name,
  ]);
}

/** What both headers of a file say: time, checksum, sizes, lengths of name and extra field. */
function commonFields({ crc, packedSize, size, name }: Packed): readonly Field[] {
  return [
    [4, TIME],
    [4, crc],
    [4, packedSize],
    [4, size],
    [2, name.length],
    [2, 0],
  ];
}

function endRecord(count: number, listAt: number, size: number): Uint8Array {
  return fields(END_LENGTH, [
    [4, END],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, size],
    [4, listAt],
    [2, 0],
  ]);
}

/** Bytes and value of a field, lowest byte first. */
type Field = readonly [2 | 4, number];

function fields(length: number, list: readonly Field[]): Uint8Array {
  const bytes = Buffer.alloc(length);
  let at = 0;
  for (const [width, value] of list) {
    bytes.writeUIntLE(value, at, width);
    at += width;
  }
  return bytes;
}
