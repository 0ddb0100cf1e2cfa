import { equalValues } from '../compare/types.ts';
import type { PlainRow } from '../compare/sameness.ts';
import type { Peers } from './context.ts';

/** How collectors of packages name a checksum: `integrity`, or `integrity[SHA-256]`. */
const CHECKSUM = /^integrity(?:\[|$)/;

/** Whether a row is the checksum of a package whose version differs too, and therefore must differ. */
export function followsVersion(row: PlainRow, peers: Peers): boolean {
  return CHECKSUM.test(row.name) && versionsOf(row, peers).some((version) => !isSame(version));
}

/** Whether the checksums of a package differ although every version of it is the same. */
export function isOtherContent(row: PlainRow, peers: Peers): boolean {
  if (!CHECKSUM.test(row.name) || isOneSided(row)) return false;
  const versions = versionsOf(row, peers);
  return versions.length > 0 && versions.every(isSame);
}

function versionsOf(row: PlainRow, peers: Peers): readonly PlainRow[] {
  return peers.ofSubject('library.version', row.subject);
}

function isOneSided({ staging, production }: PlainRow): boolean {
  return staging.value === null || production.value === null;
}

function isSame({ staging, production, valueType }: PlainRow): boolean {
  if (staging.value === null || production.value === null) return false;
  return equalValues(valueType, staging.value, production.value);
}
