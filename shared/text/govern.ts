import type { LoweringRule } from '../model/comparison.ts';
import { counted } from './components.ts';
import { governanceText } from './workbook-governance.ts';
import { workbookText } from './workbook.ts';

const { scorecard, gaps, plan, phases, exceptions, ...rest } = workbookText.sheets;

/** Sheets of the complete workbook that people see, in its order. */
export const workbookSheetNames: readonly string[] = [
  scorecard,
  gaps,
  plan,
  phases,
  exceptions,
  ...Object.values(governanceText.sheets),
  ...Object.values(rest),
];

const sheetNames = workbookSheetNames.map((name) => name.toLowerCase());

/** Rules that are named before the others are counted. */
const NAMED_RULES = 5;

/** Of rules that are heard no more, by their titles. */
export function silencedSentence(titles: readonly string[]): string {
  const named = titles.slice(0, NAMED_RULES).join('; ');
  const rest = titles.length - NAMED_RULES;
  const more = rest > 0 ? ` and ${rest.toLocaleString('en')} more` : '';
  const [are, their] = titles.length === 1 ? ['is', 'its'] : ['are', 'their'];
  const rules = counted(titles.length, 'built-in rule', 'built-in rules');
  return `${rules} that can give high ${are} switched off or replaced by lower ones, so nothing is asked on ${their} account: ${named}${more}.`;
}

/** Of rules of the system that keep differences below what the built-in rules suggest. */
export function loweredSentence(rules: readonly LoweringRule[]): string {
  const named = rules
    .slice(0, NAMED_RULES)
    .map(({ title, rows }) => `${title} (${counted(rows, 'difference', 'differences')})`);
  const rest = rules.length - named.length;
  const more = rest > 0 ? ` and ${rest.toLocaleString('en')} more` : '';
  const own = counted(rules.length, 'rule', 'rules');
  return `${own} of the system ${rules.length === 1 ? 'suggests' : 'suggest'} less where the built-in rules suggest high: ${named.join('; ')}${more}.`;
}

/** Sentences of step 5, Govern, and of the register of exceptions. */
export const governText = {
  title: 'Govern',
  lead: (reasons: number, requested: number, decided: boolean) => {
    if (requested > 0)
      return `${counted(requested, 'exception awaits', 'exceptions await')} a decision. Then look at the readiness, decide, and export.`;
    if (decided && reasons > 0)
      return 'The decision is recorded. Reasons still stand against the release: close them or request exceptions.';
    return reasons > 0
      ? 'Close the reasons below or request exceptions, then record the decision and export.'
      : 'No reason stands against the release. Record the decision and export.';
  },
  remains: (requested: number, decided: boolean) => {
    const parts = [
      requested > 0 ? `${counted(requested, 'exception', 'exceptions')} to decide` : '',
      decided ? '' : 'the release decision',
    ].filter(Boolean);
    return parts.length === 0 ? 'Nothing remains in this step.' : `Remaining: ${parts.join(', ')}.`;
  },
  readiness: {
    title: 'Readiness',
    label: 'Readiness and its reasons',
    none: 'No reason stands against the release.',
    onlyExceptions: 'Every high gap is closed or under a live, approved exception.',
    open: (count: number) => `Show ${counted(count, 'row', 'rows')}`,
    below: (count: number) => `${counted(count, 'gap is', 'gaps are')} rated below the suggestion.`,
    silenced: (titles: readonly string[]) => silencedSentence(titles),
    lowered: (rules: readonly LoweringRule[]) => loweredSentence(rules),
    belowTitle: 'Rated below the suggestion',
  },
  decision: {
    title: 'Release decision',
    none: 'No decision is recorded.',
    recorded: (word: string, by: string, when: string) => `${word}, decided by ${by} on ${when}`,
    words: { release: 'Release', hold: 'Hold' },
    choice: 'Decision',
    by: 'Decided by',
    byMissing: 'The name is missing. Enter who decides.',
    reason: 'Reason',
    reasonMissing: 'A reason is missing. Say what the decision rests on.',
    departs:
      'The computed state is not ready. A release needs a reason that answers the reasons above.',
    record: (word: string) => `Record the decision: ${word.toLowerCase()}`,
    change: 'Record another decision ...',
    done: 'The decision is recorded.',
  },
  export: {
    title: 'Workbook',
    contains: `One .xlsx with ${sheetNames.length} sheets: ${sheetNames.slice(0, -1).join(', ')} and ${sheetNames.at(-1)}. It stands on its own, holds no secret, and opens in any spreadsheet program.`,
    forWhom: 'For compliance officers, release management and the file of the release.',
    act: 'Export the workbook',
    running: 'The workbook is being written and read back.',
    done: (name: string) => `${name} is written.`,
    checked: (cells: number, size: string) =>
      `${counted(cells, 'cell', 'cells')} read back and compared, ${size}.`,
    sheets: 'Sheets',
    sheet: (name: string, rows: number) => `${name} · ${counted(rows, 'row', 'rows')}`,
    reveal: 'Show in folder',
    sha: (hash: string) => `SHA-256 ${hash}`,
    again: 'Export again',
  },
  scorecard: 'Open the scorecard',
};
