import type { Dimension } from '../model/words.ts';
import { words } from './components.ts';

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** Sentences of the advice on approaches. */
export const approachText = {
  for: {
    lowTolerance: 'Little risk is tolerated, and replication from code leaves the least to chance.',
    critical: 'A failure of the system does much harm, which justifies the investment.',
    infrastructureTrouble: (count: number) =>
      `The audit knows of ${counted(count, 'high gap or incident', 'high gaps or incidents')} in infrastructure and network, which shared code would align.`,
    codeIsThere: 'The infrastructure is largely defined in code already.',
    frequentReleases: 'Releases are frequent, and promoting one image keeps each of them alike.',
    dependencyTrouble: (count: number) =>
      `The audit knows of ${counted(count, 'high gap or incident', 'high gaps or incidents')} in dependencies, which one image would align.`,
    firstStep: 'Many teams begin here: the same image costs little beyond its first set-up.',
    sameImage: 'What was tested is what runs.',
    quickRollback: 'Releases are daily or more often, and a failure is rolled back within minutes.',
    tolerant: 'More risk is tolerated, so gaps may show in production first.',
    stateless: 'A stateless front end is easily switched back.',
  },
  against: {
    codeIsMissing:
      'Infrastructure is hardly defined in code yet, and that takes a long investment.',
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
    const gaps =
      openHigh === 0 ? 'no high gap open' : counted(openHigh, 'high gap open', 'high gaps open');
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
