import { counted } from './components.ts';

/** What the check of a package says. */
export const packageText = {
  zip: {
    notZip: 'The file is no package: it does not end as a zip file does, or its end was cut off.',
    end: 'The list of files at the end of the package is damaged.',
    gaps: 'The files of the package do not lie one after the other: bytes are missing or were added.',
    tooLarge: 'The file is larger than any package may be.',
    tooMany: (count: number) =>
      `The package claims ${count.toLocaleString('en')} files, more than any may have.`,
    ratio: (name: string) =>
      `${name} would unpack to far more than its packed bytes can honestly hold. It was not unpacked.`,
    unpacked: 'The package would unpack to more than any may. It was not unpacked.',
    link: (name: string) => `${name} is a link to another place. No package has links.`,
    encrypted: (name: string) =>
      `${name} is encrypted inside the package. No package has such files.`,
    spelling: (name: string) =>
      `The entry of ${name} is not as this program writes it: the package was changed, or packed again by another program.`,
    headers: (name: string) => `The two entries of ${name} do not agree with each other.`,
    twice: (name: string) => `${name} is in the package twice.`,
    method: (name: string) => `${name} is packed in a way that no package uses.`,
    absolute: (name: string) => `${name} names a place outside the package.`,
    traversal: (name: string) => `${name} climbs out of the package.`,
    name: (name: string) => `${name} is no name that a file of a package can have.`,
    damaged: (name: string) => `${name} cannot be unpacked to what its entry says: it is damaged.`,
  },
  sealed: {
    needed: 'The package is encrypted: it opens with a passphrase.',
    wrong: 'This is not the passphrase that the package was encrypted with.',
    header:
      'The head of the encrypted package is damaged, or of a kind that this program does not know.',
    damaged:
      'The passphrase is right, and the encrypted package is damaged: it was changed or cut off.',
  },
  manifest: {
    missing: 'The package has no manifest.',
    tooLarge: 'The manifest is larger than any may be.',
    json: 'The manifest is no JSON.',
    format: (found: string) =>
      `The manifest is of the format ${found.slice(0, 60)}, which this program does not know.`,
    field: (name: string) => `The manifest does not say "${name.slice(0, 60)}" as it should.`,
    spelling: 'The manifest is not spelled as this program writes it.',
    twice: (path: string) => `The manifest lists ${path} twice.`,
  },
  signature: {
    missing: 'The manifest names a key, and its signature is missing.',
    without: 'There is a signature, and the manifest names no key that gave it.',
    wrong: 'The signature is not that of the key that the manifest names, over these bytes.',
  },
  file: {
    missing: (path: string) => `${path} is listed and not in the package.`,
    changed: (path: string) => `${path} is not what the manifest says: it was changed.`,
    extra: (path: string) => `${path} is in the package and belongs to nothing that is listed.`,
  },
  notText: (path: string) => `${path} is not text in UTF-8.`,
  notRows: (path: string) => `${path} does not hold one row a line.`,
  foreignRow: (path: string) => `${path} holds a row that belongs elsewhere.`,
  columns: (path: string) => `${path} holds a row with other columns than a record has.`,
  lineSpelling: (path: string) =>
    `${path} holds a line that is not spelled as this program writes it.`,
  inClear: (sequence: number) =>
    `Entry ${sequence} has a row in clear that never leaves its machine.`,
  purpose:
    'The manifest says otherwise than the record in the package whether its system was released, by which package, and to whom.',
  head: (found: number, claimed: number) =>
    `The chain ends at entry ${found} with another hash than the manifest says of entry ${claimed}.`,
  names: 'The manifest names a system or an audit that the record in the package does not have.',
  evidence: {
    name: (path: string) => `${path} is not named by its own hash.`,
    missing: (name: string) => `The evidence file ${name} is not in the package as it was added.`,
    extra: (path: string) => `${path} is evidence that the record does not name.`,
  },
  sources: 'The list of sources is not what the record says of them.',
  other: (chain: number, sequence: number) =>
    `Entry ${sequence} of other system ${chain} does not follow the entry before it.`,
  othersCount: 'The manifest counts other entries of other systems than there are.',
  checked: {
    signed: 'The manifest is signed, and the signature is good.',
    unsigned: 'The package is not signed: nothing shows who wrote it.',
    files: (count: number) =>
      `${counted(count, 'file has', 'files have')} the hash that the manifest says, and nothing else is in the package.`,
    chain: (entries: number) =>
      `${counted(entries, 'entry', 'entries')} of the audit trail follow each other unbroken.`,
    rows: (rows: number) =>
      `${counted(rows, 'row is', 'rows are')} what the trail amounts to, and the documented attributes and differences are those that it vouches for.`,
    signatures: (count: number) =>
      `${counted(count, 'signature covers', 'signatures cover')} exactly the content with their hash.`,
    evidence: (count: number) =>
      `${counted(count, 'evidence file is', 'evidence files are')} unchanged.`,
    others: (systems: number, entries: number) =>
      systems === 0
        ? 'The record file has no other system.'
        : `${counted(entries, 'entry', 'entries')} of ${counted(systems, 'other system', 'other systems')} in the record file are here as hashes alone, and follow each other.`,
  },
  cannot: {
    end: 'Whether newer entries were cut off before the package was written: compare the head with one that was noted elsewhere.',
    key: 'Who owns the key: compare its fingerprint with one that its owner told in another way. Whoever holds record and key can write another history that holds together.',
    unsigned: 'Who wrote the package: it carries no signature, so anybody can have made it.',
    clock:
      "Whether the computer's clock was right. Times are those that it read; a clock that was set back is noted in the trail.",
    forReading: (count: number) =>
      `What README.txt and ${counted(count, 'file', 'files')} under exports say: they are for reading, and only their hashes were checked. The record is in the other files.`,
    committed: (count: number) =>
      `What ${counted(count, 'row', 'rows')} said that never leave their machine (hosts that it may ask, assessments before they were revealed): the trail has commitments to them, by which that machine alone can show them.`,
  },
} as const;
