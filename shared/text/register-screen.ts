import type { RegisterColumn } from '../exceptions/register-columns.ts';
import type { ExceptionApproval } from '../contract/views/exceptions.ts';
import { counted } from './components.ts';

/** Sentences of the register of exceptions, as a view and inside step 5. */
export const registerText = {
  title: 'Exceptions',
  lead: (live: number, requested: number) =>
    requested > 0
      ? `${counted(requested, 'request waits', 'requests wait')} for a decision by someone who is neither requester nor owner.`
      : `${counted(live, 'exception is', 'exceptions are')} in force.`,
  remains: (count: {
    readonly requested: number;
    readonly ended: number;
    readonly void: number;
    readonly draft: number;
  }) => {
    const parts = [
      count.requested > 0 ? `${counted(count.requested, 'request', 'requests')} to decide` : '',
      count.void > 0
        ? `${counted(count.void, 'void approval', 'void approvals')} to give anew`
        : '',
      count.ended > 0
        ? `${counted(count.ended, 'expired exception', 'expired exceptions')} to renew or close`
        : '',
      count.draft > 0 ? `${counted(count.draft, 'draft', 'drafts')} to finish` : '',
    ].filter(Boolean);
    return parts.length === 0 ? 'Nothing remains here.' : `Remaining: ${parts.join(', ')}.`;
  },
  empty: {
    title: 'No exceptions',
    sentences: [
      'An exception is a difference between staging and production that is meant to stay for a while. It names exactly what it covers, why, what that risks, what lowers the risk, who owns it, and when it ends.',
      'While it is approved and live, its rows do not stand against the release. When it ends, or a covered value changes, they do again.',
      'Request one here, or press x on rows in steps 2 and 3. A register or plan of action that exists already can be imported.',
    ],
  },
  request: 'Request an exception ...',
  import: 'Import a register ...',
  people: 'People and signatures',
  table: 'Exception register',
  filter: { label: 'Filter by standing', all: 'All', open: 'Asks for somebody' },
  noneLeft: {
    title: 'No exception stands so',
    body: 'Choose another filter to see the others.',
    all: 'Show all exceptions',
  },
  reminders: {
    label: 'Reminders',
    title: (count: number) => `${counted(count, 'reminder', 'reminders')}`,
    open: (number: string) => `Open ${number}`,
    owner: (owner: string) => `Owner: ${owner}`,
    more: (count: number) => `Show all ${count.toLocaleString('en')}`,
  },
  columns: {
    number: 'No.',
    title: 'Exception',
    dimension: 'Dimension',
    covers: 'Covers',
    owner: 'Owner',
    standing: 'Standing',
    ends: 'Ends',
  },
  open: (number: string, title: string) => `Open ${number}, ${title}`,
  untitled: 'No title yet',
  covers: (count: number) => counted(count, 'difference', 'differences'),
  expiry: {
    none: 'no end yet',
    expires: (date: string) => `expires ${date}`,
    expired: (date: string) => `expired ${date}`,
    trigger: (trigger: string) => `until: ${trigger}`,
    check: (date: string) => `look again by ${date}`,
    checkMissed: (date: string) => `not checked since ${date}`,
    left: (days: number) => (days === 0 ? 'ends today' : `${counted(days, 'day', 'days')} left`),
    bar: (date: string, percent: number) => `Ends ${date}, ${percent} % of its time has passed`,
  },
};

