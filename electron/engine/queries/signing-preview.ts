import type { ParsedQueryInput } from '../../../shared/contract/queries.ts';
import type { SigningPreview } from '../../../shared/contract/views.ts';
import { contentLines } from '../../../shared/signing/content.ts';
import { contentOfSubject, sealedContent } from '../signing/content.ts';
import { orderProblems, personProblems, repeatProblems } from '../signing/problems.ts';
import { subjectTitle } from '../signing/titles.ts';
import type { Store } from '../store/store.ts';
import { findAudit } from './found.ts';

/** Exactly what would be signed, and what stands in the way of it. */
export function signingPreview(
  store: Store,
  { personId, ...intent }: ParsedQueryInput<'signing.preview'>,
  now: Date,
): SigningPreview {
  findAudit(store, intent.auditId);
  const { subject } = intent;
  const content = contentOfSubject(store, subject, now);
  const { json, hash } = sealedContent(content);
  const person = personId === null ? null : foundPerson(store, personId);
  return {
    subject,
    title: subjectTitle(store, subject),
    lines: contentLines(content),
    contentHash: hash,
    json,
    problems: [
      ...orderProblems(store, intent),
      ...(person ? personProblems(store, intent, { name: person.name, personId: person.id }) : []),
      ...(person ? repeatProblems(store, intent, { person, now }) : []),
    ],
  };
}

function foundPerson(
  store: Store,
  id: string,
): { readonly id: string; readonly name: string } | null {
  const person = store.prepare('SELECT id, name FROM person WHERE id = ?').get(id);
  return (person as { readonly id: string; readonly name: string } | undefined) ?? null;
}
