import type { SignatureWay } from '../model/words.ts';
import { counted } from './components.ts';

/** Sentences of the dialogs in which people sign, and of what they signed. */
export const signingText = {
  way: {
    passphrase: 'signed here with a passphrase',
    package: 'signed elsewhere by passphrase',
  } satisfies Record<SignatureWay, string>,

  passphrase: {
    label: 'Passphrase',
    hint: 'Asked for each time. It is checked and then forgotten: neither the record nor a draft keeps it.',
    missing: 'The passphrase is missing. Enter the passphrase of the person who signs.',
    capsLock: 'Caps Lock is on.',
  },
  person: {
    label: 'Signed by',
    hint: 'People of the system who have a passphrase',
    missing: 'Nobody is chosen. Choose who signs.',
    none: 'Nobody of this system has a passphrase yet. Add people and set passphrases, or record an approval that was given outside the app.',
    toPeople: 'Open the people of the system',
    noPassphrase: 'has no passphrase yet',
    line: (name: string, role: string) => `${name}, ${role}`,
    refused: (name: string, why: string) => `${name}: ${why}`,
  },
  meaningLabel: 'Meaning',
  note: 'Note',
  noteHint: 'Stands beside the signature, in the register and in every export.',
  content: {
    title: 'What exactly is signed',
    lead: (lines: number) =>
      `${counted(lines, 'line', 'lines')}. The signature is bound to the hash below and covers nothing else; a later change shows.`,
    hash: 'SHA-256 of the content',
    loading: 'The content is being read.',
    proofs: (count: number) =>
      `Digests and codes, for checking: ${counted(count, 'line', 'lines')}`,
    more: (count: number) => `Show all ${count.toLocaleString('en')} lines`,
    fewer: 'Show fewer lines',
  },
  final: 'A signature cannot be undone.',

  approve: {
    title: (number: string) => `Approve ${number}`,
    body: 'Approving signs what is listed below. From then on the exception covers its rows until it ends or a value changes.',
    final: 'An approval cannot be undone. The exception can be withdrawn later.',
    act: 'Sign and approve',
    done: (number: string, name: string) => `${number} is approved and signed by ${name}.`,
    outside: 'Record an approval given outside the app ...',
  },
  outside: {
    title: (name: string) => `Record an outside approval of ${name}`,
    body: 'For an approval that was given on paper, in a meeting or in another tool. It is shown everywhere as an outside approval and never as a signature.',
    approver: 'Approved by',
    approverMissing: 'The approver is missing. Enter who gave the approval.',
    role: 'Role',
    givenOn: 'Given on',
    givenOnMissing: 'The day is missing. Enter when the approval was given.',
    future: 'The day lies in the future. Enter the day on which the approval was given.',
    how: 'Where it was given',
    howHint: 'For example: minutes of the change board, ticket CHG-2041, a letter',
    howMissing: 'The place is missing. Say where the approval can be found.',
    evidence: 'Evidence',
    evidenceHint:
      'At least one file that shows the approval. Its bytes are kept in the record by their hash.',
    evidenceMissing: 'No file is chosen. Add the minutes, the ticket or the letter as a file.',
    addFile: 'Choose files ...',
    final: {
      exception: 'An outside approval cannot be undone. The exception can be withdrawn later.',
      release: 'An outside approval cannot be undone, and it meets no required signature.',
    },
    act: 'Record the outside approval',
    done: (name: string) => `The outside approval of ${name} is recorded.`,
  },
  sign: {
    title: (subject: string) => `Sign: ${subject}`,
    act: 'Sign',
    done: (name: string) => `Signed by ${name}.`,
    otherRole: (name: string, role: string) =>
      `The required signature is by somebody with the role ${role}, which ${name} does not have: this one will not be it.`,
  },
  list: {
    label: 'Signatures',
    none: 'Nothing is signed yet.',
    signedBy: (name: string, role: string) => `${name}, ${role}`,
    meant: (meaning: string, when: string) => `${meaning}, ${when}`,
    file: (name: string) => `Evidence: ${name}`,
    covers: 'Covers the present content',
    changed: (parts: readonly string[]) =>
      parts.length === 0
        ? 'No longer covers the present content'
        : `No longer covers the present content. Changed since: ${parts.join(', ')}`,
    passphrase: (words: string) => `Passphrase: ${words}`,
    statedBy: (name: string, role: string) => `${name}, ${role} (role as stated)`,
    outside: 'Outside approval, not a signature',
    given: (day: string, where: string) => `given on ${day}: ${where}`,
    recorded: (by: string, when: string) => `recorded by ${by}, ${when}`,
  },
  mirrored: {
    title: 'The room would see this dialog',
    body: 'The public view is open and both displays show the same. Nobody signs in front of the room.',
    remedy:
      'Close the public view, or let the second display show a place of its own. Then open this again.',
    close: 'Close the public view',
  },
  waiting: (name: string, until: string) =>
    `After wrong tries nothing is checked for ${name} at the moment. The next try is possible at ${until}.`,
};
