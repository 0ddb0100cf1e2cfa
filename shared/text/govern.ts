import type { LoweringRule } from '../model/comparison.ts';
import { counted } from './components.ts';
import { workbookText } from './workbook.ts';

/** In the order of the workbook, so that what is said of it stays true. */
const sheetNames = Object.values(workbookText.sheets).map((name) => name.toLowerCase());

/** Rules that are named before the others are counted. */
const NAMED_RULES = 5;

/** Of rules that are heard no more, by their titles. */
export function silencedSentence(titles: readonly string[]): string {
  const named = titles.slice(0, NAMED_RULES).join('; ');
  const rest = titles.length - NAMED_RULES;
  const more = rest > 0 ? ` and ${rest.toLocaleString('en')} more` : '';
  const [are, their] = titles.length === 1 ? ['is', 'its'] : ['are', 'their'];
  const rules = counted(titles.length, 'built-in rule', 'built-in rules');
  return `${rules} that can give high ${are} switched off or replaced by lower ones, so nothing is asked on ${their} account: ${named}${more}.`;
}

/** Of rules of the system that keep differences below what the built-in rules suggest. */
export function loweredSentence(rules: readonly LoweringRule[]): string {
  const named = rules
    .slice(0, NAMED_RULES)
    .map(({ title, rows }) => `${title} (${counted(rows, 'difference', 'differences')})`);
  const rest = rules.length - named.length;
  const more = rest > 0 ? ` and ${rest.toLocaleString('en')} more` : '';
  const own = counted(rules.length, 'rule', 'rules');
  return `${own} of the system ${rules.length === 1 ? 'suggests' : 'suggest'} less where the built-in rules suggest high: ${named.join('; ')}${more}.`;
}

/** Sentences of step 5, Govern, and of the register of exceptions. */
export const governText = {
  title: 'Govern',
  lead: (reasons: number, requested: number, decided: boolean) => {
    if (requested > 0)
      return `${counted(requested, 'exception awaits', 'exceptions await')} a decision. Then look at the readiness, decide, and export.`;
    if (decided && reasons > 0)
      return 'The decision is recorded. Reasons still stand against the release: close them or request exceptions.';
    return reasons > 0
      ? 'Close the reasons below or request exceptions, then record the decision and export.'
      : 'No reason stands against the release. Record the decision and export.';
  },
  remains: (requested: number, decided: boolean) => {
    const parts = [
      requested > 0 ? `${counted(requested, 'exception', 'exceptions')} to decide` : '',
      decided ? '' : 'the release decision',
    ].filter(Boolean);
    return parts.length === 0 ? 'Nothing remains in this step.' : `Remaining: ${parts.join(', ')}.`;
  },
  readiness: {
    title: 'Readiness',
    label: 'Readiness and its reasons',
    none: 'No reason stands against the release.',
    onlyExceptions: 'Every high gap is closed or under a live, approved exception.',
    open: (count: number) => `Show ${counted(count, 'row', 'rows')}`,
    below: (count: number) => `${counted(count, 'gap is', 'gaps are')} rated below the suggestion.`,
    silenced: (titles: readonly string[]) => silencedSentence(titles),
    lowered: (rules: readonly LoweringRule[]) => loweredSentence(rules),
    belowTitle: 'Rated below the suggestion',
  },
  decision: {
    title: 'Release decision',
    none: 'No decision is recorded.',
    recorded: (word: string, by: string, when: string) => `${word}, decided by ${by} on ${when}`,
    words: { release: 'Release', hold: 'Hold' },
    choice: 'Decision',
    by: 'Decided by',
    byMissing: 'The name is missing. Enter who decides.',
    reason: 'Reason',
    reasonMissing: 'A reason is missing. Say what the decision rests on.',
    departs:
      'The computed state is not ready. A release needs a reason that answers the reasons above.',
    record: (word: string) => `Record the decision: ${word.toLowerCase()}`,
    change: 'Record another decision ...',
    done: 'The decision is recorded.',
  },
  export: {
    title: 'Workbook',
    contains: `One .xlsx with ${sheetNames.length} sheets: ${sheetNames.slice(0, -1).join(', ')} and ${sheetNames.at(-1)}. It stands on its own, holds no secret, and opens in any spreadsheet program.`,
    forWhom: 'For compliance officers, release management and the file of the release.',
    act: 'Export the workbook',
    running: 'The workbook is being written and read back.',
    done: (name: string) => `${name} is written.`,
    checked: (cells: number, size: string) =>
      `${counted(cells, 'cell', 'cells')} read back and compared, ${size}.`,
    sheets: 'Sheets',
    sheet: (name: string, rows: number) => `${name} · ${counted(rows, 'row', 'rows')}`,
    reveal: 'Show in folder',
    sha: (hash: string) => `SHA-256 ${hash}`,
    again: 'Export again',
  },
  scorecard: 'Open the scorecard',
};

