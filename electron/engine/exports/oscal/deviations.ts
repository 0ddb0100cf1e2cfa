import type {
  ExceptionStep,
  ExceptionStepKind,
  RegisterView,
} from '../../../../shared/contract/views.ts';
import { exceptionNumber } from '../../../../shared/text/components.ts';
import { oscalWords } from '../../../../shared/text/oscal.ts';
import type { Draft } from './document.ts';
import { endOfDay, known, oneLine, prose, property, standardProperty } from './values.ts';
import type { JsonObject } from './values.ts';

const { log: text } = oscalWords;

export type Exception = RegisterView['exceptions'][number];

/** Kinds of log entries that the standard names for the life of a deviation. */
type LogType = 'dr-submission' | 'dr-updated' | 'dr-approved' | 'dr-rejected' | 'status-update';
type LogStatus = 'open' | 'deviation-requested' | 'deviation-approved';
type LogRole = 'requester' | 'approver';

interface LogStep {
  readonly type: LogType;
  readonly at: string;
  readonly by: string | null;
  readonly role: LogRole;
  readonly title: string;
  readonly note: string;
  readonly status: LogStatus | null;
  readonly props: readonly JsonObject[];
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

function entryOf(draft: Draft, step: LogStep, id: string): JsonObject {
  const party = draft.parties.uuid(step.by, step.role);
  return known({
    uuid: draft.uuid(`log ${step.type} ${step.at}`, id),
    title: oneLine(step.title),
    description: prose(step.note),
    start: step.at,
    props: [standardProperty('type', step.type), ...step.props],
    'logged-by': party === null ? [] : [{ 'party-uuid': party, 'role-id': step.role }],
    'status-change': step.status,
  });
}

/** Every step of the trail since it was asked for, and that it has ended where a day has passed. */
function stepsOf(draft: Draft, exception: Exception): readonly LogStep[] {
  const asked = exception.history
    .toReversed()
    .filter(({ kind }) => kind !== 'draft' && kind !== 'removed');
  const first = asked.findIndex(({ kind }) => kind === 'requested');
  const steps = asked.map((step, index) =>
    step.kind === 'approved'
      ? approval(draft, exception, step)
      : stepOf(exception, step, index === first),
  );
  return [...steps, ...expiry(exception)];
}

/** What each kind of step is in the words of the standard, and what the risk is after it. */
const logged: Readonly<Record<ExceptionStepKind, readonly [LogType, LogRole, LogStatus | null]>> = {
  draft: ['status-update', 'requester', null],
  requested: ['dr-updated', 'requester', 'deviation-requested'],
  approved: ['dr-approved', 'approver', 'deviation-approved'],
  rejected: ['dr-rejected', 'approver', 'open'],
  withdrawn: ['status-update', 'requester', 'open'],
  closed: ['status-update', 'requester', null],
  renewed: ['status-update', 'approver', null],
  checked: ['dr-updated', 'requester', null],
  voided: ['status-update', 'requester', 'open'],
  removed: ['status-update', 'requester', null],
  'taken-back': ['status-update', 'requester', null],
};

function stepOf(exception: Exception, step: ExceptionStep, isFirst: boolean): LogStep {
  const { kind, at, actor, reason } = step;
  const [type, role, status] = logged[kind];
  const isSubmission = isFirst && exception.renewsNumber === null;
  const note = reason ?? (kind === 'requested' ? exception.reason : '');
  return {
    type: isSubmission ? 'dr-submission' : type,
    at,
    by: actor,
    role,
    title: isFirst ? asked(exception) : text.step(exceptionNumber(exception.number), step.what),
    note,
    status,
    props: [],
  };
}

/** A renewal changes what was asked for before: a new number takes over from an old one. */
function asked({ number, renewsNumber }: Exception): string {
  const own = exceptionNumber(number);
  return renewsNumber === null
    ? text.submission(own)
    : text.renewal(own, exceptionNumber(renewsNumber));
}

/** An approval by what it was given with: signed, recorded from outside, or of before signatures. */
function approval(draft: Draft, exception: Exception, step: ExceptionStep): LogStep {
  const { at, approvedHash } = step;
  const [type, role, status] = logged.approved;
  const given = { type, role, at, status };
  const own = exceptionNumber(exception.number);
  const hash = property('content-hash', approvedHash);
  const signature = draft.data.signed.signatures.find((each) => isOf(each, exception, step));
  if (signature) {
    const { name, note, passphrase } = signature;
    const props = [...hash, ...property('passphrase', passphrase?.words ?? null)];
    return { ...given, by: name, title: text.signed(own), note, props };
  }
  const outside = draft.data.signed.outside.find((each) => isOf(each, exception, step));
  if (outside) {
    const { approver, how } = outside;
    const props = [...hash, ...property('role-as-stated', outside.role)];
    return { ...given, by: approver, title: text.outside(own, how), note: '', props };
  }
  const note = step.reason ?? '';
  return { ...given, by: step.actor, title: text.recorded(own), note, props: hash };
}

/** What was approved and what was signed are one content: they have one hash. */
function isOf(
  {
    subject,
    meaning,
    contentHash,
  }: {
    readonly subject: { readonly kind: string; readonly id: string };
    readonly meaning: string;
    readonly contentHash: string;
  },
  { id }: Exception,
  { approvedHash }: ExceptionStep,
): boolean {
  const isApproval = subject.kind === 'exception' && subject.id === id && meaning === 'approved';
  return isApproval && contentHash === approvedHash;
}

/** That it ended by its date is nobody's act: no entry of the trail says so. */
function expiry({ number, standing, expiresOn }: Exception): readonly LogStep[] {
  const at = standing === 'expired' && expiresOn !== null ? endOfDay(expiresOn) : null;
  if (at === null) return [];
  const title = text.expired(exceptionNumber(number));
  const said = { by: null, role: 'requester', title, note: '', props: [] } as const;
  return [{ type: 'status-update', at, status: 'open', ...said }];
}
