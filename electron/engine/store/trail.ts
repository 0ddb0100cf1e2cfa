import { createHash, randomBytes } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { AuditTrailTable } from './tables.ts';
import type { SqlRow } from './store.ts';

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
  readonly before: SqlRow | null;
  readonly after: SqlRow | null;
}

/** SHA-256, hex, of the parts in UTF-8, each ended by a line feed: no two lists of parts collide. */
export function sha256Of(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part, 'utf8').update('\n');
  return hash.digest('hex');
}

/** JSON after RFC 8785: one spelling for one value. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('nothing to write as JSON');
  return text;
}

/** content_hash = SHA-256(salt, RFC 8785 JSON of the entry). */
export function contentHash(salt: string, content: TrailContent): string {
  return sha256Of(salt, canonicalJson(content));
}

/** hash = SHA-256(previous_hash, sequence, time, content_hash). */
export function chainHash(
  previous: string,
  entry: Pick<TrailContent, 'sequence' | 'time'>,
  content: string,
): string {
  return sha256Of(previous, String(entry.sequence), entry.time, content);
}

/** The row of an entry, chained to the one before it. */
export function chainedRow(content: TrailContent, previousHash: string): AuditTrailTable {
  const salt = randomBytes(16).toString('hex');
  const content_hash = contentHash(salt, content);
  const { system, before, after, ...rest } = content;
  return {
    system_id: system,
    ...rest,
    json_before: before && canonicalJson(before),
    json_after: after && canonicalJson(after),
    salt,
    content_hash,
    previous_hash: previousHash,
    hash: chainHash(previousHash, content, content_hash),
  };
}

/** What a stored entry says, to hash and replay it again. Throws where its JSON is broken. */
export function contentOf(row: AuditTrailTable): TrailContent {
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

function parsed(json: string | null): SqlRow | null {
  return json === null ? null : (JSON.parse(json) as SqlRow);
}
