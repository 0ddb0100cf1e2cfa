import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { PersonView, SigningPreview } from '../../../shared/contract/index.ts';
import type { ErrorData, Result } from '../../../shared/model/errors.ts';
import type { SignatureMeaning } from '../../../shared/model/words.ts';
import type { SignedSubject } from '../../../shared/signing/subject.ts';
import { signingText } from '../../../shared/text/signing-screen.ts';
import { useQueryOf } from '../../app/bridge.ts';
import { refusalSentence, signingPlace, type SigningPlace } from './problems.ts';

/** What a person has given to sign with. */
export interface Given {
  readonly personId: string;
  readonly passphrase: string;
  readonly note: string;
  /** Hash of what was shown. */
  readonly contentHash: string;
}

/** What is signed, and how it is carried out. */
export interface SigningWish {
  readonly auditId: string;
  readonly subject: SignedSubject;
  readonly meaning: SignatureMeaning;
  /** Carries it out; the refusal is shown here. */
  readonly send: (given: Given) => Promise<Result<unknown>>;
  /** After it is signed, with the name of who did. */
  readonly onSigned: (name: string) => void;
}

type Problem = Readonly<Partial<Record<SigningPlace, string>>>;

/** A signature under way. */
export interface Signing {
  /** Those who can sign; undefined until they are known. */
  readonly persons: readonly PersonView[] | undefined;
  readonly preview: SigningPreview | undefined;
  readonly personId: string;
  readonly passphrase: string;
  readonly note: string;
  readonly problem: Problem;
  readonly busy: boolean;
  /** Whom nothing is checked for at the moment, and until when. */
  readonly waits: { readonly name: string; readonly until: string } | null;
  readonly passphraseField: RefObject<HTMLInputElement | null>;
  readonly setPersonId: (id: string) => void;
  readonly setPassphrase: (passphrase: string) => void;
  readonly setNote: (note: string) => void;
  readonly sign: () => Promise<void>;
}

/**
 * Signs what is shown. The passphrase lives here while the dialog is open; after each try, right or
 * wrong, it is forgotten.
 */
export function useSigning(wish: SigningWish): Signing {
  const { auditId, subject, meaning } = wish;
  const [personId, setPersonId] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [note, setNote] = useState('');
  const [refusal, setRefusal] = useState<Problem>({});
  const [busy, setBusy] = useState(false);
  const passphraseField = useRef<HTMLInputElement>(null);
  const persons = useSigners(auditId);
  const preview = useQueryOf(
    'signing.preview',
    { auditId, subject, meaning, personId: personId === '' ? null : personId },
    { keepPrevious: true },
  ).data;
  const chosen = persons?.find((one) => one.id === personId);
  const sign = async (): Promise<void> => {
    const missing = missingOf(personId, passphrase);
    setRefusal(missing);
    if (busy || preview === undefined || Object.keys(missing).length > 0) return;
    const { contentHash } = preview;
    setBusy(true);
    const result = await wish.send({ personId, passphrase, note: note.trim(), contentHash });
    setPassphrase('');
    setBusy(false);
    if (result.ok) return wish.onSigned(chosen?.name ?? '');
    setRefusal(placed(result.error));
    if (signingPlace(result.error) === 'passphrase') passphraseField.current?.focus();
  };
  return {
    persons,
    preview,
    personId,
    passphrase,
    note,
    problem: { ...standingProblem(personId, preview), ...refusal },
    busy,
    waits: useWaits(chosen),
    passphraseField,
    setPersonId: (id) => {
      setPersonId(id);
      setRefusal({});
    },
    setPassphrase,
    setNote,
    sign,
  };
}

/** People of the system who have a passphrase here. */
export function useSigners(auditId: string): readonly PersonView[] | undefined {
  const people = useQueryOf('people.get', { auditId }).data;
  return people?.persons.filter((one) => one.active && one.passphrase === 'set');
}

function missingOf(personId: string, passphrase: string): Problem {
  return {
    ...(personId === '' ? { person: signingText.person.missing } : {}),
    ...(passphrase === '' ? { passphrase: signingText.passphrase.missing } : {}),
  };
}

const placed = (error: ErrorData): Problem => ({ [signingPlace(error)]: refusalSentence(error) });

/** What stands in the way of the chosen person before anything is typed. */
function standingProblem(personId: string, preview: SigningPreview | undefined): Problem {
  const [first] = preview?.problems ?? [];
  if (first === undefined) return {};
  if (personId === '' && signingPlace(first) === 'person') return {};
  return placed(first);
}

/** Looks again when the time has come, so that nobody waits longer than asked. */
function useWaits(person: PersonView | undefined): Signing['waits'] {
  const until = person?.waitUntil ?? null;
  const [now, setNow] = useState(() => Date.now());
  const left = until === null ? 0 : Date.parse(until) - now;
  useEffect(() => {
    if (left <= 0) return undefined;
    const timer = setTimeout(() => setNow(Date.now()), Math.min(left, 60_000));
    return () => clearTimeout(timer);
  }, [left]);
  if (person === undefined || until === null || left <= 0) return null;
  return { name: person.name, until };
}
