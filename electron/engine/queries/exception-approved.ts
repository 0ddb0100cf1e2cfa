import type { SignedContent } from '../../../shared/signing/content.ts';
import type { Risk, ValueState } from '../../../shared/model/words.ts';
import { rememberedUntil } from '../store/remembered.ts';
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
 * What was approved, as its signature or outside approval keeps it; null where the record holds
 * none with this hash.
 */
export function approvedContent(
  store: Store,
  exceptionId: string,
  hash: string,
): ApprovedContent | null {
  const parameters = { subject: `exception:${exceptionId}`, hash };
  const found = store.prepare(`SELECT table_name, id FROM (${APPROVALS})`).get(parameters);
  if (found === undefined) return null;
  return rememberedUntil(store, { key: `approved ${exceptionId}`, stamp: hash }, () => {
    const read = store.prepare(`SELECT json_content FROM (${APPROVALS})`).pluck();
    return JSON.parse(String(read.get(parameters))) as ApprovedContent;
  });
}

const APPROVALS = `SELECT 'signature' AS table_name, id, json_content FROM signature
    WHERE subject = @subject AND content_hash = @hash
  UNION ALL SELECT 'outside_approval', id, json_content FROM outside_approval
    WHERE subject = @subject AND content_hash = @hash
  LIMIT 1`;
