import type { ReleaseView, SignaturesView } from '../../../shared/contract/index.ts';

/** Those of the audit and its decisions: exceptions have their own in the register. */
export function ofRelease(
  { signatures, outside }: SignaturesView,
  {
    decision,
    earlierDecisions,
    subjects,
  }: Pick<ReleaseView, 'decision' | 'earlierDecisions' | 'subjects'>,
): Pick<SignaturesView, 'signatures' | 'outside'> {
  const decisions = [...(decision ? [decision] : []), ...earlierDecisions];
  const own = new Set([subjects.audit, ...decisions.map(({ id }) => `decision:${id}`)]);
  const isOwn = (one: { readonly subject: { readonly kind: string; readonly id: string } }) =>
    own.has(`${one.subject.kind}:${one.subject.id}`);
  return { signatures: signatures.filter(isOwn), outside: outside.filter(isOwn) };
}
