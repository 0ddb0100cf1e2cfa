import { randomBytes } from 'node:crypto';
import { commitmentIn, commitmentOf, isPrivate } from '../../../shared/trail/private.ts';
import type { PrivateImage, PrivateImages } from '../../../shared/trail/private.ts';
import type { PrivateImageTable } from './bulk-tables.ts';
import type { SqlRow, Store } from './store.ts';
import type { AuditTrailTable } from './tables.ts';
import { canonicalJson, contentOf, sha256Of } from './trail.ts';
import type { TrailContent } from './trail.ts';

/** A row that an act found or left, with its subject. */
interface Said {
  readonly system: string;
  readonly subject: string;
  readonly row: SqlRow;
}

/**
 * What an entry says of a row that never travels: a commitment, of which the record keeps what it is
 * to. The same row gets the same one, so that what was brought back reads as what it was.
 */
export function committed(store: Store, { system: system_id, subject, row }: Said): SqlRow {
  const json_row = canonicalJson(row);
  const known = imagesOf(store, subject, json_row).find(
    (image) => commitmentOf({ sha256Of }, image) === image.commitment,
  );
  if (known) return { commitment: known.commitment };
  const nonce = randomBytes(32).toString('hex');
  const commitment = commitmentOf({ sha256Of }, { nonce, json_row });
  store
    .prepare(
      `INSERT INTO private_image (commitment, system_id, subject, nonce, json_row)
       VALUES (?, ?, ?, ?, ?)`,
    )
    .run(commitment, system_id, subject, nonce, json_row);
  return { commitment };
}

/** Rows that were slipped in behind the program may say that they are what a commitment is to. */
function imagesOf(store: Store, subject: string, json_row: string): readonly PrivateImageTable[] {
  return store
    .prepare('SELECT * FROM private_image WHERE subject = ? AND json_row = ?')
    .all(subject, json_row) as PrivateImageTable[];
}

/**
 * What the newest entry says of a row that never travels. Entries of version 3 have the row itself,
 * and what follows them says the same of it.
 */
export function lastSaid(store: Store, { system, subject, row }: Said): SqlRow {
  const json = store
    .prepare(
      `SELECT json_after FROM audit_trail INDEXED BY audit_trail_by_subject
       WHERE subject = ? AND system_id = ? ORDER BY sequence DESC LIMIT 1`,
    )
    .pluck()
    .get(subject, system) as string | null | undefined;
  const said = json === null || json === undefined ? null : (JSON.parse(json) as SqlRow);
  return commitmentIn(said) === null ? row : (said ?? row);
}

/** What an entry says, with the rows that it commits to where the record has them. */
export function toldBy(store: Store, entry: AuditTrailTable): TrailContent {
  const content = contentOf(entry);
  if (!isPrivate(content.subject)) return content;
  const { before, after } = content;
  return { ...content, before: opened(store, before), after: opened(store, after) };
}

function opened(store: Store, image: SqlRow | null): SqlRow | null {
  const commitment = commitmentIn(image);
  if (commitment === null) return image;
  const json = store
    .prepare('SELECT json_row FROM private_image WHERE commitment = ?')
    .pluck()
    .get(commitment) as string | undefined;
  return json === undefined ? image : (JSON.parse(json) as SqlRow);
}

/** Whether the record has every row that the entries of a range commit to: they do not travel. */
export function hasImages(
  store: Store,
  range: {
    readonly system_id: string | null;
    readonly first_sequence: number | null;
    readonly last_sequence: number | null;
  },
): boolean {
  const { system_id, first_sequence, last_sequence } = range;
  const rows = store
    .prepare(
      `SELECT * FROM audit_trail WHERE system_id = @system_id
         AND sequence BETWEEN @first_sequence AND @last_sequence
         AND (subject GLOB 'allowed_host:*' OR subject GLOB 'sealed_assessment:*')`,
    )
    .iterate({ system_id, first_sequence, last_sequence }) as IterableIterator<AuditTrailTable>;
  for (const row of rows) {
    const { before, after } = toldBy(store, row);
    if (commitmentIn(before) !== null || commitmentIn(after) !== null) return false;
  }
  return true;
}

/** Everything of a system that its entries commit to. */
export function privateImages(store: Store, systemId: string): PrivateImages {
  const rows = store
    .prepare('SELECT * FROM private_image WHERE system_id = ?')
    .all(systemId) as PrivateImageTable[];
  return new Map(rows.map((row): [string, PrivateImage] => [row.commitment, row]));
}

/** The first entry that has a row in clear which never travels; null where every one commits to it. */
export function firstInClear(store: Store, systemId: string): number | null {
  const rows = store
    .prepare(
      `SELECT * FROM audit_trail WHERE system_id = ?
         AND (subject GLOB 'allowed_host:*' OR subject GLOB 'sealed_assessment:*')
       ORDER BY sequence`,
    )
    .iterate(systemId) as IterableIterator<AuditTrailTable>;
  for (const row of rows) {
    const { before, after } = contentOf(row);
    const isClear = [before, after].some((image) => image !== null && commitmentIn(image) === null);
    if (isClear) return row.sequence;
  }
  return null;
}
