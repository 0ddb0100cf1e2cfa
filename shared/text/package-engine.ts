/** Errors of writing, opening and handing over packages. */
export const packageErrors = {
  recordBroken: (found: string) =>
    `The record does not hold together, so no package of it would: ${found}`,
  recordBrokenRemedy: 'Look at what Verify says of the record, and go back to a good copy of it.',
  keySealed: {
    sentence: 'The key of this installation is sealed by a passphrase.',
    remedy: 'Enter the passphrase of the key, so that the package can be signed.',
  },
  keyPassphrase: {
    sentence: 'This is not the passphrase that seals the key of this installation.',
    remedy: 'Check it and try again.',
  },
  keyClosed: {
    sentence: 'The keychain of the system does not give the key of this installation now.',
    remedy: 'Unlock the keychain and try again.',
  },
  keyDamaged: (file: string) => ({
    sentence: `The sealed key of this installation (${file}, beside the record) is damaged.`,
    remedy: 'Put a copy of the file back, or remove it to begin with another key.',
  }),
} as const;

/** What is said of the key of an installation. */
export const keyText = {
  keychain: 'The keychain of this system holds the key that signs packages.',
  passphrase:
    'No keychain can be trusted here: the key that signs packages lies beside the record, sealed by a passphrase.',
  none: 'There is no key yet. The first package makes one, where the system has a keychain; without one, a passphrase for the key is needed, else packages are not signed.',
} as const;
