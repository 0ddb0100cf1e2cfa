import { counted } from './components.ts';

/** Sentences of the register of exceptions, as a view and inside step 5. */
export const registerText = {
  title: 'Exceptions',
  lead: (live: number, requested: number) =>
    requested > 0
      ? `${counted(requested, 'request waits', 'requests wait')} for a decision by someone who neither requested nor recorded nor owns it.`
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
  filter: { label: 'Filter by standing', all: 'All', open: 'Waiting for somebody' },
  noneLeft: {
    title: 'No exception has this standing',
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
