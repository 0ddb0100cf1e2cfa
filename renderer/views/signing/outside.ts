import { signingText } from '../../../shared/text/signing-screen.ts';

/** What is typed of an approval that was given elsewhere. */
export interface OutsideForm {
  readonly approver: string;
  /** May stay empty. */
  readonly role: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly givenOn: string;
  readonly how: string;
}

/** The field of a problem, and the sentence to show at it. */
export type OutsideProblems = Partial<Record<'approver' | 'givenOn' | 'how' | 'files', string>>;

/** What is missing before it can be recorded; `files` counts them, `today` is `YYYY-MM-DD`. */
export function outsideProblems(
  form: OutsideForm & { readonly files: number },
  today: string,
): OutsideProblems {
  const text = signingText.outside;
  return {
    ...(form.approver.trim() === '' ? { approver: text.approverMissing } : {}),
    ...dayProblem(form.givenOn, today),
    ...(form.how.trim() === '' ? { how: text.howMissing } : {}),
    ...(form.files === 0 ? { files: text.evidenceMissing } : {}),
  };
}

function dayProblem(givenOn: string, today: string): OutsideProblems {
  const text = signingText.outside;
  if (givenOn === '') return { givenOn: text.givenOnMissing };
  return givenOn > today ? { givenOn: text.future } : {};
}
