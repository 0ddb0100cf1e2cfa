import type { RegisterView } from '../../../../shared/contract/views.ts';
import { exceptionNumber } from '../../../../shared/text/components.ts';
import { oscalWords } from '../../../../shared/text/oscal.ts';
import type { Draft } from './document.ts';
import { known, oneLine, prose, property, standardProperty } from './values.ts';
import type { JsonObject } from './values.ts';

const { log: text } = oscalWords;

export type Exception = RegisterView['exceptions'][number];

/** Kinds of log entries that the standard names for the life of a deviation. */
type LogType = 'dr-submission' | 'dr-updated' | 'dr-approved' | 'dr-rejected';

interface Step {
  readonly type: LogType;
  readonly at: string;
  readonly by: string | null;
  readonly role: 'requester' | 'approver';
  readonly title: string;
  readonly note: string;
  readonly status: string | null;
  /** What was signed; null where nothing was. */
  readonly contentHash: string | null;
}

/** The life of exceptions as entries of the log of one risk, the oldest first. */
export function deviationLog(
  draft: Draft,
  riskId: string,
  exceptions: readonly Exception[],
): readonly JsonObject[] {
  const steps = exceptions.flatMap((exception) =>
    stepsOf(draft, exception).map((step, index) => ({ step, exception, index })),
  );
  return steps
    .toSorted((a, b) => a.step.at.localeCompare(b.step.at))
    .map(({ step, exception, index }) =>
      entryOf(draft, step, `${riskId} ${exception.id} ${index}`),
    );
}

function entryOf(draft: Draft, step: Step, id: string): JsonObject {
  const party = draft.parties.uuid(step.by, step.role);
  return known({
    uuid: draft.uuid(`log ${step.type} ${step.at}`, id),
    title: oneLine(step.title),
    description: prose(step.note),
    start: step.at,
    props: [standardProperty('type', step.type), ...property('content-hash', step.contentHash)],
    'logged-by': party === null ? [] : [{ 'party-uuid': party, 'role-id': step.role }],
    'status-change': step.status,
  });
}

function stepsOf(draft: Draft, exception: Exception): readonly Step[] {
  return [
    submission(exception),
    ...checks(exception),
    ...approvals(draft, exception),
    ...rejection(exception),
  ];
}

/** A renewal changes what was asked for before: a new number takes over from an old one. */
function submission({ number, renewsNumber, requestedAt, requester, reason }: Exception): Step {
  const own = exceptionNumber(number);
  return {
    type: renewsNumber === null ? 'dr-submission' : 'dr-updated',
    at: requestedAt,
    by: requester,
    role: 'requester',
    title:
      renewsNumber === null
        ? text['dr-submission'](own)
        : text.renewal(own, exceptionNumber(renewsNumber)),
    note: reason,
    status: 'deviation-requested',
    contentHash: null,
  };
}

function checks({ number, owner, checkedAt }: Exception): readonly Step[] {
  if (checkedAt === null) return [];
  const title = text['dr-updated'](exceptionNumber(number));
  const said = { title, note: '', status: null, contentHash: null };
  return [{ type: 'dr-updated', at: checkedAt, by: owner, role: 'requester', ...said }];
}

/** Every approval that was given: signed, recorded from outside, or of before signatures. */
function approvals({ data: { signed } }: Draft, exception: Exception): readonly Step[] {
  const number = exceptionNumber(exception.number);
  const isOfIt = ({ subject }: { readonly subject: { kind: string; id: string } }): boolean =>
    subject.kind === 'exception' && subject.id === exception.id;
  const approved = { type: 'dr-approved', role: 'approver', status: 'deviation-approved' } as const;
  const signatures = signed.signatures
    .filter((each) => isOfIt(each) && each.meaning === 'approved')
    .map((each) => ({
      ...approved,
      at: each.at,
      by: each.name,
      title: text['dr-approved'](number),
      note: each.note,
      contentHash: each.contentHash,
    }));
  const outside = signed.outside
    .filter((each) => isOfIt(each) && each.meaning === 'approved')
    .map((each) => ({
      ...approved,
      at: each.recordedAt,
      by: each.approver,
      title: text.outside(number, each.how),
      note: '',
      contentHash: each.contentHash,
    }));
  const all = [...signatures, ...outside];
  const { approver, decidedAt, state } = exception;
  if (all.length > 0 || approver === null || decidedAt === null || state === 'rejected') return all;
  const title = text.recorded(number);
  const note = exception.decisionNote;
  return [{ ...approved, at: decidedAt, by: approver, title, note, contentHash: null }];
}

function rejection({
  number,
  state,
  decidedAt,
  decisionNote,
  approver,
}: Exception): readonly Step[] {
  if (state !== 'rejected' || decidedAt === null) return [];
  return [
    {
      type: 'dr-rejected',
      at: decidedAt,
      by: approver,
      role: 'approver',
      title: text['dr-rejected'](exceptionNumber(number)),
      note: decisionNote,
      status: 'open',
      contentHash: null,
    },
  ];
}
