import { useState } from 'react';
import type { PersonView } from '../../../shared/contract/index.ts';
import type { ErrorData } from '../../../shared/model/errors.ts';
import { peopleText } from '../../../shared/text/people-screen.ts';
import { announce } from '../../app/announce.ts';
import { runCommand } from '../../app/bridge.ts';
import { newPassphraseProblems, newProblemOf, noPassphrase } from './newPassphrase.ts';
import { useAllowance, type Administrators } from './useAllowance.ts';

const text = peopleText.set;

/** A passphrase under way: with the current one, or the first with an administrator's leave. */
export interface PassphraseAsked {
  readonly person: PersonView;
  readonly administrators: Administrators;
  /** Takes the recovery code that the engine tells once. */
  readonly onCode: (code: string) => void;
}

/** Nothing of it is kept: it is gone with the dialog, and after each try. */
export function usePassphrase({ person, administrators, onCode }: PassphraseAsked) {
  const changing = person.passphrase === 'set';
  const [current, setCurrent] = useState('');
  const [given, setGiven] = useState(noPassphrase);
  const [asked, setAsked] = useState(false);
  const [refusal, setRefusal] = useState<ErrorData | null>(null);
  const [busy, setBusy] = useState(false);
  const allowance = useAllowance(administrators, { wanted: !changing });
  const problems = newPassphraseProblems(given);
  const currentMissing = changing && current === '';
  const save = async (): Promise<void> => {
    setAsked(true);
    setRefusal(null);
    const leave = allowance.take();
    if (busy || currentMissing || leave === null || Object.keys(problems).length > 0) return;
    setBusy(true);
    const said = { passphrase: given.next, current: changing ? current : null, ...leave };
    const result = await runCommand('person.passphrase', { personId: person.id, ...said }, quiet);
    setBusy(false);
    setCurrent('');
    if (!result.ok) return allowance.refused(result.error) ? undefined : setRefusal(result.error);
    setGiven(noPassphrase);
    announce(text.done(person.name));
    onCode(result.value.recoveryCode);
  };
  const { next, other } = newProblemOf(refusal);
  const atCurrent = changing ? other : null;
  return {
    changing,
    current,
    setCurrent,
    allowance,
    given,
    setGiven,
    problems: { ...(asked ? problems : {}), ...(next === null ? {} : { next }) },
    currentProblem: asked && currentMissing && refusal === null ? text.currentMissing : atCurrent,
    other: changing ? null : other,
    busy,
    save,
  };
}

const quiet = { quiet: true } as const;
