import type { Dimension } from '../model/words.ts';
import { counted, words } from './components.ts';

/** A difference is a gap only once it is rated, and suggestions count here too. */
const troubles = (count: number): string =>
  counted(
    count,
    'incident or open difference rated or suggested high',
    'incidents or open differences rated or suggested high',
  );

/** Sentences of the advice on approaches. */
export const approachText = {
  for: {
    lowTolerance: 'Little risk is tolerated, and replication from code leaves the least to chance.',
    critical: 'A failure of the system does much harm, which justifies the investment.',
    infrastructureTrouble: (count: number) =>
      `The audit knows of ${troubles(count)} in infrastructure and network, which shared code would align.`,
    codeIsThere: 'The infrastructure is largely defined in code already.',
    frequentReleases: 'Releases are frequent, and promoting one image keeps each of them alike.',
    imageTrouble: (count: number) =>
      `The audit knows of ${troubles(count)} in libraries, runtimes and images, which one image would align.`,
    firstStep: 'Many teams begin here: the same image costs little beyond its first set-up.',
    sameImage: 'What was tested is what runs.',
    quickRollback: 'Releases are daily or more often, and a failure is rolled back within minutes.',
    tolerant: 'More risk is tolerated, so gaps may show in production first.',
    stateless: 'A stateless front end is easily switched back.',
  },
  against: {
    codeIsMissing:
      'Infrastructure is hardly defined in code yet, and that takes a long investment.',
    codeIsPartial:
      'Infrastructure is defined in code in part; what is not has to be brought in first.',
    cost: 'Replication at full scale can double or triple what the cloud costs.',
    noPlatformTeam: 'A small team has nobody who maintains the code of the platform.',
    hostsDiffer: 'Hosts, kernels and storage drivers differ under the same image.',
    stateful: 'The release changes state, which a flag does not take back.',
    slowRollback: (within: 'minutes' | 'hours' | 'days') =>
      `A failure is noticed and rolled back within ${within}; flags need minutes.`,
    undetected: 'Many gaps stay unseen until production is exposed to them.',
    thirdParties: 'Third parties of payments behave differently in production, whatever the flag.',
  },
  advice: (titles: readonly string[], startsSmall: boolean): string => {
    const [first = '', second] = titles;
    if (second !== undefined) return `${first}, combined with ${second.toLowerCase()}.`;
    return startsSmall
      ? `${first} first; infrastructure as code is added later for the most critical services.`
      : `${first}.`;
  },
  notCovered: (dimension: Dimension, level: 'low' | 'medium' | 'high', because: string): string =>
    level === 'low'
      ? `${words.dimension[dimension]} is not aligned by it. ${because}`
      : `${words.dimension[dimension]} is aligned in part. ${because}`,
  found: (openHigh: number, parity: number | null, incidents: number): string => {
    const open =
      openHigh === 0
        ? 'no open difference'
        : counted(openHigh, 'open difference', 'open differences');
    const gaps = `${open} rated or suggested high`;
    const measured = parity === null ? 'parity not measured' : `parity ${parity} %`;
    const past =
      incidents === 0 ? '' : `, ${counted(incidents, 'incident', 'incidents')} in the past year`;
    return `This audit: ${gaps}, ${measured}${past}.`;
  },
  lowCost: [
    'Run the same container image in both environments: it costs nothing beyond the first set-up.',
    'Keep the differences in one shared document: the exported scorecard serves as one.',
    'Let a pipeline compare both environments every day; the tools for it are free.',
    'Begin with one dimension, for example dependencies through containers, and add the next when that one holds.',
  ],
  revisit: {
    incidents: 'A parity gap has caused an incident in the past year.',
    starting: 'The first steps change quickly what is possible.',
    rare: 'Releases are rare, and the system changes slowly.',
    usual: 'Risk, cost and the system change; the choice is looked at twice a year.',
  },
} as const;

/** Words of the screen on approaches. */
export const approachScreen = {
  title: 'Approach',
  lead: 'Three ways to parity, compared for this system. The advice rests on the answers below and on what this audit found; people decide.',
  answers: 'Answers',
  assumed: 'Nobody has answered yet: these follow from the criticality and the release profile.',
  fields: {
    riskTolerance: 'Risk that is tolerated',
    budget: 'Budget for environments',
    releaseFrequency: 'Releases',
    maturity: 'Infrastructure in code',
    teamSize: 'Team',
  },
  options: {
    riskTolerance: { low: 'Little', medium: 'Some', high: 'Much' },
    budget: { small: 'Small', medium: 'Medium', large: 'Large' },
    maturity: { starting: 'Beginning', established: 'In part', advanced: 'Throughout' },
    teamSize: { small: 'Small', medium: 'Medium', large: 'With a platform team' },
  },
  advice: 'Advice',
  fit: { fits: 'Fits', partly: 'Fits in part', not: 'Does not fit' },
  advised: 'Advised',
  compared: 'The three approaches compared',
  aspect: 'Aspect',
  parityOf: (dimension: string) => `${dimension} parity`,
  cost: 'Cost',
  overhead: 'Work to operate',
  needs: 'Needs',
  strength: 'Strength',
  misses: 'What it missed',
  suitableFor: 'Suits',
  level: { low: 'Low', medium: 'Medium', high: 'High' },
  speaksFor: 'Speaks for it',
  speaksAgainst: 'Speaks against it',
  nothing: 'Nothing in the answers or the audit.',
  notCovered: 'What the advice does not cover',
  lowCost: 'Measures that cost little',
  record: 'What people chose',
  chosen: 'Approaches chosen',
  reason: 'Reason',
  reasonMissing: 'Give the reason.',
  chosenMissing: 'Choose at least one approach.',
  revisitOn: 'Look at it again on',
  dateMissing: 'Choose a day from today on.',
  save: 'Record the choice',
  saved: 'The choice is recorded.',
  recorded: (titles: string, by: string, at: string) => `${titles}. Recorded by ${by}, ${at}.`,
  departs: (titles: string) => `The advice at that moment was: ${titles}.`,
  revisit: (date: string) => `To be looked at again on ${date}.`,
  before: (release: string, titles: string, date: string) =>
    `The audit of release ${release} chose: ${titles}; to be looked at again on ${date}.`,
  remains: {
    open: 'No choice is recorded in this audit yet.',
    done: 'The choice of this audit is recorded.',
    due: (date: string) => `The choice was to be looked at again on ${date}.`,
  },
} as const;
