/**
 * How a passphrase came about: the first of a person; the first in a record that came from another
 * machine, as passphrases do not travel; with the passphrase before; or by a reset.
 */
export type CredentialHow = 'first' | 'arrival' | 'passphrase' | 'administrator' | 'recovery-code';

/** How a passphrase came about, whoever has changed it with the one before since. */
export type OriginHow = Exclude<CredentialHow, 'passphrase'>;
