/** Asking for a signature on another machine. */
export const signRequestText = {
  requestWords: 'sign request',
  answerWords: 'signed',
  format: 'The file is no sign request and no answer to one.',
  shape: 'The sign request does not say what it should.',
  content: 'What is to be signed is not what its hash says: it was changed on the way.',
  signature: 'The signature of the answer is not that of the key that it names.',
  other: 'The answer belongs to another request.',
  brokenRemedy: 'Ask for the file again from where it came.',
  notRequest: {
    sentence: 'The file is an answer already.',
    remedy: 'Give it to the one who asked, or choose the request.',
  },
  notAnswer: {
    sentence: 'The file is a request that nobody has answered.',
    remedy: 'Have it signed on the other machine, and choose the file that came back.',
  },
  otherAudit: {
    sentence: 'The answer belongs to another audit.',
    remedy: 'Open the audit that it names and receive it there.',
  },
  noPerson: {
    sentence: (name: string) => `${name} is not among the active people of the system.`,
    remedy: 'Add the person in People first.',
  },
  otherPerson: {
    sentence: (asked: string, name: string) => `${asked} is asked to sign, not ${name}.`,
    remedy: 'Choose the person who is asked, or ask for a request of your own.',
  },
  noPassphrase: {
    sentence: 'The person who signs has to enter their passphrase.',
    remedy: 'Enter it, or sign without a person of this record.',
  },
  noKey: {
    sentence: 'There is no key of this installation, so the answer could not be signed.',
    remedy: 'Give a passphrase for the key.',
  },
  fingerprint: {
    sentence: (found: string) => `The key that signed has another fingerprint: ${found}.`,
    remedy: 'Ask the signer to read their fingerprint out again. Record nothing before both agree.',
  },
  changed: {
    sentence: 'What was signed is not what the record says now.',
    remedy: 'Ask for a new signature of the present content.',
  },
  /** What the record says of how a signature came about. */
  note: (fingerprint: string, vouched: 'passphrase' | 'installation', by: string) =>
    `Given on another machine (${by}), signed by its key ${fingerprint}, whose fingerprint was compared. ${
      vouched === 'passphrase'
        ? 'A passphrase of the person was checked there.'
        : 'No passphrase was checked: whoever keeps that machine vouches for the person.'
    }`,
} as const;
