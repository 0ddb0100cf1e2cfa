/** Sentences of the dialogs around signing on another machine. */
export const signElsewhere = {
  title: 'Signing on another machine',
  lead: 'Somebody without this record at hand reads what is asked in a small file, signs it with the passphrase that they have here, and sends the answer back.',
  ask: 'Ask for a signature ...',
  read: 'Answer or receive a file ...',
  written: (size: string) => `${size}, read back and checked.`,
  meaning: 'Meaning',
  asking: {
    title: 'Ask for a signature on another machine',
    body: 'The file says exactly what is signed. It holds nothing else of the record.',
    learns:
      'It also holds the salt of the passphrase. Somebody who changes the file and has it answered could then try passphrases as often as they like: hand it over by a way that you trust, and ask people whose passphrase is long.',
    what: 'What is signed',
    decision: 'The release decision',
    audit: 'The audit as a whole',
    exception: (number: string, title: string) => `Exception ${number}, ${title}`,
    person: 'Who is asked to sign',
    nobody: 'Nobody has a passphrase here yet. Set one among the people of the system first.',
    confirm: 'Write the request',
  },
  request: (person: string) => `${person} is asked to sign`,
  answer: (person: string) => `An answer in the name of ${person}`,
  about: (system: string, release: string) => `${system}, release ${release}`,
  asked: (when: string) => `Asked on ${when}.`,
  signing: {
    own: (person: string) =>
      `The passphrase of ${person} in the record that asks. It is not known here: a wrong one is noticed when the answer is received, and counts as a wrong try there.`,
    passphrase: 'Passphrase',
    passphraseMissing: 'The passphrase is missing. Enter it as in the record that asks.',
    again: 'The same passphrase again',
    differs: 'The two passphrases differ. Enter the same one twice.',
    note: 'Note',
    noteHint: 'Signed with the rest. Up to 4000 characters',
    confirm: 'Sign and write the answer',
    signed: 'Send the answer back to the one who asked.',
  },
  receiving: {
    signed: (when: string) => `Signed on ${when}, by the clock there.`,
    note: (note: string) => `Note: ${note}`,
    checked: (person: string) =>
      `The answer is checked with the passphrase of ${person}. A wrong one counts as a wrong try.`,
    closed:
      'This record cannot open the answer: it was changed on the way, was received already, or was asked for in another record.',
    confirm: 'Take the signature in',
    done: 'The signature is recorded.',
  },
} as const;
