import { contentChanges } from '../../../shared/signing/content.ts';
import type { ContentChange, Json } from '../../../shared/signing/content.ts';
import { subjectOf } from '../../../shared/signing/subject.ts';
import { AppError } from '../../../shared/model/errors.ts';
import type { Store } from '../store/store.ts';
import type { OutsideApprovalTable, SignatureTable } from '../store/tables.ts';
import { contentOfSubject, sealedContent } from './content.ts';
import type { SealedContent } from './content.ts';

/** Whether what was signed is what its subject says now. */
export interface SignatureStanding {
  readonly covers: boolean;
  /** What differs; nothing where it covers. */
  readonly changes: readonly ContentChange[];
}

type Bound = Pick<
  SignatureTable | OutsideApprovalTable,
  'subject' | 'content_hash' | 'json_content'
>;

/** Tells how signatures and outside approvals stand at a moment; each subject is read once. */
export function standings(store: Store, now: Date): (row: Bound) => SignatureStanding {
  const known = new Map<string, SealedContent | null>();
  return (row) => {
    const present = known.get(row.subject) ?? presentContent(store, row.subject, now);
    known.set(row.subject, present);
    if (present?.hash === row.content_hash) return { covers: true, changes: [] };
    const [before, after] = [row.json_content, present?.json ?? '{}'].map(
      (json) => JSON.parse(json) as Json,
    );
    return { covers: false, changes: contentChanges(before ?? {}, after ?? {}) };
  };
}

/** How one signature or outside approval stands at a moment. */
export function signatureStanding(store: Store, row: Bound, now: Date): SignatureStanding {
  return standings(store, now)(row);
}

/** Null where the subject is not in the record any more. */
function presentContent(store: Store, subject: string, now: Date): SealedContent | null {
  try {
    return sealedContent(contentOfSubject(store, subjectOf(subject), now));
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
