import { useState } from 'react';
import type { ErrorData, Result } from '../../../shared/model/errors.ts';
import { exceptionNumber } from '../../../shared/text/components.ts';
import { actsText } from '../../../shared/text/register-acts.ts';
import { requestText as text } from '../../../shared/text/register-request.ts';
import { announce } from '../../app/announce.ts';
import { runCommand } from '../../app/bridge.ts';
import { useDraft } from '../../app/drafts.ts';
import { today } from '../../app/format.ts';
import {
  asRequest,
  coverageOf,
  requestProblems,
  templateOf,
  type RequestForm,
  type RequestProblems,
} from './requestForm.ts';

/** What is asked for: a new exception, one that there is, or the renewal of one. */
export type RequestOf =
  | { readonly kind: 'new' }
  | { readonly kind: 'again'; readonly exceptionId: string; readonly isDraft: boolean }
  | { readonly kind: 'renewal'; readonly exceptionId: string };

/** A request under way. */
export interface Request {
  readonly form: RequestForm;
  readonly change: (part: Partial<RequestForm>) => void;
  readonly problems: RequestProblems;
  /** A refusal that is about no field. */
  readonly refusal: ErrorData | null;
  readonly busy: boolean;
  /** What was typed before and not handed in stands in the form. */
  readonly restored: boolean;
  readonly forget: () => void;
  readonly submit: () => Promise<void>;
  /** Keeps it as a draft in the register; null where that is not possible. */
  readonly keep: (() => Promise<void>) | null;
}

type Numbered = Result<{ readonly exceptionId: string; readonly number: number }>;

/**
 * The form's state. What is typed survives leaving the dialog; problems are shown once a person has
 * tried to hand it in, and the engine's refusals at their field.
 */
export function useRequest(props: {
  readonly auditId: string;
  readonly of: RequestOf;
  /** Under which the typed text is kept. */
  readonly draftKey: string;
  readonly start: RequestForm;
  readonly onClose: () => void;
}): Request {
  const { auditId, of, start, onClose } = props;
  const draft = useDraft(props.draftKey, start);
  const [restored, setRestored] = useState(draft.dirty);
  const [asked, setAsked] = useState(false);
  const [refusal, setRefusal] = useState<ErrorData | null>(null);
  const [busy, setBusy] = useState(false);
  const form = draft.value;
  const problems = requestProblems(form, today(), { withRows: of.kind !== 'renewal' });
  const run = async (call: () => Promise<Numbered>, done: (number: string) => string) => {
    if (busy) return;
    setBusy(true);
    const result = await call();
    setBusy(false);
    if (!result.ok) return setRefusal(result.error);
    draft.clear();
    announce(done(exceptionNumber(result.value.number)));
    onClose();
  };
  const submit = async (): Promise<void> => {
    setAsked(true);
    setRefusal(null);
    if (Object.keys(problems).length > 0) return;
    await run(
      async () => send(auditId, form, of),
      of.kind === 'renewal' ? actsText.renew.done : text.done,
    );
  };
  const keep = async (): Promise<void> =>
    run(
      async () => sendDraft(auditId, form, of.kind === 'again' ? of.exceptionId : null),
      text.kept,
    );
  const atField = fieldOf(refusal);
  return {
    form,
    change: (part) => {
      draft.set({ ...form, ...part });
      setRefusal(null);
    },
    problems: { ...(asked ? problems : {}), ...atField },
    refusal: Object.keys(atField).length > 0 ? null : refusal,
    busy,
    restored,
    forget: () => {
      draft.clear();
      setRestored(false);
      setAsked(false);
    },
    submit,
    keep: of.kind === 'new' || (of.kind === 'again' && of.isDraft) ? keep : null,
  };
}

async function send(auditId: string, form: RequestForm, of: RequestOf): Promise<Numbered> {
  if (of.kind === 'renewal') {
    const { exceptionId } = of;
    return runCommand(
      'exception.renew',
      { auditId, exceptionId, ...templateOf(form) },
      { quiet: true },
    );
  }
  const exceptionId = of.kind === 'again' ? of.exceptionId : null;
  return runCommand('exception.request', asRequest(auditId, form, exceptionId), { quiet: true });
}

async function sendDraft(
  auditId: string,
  form: RequestForm,
  exceptionId: string | null,
): Promise<Numbered> {
  const input = { auditId, exceptionId, ...templateOf(form), ...coverageOf(form) };
  return runCommand('exception.draft', input, { quiet: true });
}

const fields: ReadonlySet<string> = new Set<keyof RequestForm>([
  'title',
  'dimension',
  'differenceIds',
  'patterns',
  'reason',
  'riskAssessment',
  'mitigation',
  'compensatingControl',
  'requester',
  'owner',
  'expiresOn',
  'reviewTrigger',
  'checkOn',
]);

/** A refusal at the field that the engine names; empty where it names none of these. */
function fieldOf(refusal: ErrorData | null): RequestProblems {
  const field = refusal?.place?.field?.split('.')[0] ?? '';
  if (refusal === null || !fields.has(field)) return {};
  return { [field]: `${refusal.sentence} ${refusal.remedy}` };
}
