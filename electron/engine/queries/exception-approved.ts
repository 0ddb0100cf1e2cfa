import { createHash } from 'node:crypto';
import type { SignedContent } from '../../../shared/signing/content.ts';
import type { Risk, ValueState } from '../../../shared/model/words.ts';
import type { Store } from '../store/store.ts';

/** One covered difference as it is approved. */
export interface ApprovedCover extends SignedContent {
  readonly key: string;
  readonly binding: string;
  readonly subject: string;
  readonly name: string;
  readonly staging: string | null;
  readonly stagingState: ValueState;
  readonly production: string | null;
  readonly productionState: ValueState;
  readonly risk: Risk | null;
}

/** What is approved: the template, and what it covers with its values and ratings. */
export interface ApprovedContent extends SignedContent {
  readonly covers: readonly ApprovedCover[];
}

/**
 * What was approved, as its signature or outside approval keeps it; null where the record holds none
 * with this hash, or one that does not have it by what it says.
 */
export function approvedContent(
  store: Store,
  exceptionId: string,
  hash: string,
): ApprovedContent | null {
  const json = store
    .prepare(
      `SELECT json_content FROM signature WHERE subject = @subject AND content_hash = @hash
       UNION ALL
       SELECT json_content FROM outside_approval WHERE subject = @subject AND content_hash = @hash
       LIMIT 1`,
    )
    .pluck()
    .get({ subject: `exception:${exceptionId}`, hash }) as string | undefined;
  if (json === undefined || hashOf(json) !== hash) return null;
  return JSON.parse(json) as ApprovedContent;
}

function hashOf(json: string): string {
  return createHash('sha256').update(json, 'utf8').digest('hex');
}
