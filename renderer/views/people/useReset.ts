import { useState } from 'react';
import type { CommandInput, PersonView } from '../../../shared/contract/index.ts';
import type { ErrorData } from '../../../shared/model/errors.ts';
import { peopleText } from '../../../shared/text/people-screen.ts';
import { announce } from '../../app/announce.ts';
import { runCommand } from '../../app/bridge.ts';
import {
  newPassphraseProblems,
  newProblemOf,
  noPassphrase,
  type NewPassphrase,
  type NewPassphraseProblems,
} from './newPassphrase.ts';
import { useAllowance, type Administrators, type Allowance } from './useAllowance.ts';

const text = peopleText.reset;

type By = CommandInput<'person.reset'>['by'];

/** A reset under way. Nothing of it is kept: it is gone with the dialog. */
export interface Reset {
  readonly way: 'administrator' | 'code';
  readonly setWay: (way: 'administrator' | 'code') => void;
  readonly allowance: Allowance;
  readonly code: string;
  readonly setCode: (code: string) => void;
  readonly codeProblem: string | null;
  readonly given: NewPassphrase;
  readonly setGiven: (given: NewPassphrase) => void;
  readonly problems: NewPassphraseProblems;
  /** A refusal that is about none of the fields. */
  readonly other: string | null;
  readonly busy: boolean;
  readonly save: () => Promise<void>;
}

/** Resets a passphrase, and hands on the recovery code that is told once. */
export function useReset(
  person: PersonView,
  administrators: Administrators,
  onCode: (code: string) => void,
): Reset {
  const [way, setWay] = useState<Reset['way']>(
    administrators.length > 0 ? 'administrator' : 'code',
  );
  const [code, setCode] = useState('');
  const [given, setGiven] = useState(noPassphrase);
  const [asked, setAsked] = useState(false);
  const [refusal, setRefusal] = useState<ErrorData | null>(null);
  const [busy, setBusy] = useState(false);
  const allowance = useAllowance(administrators, { wanted: way === 'administrator' });
  const problems = newPassphraseProblems(given);
  const byCode = (): By | null => (code.trim() === '' ? null : { recoveryCode: code.trim() });
  const save = async (): Promise<void> => {
    setAsked(true);
    setRefusal(null);
    const by = way === 'code' ? byCode() : (allowance.take()?.by ?? null);
    if (busy || by === null || Object.keys(problems).length > 0) return;
    setBusy(true);
    const input = { personId: person.id, passphrase: given.next, by };
    const result = await runCommand('person.reset', input, { quiet: true });
    setBusy(false);
    if (!result.ok) return allowance.refused(result.error) ? undefined : setRefusal(result.error);
    announce(peopleText.set.done(person.name));
    onCode(result.value.recoveryCode);
  };
  const { next, other } = newProblemOf(refusal);
  const codeMissing = asked && refusal === null && code.trim() === '' ? text.codeMissing : null;
  return {
    way,
    setWay: (chosen) => {
      setWay(chosen);
      setRefusal(null);
      setAsked(false);
    },
    allowance,
    code,
    setCode,
    codeProblem: codeMissing ?? (way === 'code' ? other : null),
    given,
    setGiven,
    problems: { ...(asked ? problems : {}), ...(next === null ? {} : { next }) },
    other: way === 'code' ? null : other,
    busy,
    save,
  };
}
