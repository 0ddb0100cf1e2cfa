import { createHash } from 'node:crypto';
import type { SignedContent } from '../../../shared/signing/content.ts';
import { subjectText } from '../../../shared/signing/subject.ts';
import type { SignedSubject, SubjectKind } from '../../../shared/signing/subject.ts';
import { closingOf } from '../queries/closing.ts';
import { canonicalJson } from '../store/trail.ts';
import { rowOf } from '../store/lookup.ts';
import type { Store } from '../store/store.ts';
import { auditContent, decisionContent } from './decision-content.ts';
import { exceptionContent } from './exception-content.ts';

/**
 * What is signed of a subject, as a plain JSON object: everything that a signature stands for, and
 * nothing that changes by itself, since whatever differs later is shown as no longer covered.
 */
export type ContentOf = (store: Store, id: string, now: Date) => SignedContent;

const contents: Readonly<Record<SubjectKind, ContentOf>> = {
  exception: exceptionContent,
  decision: decisionContent,
  audit: auditContent,
};

/**
 * What a subject says now; of a closed audit and its decisions, what they said when it was closed.
 * Throws where it is not in the record.
 */
export function contentOfSubject(store: Store, subject: SignedSubject, now: Date): SignedContent {
  const { kind, id } = subject;
  const closing =
    kind === 'exception' ? null : closingOf(store, placeOfSubject(store, subject).auditId);
  return closing?.contents[subjectText(subject)] ?? contents[kind](store, id, now);
}

/** What is signed as it is kept: RFC 8785 JSON, and SHA-256 of it in hex. */
export interface SealedContent {
  readonly json: string;
  readonly hash: string;
}

/** The one spelling of a content, with its hash. */
export function sealedContent(content: SignedContent): SealedContent {
  const json = canonicalJson(content);
  return { json, hash: createHash('sha256').update(json, 'utf8').digest('hex') };
}

/** The system and audit that a subject belongs to. Throws where it is not in the record. */
export function placeOfSubject(
  store: Store,
  { kind, id }: SignedSubject,
): { readonly systemId: string; readonly auditId: string } {
  const row = rowOf(store, kind, id);
  return { systemId: row.system_id, auditId: 'audit_id' in row ? row.audit_id : row.id };
}
