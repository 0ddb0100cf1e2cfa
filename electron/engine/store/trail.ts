import { randomBytes } from 'node:crypto';
import { canonicalJson, trailHashes } from '../../../shared/trail/entry.ts';
import type { TrailContent } from '../../../shared/trail/entry.ts';
import { nodeHasher } from './hasher.ts';
import type { AuditTrailTable } from './tables.ts';

export { CHAIN_START, canonicalJson, contentOf } from '../../../shared/trail/entry.ts';
export type { TrailContent } from '../../../shared/trail/entry.ts';

/** The hashes of a chain, by the platform's SHA-256. */
export const { sha256Of, contentHash, chainHash } = trailHashes(nodeHasher);

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
