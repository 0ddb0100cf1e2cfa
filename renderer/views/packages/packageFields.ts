import { packageScreen } from '../../../shared/text/package-screen.ts';

const text = packageScreen.fields;

/** What is typed before a package is written. Kept in the dialog alone. */
export interface PackageSecrets {
  readonly encrypt: boolean;
  readonly passphrase: string;
  readonly again: string;
  readonly keyPassphrase: string;
}

export const noSecrets: PackageSecrets = {
  encrypt: false,
  passphrase: '',
  again: '',
  keyPassphrase: '',
};

/** What stands in the way of writing it, by field. */
export function secretProblems(
  given: PackageSecrets,
): Partial<Record<'passphrase' | 'again', string>> {
  if (!given.encrypt) return {};
  if (given.passphrase === '') return { passphrase: text.passphraseMissing };
  return given.passphrase === given.again ? {} : { again: text.differs };
}

/** As the commands take them. */
export function secretsInput(given: PackageSecrets): {
  readonly passphrase: string | null;
  readonly keyPassphrase: string | null;
} {
  return {
    passphrase: given.encrypt ? given.passphrase : null,
    keyPassphrase: given.keyPassphrase === '' ? null : given.keyPassphrase,
  };
}
