import type { Limits } from '../model/limits.ts';

/** Sentences of the command line: help, notes, the words of its reports. */

export const cliHelp = `Evenkeel compares two environments before a release.

Usage: evenkeel <command> [options]

  compare --staging <path>... --production <path>...
      Compares what two environments are made of. No database, no network.
        --profile LIST     what the release touches, comma separated: stateful, auth, payments,
                           personal-data, regulated, stateless-frontend, kernel-dependent
        --rules FILE       rules of your own: what the rule catalogue exports, or a JSON list of
                           rules. They come before the built-in ones; one with the id of a
                           built-in rule replaces it; "off" lists ids of rules to leave out
        --format FORMAT    json (default), markdown, xlsx, junit or sarif
        --out FILE         writes there instead of standard output
        --fail-on RISK     exit status 1 where a difference is suggested high, medium or low and above
        --limit NAME=N     what a file may cost before it is refused; repeatable: bytes, yamlBytes,
                           depth, aliases, nodes, files, seconds
  snapshot <path>...       prints everything that the collectors read, as JSON
        --collector ID     uses this collector instead of detection
        --limit NAME=N     as for compare
        --out FILE         writes there instead of standard output
  collectors               lists the formats that can be read
        --format FORMAT    text (default) or json
  profile-script           prints the SQL script that takes the profile of a PostgreSQL database
                           without a row of it: psql -X -q -A -t -f profile.sql > profile.json
        --out FILE         writes there instead of standard output
  capture-script           prints the shell script that describes a host, without network or root:
                           sh capture-host.sh > web-1.capture
        --out FILE         writes there instead of standard output
  check RECORD             lists what has expired, is void or is late in a record, and what comes within
                           30 days, read-only
        --on DAY           as it will be on that day, such as 2027-01-31
        --format FORMAT    text (default) or json
        --fail-on RISK     exit status 1 where something late is about low, medium or high and above
  export RECORD            writes an audit of a record, read-only: its trail does not tell of it
        --format FORMAT    workbook (default), csv (one .zip) or oscal; PDF needs the app
        --system NAME      of which system, where the record holds several
        --audit NUMBER     which audit; the newest where nothing is said
        --template NAME    workbook: complete (default), scorecard, register, poam, or the name of a
                           template of the system
        --separator SIGN   csv: comma (default), semicolon or tab
        --model MODEL      oscal: poam (default) or assessment-results
        --out FILE         writes there instead of standard output
  audits RECORD            lists the systems of a record with their audits, read-only
        --format FORMAT    text (default) or json
  verify FILE              checks the audit trail of a record, read-only, or an evidence package
        --key FINGERPRINT  finds otherwise than expected where another key signed the package
        --head HASH        the same where no entry of the record, or not the last one of the
                           package, has this hash
        --passphrase-file FILE  opens an encrypted package with the first line of this file
  --help, --version

Exit status: 0 fine; 1 findings at or above --fail-on, or a broken trail; 2 wrong usage, unreadable
or ambiguous input, an unexpected error, or something that this form cannot do. Results go to standard output, everything
else to standard error.
`;

type LimitName = keyof Limits;

const limitUnits: Readonly<Record<LimitName, string>> = {
  bytes: 'bytes',
  yamlBytes: 'bytes',
  depth: 'levels',
  aliases: 'uses of aliases',
  nodes: 'values',
  files: 'files',
  seconds: 'seconds',
};

const MEBIBYTE = 1024 * 1024;

/** A bound of a limit; bytes are told in MiB too, for nobody counts them. */
function amount(name: LimitName, value: number): string {
  return limitUnits[name] === 'bytes' ? `${value} (${value / MEBIBYTE} MiB)` : String(value);
}