/** Sentences of one exception beside the register. */
export const drawerText = {
  label: (number: string) => `Exception ${number}`,
  close: 'Close the panel',
  previous: 'Previous exception',
  next: 'Next exception',
  acts: 'What can be done',
  now: {
    draft: 'A draft. It covers nothing until it is requested and approved.',
    requested: 'Waits for a decision. Its rows are not covered yet.',
    approved: 'In force: its rows do not stand against the release.',
    void: 'The approval is void, because something that it covers has changed. Its rows stand against the release until it is approved again.',
    expired:
      'Ended. Its rows stand against the release again until it is renewed or they are closed.',
    expiredRequest:
      'The requested end has passed before anybody decided. Request it with another end, or withdraw it.',
    rejected: 'Rejected. It can be changed and requested again.',
    withdrawn: 'Withdrawn. It stays in the register.',
    closed: 'Closed: it is not needed any more. It stays in the register.',
    renewed: 'Renewed: another exception has taken over.',
  },
  template: 'Template',
  part: {
    dimension: 'Dimension',
    reason: 'Reason for the difference',
    riskAssessment: 'Risk assessment',
    mitigation: 'Mitigation',
    compensatingControl: 'Compensating control',
    requester: 'Requester',
    owner: 'Owner',
    expiresOn: 'Expires on',
    reviewTrigger: 'Review trigger',
    nextCheckOn: 'Next check',
    checkedAt: 'Last checked',
    origin: 'Imported from',
  },
  nothing: 'nothing said',
  who: {
    title: 'Who must approve',
    anybody: 'Anybody but the requester and the owner, with a passphrase.',
    roles: (risk: string, roles: readonly string[]) =>
      `For ${risk} the role ${roles.join(' or ')} must approve.`,
    highest: (risk: string) => `Highest covered rating: ${risk}`,
    unrated: 'No covered row is rated yet.',
    may: 'May approve',
    mayNot: 'May not approve',
    nobody:
      'Nobody of the people of the system may approve it. Add somebody, or record an approval that was given outside the app.',
    noPeople: 'No people are entered for this system yet.',
    toPeople: 'Open the people of the system',
    noRole: (roles: readonly string[]) => `is not ${roles.join(' or ')}`,
    requester: 'requested it',
    owner: 'owns it',
    noPassphrase: 'has no passphrase yet',
    elsewhere: 'has a passphrase on another machine only',
    changed: 'needs the passphrase to be reset',
    why: (name: string, reason: string) => `${name} ${reason}`,
  },
  covered: {
    title: 'Covers',
    staging: 'Staging',
    production: 'Production',
    showRows: 'Show the rows in step 2',
    none: 'None of its rows is among the differences of this audit any more.',
    nothing: 'It covers no row yet.',
    more: (count: number) => `Show all ${count.toLocaleString('en')} rows`,
    fewer: 'Show fewer rows',
    unrated: 'unrated',
    gone: 'found no longer',
  },
  changed: {
    title: 'What changed since the approval',
    was: 'as approved',
    is: 'now',
    missing: 'not there',
  },
  patterns: {
    title: 'Patterns',
    matches: (count: number) => `matches ${counted(count, 'row', 'rows')} of this audit today`,
    later: (count: number) =>
      `${counted(count, 'row matches', 'rows match')} and ${count === 1 ? 'is' : 'are'} not approved. Nothing is covered silently: request a renewal to cover ${count === 1 ? 'it' : 'them'} too.`,
    glob: (subject: string, name: string) => `${subject} · ${name}`,
  },
  evidence: 'Evidence',
  approval: {
    title: 'Approvals and signatures',
    none: 'Nobody has approved it yet.',
    how: {
      signature: 'Signed approval',
      outside: 'Outside approval, not a signature',
      recorded: 'Recorded approval of an earlier version, not signed',
    } satisfies Record<ExceptionApproval['how'], string>,
  },
  renewal: {
    title: 'Renewals',
    renews: (number: string) => `Takes over from ${number}`,
    renewedBy: (number: string) => `Renewed as ${number}`,
  },
  history: { title: 'History', none: 'Nothing has happened yet.' },
};

