import type { ChecklistState, SignatureWay } from '../model/words.ts';

const utc = (moment: string): string => `${moment.slice(0, 19).replace('T', ' ')} UTC`;
const whose = (role: string): string => (role === '' ? '' : ` by ${role}`);
const orNone = (text: string): string => (text === '' ? 'nothing is written' : text);

/** Words of the sheets about signatures, exceptions over time, evidence and the release. */
export const governanceText = {
  sheets: {
    history: 'Exception history',
    signatures: 'Signatures',
    outside: 'Outside approvals',
    evidence: 'Evidence',
    checklist: 'Checklist',
    changes: 'Production changes',
  },
  empty: {
    history: 'No exception has a history.',
    signatures: 'Nothing has been signed.',
    outside: 'No approval that was given outside the app has been recorded.',
    evidence: 'No file of evidence has been added.',
    checklist: 'The release checklist has no points.',
    changes: 'No undocumented change of production has been recorded.',
  },
  columns: {
    name: 'Printed name',
    approver: 'Approver',
    role: 'Role',
    statedRole: 'Role, as stated',
    team: 'Team',
    meaning: 'Meaning',
    signedAt: 'Signed (UTC)',
    signedWhen: 'Signed, with offset',
    givenOn: 'Given on',
    how: 'Where it was given',
    subject: 'Of what',
    covers: 'Covers the present content',
    contentHash: 'SHA-256 of what was signed',
    approvedContent: 'SHA-256 of what was approved',
    way: 'How',
    note: 'Note',
    recordedBy: 'Recorded by',
    recordedAt: 'Recorded (UTC)',
    evidence: 'Evidence (SHA-256)',
    when: 'When (UTC)',
    who: 'Who',
    step: 'Step',
    why: 'Why',
    file: 'File',
    mediaType: 'Media type',
    addedBy: 'Added by',
    addedAt: 'Added (UTC)',
    ordinal: 'No.',
    point: 'Point',
    state: 'State',
    answeredBy: 'Answered by',
    answeredAt: 'Answered (UTC)',
    evidenceCount: 'Evidence',
    date: 'Date',
    change: 'What was changed',
    madeBy: 'Made by',
    foundHow: 'How it was found',
    resolution: 'What was done about it',
    approvedHow: 'How approved',
    compensatingControl: 'Compensating control',
    nextCheck: 'Next check',
    renews: 'Takes over from',
    voids: 'Why void',
  },
  ways: {
    passphrase: 'Passphrase, in the app',
    package: 'Passphrase, on another machine',
  } satisfies Record<SignatureWay, string>,
  states: {
    open: 'Open',
    done: 'Done',
    'not-applicable': 'Not applicable',
  } satisfies Record<ChecklistState, string>,
  /** How the approval of an exception came about. */
  approvals: {
    signature: 'Signature',
    outside: 'Outside approval, no signature',
    recorded: 'Recorded in the app, no signature',
  },
  aboutSignatures:
    'A signature is the printed name of a person who gave their own passphrase for exactly the content whose hash is named. It covers the present content as long as that content has this hash.',
  aboutOutside:
    'These approvals were given outside the app and were recorded with evidence. None of them is a signature.',
  coversYes: 'Yes',
  coversNo: (changed: readonly string[]) =>
    changed.length === 0 ? 'No' : `No. Changed since: ${changed.join('; ')}`,
  required: (meaning: string, role: string) => `Required: ${meaning}${whose(role)}`,
  met: (what: string, name: string, at: string) => `${what}. Signed by ${name}, ${utc(at)}.`,
  lapsed: (what: string, name: string) =>
    `${what}. ${name} signed content that has changed since: missing.`,
  missing: (what: string) => `${what}. Missing.`,
  signed: (meaning: string, name: string, role: string, when: string) =>
    `Signed: ${meaning}, ${name}${role === '' ? '' : ` (${role})`}, ${when}`,
  noLonger: (signed: string) => `${signed}. What was signed has changed since.`,
  outsideLine: (meaning: string, name: string, day: string) =>
    `Outside approval, no signature: ${meaning}, ${name}, given on ${day}`,
  differs: (computed: string, reason: string) =>
    `Decided otherwise than computed (${computed}): ${orNone(reason)}`,
  closed: (by: string, at: string) => `Closed by ${by}, ${utc(at)}.`,
  backOutPlan: (plan: string) => `Back-out plan: ${orNone(plan)}`,
  testEvidence: (tests: string) => `Tests: ${orNone(tests)}`,
  file: (name: string, sha256: string) => `${name}\n${sha256}`,
} as const;
