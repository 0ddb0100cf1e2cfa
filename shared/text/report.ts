import { counted } from './components.ts';

/** Sentences of reports that are printed as PDF: errors, progress, and every word on the pages. */

/** Why a report was not printed; the error's code is `pdf.` and the name in kebab case. */
export const printText = {
  noPrinter: {
    sentence: 'A PDF can only be printed by the app: this form of Evenkeel has no window.',
    remedy: 'Open the record in the app and export the PDF there.',
  },
  notPrinted: {
    sentence: 'The report could not be printed as PDF.',
    remedy: 'Nothing was handed over. Export it again; the workbook says the same.',
  },
  tooSlow: {
    sentence: 'The printing of the report took too long and was ended.',
    remedy: 'Nothing was handed over. Export it again, or export the workbook instead.',
  },
  failed: {
    sentence: 'The PDF did not read back as it was printed.',
    remedy: 'Nothing was handed over. Export it again; the workbook says the same.',
  },
  gathering: 'Gathering what the report says',
  laying: 'Laying out the pages',
  printing: 'Printing the pages',
  reading: 'Reading the PDF back',
  /** Word in the name that the file gets by itself. */
  fileWords: { scorecard: 'scorecard', register: 'exception register', minutes: 'minutes' },
} as const;

const moment = (at: string): string => `${at.slice(0, 19).replace('T', ' ')} UTC`;

/** Words on every report. */
export const reportText = {
  moment,
  developmentRuntime:
    'Development runtime: this report was printed on the stand-in runtime, not on a released build.',
  developmentRuntimeShort: 'Development runtime',
  ofPages: ' / ',
  none: 'None',
  yes: 'Yes',
  no: 'No',
  lead: (release: string, audit: number, planned: string, staging: string, production: string) =>
    `Release ${release} · audit ${audit} · planned for ${planned} · ${staging} against ${production}`,
  printed: (by: string, at: string, version: string) =>
    `Printed by ${by} on ${moment(at)} with Evenkeel ${version}.`,
  head: {
    label: 'Head of the audit trail when this was printed',
    short: 'Head of the audit trail',
    entry: (sequence: number, hash: string) => `entry ${sequence}, ${hash}`,
    none: 'the audit trail has no entries',
  },
  limits: {
    title: 'What this paper shows, and what it does not',
    points: [
      'It shows what the record said at the moment of printing. Whether the record still says so is checked in the record, or in a package of evidence, not on paper.',
      'The audit trail is chained by hashes, so a change or a removal within it is found. A chain that is kept on one computer alone cannot show that its newest entries were cut off: compare its head with the one printed here.',
      'Whoever owns the file and the key can write a record anew. The head on papers that others hold is what speaks against it.',
      'Times are those of the computer that recorded them. Where its clock was set back between two acts, the trail says so.',
      'A signature here is a name with its passphrase, given to exactly the content whose hash is printed beside it. An approval from outside is somebody’s record of it, and no signature.',
      'The app supports a process of review and approval. It is not by itself compliance with any rule.',
    ],
  },
  columns: {
    number: 'No.',
    what: 'Subject and attribute',
    staging: 'Staging',
    production: 'Production',
    risk: 'Risk',
    why: 'Why',
    plan: 'What is done',
    dimension: 'Dimension',
    state: 'Current state',
    documented: 'Documented',
    rated: 'Rated high, medium, low, not',
    parity: 'Parity',
    watch: 'Drift detectors',
    riskLevel: 'Risk level',
    title: 'Title',
    standing: 'Standing',
    until: 'Until',
    requester: 'Requester',
    owner: 'Owner',
    approver: 'Approver',
    name: 'Name',
    team: 'Team',
    role: 'Role',
    by: 'By',
    at: 'When (UTC)',
    from: 'From',
    present: 'Present',
    views: 'What the teams thought',
    settled: 'How settled',
    reason: 'Reason',
    meaning: 'Meaning',
    when: 'Given',
    hash: 'What was signed',
    approved: 'What was approved',
    covers: 'Covers the present content',
    how: 'Where it was given',
    recorded: 'Recorded',
    file: 'File',
    size: 'Bytes',
    sha256: 'SHA-256',
    note: 'Note',
    added: 'Added',
    date: 'Date',
    point: 'Point',
    answer: 'Answer',
    act: 'What was done',
    change: 'Change of production',
    found: 'How it was found',
    resolution: 'What was done about it',
  },
  rated: (risk: string) => risk,
  suggested: (risk: string) => `${risk}, suggested`,
  unrated: 'Not rated',
  below: 'in full below',
  byOn: (by: string, at: string) => `${by}, ${moment(at)}`,
  ownerDue: (owner: string, due: string) => `${owner}, due ${due}`,
  noDue: 'no date',
  noOwner: 'no owner',
} as const;

