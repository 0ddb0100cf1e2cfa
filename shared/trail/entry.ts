import canonicalize from 'canonicalize';

/** A value as a row of the record has it. */
export type CellValue = string | number | bigint | Uint8Array | null;
/** A row of the record, by column. */
export type CellRow = Readonly<Record<string, CellValue>>;

/** What the first entry of a chain follows. */
export const CHAIN_START = '0'.repeat(64);

/** What one entry says; everything but salt and hashes. */
export interface TrailContent {
  readonly system: string;
  readonly sequence: number;
  readonly time: string;
  readonly actor: string;
  readonly recorded_by: string;
  readonly on_behalf_of: string | null;
  readonly action: string;
  readonly subject: string;
  readonly reason: string | null;
  readonly batch: string | null;
  readonly before: CellRow | null;
  readonly after: CellRow | null;
}

/** An entry of the audit trail as it is stored. */
export interface TrailRow {
  readonly system_id: string;
  readonly sequence: number;
  readonly time: string;
  readonly actor: string;
  readonly recorded_by: string;
  readonly on_behalf_of: string | null;
  readonly action: string;
  readonly subject: string;
  readonly reason: string | null;
  readonly batch: string | null;
  readonly json_before: string | null;
  readonly json_after: string | null;
  readonly salt: string;
  readonly content_hash: string;
  readonly previous_hash: string;
  readonly hash: string;
}

/** Takes bytes, and text as UTF-8, and gives their SHA-256. */
export interface Hasher {
  readonly update: (part: string | Uint8Array) => void;
  /** Hex. */
  readonly hex: () => string;
}

/** Begins a SHA-256: of the platform, or of a library where it has none. */
export type NewHasher = () => Hasher;

/** The hashes of a chain. */
export interface TrailHashes {
  /** SHA-256, hex, of the parts in UTF-8, each ended by a line feed: no two lists collide. */
  readonly sha256Of: (...parts: readonly string[]) => string;
  /** content_hash = SHA-256(salt, RFC 8785 JSON of the entry). */
  readonly contentHash: (salt: string, content: TrailContent) => string;
  /** hash = SHA-256(previous_hash, sequence, time, content_hash). */
  readonly chainHash: (
    previous: string,
    entry: Pick<TrailContent, 'sequence' | 'time'>,
    content: string,
  ) => string;
}

/** The hashes of a chain, by a SHA-256. */
export function trailHashes(newHasher: NewHasher): TrailHashes {
  const sha256Of: TrailHashes['sha256Of'] = (...parts) => {
    const hash = newHasher();
    for (const part of parts) hash.update(`${part}\n`);
    return hash.hex();
  };
  return {
    sha256Of,
    contentHash: (salt, content) => sha256Of(salt, canonicalJson(content)),
    chainHash: (previous, { sequence, time }, content) =>
      sha256Of(previous, String(sequence), time, content),
  };
}

/** JSON after RFC 8785: one spelling for one value. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('nothing to write as JSON');
  return text;
}

/** What a stored entry says, to hash and replay it again. Throws where its JSON is broken. */
export function contentOf(row: TrailRow): TrailContent {
  return {
    system: row.system_id,
    sequence: row.sequence,
    time: row.time,
    actor: row.actor,
    recorded_by: row.recorded_by,
    on_behalf_of: row.on_behalf_of,
    action: row.action,
    subject: row.subject,
    reason: row.reason,
    batch: row.batch,
    before: parsed(row.json_before),
    after: parsed(row.json_after),
  };
}

function parsed(json: string | null): CellRow | null {
  return json === null ? null : (JSON.parse(json) as CellRow);
}