/** Sentences of the acts on an exception: what each does, and whether it can be undone. */
export const actsText = {
  edit: 'Finish the draft ...',
  again: 'Change and request again ...',
  change: 'Change the request ...',
  approve: 'Approve ...',
  approveAgain: 'Approve again ...',
  outside: 'Record an outside approval ...',
  reject: {
    button: 'Reject ...',
    title: (number: string) => `Reject ${number}`,
    body: 'Its rows stay uncovered. The request stays in the register with the reason, and can be changed and requested again. A rejection cannot be undone.',
    by: 'Rejected by',
    byMissing: 'The name is missing. Enter who rejects the request.',
    note: 'Reason',
    noteMissing: 'A reason is missing. Say why the request is rejected.',
    act: 'Reject the request',
    done: (number: string) => `${number} is rejected.`,
  },
  withdraw: {
    button: 'Withdraw ...',
    title: (number: string) => `Withdraw ${number}`,
    body: 'Its rows are no longer covered. The exception stays in the register. This cannot be undone; the rows can be requested again under a new number.',
    act: 'Withdraw the exception',
    done: (number: string) => `${number} is withdrawn.`,
  },
  close: {
    button: 'Close ...',
    title: (number: string) => `Close ${number}`,
    body: 'For an exception that is not needed any more, because the difference is gone. Its rows are no longer covered. This cannot be undone; the rows can be requested again under a new number.',
    act: 'Close the exception',
    done: (number: string) => `${number} is closed.`,
  },
  discard: {
    button: 'Discard the draft ...',
    title: (number: string) => `Discard ${number}`,
    body: 'The draft is removed from the register. Its number stays used, and the trail keeps what it said.',
    act: 'Discard the draft',
    done: (number: string) => `${number} is discarded.`,
  },
  renew: {
    button: 'Renew ...',
    title: (number: string) => `Renew ${number}`,
    lead: (number: string) =>
      `Requests the same rows again under a new number, linked to ${number}. ${number} stands as it does until the renewal is approved; the renewal needs an approval of its own.`,
    act: 'Request the renewal',
    done: (number: string) => `${number} is requested as the renewal and waits for approval.`,
  },
  check: {
    button: 'Record a check ...',
    title: (number: string) => `Record a check of ${number}`,
    body: (trigger: string) => `Has this happened: ${trigger}`,
    hint: 'Where it has happened, renew or close the exception.',
    finding: 'What was found',
    findingMissing: 'The finding is missing. Say what was looked at and what was found.',
    next: 'Look again on',
    nextMissing: 'The day is missing. Say when somebody looks again.',
    past: 'The day lies in the past. Choose a later day.',
    act: 'Record the check',
    done: (number: string) => `The check of ${number} is recorded.`,
  },
};

/** Sentences of the files that show what was said of a subject. */
export const evidenceText = {
  label: 'Evidence',
  none: 'No file is kept yet.',
  add: 'Add files ...',
  drop: 'or drop files here',
  chosen: 'Chosen files',
  takeOff: (name: string) => `Take ${name} off the list`,
  added: (count: number) => `${counted(count, 'file is', 'files are')} kept in the record.`,
  line: (size: string, by: string, when: string) => `${size}, added by ${by}, ${when}`,
  hash: 'SHA-256',
  save: 'Save a copy',
  saveOf: (name: string) => `Save a copy of ${name}`,
  saved: (name: string) => `${name} is in the export folder; its hash was checked.`,
  reveal: 'Show in folder',
  remove: 'Remove ...',
  removeOf: (name: string) => `Remove ${name} ...`,
  removing: {
    title: (name: string) => `Remove ${name} from the evidence`,
    body: 'The file is no longer shown here. Its bytes stay in the record, and the trail keeps who removed it and why.',
    act: 'Remove the file',
  },
  reason: {
    title: 'Why evidence is added now',
    body: 'A decision stands already, so the trail keeps the reason.',
    act: 'Add the files',
  },
};

