import type { RegisterEntry, ReleaseSignature } from '../../../shared/contract/views.ts';
import type { ExceptionRecord, Scorecard } from '../../../shared/model/judgement.ts';
import type { ExceptionStanding } from '../../../shared/model/words.ts';
import type { SignedContent } from '../../../shared/signing/content.ts';
import { rowOf } from '../store/lookup.ts';
import { remembered } from '../store/remembered.ts';
import type { Store } from '../store/store.ts';

/**
 * What an audit keeps of the moment at which it was closed. It is shown from then on: what becomes
 * of the exceptions, the rules and the name of its system later is of the next audit.
 */
export interface Closing {
  readonly scorecard: Scorecard;
  /** With the gaps that each covered as they were. */
  readonly exceptions: readonly (ExceptionRecord & { readonly standing: ExceptionStanding })[];
  /** The register of the system as the audit saw it, each entry as a whole. */
  readonly register: readonly RegisterEntry[];
  /** The signatures that were required, and who met them. */
  readonly signatures: readonly ReleaseSignature[];
  /** What its decisions and it said, by subject: signatures are held against it. */
  readonly contents: Readonly<Record<string, SignedContent>>;
}

/** How an audit stood when it was closed; null while it is open. */
export function closingOf(store: Store, auditId: string): Closing | null {
  return remembered(store, `closing ${auditId}`, () => {
    const { json_closing: json } = rowOf(store, 'audit', auditId);
    return json === null ? null : (JSON.parse(json) as Closing);
  });
}