/** Sentences of the register of exceptions, as a view and inside step 5. */
export const registerText = {
  title: 'Exceptions',
  lead: (live: number, requested: number) =>
    requested > 0
      ? `${counted(requested, 'request waits', 'requests wait')} for a decision by someone who is neither requester nor owner.`
      : `${counted(live, 'exception is', 'exceptions are')} in force.`,
  remains: (requested: number, expired: number) => {
    const parts = [
      requested > 0 ? `${counted(requested, 'request', 'requests')} to decide` : '',
      expired > 0
        ? `${counted(expired, 'expired exception', 'expired exceptions')} to renew or close`
        : '',
    ].filter(Boolean);
    return parts.length === 0 ? 'Nothing remains here.' : `Remaining: ${parts.join(', ')}.`;
  },
  empty: {
    title: 'No exceptions',
    body: 'An exception is an intentional difference with a reason, a risk assessment, a mitigation, an owner, and an end. Request one here, or for selected rows in step 2.',
  },
  request: 'Request an exception ...',
  table: 'Exception register',
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
  covers: (count: number) => counted(count, 'difference', 'differences'),
  expiry: {
    expires: (date: string) => `expires ${date}`,
    expired: (date: string) => `expired ${date}`,
    trigger: (trigger: string) => `until: ${trigger}`,
    left: (days: number) => (days === 0 ? 'ends today' : `${counted(days, 'day', 'days')} left`),
    bar: (date: string, percent: number) => `Expires ${date}, ${percent} % of its time has passed`,
  },
  form: {
    title: 'Request an exception',
    lead: 'The template of the guide. A live, approved exception covers exactly the rows below, until it ends or a value changes.',
    name: 'Title',
    nameHint: 'For example: Smaller database in staging',
    dimension: 'Dimension',
    rows: 'Covers exactly',
    rowsHint: 'Choose differences of the dimension',
    rowsOption: (number: string, subject: string, name: string) => `${number} ${subject} ${name}`,
    reason: 'Reason for the difference',
    risk: 'Risk assessment',
    riskHint: 'What could fail because of it, and how badly',
    mitigation: 'Mitigation',
    mitigationHint: 'What lowers the risk while the difference stands',
    requester: 'Requester',
    owner: 'Owner',
    ends: 'How it ends',
    byDate: 'On a date',
    byTrigger: 'When something happens',
    expires: 'Expires on',
    trigger: 'Review trigger',
    triggerHint: 'For example: when staging moves to the new region',
    submit: 'Request the exception',
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
      trigger: 'The review trigger is missing. Say what calls for a review, or give a date.',
    },
    done: (number: string) => `${number} is requested and waits for approval.`,
  },
  drawer: {
    label: (number: string) => `Exception ${number}`,
    close: 'Close the exception',
    approver: 'Approver',
    mustApprove: (requester: string, owner: string) =>
      requester === owner
        ? `Anyone but ${requester} can approve.`
        : `Anyone but ${requester} (requester) and ${owner} (owner) can approve.`,
    note: 'Note',
    approve: 'Approve',
    reject: 'Reject',
    withdraw: 'Withdraw ...',
    approverMissing: 'The approver is missing. Enter a name.',
    noteMissing: 'A note is missing. Say why the request is rejected.',
    decided: (word: string, who: string, when: string) => `${word} by ${who} on ${when}`,
    covered: 'Covered rows',
    showRows: 'Show the rows in step 2',
    history: 'History',
    final: 'An approval cannot be undone; an exception can be withdrawn.',
    noRows: 'None of its rows is among the differences any more.',
    requested: 'Requested',
  },
  withdraw: {
    title: (number: string) => `Withdraw ${number}`,
    body: 'Its rows are no longer covered. The exception stays in the register.',
    confirm: 'Withdraw the exception',
  },
};
