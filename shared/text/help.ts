import type { Step } from '../model/words.ts';

/** The help: what each step does, the words, and About. */
export const helpText = {
  title: 'Help',
  lead: 'What each step does, what the words mean, and which keys there are.',
  sections: { steps: 'The steps', glossary: 'The words', keys: 'Keys', about: 'About' },
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
      'Keeps the register of exceptions with reason, risk, mitigation, approver and expiry. Computes the scorecard and the readiness of the release with every reason, records the decision of the people, and writes the workbook.',
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
    ['Assessment', 'The view that one team has of a difference, with its rationale.'],
    [
      'Rating',
      'The risk on which the meeting agreed. It holds while both values stay as they were.',
    ],
    ['Gap', 'A difference that has been rated.'],
    ['Disposition', 'How a gap ends: remediated now, phased, scheduled, accepted or excepted.'],
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
