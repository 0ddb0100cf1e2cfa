import type { Step } from '../model/words.ts';

/** The help: what each step does, the words, and About. */
export const helpText = {
  title: 'Help',
  lead: 'What each step does, what the words mean, and which keys there are.',
  sections: { steps: 'The steps', glossary: 'The words', keys: 'Keys', about: 'About' },
  pagesLabel: 'Pages of the help',
  pages: {
    steps: 'Steps, keys and words',
    meeting: 'The meeting',
    rules: 'Rules',
    plan: 'The plan',
    approaches: 'Approaches',
    governing: 'Governing',
    collectors: 'Collectors',
    values: 'Values',
    secrets: 'Secrets',
  },
  collectors: {
    title: (count: number) => `Collectors · ${count.toLocaleString('en')}`,
    lead: 'Each reads one kind of source. The file decides which one reads it; a person can choose another one in step 1.',
    search: 'Find a collector',
    none: 'No collector has these words.',
    formats: 'Formats',
    files: 'Files',
    dimensions: 'Dimensions',
    answers: 'Attributes it can answer',
    answersNone: 'none by itself; what it reads is compared by name',
    version: (id: string, version: string) => `${id}, version ${version}`,
  },
  values: {
    title: 'How values compare',
    lead: 'Two spellings of one value are equal, and a difference in spelling alone is no difference. The type of a value comes from the catalogue, the format, or how it is written. The values keep the spelling of their source.',
    type: 'Type',
    meaning: 'What makes two values the same',
    same: 'The same',
    different: 'Different',
    pair: (one: string, other: string) => `${one} and ${other}`,
    none: '–',
  },
  secrets: {
    title: 'How secrets are kept',
    kept: {
      title: 'What is stored',
      lines: [
        'The value of a secret is stored nowhere: not in the record, the audit trail, an export, a log or a report of a defect. It never reaches this window either, except the field where a person types it.',
        'A keyed tag stands for each secret (HMAC-SHA-256 under one key for each system), with whether it is present or empty. Equal secrets have equal tags, so a secret that both environments share is found; nothing of the value can be read from the tag.',
      ],
    },
    found: {
      title: 'What counts as a secret',
      lines: [
        'A collector marks values by what the format itself calls sensitive, by the name of the key (password, token, private key and the like), and by the form of the value (keys, tokens, addresses with a password in them).',
        'Where a mask hides no secret, a person lifts it for that one place, with a reason, in the inspector of the source. Because the value was never stored, it appears at the next reading.',
        'A mask can be put back, and the next reading masks the value again. Readings from the time between stay in the record, its copies and exports, for nothing leaves an audit trail. A secret that was shown so by mistake has to be changed where it is used.',
      ],
    },
    key: {
      title: 'Where the key is',
      lines: [
        'With a keychain of the operating system, the key lies there and the tags stay comparable after a restart.',
        'With a passphrase, the key is derived from it (scrypt) each time it is entered. The passphrase is kept nowhere and cannot be recovered.',
        'With neither, the key lives in memory until the application is closed; the tags are comparable until then.',
        'The key is never in the record and never in an export. Tags made under a lost key are not comparable, and the application says so.',
      ],
    },
    here: (system: string) => `The secrets of ${system}`,
    open: 'Open the secrets of the audit',
    passwords: {
      title: 'Passwords of probes',
      lines: [
        'The password for a question to a live environment is used for that one connection. The field is cleared when the answer is there, and the password is kept nowhere.',
      ],
    },
  },
  steps: {
    open: 'Names the system and the release, says what the release touches, who takes part, which incidents the past year brought, and what drift is acceptable in each dimension.',
    document:
      'Puts both environments side by side in four dimensions. Files and folders are dropped on a side and read by the collector that recognises them; the rest is answered from the catalogue. Unknown and not applicable are answers too.',
    compare:
      'Lists every difference with a suggested risk, the rule behind it and its reasons. Teams assess, the meeting rates, each rating keeps its rationale. What explains itself by a named rule is set aside, counted and restorable.',
    prioritise:
      'Weighs risk against effort. High risk with low effort comes first, high risk with high effort becomes a phased plan, medium waits for a maintenance cycle, low may be accepted with a review date. Every gap gets a disposition, every item an owner and a due date.',
    watch:
      'Says what is watched from now on, how often and who is told. A check compares again and says what is new, worse, known or gone since the audit.',
    govern:
      'Keeps the register of exceptions with reason, risk, mitigation, approver and expiry. Computes the scorecard and the readiness of the release with every reason, gathers what the decision rests on, records the decision and its signatures, closes the audit, and exports it.',
  } satisfies Record<Step, string>,
  glossary: [
    ['System', 'The product or service whose releases are audited, with its criticality.'],
    ['Audit', 'One run of the five steps for one release of one system.'],
    [
      'Release profile',
      'What the release touches, how often releases happen, and how soon a failure would be noticed and rolled back.',
    ],
    [
      'Environment',
      'One side of the comparison, staging or production. Production is the reference.',
    ],
    ['Dimension', 'Infrastructure, dependencies, data or network.'],
    ['Catalogue', 'The attributes that the guide names: the shared vocabulary of the audit.'],
    [
      'Attribute',
      'One documented fact of an environment: a subject, a name, a value and the state of that value.',
    ],
    [
      'Source',
      'Where attributes came from: a file read by a collector, with its digest, counts and warnings.',
    ],
    ['Snapshot', 'All attributes of one environment at one time.'],
    ['Collector', 'Turns one file into attributes.'],
    [
      'Difference',
      'One row of the comparison: changed, only in staging, only in production, or the same where it should differ.',
    ],
    ['Unpaired source', 'A source without a counterpart of its kind on the other side: one row.'],
    [
      'Expected variation',
      'A difference that a named rule explains, such as the name of the environment inside a value.',
    ],
    [
      'Group',
      'Differences that look alike: the same attribute of several subjects, the same change in several files, the same library in several services. A decision on it is the same decision on each.',
    ],
    ['Item', 'One entry of the agenda: a group, or a difference that is in none.'],
    ['Session', 'One meeting in the room, with its facilitator and who was present.'],
    ['Assessment', 'The view that one team has of a difference, with its rationale.'],
    [
      'Hidden assessment',
      'What a team gave in the room or on its sheet before the reveal. Shown is that it is there, never what it says.',
    ],
    [
      'Reveal',
      'Makes the hidden assessments of an item known to everybody at once. It cannot be undone.',
    ],
    [
      'Settle',
      'To give an item the rating of the meeting. What is settled changes with a reason alone.',
    ],
    ['Park', 'To put an item aside until the end of the agenda.'],
    [
      'Rating',
      'The risk on which the meeting agreed. It holds while both values stay as they were.',
    ],
    ['Gap', 'A difference that has been rated.'],
    ['Disposition', 'How a gap ends: remediated now, phased, scheduled, accepted or excepted.'],
    [
      'Phase',
      'One step of a phased plan, with a date and how far it has come. The last one says when the gap is due.',
    ],
    [
      'Maintenance window',
      'Days in the calendar of the system for which gaps are scheduled; its last day is their due date.',
    ],
    [
      'Remediation item',
      'A gap with effort, owner, due date and status. It is verified when a later snapshot found both sides equal.',
    ],
    [
      'Exception',
      'An intended difference with reason, risk assessment, mitigation, requester, approver, and an expiry date or a review trigger.',
    ],
    ['Drift detector', 'A standing comparison. A drift check is one run of it.'],
    [
      'High-risk attribute',
      'An attribute that a rule which can give high covers, equal or not, or that was rated high.',
    ],
    [
      'Parity',
      'The equal ones among the high-risk attributes of a dimension. One-sided, unknown and unrated ones count as not equal; with none at all it is not measured.',
    ],
    [
      'Readiness',
      'The computed state of the release with every reason that stands against it. People decide, and may decide otherwise with a written reason.',
    ],
    ['Audit trail', 'The append-only, hash-chained record of every change of one system.'],
    [
      'Signature',
      'A name, a role, a time and a meaning, bound by a hash to exactly what was shown, given with a passphrase. It covers that content alone.',
    ],
    [
      'Outside approval',
      'An approval that was given elsewhere and is recorded with its evidence. It is no signature.',
    ],
    [
      'Evidence package',
      'One file with everything that shows what a system went through, to be checked offline.',
    ],
    [
      'Hand-over',
      'A record that goes on at another machine. The one that released it is read-only until it is taken back.',
    ],
  ] as readonly (readonly [string, string])[],
  about: {
    version: 'Evenkeel',
    record: 'Record',
    schema: 'Form of the record',
    runtime: 'Runtime',
    developmentRuntime:
      'Development runtime: a stand-in for development and tests, never shipped. Exports say so.',
    officialRuntime: 'Official runtime',
    electron: 'Electron',
    chromium: 'Chromium',
    node: 'Node',
    platform: 'Platform',
    offline:
      'The application opens no connection. Records, settings and exports stay on this computer.',
    limits:
      'The chain of the audit trail cannot show that its newest entries were cut off, so its head stands on every export. Times are those of the clock of this computer. The application supports a compliance process; it is not compliance by itself.',
  },
};
