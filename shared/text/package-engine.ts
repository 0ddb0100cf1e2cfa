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
  changedSince: {
    sentence: 'The package is not the file that was checked: it was changed meanwhile.',
    remedy: 'Choose the file again.',
  },
  notWhole: {
    sentence: (found: string) => `No record can be made of the package: ${found}`,
    remedy: 'Ask for the package again from where it came.',
  },
  broken: {
    sentence: (found: string) => `The package does not hold together: ${found}`,
    remedy: 'Nothing was made of it. Ask for the package again from where it came.',
  },
  passphraseNeeded: {
    sentence: 'The package is encrypted.',
    remedy: 'Enter the passphrase that it was encrypted with.',
  },
  unreadable: {
    sentence: (file: string) => `${file} cannot be read.`,
    remedy: 'Choose the file again, or ask its owner for permission to read it.',
  },
  notReleased: {
    sentence: 'The package was made to be looked at, not to be continued.',
    remedy: 'Open it for reading, or ask for a package by which the system is released.',
  },
  fork: {
    sentence: (sequence: number) =>
      `Both sides have gone on: from entry ${sequence} on, this record and the package say different things.`,
    remedy:
      'Open the package for reading and compare. Decide which side goes on, and record on the other why it ends.',
  },
  known: {
    sentence: 'This record has everything that the package has, and may go on with it already.',
    remedy: 'Go on in this record; to do so after a release, take the system back.',
  },
  inClear: {
    sentence: (sequence: number) =>
      `Entry ${sequence} of the trail has an allowed host or a hidden assessment in clear, as earlier versions wrote them, and a package would take it along.`,
    remedy:
      'Export the workbook, the PDF and the CSV files instead, which leave it out. A system that is begun in a new record can be packaged.',
  },
  hidden: {
    sentence: (count: number) =>
      count === 1
        ? 'One assessment is still hidden; it would stay behind.'
        : `${count} assessments are still hidden; they would stay behind.`,
    remedy: 'Reveal them in the meeting, or have them withdrawn, and release the system then.',
  },
  elsewhere: {
    sentence: (system: string) =>
      `${system} was released to another machine, so it can only be read here.`,
    remedy: 'Go on there, or take the system back in Hand-over.',
  },
  copy: {
    sentence: (system: string) => `${system} is a copy that was opened for reading.`,
    remedy: 'Changes are made where the system is kept.',
  },
  noVerifier: {
    sentence: 'The verifier is not beside this program.',
    remedy: 'Build or install the program again.',
  },
  notElsewhere: {
    sentence: 'The system was not released from here, so there is nothing to take back.',
    remedy: 'Go on as before.',
  },
} as const;

/** Progress, names and undo of packages. */
export const packageActs = {
  fileWords: 'evidence',
  releaseWords: 'release',
  gathering: 'Gathering the record and what is made of it for reading',
  writing: 'Writing the package and checking all of it',
  checking: 'Checking the package',
  making: 'Making a record of the package',
  leftBehind: 'The row stayed on the machine where it was written.',
  copyName: (system: string, day: string) => `${system} copy ${day}`,
  continuedName: (system: string, day: string) => `${system} ${day}`,
  continuable: 'The system was released to be continued, and nothing here stands against it.',
} as const;

/** Why acts of this area cannot be undone, and what to do instead. */
export const packageIrreversible = {
  'export.package': 'A package that left stays in the record.',
  'export.verifier': 'Handing out the verifier changes nothing.',
  'package.open': 'The record that was made lies beside this one and can be deleted like a file.',
  'package.release': 'Take the system back in Hand-over.',
  'package.take-back': 'Release the system again.',
  'package.continue': 'The record that was made lies beside this one; its system can be released.',
  'export.sign-request': 'A request that left needs no answer.',
  'sign-request.sign': 'An answer that left can be left unused by the one who asked.',
  'sign-request.receive': 'A signature stays; what changes afterwards is shown as not covered.',
} as const;

/** What is said of the key of an installation. */
export const keyText = {
  keychain: 'The keychain of this system holds the key that signs packages.',
  passphrase:
    'No keychain can be trusted here: the key that signs packages lies beside the record, sealed by a passphrase.',
  none: 'There is no key yet. The first package makes one, where the system has a keychain; without one, a passphrase for the key is needed, else packages are not signed.',
} as const;
