/** Sentences about the file of a record: what can be wrong with it, and how it was opened. */

interface RecordText {
  readonly sentence: (file: string, detail: string) => string;
  readonly remedy: string;
}

/** What can be wrong with a record file; the error's code is `record.` and the name. */
export const recordText = {
  missing: {
    sentence: (file) => `${file} does not exist.`,
    remedy: 'Check the path, or create a new record.',
  },
  'no-folder': {
    sentence: (file) => `The folder for ${file} does not exist or cannot be entered.`,
    remedy: 'Create the folder or choose another place for the record.',
  },
  'not-a-file': {
    sentence: (file) => `${file} is a folder, not a record.`,
    remedy: 'Choose a record file, or a new file name inside the folder.',
  },
  'not-regular': {
    sentence: (file) => `${file} is a pipe or a device, not a file.`,
    remedy: 'Choose a record file.',
  },
  'no-permission': {
    sentence: (file) => `${file} cannot be read: the file system refuses it.`,
    remedy: 'Ask the owner of the file for permission to read it, or choose another record.',
  },
  empty: {
    sentence: (file) => `${file} is empty: nothing was ever recorded in it.`,
    remedy: 'Choose another file, or open this one in the app to begin a record there.',
  },
  'not-a-database': {
    sentence: (file) => `${file} is not a database, so it is not an Evenkeel record.`,
    remedy:
      'Choose another file. If this was a record, it is damaged: continue with its newest copy where one is offered, or put one from the folder of its backups in its place. The file itself is kept.',
  },
  'not-evenkeel': {
    sentence: (file) => `${file} is a database of another program, not an Evenkeel record.`,
    remedy: 'Choose another file; this one was left as it is.',
  },
  newer: {
    sentence: (file, versions) => `${file} was written by a newer Evenkeel (${versions}).`,
    remedy: 'Update Evenkeel and open it again; the file was left as it is.',
  },
  older: {
    sentence: (file, versions) =>
      `${file} was written by an older Evenkeel (${versions}) and is open for reading only.`,
    remedy: 'Open it once with writing allowed, so that it can be brought up to date.',
  },
  damaged: {
    sentence: (file, detail) => `${file} is damaged (${detail}).`,
    remedy:
      'Continue with its newest copy where one is offered, or put one from the folder of its backups in its place. The file itself is kept.',
  },
  locked: {
    sentence: (file, who) => `${file} is in use${who} and cannot be read meanwhile.`,
    remedy: 'Close it there first, or open a backup.',
  },
  'read-only': {
    sentence: (file, who) => `${file} is open for reading only: ${who} is writing it.`,
    remedy: 'Close it there, then open it here again.',
  },
  'write-protected': {
    sentence: (file) =>
      `${file} is open for reading only: the file or its folder is write-protected.`,
    remedy: 'Copy it to a folder where files can be changed, and open the copy.',
  },
  unreachable: {
    sentence: (file, code) => `The file system failed while ${file} was in use (${code}).`,
    remedy: 'Check the disk or network drive and repeat it; everything saved before is intact.',
  },
  full: {
    sentence: (file) => `The disk is full: the last change to ${file} was not saved.`,
    remedy: 'Free some space and repeat it; everything saved before is intact.',
  },
} as const satisfies Readonly<Record<string, RecordText>>;

/** Notices that come with an opened record. */
export const recordNotices = {
  network: (kind: string) =>
    `The record lies on a network file system (${kind}): it is locked while it is open, and other people cannot read it meanwhile.`,
  held: (who: string) => `Open for reading only: ${who} is writing this record.`,
  writeProtected: 'Open for reading only: the file or its folder is write-protected.',
} as const;

/** A command or a question came before any record. */
export const recordNotOpen = {
  sentence: 'No record is open.',
  remedy: 'Open a record or create one.',
} as const;
