import type { ItemState } from '../contract/views/meeting.ts';
import { counted } from './components.ts';

const rows = (count: number): string => counted(count, 'difference', 'differences');
const number = (count: number): string => count.toLocaleString('en');

/** Sentences of the agenda in step 2: what is left to decide, group by group. */
export const triageText = {
  tab: (count: number) => `Agenda · ${number(count)}`,
  label: 'Agenda',
  toolbar: 'Acts for the item at the cursor',
  meeting: 'Meeting',
  meetingHint: 'Prepare the meeting and go through the agenda in the room',
  search: 'Search the agenda',
  states: {
    all: 'All',
    'to-decide': 'To decide',
    disagreed: 'Disagreed',
    parked: 'Parked',
    decided: 'Decided',
  },
  way: (decided: number, all: number) => `${number(decided)} of ${number(all)} rows decided`,
  groups: (count: number) => `On the agenda: ${counted(count, 'group', 'groups')}`,
  wayLabel: (decided: number, all: number) => `${number(decided)} of ${number(all)} decided`,
  columns: {
    suggested: 'Suggested',
    item: 'What it is about',
    rows: 'Rows',
    staging: 'Staging',
    production: 'Production',
    state: 'State',
  },
  state: {
    'to-decide': 'To decide',
    hidden: 'Hidden assessments',
    'to-settle': 'To settle',
    parked: 'Parked',
    decided: 'Decided',
  } satisfies Record<ItemState, string>,
  disagreed: 'Disagreed',
  partly: (decided: number, count: number) => `${number(decided)} of ${number(count)} decided`,
  fresh: 'new',
  freshHint: 'First seen since the last audit of the system',
  freshOf: (fresh: number, count: number) =>
    fresh === count ? 'new' : `${number(fresh)} new of ${number(count)}`,
  parked: 'parked',
  parkedHint: 'Put aside for later in the meeting',
  groupOf: (count: number) => `1 of ${number(count)}`,
  groupHint: (count: number) => `One decision can take ${rows(count)} with it`,
  hiddenBy: (team: string) => `${team}: assessed, hidden until it is revealed`,
  values: (count: number) => `${number(count)} values`,
  open: (title: string) => `Show the members of ${title}`,
  close: (title: string) => `Hide the members of ${title}`,
  loading: 'Loading',
  moreMembers: (count: number) =>
    `${counted(count, 'more member', 'more members')}, read when the cursor comes near`,
  rateAs: (count: number) => (count === 1 ? 'Rate as' : `Rate ${number(count)} as`),
  accept: (count: number) =>
    count === 1 ? 'Accept suggestion' : `Accept ${number(count)} suggestions`,
  park: 'Park',
  unpark: 'Take up again',
  leave: 'Take out of its group',
  rejoin: 'Put back into its group',
  undoKey: (says: string) => `${says} (u)`,
  inGrid: 'Show among the differences',
  onAgenda: 'Show on the agenda',
  rated: (title: string, risk: string, count: number) =>
    count === 1 ? `${title}: ${risk}` : `${title}: ${rows(count)} as ${risk}`,
  accepted: (title: string, count: number) =>
    count === 1
      ? `${title}: suggestion accepted`
      : `${title}: ${number(count)} suggestions accepted`,
  didPark: (count: number) => `${counted(count, 'row is', 'rows are')} parked.`,
  didUnpark: (count: number) => `${counted(count, 'row is', 'rows are')} on the agenda again.`,
  didLeave: 'The row stands alone on the agenda.',
  didRejoin: 'The row is back in its group.',
  neverLeft: 'The row never left a group.',
  empty: {
    'to-decide': {
      title: 'Everything is decided',
      body: 'No item of the agenda waits for a decision. The next step puts the gaps in order.',
    },
    filtered: { title: 'No item matches', body: 'The filter and the search leave no item.' },
  },
  showAll: 'Show the whole agenda',
};
