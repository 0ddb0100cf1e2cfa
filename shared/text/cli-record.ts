import type { ReadinessState, Risk } from '../model/words.ts';
import { counted, words } from './components.ts';

// What the command line says of a record: what is due in it, and its audits.

const riskWord = (risk: Risk | null): string =>
  risk === null ? words.unrated.toLowerCase() : words.risk[risk].toLowerCase();

export const recordCliText = {
  needsRecord: (command: string): string => `${command} needs the file of one record.`,
  missing: 'This form of the command line cannot read records.',
  missingRemedy: 'Use the installed application, or a checkout of the same version.',
  noDay: (given: string): string => `--on does not know the day "${given}".`,
  dayForm: 'Give year, month and day as 2027-01-31.',
  nothingDue: 'Nothing is due.',
  noSystem: 'No system yet: the record holds nothing to list.',
  late: 'Late, or no longer in force',
  soon: 'Within 30 days',
  item: (due: {
    readonly risk: Risk | null;
    readonly item: string;
    readonly title: string;
    readonly owner: string | null;
    readonly on: string | null;
    readonly sentence: string;
  }): string => {
    const owner = due.owner === null || due.owner === '' ? 'no owner' : due.owner;
    const on = due.on === null ? '' : `, ${due.on}`;
    return `  ${riskWord(due.risk)}: ${due.item} ${due.title} (${owner}${on}): ${due.sentence}`;
  },
  failOn: (count: number, risk: string): string =>
    `${counted(count, 'late item is', 'late items are')} about ${risk} or above.`,
  audit: (audit: {
    readonly number: number;
    readonly release: string;
    readonly plannedDate: string;
    readonly readiness: ReadinessState;
    readonly reasons: number;
    readonly openHigh: number;
    readonly closed: boolean;
  }): string =>
    [
      `  audit ${audit.number}: release ${audit.release}, planned for ${audit.plannedDate}`,
      words.readiness[audit.readiness].toLowerCase(),
      counted(audit.reasons, 'reason', 'reasons'),
      counted(audit.openHigh, 'open high gap', 'open high gaps'),
      ...(audit.closed ? ['closed'] : []),
    ].join(', '),
} as const;
