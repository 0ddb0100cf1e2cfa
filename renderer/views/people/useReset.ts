import { useState } from 'react';
import type { CommandInput, PersonView } from '../../../shared/contract/index.ts';
import type { ErrorData } from '../../../shared/model/errors.ts';
import { peopleText } from '../../../shared/text/people-screen.ts';
import { signingText } from '../../../shared/text/signing-screen.ts';
import { announce } from '../../app/announce.ts';
import { runCommand } from '../../app/bridge.ts';
import { signingPlace } from '../signing/problems.ts';
import {
  newPassphraseProblems,
  newProblemOf,
  noPassphrase,
  type NewPassphrase,
  type NewPassphraseProblems,
} from './newPassphrase.ts';

const text = peopleText.reset;

/** A reset under way. Nothing of it is kept: it is gone with the dialog. */
export interface Reset {
  readonly way: 'administrator' | 'code';
  readonly setWay: (way: 'administrator' | 'code') => void;
  readonly administratorId: string;
  readonly setAdministratorId: (id: string) => void;
  readonly administratorProblem: string | null;
  /** Passphrase of the administrator. */
  readonly allowance: string;
  readonly setAllowance: (passphrase: string) => void;
  readonly code: string;
  readonly setCode: (code: string) => void;
  /** Of the administrator's passphrase or of the code. */
  readonly allowProblem: string | null;
  readonly given: NewPassphrase;
  readonly setGiven: (given: NewPassphrase) => void;
  readonly problems: NewPassphraseProblems;
  readonly busy: boolean;
  readonly save: () => Promise<void>;
}

/** Resets a passphrase, and hands on the recovery code that is told once. */
export function useReset(person: PersonView, onCode: (code: string) => void): Reset {
  const [way, setWay] = useState<Reset['way']>('administrator');
  const [administratorId, setAdministratorId] = useState('');
  const [allowance, setAllowance] = useState('');
  const [code, setCode] = useState('');
  const [given, setGiven] = useState(noPassphrase);
  const [asked, setAsked] = useState(false);
  const [refusal, setRefusal] = useState<ErrorData | null>(null);
  const [busy, setBusy] = useState(false);
  const problems = newPassphraseProblems(given);
  const missing = missingOf({ way, administratorId, allowance, code });
  const save = async (): Promise<void> => {
    setAsked(true);
    setRefusal(null);
    if (busy || Object.keys({ ...problems, ...missing }).length > 0) return;
    setBusy(true);
    const by: CommandInput<'person.reset'>['by'] =
      way === 'code' ? { recoveryCode: code.trim() } : { administratorId, passphrase: allowance };
    const input = { personId: person.id, passphrase: given.next, by };
    const result = await runCommand('person.reset', input, { quiet: true });
    setBusy(false);
    setAllowance('');
    if (!result.ok) return setRefusal(result.error);
    announce(peopleText.set.done(person.name));
    onCode(result.value.recoveryCode);
  };
  const { next, other } = newProblemOf(refusal);
  const atPerson = refusal !== null && signingPlace(refusal) === 'person' && way !== 'code';
  const shown = asked && refusal === null ? missing : {};
  return {
    way,
    setWay: (chosen) => {
      setWay(chosen);
      setRefusal(null);
      setAsked(false);
    },
    administratorId,
    setAdministratorId,
    administratorProblem: shown.administrator ?? (atPerson ? other : null),
    allowance,
    setAllowance,
    code,
    setCode,
    allowProblem: shown.allowance ?? (atPerson ? null : other),
    given,
    setGiven,
    problems: { ...(asked ? problems : {}), ...(next === null ? {} : { next }) },
    busy,
    save,
  };
}

function missingOf(reset: Pick<Reset, 'way' | 'administratorId' | 'allowance' | 'code'>): {
  readonly administrator?: string;
  readonly allowance?: string;
} {
  if (reset.way === 'code') return reset.code.trim() === '' ? { allowance: text.codeMissing } : {};
  return {
    ...(reset.administratorId === '' ? { administrator: text.administratorMissing } : {}),
    ...(reset.allowance === '' ? { allowance: signingText.passphrase.missing } : {}),
  };
}
