import type { ChecklistState, Risk } from '../model/words.ts';
import { counted, words } from './components.ts';

/** Something of step 5 that is not there yet, in words for its first and last line. */
export interface GovernOpen {
  readonly requested: number;
  readonly expired: number;
  readonly backOutPlan: boolean;
  readonly testEvidence: boolean;
  readonly checklist: number;
  readonly decision: boolean;
  readonly signatures: number;
  readonly closed: boolean;
}

/** What is still to be done, in the order of the screen. */
function openParts(open: GovernOpen): readonly string[] {
  return [
    open.requested > 0 ? `${counted(open.requested, 'exception', 'exceptions')} to decide` : '',
    open.expired > 0
      ? `${counted(open.expired, 'ended exception', 'ended exceptions')} to renew`
      : '',
    open.backOutPlan ? 'the back-out plan' : '',
    open.testEvidence ? 'the test evidence' : '',
    open.checklist > 0
      ? counted(open.checklist, 'point of the checklist', 'points of the checklist')
      : '',
    open.decision ? 'the release decision' : '',
    open.signatures > 0 ? counted(open.signatures, 'signature', 'signatures') : '',
  ].filter((part) => part !== '');
}

/** Sentences of the parts of step 5: what a decision rests on, the decision, and the end. */
export const releaseText = {
  lead: (open: GovernOpen) => {
    if (open.closed) return 'The audit is closed. Export what others need, or re-open it.';
    const [first] = openParts(open);
    if (first === undefined) return 'Nothing is missing. Close the audit and export.';
    return `Next: ${first}. The list below leads to everything that is missing.`;
  },
  remains: (open: GovernOpen) => {
    if (open.closed) return 'Nothing remains in this step: the audit is closed.';
    const parts = openParts(open);
    return parts.length === 0
      ? 'Remaining: closing the audit.'
      : `Remaining: ${parts.join(', ')}, closing the audit.`;
  },
  overview: {
    title: 'What is missing',
    titleClosed: 'How the audit was closed',
    names: {
      readiness: 'Readiness',
      exceptions: 'Exceptions',
      dossier: 'Back-out plan and tests',
      checklist: 'Release checklist',
      changes: 'Production changes',
      below: 'Rated below suggestion',
      evidence: 'Evidence',
      decision: 'Decision',
      signatures: 'Signatures',
      closing: 'Closing',
      exports: 'Exports',
    },
    reasons: (count: number) => counted(count, 'reason', 'reasons'),
    awaiting: (count: number) => `${count.toLocaleString('en')} to decide`,
    ended: (count: number) => `${count.toLocaleString('en')} ended`,
    live: (count: number) => `${count.toLocaleString('en')} live`,
    none: 'none',
    missing: 'missing',
    written: 'written',
    oneMissing: 'one of two missing',
    points: (open: number, all: number) =>
      all === 0 ? 'not begun' : open === 0 ? `all ${all} answered` : `${open} of ${all} open`,
    recorded: (count: number) => `${count.toLocaleString('en')} recorded`,
    unresolved: (count: number) => `${count.toLocaleString('en')} unresolved`,
    listed: (count: number) => `${count.toLocaleString('en')} listed`,
    files: (count: number) => counted(count, 'file', 'files'),
    given: (met: number, all: number) => (all === 0 ? 'none required' : `${met} of ${all} given`),
    notClosed: 'not closed',
    closed: 'closed',
    ready: 'ready to be closed',
    formats: 'five formats',
  },
  reason: {
    title: 'Why is this changed?',
    body: 'The decision stands on it, so the change takes a reason. Signatures that no longer cover it show that.',
    act: 'Save with this reason',
  },
  dossier: {
    title: 'Back-out plan and test evidence',
    lead: 'What happens if the release fails, and what the tests showed. Part of what is signed.',
    backOut: 'Back-out plan',
    backOutHint:
      'Who decides to go back, within which time, by which steps, and how it is known that it worked. Saved on leaving the field.',
    tests: 'Test evidence',
    testsHint:
      'Which tests ran where, with what result, and where their reports are. Files go under Evidence.',
    none: 'Not written.',
  },
  checklist: {
    title: 'Release checklist',
    lead: (open: number, all: number) =>
      all === 0
        ? 'No point yet. Fill it from the default list, then answer each point.'
        : `${open === 0 ? 'Every point is answered' : `${counted(open, 'point is', 'points are')} open`}. With a row in focus: D done, N not applicable, O open again.`,
    leadReadOnly: (open: number, all: number) =>
      `${open} of ${counted(all, 'point', 'points')} open.`,
    table: 'Release checklist',
    columns: { text: 'Point', state: 'Answer', who: 'Answered', note: 'Note', acts: 'Acts' },
    states: {
      open: 'Open',
      done: 'Done',
      'not-applicable': 'Not applicable',
    } satisfies Record<ChecklistState, string>,
    answer: (state: string, point: string) => `${state}: ${point}`,
    answered: (who: string, when: string) => `${who}, ${when}`,
    fill: (count: number) => `Fill in ${counted(count, 'default point', 'default points')}`,
    add: 'Add a point ...',
    addTitle: 'Add a point to the checklist',
    addField: 'Point',
    addAct: 'Add the point',
    remove: 'Remove ...',
    removeOf: (point: string) => `Remove ... ${point}`,
    removeTitle: 'Remove the point',
    removeBody: (point: string) => `"${point}" leaves the checklist. The trail keeps it.`,
    removeAct: 'Remove the point',
    noteTitle: 'Why it does not apply',
    noteBody: (point: string) => point,
    noteAct: 'Mark as not applicable',
    noteLabel: 'Note',
    againTitle: 'Change an answer',
    againBody: (point: string) => `"${point}" was answered already.`,
    againAct: 'Change the answer',
    said: (state: string, point: string) => `${state}: ${point}`,
    empty: 'The checklist is empty.',
  },
  changes: {
    title: 'Undocumented production changes',
    lead: 'Changes that were made to production and that nobody documented then: what they were, how they were found, and what was done about them.',
    none: 'None is recorded. Where the team knows of none, that is the answer.',
    table: 'Undocumented production changes',
    columns: {
      date: 'Made on',
      dimension: 'Dimension',
      what: 'What',
      madeBy: 'By',
      foundHow: 'Found',
      resolution: 'What was done',
      acts: 'Acts',
    },
    unresolved: 'Nothing yet',
    add: 'Record a change ...',
    addTitle: 'Record an undocumented production change',
    addAct: 'Record the change',
    edit: 'Change ...',
    editOf: (what: string) => `Change ... ${what}`,
    editTitle: 'Change the entry',
    editAct: 'Save the entry',
    remove: 'Remove ...',
    removeOf: (what: string) => `Remove ... ${what}`,
    removeTitle: 'Remove the entry',
    removeBody: 'The entry leaves the log. The trail keeps it.',
    removeAct: 'Remove the entry',
    fields: {
      date: 'Made on',
      what: 'What was changed',
      madeBy: 'Made by',
      madeByHint: 'As far as anybody knows; may stay empty',
      foundHow: 'How it was found',
      foundHint: 'For example: by the comparison of 12 March, or by an incident',
      resolution: 'What was done about it',
      resolutionHint: 'For example: written into the configuration of both environments',
      reason: 'Reason for the change of the entry',
    },
    missing: {
      date: 'The day is missing. Enter when it was made, or the first day on which it was there.',
      what: 'What was changed is missing.',
      foundHow: 'How it was found is missing.',
      reason: 'A reason is missing. Say why the entry is changed.',
    },
  },
  below: {
    title: 'Rated below the suggestion',
    lead: 'People rated these lower than the rules suggest. They are counted and listed, and signatures cover the list.',
    none: 'No gap is rated below its suggestion.',
    columns: { gap: 'Gap', suggested: 'Suggested', rated: 'Rated', by: 'By', rationale: 'Why' },
    open: (number: string, name: string) => `Show ${number} ${name} in step 2`,
    was: (risk: Risk) => words.risk[risk],
  },
  evidence: {
    title: 'Evidence of the release',
    lead: 'Files are kept inside the record by their SHA-256 and travel with an evidence package.',
  },
  decision: {
    lead: 'People decide. The decision may differ from what was computed, with a reason of its own.',
    computed: (state: string, reasons: number) =>
      reasons === 0
        ? `Computed now: ${state.toLowerCase()}.`
        : `Computed now: ${state.toLowerCase()}, ${counted(reasons, 'reason', 'reasons')}.`,
    atThatTime: (state: string, reasons: number) =>
      `Computed at that moment: ${state.toLowerCase()}${reasons === 0 ? '' : `, ${counted(reasons, 'reason', 'reasons')}`}.`,
    thenReasons: 'Reasons at that moment',
    differs: 'The people decided otherwise than computed, because:',
    differsField: 'Why the release goes on although the computed state is not ready',
    differsHint: 'A reason of its own, beside the reason for the decision.',
    differsMissing:
      'This reason is missing. Say why the release goes on although reasons stand against it.',
    earlier: (count: number) => `Show ${counted(count, 'earlier decision', 'earlier decisions')}`,
    hideEarlier: 'Hide the earlier decisions',
  },
  signatures: {
    title: 'Signatures',
    lead: 'A signature binds a name, a role, a time and a meaning to exactly what was shown. A later change shows which signatures no longer cover it.',
    noDecision: 'The decision comes first: there is nothing to sign yet.',
    required: 'Required before the audit is closed',
    requiredNone: 'No signature is required. Which ones are is set under People and signatures.',
    toPeople: 'Set required signatures ...',
    of: (meaning: string, role: string) =>
      role === '' ? `${meaning}, by anybody` : `${meaning}, by somebody with the role ${role}`,
    met: (name: string, when: string) => `given by ${name} on ${when}`,
    lapsed: (name: string, when: string) =>
      `given by ${name} on ${when}, and no longer covers the present content`,
    open: 'not given yet',
    sign: 'Sign ...',
    signOf: (meaning: string) => `Sign: ${meaning}`,
    signDecision: 'Sign the decision ...',
    signAudit: 'Sign the audit as a whole ...',
    outside: 'Record an outside approval ...',
    given: 'Given',
    changedSince: (title: string) => `What changed since of ${title}`,
    change: (label: string, before: string | null, after: string | null) =>
      `${label}: ${before ?? 'nothing'} became ${after ?? 'nothing'}`,
    otherRows: (part: string) =>
      `${part.charAt(0).toUpperCase()}${part.slice(1)}: not as it was signed`,
    moreChanges: (count: number) => `and ${count.toLocaleString('en')} more`,
    decision: 'the release decision',
    audit: 'the audit as a whole',
  },
  closing: {
    title: 'Close the audit',
    lead: 'A closed audit is read-only. Exceptions, signatures and exports go on; re-opening is a recorded act.',
    ready: 'Nothing keeps the audit from being closed.',
    keeps: 'What keeps the audit from being closed',
    go: (sentence: string) => `${sentence} Go there.`,
    act: 'Close the audit ...',
    dialog: 'Close the audit',
    body: 'From then on every step is read-only. The reason goes into the trail.',
    confirm: 'Close the audit',
    done: 'The audit is closed.',
    closed: (when: string, by: string) => `Closed on ${when} by ${by}.`,
    reopen: 'Re-open the audit ...',
    reopenTitle: 'Re-open the audit',
    reopenBody:
      'The steps can be changed again. Signatures stay, and show where they no longer cover the content.',
    reopenConfirm: 'Re-open the audit',
    reopened: 'The audit is open again.',
  },
} as const;
