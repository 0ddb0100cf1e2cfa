import { counted } from './components.ts';

const rows = (count: number): string => counted(count, 'difference', 'differences');

/** Sentences of step 2, Compare and rate. */
export const compareText = {
  title: 'Compare and rate',
  lead: (toDecide: number, all: number, high: number, disagreed: number) =>
    toDecide === 0
      ? `Every one of ${rows(all)} is decided. ${disagreed > 0 ? 'Settle what is disagreed, then prioritise.' : 'Go on to Prioritise.'}`
      : `Rate what is left: ${toDecide.toLocaleString('en')} of ${rows(all)}, ${high.toLocaleString('en')} suggested high.`,
  leadNotCompared: 'Compare the two environments to see what differs.',
  comparing: 'The sources of both environments are being compared.',
  staleComparing: 'The input changed since the last comparison. It is being compared again.',
  staleReadOnly:
    'The input changed since the last comparison. The rows below are those of the last one; the record is open read-only.',
  compareAgain: 'Compare again',
  compared: (reopened: number, gone: number) =>
    reopened + gone === 0
      ? 'Compared. Every earlier rating stands.'
      : `Compared. ${counted(reopened, 'row is', 'rows are')} open again because a value changed; ${counted(gone, 'row is', 'rows are')} gone.`,
  remains: (toDecide: number, disagreed: number) => {
    const parts = [
      toDecide > 0 ? `${rows(toDecide)} to decide` : '',
      disagreed > 0 ? `${counted(disagreed, 'disagreement', 'disagreements')} to settle` : '',
    ].filter(Boolean);
    return parts.length === 0 ? 'Nothing remains in this step.' : `Remaining: ${parts.join(', ')}.`;
  },
  empty: {
    nothing: {
      title: 'No differences',
      body: 'Both environments say the same wherever both are documented. What is not documented cannot differ: step 1 shows the coverage.',
      action: 'Go to step 1',
    },
    undocumented: {
      title: 'Nothing to compare',
      body: 'A comparison needs sources on both sides. Drop files on staging and on production in step 1, or answer the catalogue by hand.',
      action: 'Go to step 1',
    },
    filtered: {
      title: 'No row matches',
      body: 'The filter leaves no row.',
      action: 'Show every difference',
    },
    decided: {
      title: 'Everything is decided',
      body: 'No row waits for a rating. The next step puts the gaps in order.',
      action: 'Show every difference',
    },
  },
  /** Leads on where everything is decided. */
  prioritise: 'Go on to Prioritise',
  tabs: {
    label: 'What to show',
    differences: (count: number) => `Differences · ${count.toLocaleString('en')}`,
    setAside: (count: number) => `Set aside · ${count.toLocaleString('en')}`,
  },
  filters: {
    label: 'Filters',
    toggle: 'Filters',
    search: 'Search differences',
    all: 'All',
    toDecide: 'To decide',
    disagreed: 'Disagreed',
    high: 'High',
    highHint: 'Suggested high',
    dimension: 'Dimension',
    suggestion: 'Suggested',
    rating: 'Rating',
    kind: 'Kind',
    unrated: 'Unrated',
    noSuggestion: 'No rule',
    behind: (title: string, count: number) => `${title}: ${counted(count, 'row', 'rows')}`,
    clearBehind: 'Show all rows again',
    clear: 'Clear the filters',
    option: (label: string, count: number) => `${label}, ${rows(count)}`,
  },
  grid: {
    label: 'Differences',
    suggested: 'Suggested',
    attribute: 'Attribute',
    rating: 'Rating',
    rationale: 'Rationale',
    staging: 'Staging',
    production: 'Production',
    group: (dimension: string, subject: string) => `${dimension} · ${subject}`,
    groupCount: (count: number) => rows(count),
    loading: 'Loading',
    none: '–',
    noRule: 'No rule',
    disagreed: 'Disagreed',
    saving: 'Saving',
    saved: 'Saved',
    sameValue: 'same value',
    notFound: 'not found now',
    exception: (number: string) => `exception ${number}`,
    notRated: 'not rated',
  },
  selection: {
    count: (count: number) => `${count.toLocaleString('en')} selected`,
    clear: 'Clear the selection',
    rateAs: (count: number) => `Rate ${count.toLocaleString('en')} as`,
    assessAs: (team: string, count: number) => `${team}: ${count.toLocaleString('en')} as`,
    accept: 'Accept suggestion',
    acceptMany: (count: number) => `Accept ${counted(count, 'suggestion', 'suggestions')}`,
    expected: 'Declare as expected ...',
    exception: 'Request an exception ...',
    clearRating: 'Clear the rating ...',
    all: (count: number) => `Select all ${count.toLocaleString('en')}`,
    more: 'More',
    moreLabel: 'More acts for these rows',
    withoutSuggestion: (count: number) =>
      `${rows(count)} without a suggestion ${count === 1 ? 'stays' : 'stay'} open.`,
    announced: (count: number) => `${rows(count)} selected`,
  },
  rationale: {
    rateTitle: (count: number, risk: string) =>
      count === 1 ? `Rate as ${risk}` : `Rate ${count.toLocaleString('en')} as ${risk}`,
    assessTitle: (team: string, count: number, risk: string) =>
      count === 1
        ? `${team}: assess as ${risk}`
        : `${team}: assess ${count.toLocaleString('en')} as ${risk}`,
    act: 'Write the rationale ...',
    acceptTitle: (count: number) =>
      count === 1
        ? 'Accept the suggestion for a settled row'
        : `Accept the suggestions for ${rows(count)}, some of them settled`,
    acceptsHigh: 'The suggestion is high, and a high rating asks for a rationale by hand.',
    acceptsSome:
      'One rationale is for all rows suggested high. The others take the sentence of their rule.',
    departs: (risk: string) => `The suggestion is ${risk}.`,
    departsMany: 'The suggestions of these rows differ.',
    noSuggestion: 'No rule suggests a risk here.',
  },
  expected: {
    title: (count: number) => `Declare ${rows(count)} as expected`,
    body: 'Expected rows leave the list of differences. They are counted, listed under "Set aside", and can be brought back.',
    enter: 'Enter declares, Shift+Enter starts a new line.',
    /** Reasons on digits. */
    stock: [
      'The value names its own environment, and must.',
      'Each environment has its own address, account or identifier by design.',
      'Belongs to the tooling of one environment and takes no part in the release.',
      'Made anew by each deployment; it says nothing of how the release behaves.',
      'A label or a description that changes no behaviour.',
    ],
    confirm: (count: number) => `Declare ${counted(count, 'row', 'rows')}`,
    confirmAlike: 'Declare what looks alike',
    reach: 'What is declared',
    reaches: {
      rows: (count: number) => (count === 1 ? 'Only this row' : `Only these ${rows(count)}`),
      audit: 'Everything that looks alike, in this audit',
      system: 'Everything that looks alike, in every audit of the system',
    },
    subject: 'Subject',
    name: 'Attribute',
    globHint: '* stands for anything; everything else stands for itself.',
    exact: 'Only with exactly these values',
    exactHint: 'Another change of the same attribute is still seen.',
    exactNot: 'The values of this row are secret or unknown, so a pattern cannot hold on to them.',
    patternMissing: 'A pattern is missing. Enter a name, or * for anything.',
    preview: 'What it takes',
    previewing: 'The rows that match are being counted.',
    takes: (count: number) =>
      count === 0 ? 'No row matches.' : `Takes ${rows(count)} of this audit.`,
    refuses: (count: number) =>
      `Refuses ${counted(count, 'row', 'rows')} that a rule or the meeting holds for high: each needs an exception.`,
    rated: (count: number) =>
      `${counted(count, 'row is', 'rows are')} already rated; the rating becomes history.`,
    examples: 'Examples of what it takes',
    example: (subject: string, name: string, staging: string | null, production: string | null) =>
      `${subject} ${name}: ${staging ?? 'no value'} in staging, ${production ?? 'no value'} in production`,
    done: (count: number) => `${counted(count, 'row is', 'rows are')} set aside as expected.`,
  },
  clearRating: {
    title: (count: number) => `Clear the rating of ${rows(count)}`,
    body: 'The rows wait for a decision again. The earlier ratings stay in their history.',
    confirm: 'Clear the rating',
  },
  withdraw: {
    title: (count: number) => `Bring back ${counted(count, 'row', 'rows')}`,
    body: 'The rows stand among the differences again and wait for a decision.',
    confirm: (count: number) => `Bring back ${counted(count, 'row', 'rows')}`,
    done: (count: number) =>
      `${counted(count, 'row stands', 'rows stand')} among the differences again.`,
  },
  setAside: {
    title: 'Set aside',
    lead: 'What explains itself or changes by nature. Every row is counted here and can be looked at.',
    how: {
      expected: 'Expected',
      volatile: 'Volatile',
      skipped: 'Skipped',
    },
    howHint: {
      expected: 'Differences that a named variation explains. They can be brought back.',
      volatile: 'Values that change by nature, such as serial numbers and timestamps.',
      skipped: 'What says nothing of the environment.',
    },
    columns: {
      rule: 'Rule',
      reason: 'Reason',
      rows: 'Rows',
      where: 'Where',
      attribute: 'Attribute',
      staging: 'Staging',
      production: 'Production',
      act: 'Act',
    },
    show: (rule: string, count: number) =>
      `Show the rows of ${rule}, ${counted(count, 'row', 'rows')}`,
    hide: (rule: string) => `Hide the rows of ${rule}`,
    showRows: 'Show the rows',
    hideRows: 'Hide the rows',
    restore: 'Restore ...',
    restoreOf: (rule: string, count: number) =>
      `Restore ${counted(count, 'value', 'values')} of ${rule} ...`,
    restored: (count: number) =>
      `restored, ${counted(count, 'value is an attribute', 'values are attributes')} again`,
    asideAgain: 'Set aside again ...',
    asideAgainOf: (rule: string) => `Set aside again: ${rule} ...`,
    asideAgainTitle: (rule: string) => `Set aside again: ${rule}`,
    asideAgainBody:
      'Its values leave the comparison again. Ratings of their rows stay in the audit trail.',
    asideAgainAction: 'Set the values aside',
    asideAgainDone: 'The rule holds again.',
    bringBack: 'Bring back ...',
    bringBackOne: (name: string) => `Bring back ${name}`,
    shown: (shown: number, all: number) =>
      `${shown.toLocaleString('en')} of ${counted(all, 'row', 'rows')} shown`,
    showMore: (count: number) => `Show ${counted(count, 'more row', 'more rows')}`,
    rowsOf: (rule: string) => `Rows of ${rule}`,
    emptyTitle: 'Nothing is set aside',
    empty: 'No rule explains a difference away, and the sources hold nothing volatile.',
    place: (path: string, line: number | null) => (line === null ? path : `${path}, line ${line}`),
  },
  /** Variations declared for everything that looks alike. */
  declared: {
    title: 'Declared for what looks alike',
    columns: {
      matches: 'Matches',
      staging: 'Staging',
      production: 'Production',
      reach: 'Holds for',
      reason: 'Reason',
      rows: 'Rows',
      act: 'Act',
    },
    any: 'any value',
    reach: { audit: 'this audit', system: 'the system' },
    retract: 'Retract ...',
    retractOf: (subject: string, name: string) => `Retract ${name} of ${subject} ...`,
    retractTitle: (subject: string, name: string) => `Retract the variation ${name} of ${subject}`,
    retractBody: (count: number) =>
      `${counted(count, 'row stands', 'rows stand')} among the differences again after the next comparison.`,
    retractAction: 'Retract the variation',
    retracted: 'The variation is retracted.',
  },
  unmatched: {
    lead: (count: number) =>
      `${counted(count, 'subject has', 'subjects have')} no counterpart on the other side.`,
    open: 'Pair subjects ...',
    title: 'Pair two subjects',
    body: 'Subjects with different names that mean the same thing are compared with each other from now on, for every audit of this system.',
    dimension: 'Dimension',
    staging: 'Subject in staging',
    production: 'Subject in production',
    reason: 'Reason',
    reasonMissing: 'A reason is missing. Say why the two are the same thing.',
    subjectMissing: 'A subject is missing. Choose one on each side.',
    option: (subject: string, attributes: number) =>
      `${subject} · ${counted(attributes, 'attribute', 'attributes')}`,
    none: 'No subject of this dimension is without a counterpart on this side.',
    confirm: 'Pair the subjects',
    done: 'The subjects are paired, and the environments compared again.',
    noneLeft: 'No two subjects are left to be paired.',
    proposals: 'Proposals',
    proposalsLead:
      'Subjects that resemble each other, the most alike first. Arrows move, Enter confirms the row.',
    proposal: (staging: string, production: string) => `${staging} and ${production}`,
    similarity: 'Alike',
    percent: (share: number) => `${Math.round(share * 100)} %`,
    attributes: 'Attributes',
    sharedOf: (shared: number, equal: number) =>
      `${shared.toLocaleString('en')} shared, ${equal.toLocaleString('en')} equal`,
    act: 'Act',
    pair: 'Pair',
    pairOf: (staging: string, production: string) => `Pair ${staging} with ${production}`,
    proposalReason: (percent: string, shared: number, equal: number) =>
      `Confirmed proposal: names alike to ${percent}, ${shared.toLocaleString('en')} shared attributes, ${equal.toLocaleString('en')} of them equal.`,
    byHand: 'Pair by hand',
    pairs: 'Paired by hand',
    unpair: 'Unpair ...',
    unpairOf: (staging: string, production: string) => `Unpair ${staging} and ${production}`,
    unpairTitle: (staging: string, production: string) => `Unpair ${staging} and ${production}`,
    unpairBody:
      'Each of the two is compared under its own name again, and stands on one side alone.',
    unpairConfirm: 'Unpair the subjects',
    unpaired: 'The subjects are unpaired, and the environments compared again.',
  },
  unpaired: {
    label: 'Sources without a counterpart',
    line: (side: string, other: string, count: number) =>
      `Only in ${side.toLowerCase()}, not documented in ${other.toLowerCase()}: ${counted(count, 'attribute', 'attributes')}`,
    open: 'Show in step 1',
    showAll: (count: number) => `Show all ${count.toLocaleString('en')}`,
    showFewer: 'Show fewer',
  },
  inspector: {
    none: 'Choose a row to see its values in full.',
    values: 'Values',
    linesLabel: 'Lines of both values',
    onlyStaging: 'only in staging',
    onlyProduction: 'only in production',
    both: 'on both sides',
    place: (path: string, line: number | null) => (line === null ? path : `${path}, line ${line}`),
    byHand: 'answered by hand',
    notThere: 'not in any source of this side',
    suggested: 'Suggested',
    noRule: 'No rule matches this row, so no risk is suggested.',
    rule: (id: string, origin: string, version: number | null) =>
      version === null ? `Rule ${id} · ${origin}` : `Rule ${id} · ${origin}, version ${version}`,
    origins: { 'built-in': 'built in', custom: 'custom' },
    notRaised: 'Raised by nothing.',
    resembles: 'Resembles',
    assessments: 'Assessments',
    notAssessed: 'not assessed',
    rating: 'Rating',
    notRated: 'The meeting has not rated this row.',
    accepted: 'took over the suggestion',
    valuesSame: 'The values were the same then.',
    ratedBy: (person: string, when: string) => `${person}, ${when}`,
    exception: 'Exception',
    noException: 'No exception covers this row.',
    openException: (number: string) => `Open ${number}`,
    requestException: 'Request an exception ...',
    remediation: 'Remediation',
    noPlan: 'Nothing is planned yet.',
    effort: 'Effort',
    disposition: 'Disposition',
    owner: 'Owner',
    due: 'Due',
    status: 'Status',
    history: 'History',
    noHistory: 'Nothing has been recorded about this row yet.',
    firstSeen: (when: string) => `First seen ${when}`,
    goneSince: (when: string) => `Not found since ${when}`,
  },
};
