/** What can be signed: an exception, a release decision, or an audit as a whole. */
export const subjectKinds = ['exception', 'decision', 'audit'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** One thing that can be signed. */
export interface SignedSubject {
  readonly kind: SubjectKind;
  readonly id: string;
}

/** How a subject is kept: `exception:e_1`. */
export function subjectText({ kind, id }: SignedSubject): string {
  return `${kind}:${id}`;
}

/** The subject that a text names. Throws where it names none: only `subjectText` writes them. */
export function subjectOf(text: string): SignedSubject {
  const end = text.indexOf(':');
  const kind = subjectKinds.find((each) => each === text.slice(0, end));
  if (kind === undefined) throw new Error('no subject of a signature');
  return { kind, id: text.slice(end + 1) };
}