export const cliText = {
  collector: (told: {
    readonly id: string;
    readonly title: string;
    readonly description: string;
    readonly formats: readonly string[];
    readonly dimensions: readonly string[];
    readonly filePatterns: readonly string[];
    readonly sample: string;
  }): readonly string[] => [
    `${told.id}: ${told.title}`,
    `  ${told.description}`,
    `  formats     ${told.formats.join('; ')}`,
    `  dimensions  ${told.dimensions.join(', ')}`,
    `  files       ${told.filePatterns.join(', ')}`,
    `  sample      test/fixtures/collectors/${told.id}/${told.sample}`,
  ],
  name: 'evenkeel',
  unknownCommand: (name: string): string => `There is no command "${name}".`,
  noCommand: 'A command is missing.',
  seeHelp: 'See "evenkeel --help".',
  needsPaths: (option: string): string => `${option} needs at least one file or folder.`,
  emptyPath: (option: string): string => `${option} was given an empty path.`,
  emptyPathRemedy: 'Check that the variable behind it is set.',
  crash: (what: string): string =>
    `An unexpected error stopped the command (${what}), so nothing can be concluded. ` +
    'Report it with this line and the version.',
  passphraseFile: 'Give a file whose first line is the passphrase: --passphrase-file FILE.',
  needsFile: 'verify needs one file: a record or an evidence package.',
  keyOfPackage: 'Only packages are signed by a key, and the file is a record.',
  keyOfPackageRemedy: 'Leave --key out, or compare the head with --head HASH.',
  headNoted: (system: string, sequence: number): string =>
    `${system}: the head that was noted is entry ${sequence}; everything up to it is as it was then.`,
  headDiffers: (head: string): string =>
    `No chain of the record has the head ${head}: entries were cut off or written anew since it was noted.`,
  notFile: (file: string): string => `${file} is a folder, a pipe or a device, not a file.`,
  notFileRemedy: 'Give the file of a record or of an evidence package.',
  badChoice: (option: string, given: string): string => `${option} does not know "${given}".`,
  choices: (known: readonly string[]): string => `Use one of: ${known.join(', ')}.`,
  limits: (names: readonly string[]): string =>
    `Give NAME=N with a whole number and one of: ${names.join(', ')}.`,
  limitForm: (given: string): string =>
    `--limit wants a name and a whole number, and "${given}" is not both.`,
  limitRange: (name: LimitName, given: string): string =>
    `The limit ${name} cannot be ${given} ${limitUnits[name]}.`,
  range: (name: LimitName, [least, most]: readonly [number, number]): string =>
    `Give a whole number from ${amount(name, least)} to ${amount(name, most)} ${limitUnits[name]}.`,
  xlsxNeedsOut: 'A workbook cannot be printed on a terminal.',
  xlsxNeedsOutRemedy: 'Name a file with --out.',
  cannotWrite: (code: string): string => `The result cannot be written (${code}).`,
  cannotWriteRemedy: 'Check that the folder exists and may be written.',
  verifyMissing: 'This form of the command line cannot check records.',
  verifyMissingRemedy: 'Use the installed application, or a checkout of the same version.',
  nothingRead: (side: string): string => `Nothing was read for ${side}.`,
  nothingFound: 'Nothing was found that could be read.',
  nothingReadRemedy: 'Give files or folders that one of the collectors recognises.',
  refusedCount: (count: number): string =>
    count === 1
      ? 'One input cannot be read; nothing was compared.'
      : `${count} inputs cannot be read; nothing was compared.`,
  ambiguous:
    'A key is given twice with different meaning for different readers, so the status is 2; the result was printed.',
  failOn: (count: number, risk: string): string =>
    `${count} ${count === 1 ? 'difference is' : 'differences are'} suggested ${risk} or above.`,
  reading: (done: number, total: number): string => `${done}/${total}`,
  noSystem: 'No system yet: the record holds nothing to check.',
  chainGood: (entries: number): string => `${entries} entries, unbroken`,
  chainBroken: (sequence: number | null, sentence: string): string =>
    sequence === null ? `broken: ${sentence}` : `broken at entry ${sequence}: ${sentence}`,
  head: 'head',
} as const;

/** Words of the reports that `compare` writes. */
export const reportText = {
  title: 'Comparison of staging and production',
  profile: (traits: readonly string[]): string =>
    `Profile of the release: ${traits.length === 0 ? 'none was given' : traits.join(', ')}.`,
  summary: 'Summary',
  differences: 'Differences',
  expected: 'Expected variations',
  unpaired: 'Sources without a counterpart',
  sources: 'Sources',
  setAside: 'Set aside',
  leftOut: 'Left out',
  code: 'Code',
  notes: 'Notes',
  none: 'None.',
  noRisk: 'not suggested',
  risk: 'Suggested risk',
  dimension: 'Dimension',
  subject: 'Subject',
  attribute: 'Attribute',
  staging: 'Staging',
  production: 'Production',
  kind: 'Kind',
  rule: 'Rule',
  reasons: 'Reasons',
  variation: 'Variation',
  side: 'Side',
  file: 'File',
  collector: 'Collector',
  attributes: 'Attributes',
  sha256: 'SHA-256',
  volatile: 'Volatile',
  skipped: 'Skipped',
  sensitive: 'Sensitive',
  warnings: 'Warnings',
  value: 'Value',
  count: 'Count',
  equal: 'Equal',
  suspectEqual: 'Equal where they should differ',
  changed: 'Changed',
  onlyInStaging: 'Only in staging',
  onlyInProduction: 'Only in production',
  differs: (staging: string, production: string): string =>
    `staging ${staging}, production ${production}`,
} as const;

/** A value as a report shows it: its state where it has no text. */
export const stateWords = {
  value: '',
  empty: '(empty)',
  null: '(null)',
  absent: '(absent)',
  unknown: '(unknown)',
  'not-applicable': '(not applicable)',
  sensitive: '(masked)',
} as const;
