import type { VerifyBreak } from '../contract/verify.ts';
import { verifyText } from '../text/verify.ts';
import { tableOf } from './completed.ts';
import type { CellRow, TrailHashes } from './entry.ts';
import { broken } from './broken.ts';
import { oddCells } from './cells.ts';

/**
 * Tables whose rows stay on the machine where they were written: where this machine may connect, and
 * what teams have not revealed. Their entries hold a commitment in place of a row, so that they
 * travel whole and the chain says nothing of what they hide. Versions before 4 wrote the rows.
 */
export const privateTables = ['allowed_host', 'sealed_assessment'] as const;
export type PrivateTable = (typeof privateTables)[number];

/** What a commitment is to. Kept beside the record's own tables; never travels. */
export interface PrivateImage {
  readonly commitment: string;
  /** `table:id`. */
  readonly subject: string;
  /** Random: without it nobody can try rows until one fits. */
  readonly nonce: string;
  /** RFC 8785 JSON of the row. */
  readonly json_row: string;
}

/** A commitment that an entry left standing, and where. */
export interface Committed {
  readonly subject: string;
  readonly sequence: number;
}

/** Whether a subject is a row that does not travel. */
export function isPrivate(subject: string): boolean {
  const table = tableOf(subject);
  return privateTables.some((each) => each === table);
}

/** SHA-256 of nonce and row, hex. */
export function commitmentOf(
  { sha256Of }: Pick<TrailHashes, 'sha256Of'>,
  { nonce, json_row }: Pick<PrivateImage, 'nonce' | 'json_row'>,
): string {
  return sha256Of(nonce, json_row);
}

/** The commitment that an entry has in place of a row; null where it has a row, or none. */
export function commitmentIn(image: CellRow | null): string | null {
  const value = image?.['commitment'];
  const isAlone = image !== null && Object.keys(image).length === 1;
  return isAlone && typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) ? value : null;
}

/** The images of a record by their commitments. */
export type PrivateImages = ReadonlyMap<string, PrivateImage>;

/**
 * Whether every image is what its commitment says and is named by an entry of its subject, and every
 * commitment of a moment since the record came here has its image: older ones stayed behind.
 */
export function imagesBreak(
  images: PrivateImages,
  found: { readonly committed: ReadonlyMap<string, Committed>; readonly cameAt: number },
  hashes: Pick<TrailHashes, 'sha256Of'>,
): VerifyBreak | null {
  const oddCell = oddCells();
  for (const [commitment, image] of images) {
    const named = found.committed.get(commitment);
    if (named?.subject !== image.subject) {
      return broken('rows', null, verifyText.extraImage(image.subject));
    }
    if (commitmentOf(hashes, image) !== commitment) {
      return broken('rows', named.sequence, verifyText.changedImage(image.subject, named.sequence));
    }
    const odd =
      oddCell('private_image', { json_row: image.json_row }) ??
      oddCell(tableOf(image.subject), JSON.parse(image.json_row) as CellRow);
    if (odd) {
      return broken(
        'cell',
        named.sequence,
        verifyText.oddCell(image.subject, odd.column, odd.value),
      );
    }
  }
  for (const [commitment, { subject, sequence }] of found.committed) {
    if (sequence > found.cameAt && !images.has(commitment)) {
      return broken('rows', sequence, verifyText.missingImage(subject, sequence));
    }
  }
  return null;
}
