import { useState } from 'react';
import type { CommandInput, PeopleView } from '../../../shared/contract/index.ts';
import type { ErrorData } from '../../../shared/model/errors.ts';
import { administrationText as text } from '../../../shared/text/administration.ts';
import { refusalSentence } from '../signing/problems.ts';

/** Those who may allow an act. */
export type Administrators = PeopleView['administrators'];

/** An administrator's leave, as commands take it; empty where nobody has to give one. */
export type Leave = Pick<CommandInput<'person.retire'>, 'by'>;

/** An administrator's leave under way. Nothing of it is kept: it is gone with the dialog. */
export interface Allowance {
  /** Whether somebody has to allow the act. */
  readonly needed: boolean;
  readonly administrators: Administrators;
  readonly administratorId: string;
  readonly passphrase: string;
  readonly choose: (administratorId: string) => void;
  readonly type: (passphrase: string) => void;
  readonly problems: { readonly administrator: string | null; readonly passphrase: string | null };
  /** What goes with the command; null where something is missing, which is then said. */
  readonly take: () => Leave | null;
  /** Shows a refusal at its field; false where it is about something else. */
  readonly refused: (error: ErrorData) => boolean;
}

const atAdministrator: ReadonlySet<string> = new Set([
  'allowance.missing',
  'person.not-administrator',
  'person.own-reset',
  'person.retired',
  'signature.elsewhere',
  'signature.no-passphrase',
]);

const atPassphrase: ReadonlySet<string> = new Set([
  'signature.credential-changed',
  'signature.wait',
  'signature.wrong-passphrase',
]);

/** Asks for the leave of one of these administrators; of nobody where there are none. */
export function useAllowance(
  administrators: Administrators,
  { wanted = true }: { readonly wanted?: boolean } = {},
): Allowance {
  const [chosen, choose] = useState('');
  const only = administrators.length === 1 ? (administrators[0]?.id ?? '') : '';
  const administratorId = chosen === '' ? only : chosen;
  const [passphrase, setPassphrase] = useState('');
  const [asked, setAsked] = useState(false);
  const [refusal, setRefusal] = useState<ErrorData | null>(null);
  const needed = wanted && administrators.length > 0;
  const said = (codes: ReadonlySet<string>, missing: boolean, sentence: string): string | null => {
    if (refusal !== null) return codes.has(refusal.code) ? refusalSentence(refusal) : null;
    return asked && missing ? sentence : null;
  };
  return {
    needed,
    administrators,
    administratorId,
    passphrase,
    choose,
    type: setPassphrase,
    problems: {
      administrator: said(atAdministrator, administratorId === '', text.administratorMissing),
      passphrase: said(atPassphrase, passphrase === '', text.passphraseMissing),
    },
    take: () => {
      setAsked(true);
      setRefusal(null);
      if (!needed) return {};
      if (administratorId === '' || passphrase === '') return null;
      return { by: { administratorId, passphrase } };
    },
    refused: (error) => {
      setPassphrase('');
      const own = needed && (atAdministrator.has(error.code) || atPassphrase.has(error.code));
      if (own) setRefusal(error);
      else setAsked(false);
      return own;
    },
  };
}
