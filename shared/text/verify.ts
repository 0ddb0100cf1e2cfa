/** Characters that are shown of what is odd. */
const SHOWN = 60;

/** In quotes, cut where it is long; characters that a terminal would obey come as their numbers. */
function quoted(value: string): string {
  const shown = value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value;
  return JSON.stringify(shown).replace(
    /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
    (each) => `\\u{${(each.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

/** What `verify` says of the first break. */
export const verifyText = {
  gap: (expected: number, found: number) =>
    `Entry ${expected} of the trail is missing; the next one is ${found}.`,
  cutOff: (last: number, written: number) =>
    `The trail ends at entry ${last}, although commands wrote up to entry ${written}.`,
  link: (sequence: number) => `Entry ${sequence} does not follow the entry before it.`,
  time: (sequence: number, time: string, before: string) =>
    `Entry ${sequence} is dated ${time}, before the entry that it follows (${before}).`,
  content: (sequence: number, action: string, subject: string) =>
    `Entry ${sequence} (${action}, ${subject}) was changed after it was written.`,
  hash: (sequence: number) => `The hash of entry ${sequence} is not the one of its content.`,
  replay: (sequence: number, subject: string) =>
    `Entry ${sequence} found ${subject} other than earlier entries left it.`,
  extraRow: (subject: string) => `${subject} is in the record and in no entry of the trail.`,
  changedRow: (subject: string, sequence: number) =>
    `${subject} is not what entry ${sequence} of the trail made it.`,
  missingRow: (subject: string, sequence: number) =>
    `${subject}, written by entry ${sequence} of the trail, is not in the record.`,
  extraImage: (subject: string) =>
    `What was kept of ${subject} is in the record, and no entry of the trail commits to it.`,
  changedImage: (subject: string, sequence: number) =>
    `What was kept of ${subject} is not what entry ${sequence} of the trail commits to.`,
  missingImage: (subject: string, sequence: number) =>
    `What entry ${sequence} of the trail commits to of ${subject} is not in the record.`,
  oddCell: (row: string, column: string, value: string) =>
    `${row} holds what no record can in ${column}: ${quoted(value)}.`,
  oddEntry: (sequence: number, row: string, column: string, value: string) =>
    `Entry ${sequence} leaves ${row} with what no record can hold in ${column}: ${quoted(value)}.`,
  signed: (name: string) =>
    `What ${name} signed or approved is not what its hash says: it was changed.`,
  sourceRows: (path: string) => `The rows of source ${path} are not those that were read.`,
  differenceRows: (audit: number) =>
    `The differences of audit ${audit} are not those that its comparison wrote.`,
  number: (number: number) => `Difference ${number} does not have the number that it was given.`,
  credential: (name: string) =>
    `What the passphrase of ${name} is checked against is not what the trail vouches for.`,
  damaged: (found: string) => `The file is damaged (${found}).`,
  numbers: (highest: number) =>
    `The numbers of differences are not those up to ${highest} that the newest comparison knew.`,
  noCommand: (sequence: number, action: string) =>
    `Entry ${sequence} (${action}) belongs to no command of that name.`,
  command: (id: string) => `The trail does not bear out command:${id}.`,
  unreadable: (found: string) => `The file cannot be read as a record (${found}).`,
  missingPart: (type: string, name: string) =>
    `The ${type} ${name} of every record is not in the file.`,
  changedPart: (type: string, name: string) =>
    `The ${type} ${name} was changed; it is not the one of every record.`,
  extraPart: (type: string, name: string) =>
    `The ${type} ${name} is in the file and belongs to no record.`,
  orphan: (row: string, table: string, id: string) =>
    `${row} refers to ${table}:${id}, which is not in the record.`,
} as const;
