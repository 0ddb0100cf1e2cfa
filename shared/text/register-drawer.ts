import type { ExceptionApproval } from '../contract/views/exceptions.ts';
import { counted } from './components.ts';

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
    checksUntil: 'Checks carry it until',
    origin: 'Imported from',
  },
  nothing: 'nothing said',
  who: {
    title: 'Who must approve',
    anybody: 'Anybody with a passphrase who has not requested, owned or recorded it.',
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
    requester: 'requested it, now or before',
    owner: 'owns it, now or before',
    recorder: 'recorded the request',
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
  evidenceBound:
    'These files are part of what was approved: adding or removing one makes the approval void until it is given again.',
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