/** Sentences of the template of an exception while it is filled in. */
export const requestText = {
  title: 'Request an exception',
  draftTitle: (number: string) => `Exception ${number}`,
  lead: 'A live, approved exception covers exactly the rows below, until it ends or a value changes.',
  name: 'Title',
  nameHint: 'For example: Smaller database in staging',
  dimension: 'Dimension',
  coverage: 'What it covers',
  rows: 'Covers exactly',
  rowsHint: 'Choose differences of the dimension',
  rowsOption: (number: string, subject: string, name: string) => `${number} ${subject} ${name}`,
  group: 'Add every row of one subject',
  groupOption: (subject: string, count: number) =>
    `${subject}, ${counted(count, 'difference', 'differences')}`,
  addPattern: 'Add a pattern',
  removePattern: (place: number) => `Remove pattern ${place}`,
  subject: 'Subject',
  pattern: 'Attribute',
  nth: (label: string, place: number) => (place === 1 ? label : `${label} ${place}`),
  globHint: '* stands for anything',
  patternMissing: 'A part of the pattern is missing. Fill it in, or enter * for anything.',
  preview: 'Covers today',
  previewing: 'Looking for rows ...',
  covers: (count: number) => `Covers ${counted(count, 'row', 'rows')} of today.`,
  highest: (risk: string) => `Highest rating: ${risk}.`,
  unrated: (count: number) =>
    `${counted(count, 'row is', 'rows are')} unrated: rate ${count === 1 ? 'it' : 'them'} before the approval.`,
  later: 'What matches later is listed, never covered silently.',
  example: (number: string, subject: string, name: string) => `${number} ${subject} · ${name}`,
  andMore: (count: number) => `and ${counted(count, 'more row', 'more rows')}`,
  reason: 'Reason for the difference',
  risk: 'Risk assessment',
  riskHint: 'What could fail because of it, and how badly',
  mitigation: 'Mitigation',
  mitigationHint: 'What lowers the risk while the difference stands',
  control: 'Compensating control',
  controlHint: 'What holds in place of the closed gap; needed where a covered row is rated high',
  requester: 'Requester',
  owner: 'Owner',
  ends: 'How it ends',
  endsHint: 'On a date, when something happens, or both.',
  expires: 'Expires on',
  trigger: 'Review trigger',
  triggerHint: 'For example: when staging moves to the new region',
  check: 'Look again by',
  checkHint: 'Somebody looks by then whether it has happened; without a check it expires',
  submit: 'Request the exception',
  keep: 'Keep as a draft',
  kept: (number: string) => `${number} is kept as a draft.`,
  forget: 'Forget what was typed',
  restored: 'What was typed before is still here.',
  missing: {
    title: 'The title is missing. Name the difference in a few words.',
    rows: 'No difference is chosen. Choose at least one row.',
    reason: 'The reason is missing. Say why the difference is intended.',
    riskAssessment:
      'The risk assessment is missing. Say what could fail because of the difference.',
    mitigation: 'The mitigation is missing. Say what lowers the risk.',
    requester: 'The requester is missing. Enter a name.',
    owner: 'The owner is empty. Enter the name of one person or team.',
    expiresOn: 'The expiry date is missing. Choose a day, or give a review trigger.',
    past: 'The expiry date lies in the past. Choose today or a later day.',
    trigger:
      'There is a check date but no review trigger. Say what is looked for, or leave the date out.',
    checkPast: 'The check date lies in the past. Choose today or a later day.',
  },
  done: (number: string) => `${number} is requested and waits for approval.`,
};

/** Sentences of taking in a register that exists already. */
export const importText = {
  title: 'Import a register',
  lead: 'Rows of a spreadsheet become drafts with their origin. Nothing is approved by it.',
  choose: 'Choose a file (.xlsx or CSV) ...',
  reading: 'The file is being read.',
  file: (name: string) => `File: ${name}`,
  another: 'Choose another file ...',
  sheet: 'Sheet',
  sheetOption: (name: string, rows: number) => `${name}, ${counted(rows, 'row', 'rows')}`,
  header: 'Row of the headers',
  headerHint: 'Counted from 1, as spreadsheets show it',
  columns: 'Which column fills what',
  columnsLead: 'Guessed by the headers. Change what is wrong.',
  none: 'No column',
  column: (letter: string, header: string) => (header === '' ? letter : `${letter}: ${header}`),
  dimension: 'Dimension of rows that name none',
  preview: 'First rows as they will be read',
  skipped: 'Left out',
  skippedRow: (row: number, why: string) => `Row ${row}: ${why}`,
  titleMissing: 'No column fills the title. Choose the column that names the exception.',
  reason: 'Reason of the import',
  reasonHint: 'For example: the register of the change board until November',
  reasonMissing: 'A reason is missing. Say where the register comes from.',
  act: 'Import the rows as drafts',
  next: 'Import',
  nothing: 'The file holds no sheet with rows. Choose another file.',
  unread: 'This row is not among those that were read. Columns go by their letters.',
  afterwards: 'After the import every row that was left out is listed with its reason.',
  done: (added: number, skipped: number) =>
    `${counted(added, 'draft is', 'drafts are')} added${skipped === 0 ? '' : `; ${counted(skipped, 'row was', 'rows were')} left out`}.`,
  finished: 'The register is imported',
  close: 'Close',
  part: {
    number: 'Number there',
    title: 'Title',
    dimension: 'Dimension',
    reason: 'Reason',
    riskAssessment: 'Risk assessment',
    mitigation: 'Mitigation',
    compensatingControl: 'Compensating control',
    requester: 'Requester',
    owner: 'Owner',
    expiresOn: 'Expires on',
    reviewTrigger: 'Review trigger',
    status: 'Status there',
    subject: 'Subject',
    name: 'Attribute',
  } satisfies Record<RegisterColumn, string>,
};
