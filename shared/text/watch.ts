import { counted } from './components.ts';

/** Sentences of step 4, Watch. */
export const watchText = {
  title: 'Watch',
  lead: (unwatched: number) =>
    unwatched === 0
      ? 'Every dimension at risk is watched. Run the checks before the release.'
      : 'Say what is watched, how often and who is told. The dimensions at highest risk come first.',
  remains: (unwatched: number, neverRun: number) => {
    const parts = [
      unwatched > 0
        ? `${counted(unwatched, 'dimension', 'dimensions')} at risk without a detector`
        : '',
      neverRun > 0 ? `${counted(neverRun, 'detector', 'detectors')} never run` : '',
    ].filter(Boolean);
    return parts.length === 0 ? 'Nothing remains in this step.' : `Remaining: ${parts.join(', ')}.`;
  },
  empty: {
    title: 'Nothing is watched yet',
    body: 'A detector compares the two environments of one dimension again and says what is new since the audit. Environments drift between releases; a detector notices it.',
  },
  add: 'Add a detector ...',
  addFor: (dimension: string) => `Watch ${dimension.toLowerCase()} ...`,
  unwatched: 'Not watched',
  notWatched: (dimension: string) => `${dimension} is not watched`,
  fine: 'No high risk calls for a detector here.',
  cadence: {
    'each-release': 'Before each release',
    'each-commit': 'On each commit',
    daily: 'Daily',
    weekly: 'Weekly',
  },
  cadenceHint: 'Recorded as the agreement of the team. A check runs when a person starts it.',
  detector: {
    label: (title: string) => `Detector ${title}`,
    told: (who: string) => `${who} is told`,
    sources: 'Sources',
    sourcesOf: (side: string, count: number) => `${side} · ${counted(count, 'source', 'sources')}`,
    showAll: (count: number) => `Show all ${counted(count, 'source', 'sources')}`,
    showFewer: 'Show fewer',
    noSources:
      'No source of the audit speaks of this dimension: what is known of it was answered by hand, and there is nothing to read again. Look through the answers in step 1, or run with other files.',
    unreadable: 'cannot be read now',
    readable: 'readable',
    run: 'Run now',
    runOf: (title: string) => `Run now: ${title}`,
    runWith: 'Run with other files ...',
    runWithOf: (title: string) => `Run with other files ... ${title}`,
    running: 'The check is running.',
    edit: 'Change ...',
    editOf: (title: string) => `Change ${title}`,
    remove: 'Remove ...',
    removeOf: (title: string) => `Remove ${title}`,
    never: 'Never run.',
    lastRuns: (title: string) => `Last runs of ${title}`,
  },
  run: {
    clean: 'clean',
    found: (count: number) => `${count.toLocaleString('en')} new`,
    high: (count: number) => `${count.toLocaleString('en')} new high`,
    problem: 'not complete',
    open: (when: string, words: string) => `Run of ${when}: ${words}`,
    title: (when: string, by: string) => `Run of ${when} by ${by}`,
    counts: (fresh: number, worse: number, known: number, gone: number) =>
      `${fresh.toLocaleString('en')} new, ${worse.toLocaleString('en')} worse, ${known.toLocaleString('en')} known, ${gone.toLocaleString('en')} gone`,
    what: { new: 'New', worse: 'Worse', gone: 'Gone' },
    whatHint: {
      new: 'Not among the differences of the audit.',
      worse: 'Known, with a higher risk than before.',
      gone: 'Was a difference, is equal now.',
    },
    columns: {
      what: 'What',
      risk: 'Suggested',
      attribute: 'Attribute',
      staging: 'Staging',
      production: 'Production',
      reason: 'Reason',
    },
    findings: 'Findings',
    none: 'No finding: everything the check saw is known.',
    known: (count: number) =>
      `${counted(count, 'difference is', 'differences are')} known from the audit and unchanged.`,
    problems: 'Could not be read',
    done: (fresh: number, worse: number, gone: number) =>
      fresh + worse + gone === 0
        ? 'The check found nothing new.'
        : `The check found ${fresh.toLocaleString('en')} new, ${worse.toLocaleString('en')} worse, ${gone.toLocaleString('en')} gone.`,
  },
  form: {
    addTitle: 'Add a detector',
    editTitle: 'Change the detector',
    dimension: 'Dimension',
    title: 'What is watched',
    titleHint: 'For example: Terraform states of both environments',
    titleMissing: 'The field is empty. Say what is watched.',
    cadence: 'How often',
    told: 'Who is told',
    toldHint: 'A person or a team',
    toldMissing: 'The field is empty. Name the person or team that is told.',
    sources: 'Every source of the dimension that the audit holds is read again.',
    save: 'Save the detector',
    defaultTitle: (dimension: string) => `${dimension} of both environments`,
  },
  files: {
    title: (title: string) => `Run ${title} with other files`,
    body: "The files below are compared in place of the audit's sources. The audit keeps its own snapshot.",
    drop: (side: string) => `Drop files or folders of ${side.toLowerCase()} here`,
    label: (side: string) => `Files of ${side.toLowerCase()}`,
    pickFiles: 'Choose files ...',
    pickFolder: 'Choose a folder ...',
    pickFilesOf: (side: string) => `Choose files of ${side.toLowerCase()}`,
    pickFolderOf: (side: string) => `Choose a folder of ${side.toLowerCase()}`,
    remove: (name: string) => `Leave out ${name}`,
    own: 'The sources of the audit serve on a side without files.',
    run: 'Run the check',
  },
  removeDetector: {
    title: (title: string) => `Remove the detector ${title}`,
    body: 'Its runs stay in the audit trail. The dimension counts as not watched.',
    confirm: 'Remove the detector',
  },
};
