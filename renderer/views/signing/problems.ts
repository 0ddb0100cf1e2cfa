import type { ErrorData } from '../../../shared/model/errors.ts';

/** Where in a signing dialog a refusal belongs. */
export type SigningPlace = 'person' | 'passphrase' | 'dialog';

const atPassphrase: ReadonlySet<string> = new Set([
  'signature.wrong-passphrase',
  'signature.wrong-recovery-code',
  'signature.wait',
  'signature.credential-changed',
  'passphrase.short',
  'passphrase.name',
  'passphrase.common',
]);

const atPerson: ReadonlySet<string> = new Set([
  'exception.own-request',
  'exception.own-exception',
  'signature.own-request',
  'signature.own-decision',
  'signature.no-passphrase',
  'signature.elsewhere',
  'signature.given',
  'authority.refused',
  'person.retired',
  'person.own-reset',
  'person.not-administrator',
]);

/** The field that a refusal is about; the dialog as a whole where it is about none. */
export function signingPlace({ code }: ErrorData): SigningPlace {
  if (atPassphrase.has(code)) return 'passphrase';
  return atPerson.has(code) ? 'person' : 'dialog';
}

/** A refusal in full: what, and what to do. */
export const refusalSentence = ({ sentence, remedy }: ErrorData): string => `${sentence} ${remedy}`;
