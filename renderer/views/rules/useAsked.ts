import { useState } from 'react';
import type { ErrorData } from '../../../shared/model/errors.ts';
import { reportProblem } from '../../app/errors.ts';
import type { RuleProblems } from './form.ts';

type Act = 'test' | 'save';

/** What an act of the form came to. */
type Outcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly error: ErrorData; readonly crash?: boolean };

/** What a form was asked to do: what stands in the way of it, whether it runs, why it was refused. */
export function useAsked(problems: RuleProblems) {
  const [asked, setAsked] = useState<Act | null>(null);
  const [busy, setBusy] = useState<Act | null>(null);
  const [refusal, setRefusal] = useState<ErrorData | null>(null);
  /** Runs an act whose fields are as they should be; null where they are not. */
  const attempt = async <T extends Outcome>(act: Act, run: () => Promise<T>): Promise<T | null> => {
    setAsked((before) => (before === 'save' ? before : act));
    if (isMissing(problems, act)) {
      showFirstProblem();
      return null;
    }
    setBusy(act);
    const outcome = await run();
    setBusy(null);
    if (outcome.ok) return outcome;
    if (outcome.crash) reportProblem(outcome.error, { crash: outcome.crash });
    else setRefusal(outcome.error);
    return outcome;
  };
  const forget = (): void => {
    setAsked(null);
    setRefusal(null);
  };
  return {
    attempt,
    forget,
    forgetRefusal: () => setRefusal(null),
    problems: shownProblems(problems, asked),
    busy,
    refusal,
  };
}

/** The first field that is not as it should be takes the focus, once it is drawn as such. */
function showFirstProblem(): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>('[role="dialog"] [aria-invalid="true"]')?.focus();
  });
}

/** A test needs no reason. */
function isMissing(problems: RuleProblems, act: Act): boolean {
  const fields = Object.keys(problems);
  return act === 'save' ? fields.length > 0 : fields.some((field) => field !== 'reason');
}

function shownProblems(problems: RuleProblems, asked: Act | null): RuleProblems {
  if (asked === null) return {};
  if (asked === 'save') return problems;
  const { reason: _reason, ...others } = problems;
  return others;
}
