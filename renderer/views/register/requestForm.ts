import type { CommandInput } from '../../../shared/contract/index.ts';
import type { Dimension } from '../../../shared/model/words.ts';
import { registerText } from '../../../shared/text/govern.ts';

/** What a person has typed into the template of an exception. */
export interface RequestForm {
  readonly title: string;
  readonly dimension: Dimension;
  readonly differenceIds: readonly string[];
  readonly reason: string;
  readonly riskAssessment: string;
  readonly mitigation: string;
  readonly requester: string;
  readonly owner: string;
  readonly ends: 'date' | 'trigger';
  /** `YYYY-MM-DD`, or empty. */
  readonly expiresOn: string;
  readonly reviewTrigger: string;
}

/** The field of a problem, and the sentence to show at it. */
export type RequestProblems = Partial<Record<keyof RequestForm, string>>;

/** An empty template, asked for by this person. */
export function emptyRequest(dimension: Dimension, requester: string): RequestForm {
  return {
    title: '',
    dimension,
    differenceIds: [],
    reason: '',
    riskAssessment: '',
    mitigation: '',
    requester,
    owner: '',
    ends: 'date',
    expiresOn: '',
    reviewTrigger: '',
  };
}

/** What keeps the request from being made, field by field; `today` is `YYYY-MM-DD`. */
export function requestProblems(form: RequestForm, today: string): RequestProblems {
  const { missing } = registerText.form;
  const texts = ['title', 'reason', 'riskAssessment', 'mitigation', 'requester', 'owner'] as const;
  const empty = texts.filter((field) => form[field].trim() === '');
  return {
    ...Object.fromEntries(empty.map((field) => [field, missing[field]])),
    ...(form.differenceIds.length === 0 ? { differenceIds: missing.rows } : {}),
    ...endProblem(form, today),
  };
}

function endProblem(form: RequestForm, today: string): RequestProblems {
  const { missing } = registerText.form;
  if (form.ends === 'trigger') {
    return form.reviewTrigger.trim() === '' ? { reviewTrigger: missing.trigger } : {};
  }
  if (form.expiresOn === '') return { expiresOn: missing.expiresOn };
  return form.expiresOn < today ? { expiresOn: missing.past } : {};
}

/** The request as the contract takes it. */
export function asRequest(auditId: string, form: RequestForm): CommandInput<'exception.request'> {
  const byDate = form.ends === 'date';
  return {
    auditId,
    title: form.title.trim(),
    dimension: form.dimension,
    differenceIds: [...form.differenceIds],
    reason: form.reason.trim(),
    riskAssessment: form.riskAssessment.trim(),
    mitigation: form.mitigation.trim(),
    requester: form.requester.trim(),
    owner: form.owner.trim(),
    expiresOn: byDate ? form.expiresOn : null,
    reviewTrigger: byDate ? null : form.reviewTrigger.trim(),
  };
}
