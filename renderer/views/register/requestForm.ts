import type { CommandInput } from '../../../shared/contract/index.ts';
import type { Dimension } from '../../../shared/model/words.ts';
import { requestText } from '../../../shared/text/register-request.ts';
import type { RegisterEntry } from './expiry.ts';

/** Globs over subject and attribute; both empty while a pattern is added. */
export interface PatternForm {
  readonly subject: string;
  readonly name: string;
  readonly catalogueId: string | null;
}

/** What a person has typed into the template of an exception. */
export interface RequestForm {
  readonly title: string;
  readonly dimension: Dimension;
  readonly differenceIds: readonly string[];
  readonly patterns: readonly PatternForm[];
  readonly reason: string;
  readonly riskAssessment: string;
  readonly mitigation: string;
  readonly compensatingControl: string;
  readonly requester: string;
  readonly owner: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly expiresOn: string;
  readonly reviewTrigger: string;
  /** When somebody looks whether the trigger has happened; `YYYY-MM-DD`, or empty. */
  readonly checkOn: string;
}

/** The field of a problem, and the sentence to show at it. */
export type RequestProblems = Partial<Record<keyof RequestForm, string>>;

/** An empty template, asked for by this person. */
export function emptyRequest(dimension: Dimension, requester: string): RequestForm {
  return {
    title: '',
    dimension,
    differenceIds: [],
    patterns: [],
    reason: '',
    riskAssessment: '',
    mitigation: '',
    compensatingControl: '',
    requester,
    owner: '',
    expiresOn: '',
    reviewTrigger: '',
    checkOn: '',
  };
}

/** The template of an exception that there is, to finish it, to change it or to renew it. */
export function requestOf(entry: RegisterEntry): RequestForm {
  return {
    title: entry.title,
    dimension: entry.dimension,
    differenceIds: entry.covered.map((row) => row.id),
    patterns: entry.patterns.map(({ subject, name, catalogueId }) => ({
      subject,
      name,
      catalogueId,
    })),
    reason: entry.reason,
    riskAssessment: entry.riskAssessment,
    mitigation: entry.mitigation,
    compensatingControl: entry.compensatingControl,
    requester: entry.requester,
    owner: entry.owner,
    expiresOn: entry.expiresOn ?? '',
    reviewTrigger: entry.reviewTrigger ?? '',
    checkOn: entry.nextCheckOn ?? entry.checkOn ?? '',
  };
}

/** The same exception asked for again: its end is to be chosen anew. */
export function renewalOf(entry: RegisterEntry, requester: string): RequestForm {
  return { ...requestOf(entry), requester, expiresOn: '', checkOn: '' };
}

/** Whether a pattern can be sent: both parts say something. */
export const isWhole = ({ subject, name }: PatternForm): boolean =>
  subject.trim() !== '' && name.trim() !== '';

const texts = ['title', 'reason', 'riskAssessment', 'mitigation', 'requester', 'owner'] as const;

/**
 * What keeps the request from being made, field by field; `today` is `YYYY-MM-DD`. A renewal covers
 * what the old one does, so it is not asked for rows.
 */
export function requestProblems(
  form: RequestForm,
  today: string,
  options: { readonly withRows: boolean } = { withRows: true },
): RequestProblems {
  const { missing } = requestText;
  const empty = texts.filter((field) => form[field].trim() === '');
  return {
    ...Object.fromEntries(empty.map((field) => [field, missing[field]])),
    ...(options.withRows ? coverProblem(form) : {}),
    ...endProblem(form, today),
  };
}

function coverProblem({ differenceIds, patterns }: RequestForm): RequestProblems {
  if (patterns.some((pattern) => !isWhole(pattern)))
    return { patterns: requestText.patternMissing };
  if (differenceIds.length > 0 || patterns.length > 0) return {};
  return { differenceIds: requestText.missing.rows };
}

function endProblem(form: RequestForm, today: string): RequestProblems {
  const { missing } = requestText;
  const trigger = form.reviewTrigger.trim();
  if (form.expiresOn === '' && trigger === '') return { expiresOn: missing.expiresOn };
  return {
    ...(form.expiresOn !== '' && form.expiresOn < today ? { expiresOn: missing.past } : {}),
    ...(form.checkOn !== '' && trigger === '' ? { reviewTrigger: missing.trigger } : {}),
    ...(form.checkOn !== '' && form.checkOn < today ? { checkOn: missing.checkPast } : {}),
  };
}

/** What the template says, as the contract takes it. */
export function templateOf(form: RequestForm) {
  return {
    title: form.title.trim(),
    dimension: form.dimension,
    reason: form.reason.trim(),
    riskAssessment: form.riskAssessment.trim(),
    mitigation: form.mitigation.trim(),
    compensatingControl: form.compensatingControl.trim(),
    requester: form.requester.trim(),
    owner: form.owner.trim(),
    expiresOn: form.expiresOn === '' ? null : form.expiresOn,
    reviewTrigger: form.reviewTrigger.trim() === '' ? null : form.reviewTrigger.trim(),
    checkOn: form.checkOn === '' ? null : form.checkOn,
  };
}

/** What it covers, as the contract takes it; patterns that are not whole are left out. */
export function coverageOf({ differenceIds, patterns }: RequestForm) {
  const whole = patterns.filter(isWhole).map(({ subject, name, catalogueId }) => ({
    subject: subject.trim(),
    name: name.trim(),
    catalogueId,
  }));
  return { differenceIds: [...differenceIds], patterns: whole };
}

/** The request as the contract takes it; `exceptionId` where there is one already. */
export function asRequest(
  auditId: string,
  form: RequestForm,
  exceptionId: string | null = null,
): CommandInput<'exception.request'> {
  return { auditId, exceptionId, ...templateOf(form), ...coverageOf(form) };
}
