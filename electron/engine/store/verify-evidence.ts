import { createHash } from 'node:crypto';
import type { VerifyBreak } from '../../../shared/contract/verify.ts';
import { evidenceBreakText } from '../../../shared/text/release.ts';
import { broken } from '../../../shared/trail/replay.ts';
import type { Store } from './store.ts';

/** Hashes that entries of evidence name, of any system or of one. */
const NAMED = `SELECT coalesce(json_extract(json_after, '$.sha256'), json_extract(json_before, '$.sha256'))
  FROM audit_trail WHERE subject GLOB 'evidence:*' AND json_valid(coalesce(json_after, json_before))`;

/**
 * Whether the bytes of evidence are what the trail vouches for: rows are recorded with their hash
 * alone. Every hash that an entry names has its bytes, also where the evidence was removed since,
 * unless the record came in a package, which has the bytes of what stood. Bytes that no entry names
 * were put in behind the program's back.
 */
export function evidenceBreak(store: Store, systemId: string): VerifyBreak | null {
  const missing = missingHash(store, systemId);
  if (missing !== undefined) return broken('rows', null, evidenceBreakText.missing(missing));
  const changed = changedHash(store);
  if (changed !== undefined) return broken('rows', null, evidenceBreakText.changed(changed));
  const extra = store
    .prepare(`SELECT sha256 FROM evidence_bytes WHERE sha256 NOT IN (${NAMED}) LIMIT 1`)
    .pluck()
    .get() as string | undefined;
  return extra === undefined ? null : broken('rows', null, evidenceBreakText.extra(extra));
}

function missingHash(store: Store, systemId: string): string | undefined {
  return store
    .prepare(
      `SELECT sha256 FROM (
         SELECT sha256 FROM evidence WHERE system_id = @systemId
         UNION ${NAMED} AND system_id = @systemId AND NOT EXISTS (SELECT 1 FROM handover
           WHERE system_id = @systemId AND direction IN ('opened', 'continued')))
       WHERE sha256 NOT IN (SELECT sha256 FROM evidence_bytes) ORDER BY 1 LIMIT 1`,
    )
    .pluck()
    .get({ systemId }) as string | undefined;
}

/** Reads one file at a time: they can be large, and many. */
function changedHash(store: Store): string | undefined {
  const hashes = store
    .prepare('SELECT sha256 FROM evidence_bytes ORDER BY sha256')
    .pluck()
    .all() as string[];
  const bytesOf = store.prepare('SELECT bytes FROM evidence_bytes WHERE sha256 = ?').pluck();
  return hashes.find((sha256) => {
    const bytes = bytesOf.get(sha256) as Uint8Array;
    return createHash('sha256').update(bytes).digest('hex') !== sha256;
  });
}