/** Words of the scorecard on paper. */
export const scorecardReport = {
  title: (system: string, release: string) => `Parity scorecard: ${system} ${release}`,
  readiness: 'Readiness',
  noReasons: 'Nothing stands against the release.',
  dimensions: 'Dimensions',
  documented: (staging: string, production: string) =>
    `staging ${staging}\nproduction ${production}`,
  of: (answered: number, asked: number) => `${answered} of ${asked}`,
  parity: (percent: number, target: number) => `${percent} %, target ${target} %`,
  notMeasured: (target: number) => `not measured, target ${target} %`,
  counts: (high: number, medium: number, low: number, unrated: number) =>
    `${high} · ${medium} · ${low} · ${unrated}`,
  excepted: (count: number) => `${counted(count, 'under an exception', 'under exceptions')}`,
  tolerance: (said: string) => `Acceptable drift: ${said}`,
  gaps: 'Gaps',
  noGaps: 'No difference is rated, and no rule suggests a risk.',
  suggestedOnly:
    'Where a risk is called suggested, a rule proposes it and nobody has rated the row.',
  leftOut: (count: number) =>
    `${counted(count, 'further gap', 'further gaps')} of lower risk or without a suggestion: the workbook lists every one.`,
  exceptions: 'Exceptions',
  noExceptions: 'No exception is on record.',
  decision: 'Release decision',
  undecided: 'No decision is recorded.',
  checklist: 'Release checklist',
  noChecklist: 'The audit has no release checklist.',
  answers: { open: 'Open', done: 'Done', 'not-applicable': 'Not applicable' },
  changes: 'Production changes that were not documented',
  noChanges: 'No such change is on record.',
  decided: { release: 'Release', hold: 'Hold' },
  fields: {
    decision: 'Decision',
    by: 'Decided by',
    at: 'Decided on',
    computed: 'Computed at that moment',
    reason: 'Reason',
    differs: 'Why it differs from what was computed',
    backOut: 'Back-out plan',
    tests: 'What the tests showed',
    closed: 'Audit closed',
  },
} as const;

/** Words of the register on paper. */
export const registerReport = {
  title: (system: string) => `Exception register: ${system}`,
  overview: 'All exceptions',
  none: 'No exception has been requested for this system.',
  heading: (number: string, title: string) => `${number} ${title}`,
  until: { trigger: (event: string) => `Review: ${event}`, open: 'Not stated' },
  fields: {
    dimension: 'Dimension',
    standing: 'Standing',
    reason: 'Reason',
    riskAssessment: 'Risk assessment',
    mitigation: 'Mitigation plan',
    control: 'Compensating control',
    requester: 'Requester',
    owner: 'Owner',
    approver: 'Approver',
    expires: 'Expires on',
    trigger: 'Review trigger',
    checkOn: 'To be checked on',
    requested: 'Requested',
    decided: 'Decided',
    note: 'Note of the decision',
    renews: 'Takes over from',
    renewedBy: 'Renewed by',
    origin: 'Came from',
    patterns: 'Chosen by pattern',
    hash: 'Hash of what was approved',
  },
  pattern: (subject: string, name: string) => `subject ${subject}, attribute ${name}`,
  voids: 'Why the approval is void',
  matchedLater: (numbers: string) =>
    `Its patterns match these as well, which it does not cover: ${numbers}.`,
  approvals: 'Approval',
  noApprovals: 'Nobody has approved it.',
  recorded: (by: string, at: string) =>
    `Recorded as approved by ${by} on ${moment(at)}, before signatures were kept: it is no signature.`,
  covered: 'What it covers in this audit',
  coversNothing: 'No difference of this audit is covered by it.',
  history: 'History',
  noHistory: 'The audit trail has no entry of it.',
} as const;

/** Words about signatures, outside approvals and evidence, in whichever report. */
export const approvalsReport = {
  signatures: 'Signatures',
  noSignatures: 'No signature was given.',
  required: (meaning: string, role: string) =>
    role === ''
      ? `Required and not given: ${meaning}`
      : `Required and not given: ${meaning} by ${role}`,
  byPackage: 'Signed elsewhere by passphrase.',
  passphrase: (how: string) => `Passphrase: ${how}.`,
  statedRole: (role: string) => `${role} (role as stated)`,
  covers: 'Yes',
  changed: (count: number) => `No: ${counted(count, 'value has', 'values have')} changed since`,
  outside: 'Approvals recorded from outside (not signatures)',
  givenOn: (day: string) => `given on ${day}`,
  file: (name: string, sha256: string) => `${name}, SHA-256 ${sha256}`,
  evidence: 'Evidence',
  noEvidence: 'No file was added.',
} as const;

/** Words of the minutes on paper. */
export const minutesReport = {
  title: (system: string, release: string) => `Minutes: ${system} ${release}`,
  participants: 'Participants',
  noParticipants: 'No participants have been entered.',
  sessions: 'Sessions',
  noSessions: 'No meeting has been held in this audit.',
  session: (number: number, day: string) => `Session ${number}, ${day}`,
  fields: { facilitator: 'Facilitator', from: 'From', to: 'To', present: 'Present at the end' },
  stillOpen: 'still open',
  attendance: 'Attendance as it was recorded',
  nobody: 'Nobody entered',
  unknown: 'somebody who is no longer listed',
  decided: 'Decided in this session',
  decidedNothing: 'No rating that stands was given in this session.',
  outside: 'Decided outside sessions',
  disagreements: 'Disagreements and how they were settled',
  noDisagreements: 'The teams agreed wherever more than one of them assessed.',
  notSettled: 'Not settled',
  parked: 'Parked items',
  noParked: 'Nothing is parked.',
  hidden:
    'Assessments that were not revealed are not in these minutes; nor is who would have given them.',
  view: (team: string, risk: string, by: string, rationale: string) =>
    `${team}: ${risk}, ${by}${rationale === '' ? '' : `: ${rationale}`}`,
} as const;
