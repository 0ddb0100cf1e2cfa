import { counted } from './components.ts';

/** Sentences of the scorecard. */
export const scorecardText = {
  title: 'Scorecard',
  lead: (system: string, release: string, audit: number, date: string) =>
    `${system} ${release} · audit ${audit} · ${date}`,
  readiness: 'Readiness',
  decision: 'Decision and signatures',
  table: 'Dimensions',
  columns: {
    dimension: 'Dimension',
    state: 'Current state',
    documented: 'Documented',
    high: 'High',
    medium: 'Medium',
    low: 'Low',
    unrated: 'Unrated',
    parity: 'Parity of high-risk attributes',
    exceptions: 'Exceptions',
    watched: 'Watched',
    riskLevel: 'Risk level',
  },
  tolerance: (said: string) => `Acceptable drift: ${said}`,
  documentedOf: (answered: number, asked: number) => `${answered} of ${asked}`,
  documentedBoth: (staging: string, production: string) => `S ${staging}\nP ${production}`,
  documentedLabel: (dimension: string, both: string) =>
    `${dimension}, documented in staging and production: ${both}`,
  count: (dimension: string, word: string, count: number) =>
    `${dimension}, ${word.toLowerCase()}: ${counted(count, 'row', 'rows')}`,
  parity: (percent: number) => `${percent} %`,
  target: (percent: number) => `target ${percent}`,
  notMeasured: 'not measured',
  parityLabel: (dimension: string, equal: number, total: number, percent: number | null) =>
    percent === null
      ? `${dimension}: parity is not measured, no high-risk attribute is known`
      : `${dimension}: ${equal} of ${counted(total, 'high-risk attribute', 'high-risk attributes')} equal, ${percent} %`,
  parityTitle: (dimension: string) => `${dimension}: high-risk attributes that are not equal`,
  ratedTitle: (dimension: string, word: string) => `${dimension}, ${word.toLowerCase()}`,
  notWatched: 'Not watched',
  detectors: (count: number) => counted(count, 'detector', 'detectors'),
  detectorsLabel: (dimension: string, words: string) => `${dimension}: ${words}`,
  exceptionsLabel: (dimension: string, count: number) =>
    `${dimension}: ${counted(count, 'active exception', 'active exceptions')}`,
  notAssessed: 'Not assessed',
  noRisk: 'None open',
  outOfScope: (reason: string) => `Out of scope: ${reason}`,
  highest: 'Highest gaps',
  highestNone: 'No gap is rated, and no rule suggests a risk.',
  openRow: (number: string, subject: string, name: string) => `Open ${number}, ${subject} ${name}`,
  exceptions: 'Exceptions',
  exceptionsNone: 'No exception is on record.',
  openRegister: 'Open the register',
  gap: 'The gap in words',
  computed: (when: string) => `Computed ${when}`,
  toExport: 'Export ...',
  print: 'Print',
  empty: {
    title: 'No scorecard yet',
    body: 'The scorecard is computed from the comparison. Document both environments in step 1; step 2 compares them.',
    action: 'Go to step 1',
  },
  remains: (reasons: number) =>
    reasons === 0
      ? 'No reason stands against the release.'
      : `${counted(reasons, 'reason stands', 'reasons stand')} against the release.`,
};
