/** Sentences of the verifier: a page and a script that check a package without this program. */
export const verifierText = {
  title: 'Evenkeel verifier',
  lead: 'Checks an evidence package on this computer. Nothing leaves it: this page has no way to connect to anything.',
  drop: 'Drop a package here, or choose one.',
  choose: 'Choose a package',
  passphrase: 'Passphrase',
  open: 'Open with the passphrase',
  checking: (name: string) => `Checking ${name}`,
  good: 'The package holds together.',
  goodUnsigned: 'The package holds together, and nobody signed it.',
  bad: 'The package does not hold together.',
  compare: 'Compare with what you were told in another way',
  key: 'Fingerprint of the key that signed',
  unsigned: 'none: the package is not signed',
  head: 'Newest hash of the chain',
  keyDiffers: (found: string) =>
    `The key that signed is not the one that was expected: its fingerprint is ${found}.`,
  headDiffers: (found: string) =>
    `The chain does not end with the hash that was expected: it ends with ${found}.`,
  firstBreak: 'First break',
  kind: 'Kind of break',
  entry: 'Entry of the chain',
  file: 'File in the package',
  about: 'What the package says of itself',
  system: 'System',
  release: 'Release',
  audit: 'Audit',
  purpose: 'Purpose',
  purposes: {
    evidence: 'evidence, to be looked at',
    release: 'release, to be continued elsewhere',
  },
  peer: 'Released to',
  created: 'Created',
  version: 'Written by',
  development: 'on a development runtime',
  entries: 'Entries',
  packageId: 'Package',
  checked: 'What was checked',
  cannot: 'What no check of this file can prove',
  kinds: {
    content: 'an entry was changed',
    link: 'an entry does not follow the one before',
    hash: 'a hash is not that of its content',
    gap: 'an entry is missing',
    replay: 'an entry contradicts earlier ones',
    rows: 'rows are not what the trail says',
    cell: 'a row holds what its column cannot',
    time: 'an entry is dated before the one it follows',
    container: 'the file is damaged, changed, or made to do harm',
    passphrase: 'the passphrase',
    manifest: 'the manifest',
    signature: 'the signature',
    file: 'a file inside was changed, added or taken away',
    'signed-content': 'what somebody signed was changed',
    evidence: 'evidence was changed, added or taken away',
  },
  usage: `usage: node evenkeel-verify.mjs PACKAGE [--key FINGERPRINT] [--head HASH] [--passphrase-file FILE]

Checks an evidence package of Evenkeel, offline. Exit status 0: it holds together; 1: it does not, or
the key or head is not the one that was expected; 2: it cannot be read.`,
  unreadable: (file: string, why: string) => `${file} cannot be read (${why}).`,
  needsPassphrase: (file: string) =>
    `${file} is encrypted: give its passphrase with --passphrase-file, or type it here.`,
  ask: 'Passphrase: ',
  tooLarge: 'the file is larger than any package',
  notFile: 'it is a folder, a pipe or a device',
} as const;

/** Minutes east of UTC as people write them: `UTC+02:00`. */
export function offsetText(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const sign = minutes < 0 ? '-' : '+';
  return `UTC${sign}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}
