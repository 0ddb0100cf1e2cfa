/** Asking for a signature on another machine. */
export const signRequestText = {
  requestWords: 'sign request',
  answerWords: 'signed',
  format: 'The file is no sign request and no answer to one.',
  shape: 'The sign request does not say what it should.',
  answerShape: 'The answer does not say what it should.',
  content: 'What is to be signed is not what its hash says: it was changed on the way.',
  sealed: 'The answer was changed on the way, or belongs to another request.',
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
  notAsked: {
    sentence: 'This record did not ask what the answer says it was asked.',
    remedy: 'Receive it in the record that asked, or ask for a signature from here.',
  },
  answered: {
    sentence: 'The request is not open here: it was answered already, or asked on another machine.',
    remedy:
      'Look at the signatures of this audit. Where one is missing, ask for a new signature from here.',
  },
  newPassphrase: {
    sentence: (name: string) => `${name} has another passphrase since this was asked.`,
    remedy: 'Ask for the signature again, and have it answered with the new passphrase.',
  },
  moment: {
    sentence: (at: string) =>
      `The answer says that it was signed at ${at}, which is not between the request and now.`,
    remedy:
      'Compare the clocks of both machines. Where the other one was wrong, have the request answered again.',
  },
  overtaken: {
    sentence: 'What was asked about was decided, asked again or changed since it was asked.',
    remedy: 'Ask for a new signature: an answer to an earlier request is not taken any more.',
  },
  changed: {
    sentence: 'What was signed is not what the record says now.',
    remedy: 'Ask for a new signature of the present content.',
  },
  /** What the record says of how a signature came about. */
  received: (when: string) => `Signed elsewhere by passphrase, answer received at ${when}.`,
} as const;
