import type { SignatureMeaning } from '../model/words.ts';
import { meaningWords } from './signing.ts';

/** Sentences of the engine about the release decision, the evidence and the closing of an audit. */

interface Words {
  readonly sentence: string;
  readonly remedy: string;
}

/** Acts that need a reason and have none; the error's code is `command.reason-missing`. */
export const settledText = {
  removal: 'Nothing is taken out of the record without a reason.',
  decided:
    'People have decided on this audit: what the decision rests on changes only with a reason.',
  answered: 'This point was answered before: its answer changes only with a reason.',
  remedy: 'Give the reason; the trail keeps it with the change.',
  title: 'Why it changes',
  act: 'Record the change',
} as const;

/** Why something leaves the record where the act itself says it. */
export const reasonText = {
  takenUp: 'It was taken up again.',
  rejoined: 'It is decided with its group again.',
  unsealed: 'The hidden assessment was taken back before anybody saw it.',
  revealed: 'The hidden assessment was revealed.',
  outdated: 'The hidden assessment was of other values than the present ones.',
  phases: 'The gap has fewer phases now.',
} as const;

/** Deciding on a release; the error's code is `decision.` and the name. */
export const decisionText = {
  'not-compared': {
    sentence: 'The environments have not been compared, so there is nothing to release on.',
    remedy: 'Compare them in step 2 first, or decide to hold.',
  },
  stale: {
    sentence: 'Sources or declarations changed after the comparison, so it is out of date.',
    remedy: 'Compare again in step 2 first, or decide to hold.',
  },
  'differs-unexplained': {
    sentence: 'The computed state is not ready, and no reason is given for releasing all the same.',
    remedy: 'Write why the release goes ahead although the computed state says otherwise.',
  },
} as const;

const who = (role: string): string => (role === '' ? 'anybody' : role);

/** What keeps an audit open, and what a closed one refuses. */
export const closingText = {
  noDecision: {
    sentence: 'No release decision is recorded.',
    remedy: 'Record whether to release or to hold.',
  },
  outdated: {
    sentence: 'After the decision to release, sources changed or were compared again.',
    remedy: 'Look at what is computed now, and record the decision again.',
  },
  missing: (meaning: string, role: string): Words => ({
    sentence: `The signature "${meaningOf(meaning)}" by ${who(role)} is missing.`,
    remedy: 'Have the decision signed, or change which signatures the system requires.',
  }),
  lapsed: (meaning: string, role: string, name: string): Words => ({
    sentence: `The signature "${meaningOf(meaning)}" by ${who(role)} no longer covers the present content: ${name} signed an earlier one.`,
    remedy: 'Look at what changed, and have it signed again.',
  }),
  notClosable: (problems: readonly string[]): Words => ({
    sentence: `The audit cannot be closed yet. ${problems.join(' ')}`,
    remedy: 'Settle what is named, then close it.',
  }),
  closed: (by: string): Words => ({
    sentence: `This audit was closed by ${by} and is read-only.`,
    remedy: 'Open it again with a reason, or open a new audit of the system.',
  }),
  alreadyClosed: {
    sentence: 'This audit is closed already.',
    remedy: 'Nothing is left to do; open it again with a reason where something has to change.',
  },
  notClosed: {
    sentence: 'This audit is open.',
    remedy: 'Nothing is left to do: it can be changed as it is.',
  },
} as const;

function meaningOf(meaning: string): string {
  return meaningWords[meaning as SignatureMeaning];
}

const MEBIBYTE = 1024 * 1024;
const mebibytes = (bytes: number): string =>
  `${(Math.ceil((bytes / MEBIBYTE) * 10) / 10).toLocaleString('en')} MiB`;

export type EvidenceProblem =
  | 'too-large'
  | 'too-much'
  | 'link'
  | 'folder'
  | 'not-a-file'
  | 'empty'
  | 'changing'
  | 'unreadable'
  | 'missing'
  | 'damaged'
  | 'kept';

/** Of a file by its name; sizes in bytes. */
type EvidenceWords = (name: string, size: number, limit: number) => Words;

/** Refusals about files of evidence; the error's code is `evidence.` and the name. */
export const evidenceText: Readonly<Record<EvidenceProblem, EvidenceWords>> = {
  'too-large': (name, size, limit) => ({
    sentence: `${name} has ${mebibytes(size)}; a file of evidence may have ${mebibytes(limit)}.`,
    remedy:
      'Keep the part that shows it, or keep the file elsewhere and add a note of where it is.',
  }),
  'too-much': (name, size, limit) => ({
    sentence: `With ${name}, the chosen files have ${mebibytes(size)}; one act keeps up to ${mebibytes(limit)}.`,
    remedy: 'Add fewer files at a time.',
  }),
  link: (name) => ({
    sentence: `${name} is a symbolic link.`,
    remedy: 'Choose the file that it points to.',
  }),
  folder: (name) => ({
    sentence: `${name} is a folder.`,
    remedy: 'Choose the files in it.',
  }),
  'not-a-file': (name) => ({
    sentence: `${name} is no regular file.`,
    remedy: 'Choose a file.',
  }),
  empty: (name) => ({
    sentence: `${name} is empty.`,
    remedy: 'Choose a file that shows something.',
  }),
  changing: (name) => ({
    sentence: `${name} was written to while it was read.`,
    remedy: 'Wait until it is complete, then add it again.',
  }),
  unreadable: (name) => ({
    sentence: `${name} cannot be read.`,
    remedy: 'Check that it is still there and may be read, then add it again.',
  }),
  missing: (name) => ({
    sentence: `The bytes of ${name} are not in the record.`,
    remedy: 'Verify the record, and take the file from a backup.',
  }),
  damaged: (name) => ({
    sentence: `The bytes of ${name} are not those that were added.`,
    remedy: 'Verify the record, and take the file from a backup.',
  }),
  kept: (name) => ({
    sentence: `${name} shows an approval that was given outside the app, which is nothing without it.`,
    remedy: 'Leave it, and add the file that corrects it.',
  }),
};

/** What evidence is about, in words. */
export const aboutText = {
  audit: 'The audit as a whole',
  decision: 'The release decision',
  checklist: (point: string) => `Checklist: ${point}`,
  exception: (number: string, title: string) => `${number} ${title}`,
  approval: (approver: string) => `Approval by ${approver}, given outside the app`,
} as const;

/** What verify says of bytes of evidence. */
export const evidenceBreakText = {
  missing: (hash: string) =>
    `The bytes of evidence ${hash} are not in the record, and an entry of the trail names them.`,
  changed: (hash: string) => `The bytes of evidence ${hash} have another hash.`,
  extra: (hash: string) =>
    `The bytes of evidence ${hash} are in the record, and no entry of the trail names them.`,
} as const;
