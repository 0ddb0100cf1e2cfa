import type { SideValue } from '../model/comparison.ts';
import type { Criticality, DifferenceKind } from '../model/words.ts';

/** Letters of a value in a title. */
const LONGEST = 48;

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}

/** What one side says, or that it has no spelling of its own. */
export type Shown = Pick<SideValue, 'state' | 'value'>;

function valueWords({ state, value }: Shown): string {
  switch (state) {
    case 'value':
      return value ? shortened(value) : valueWords({ state: 'empty', value });
    case 'empty':
      return 'an empty value';
    case 'null':
      return 'null';
    case 'absent':
      return 'nothing';
    case 'unknown':
      return 'unknown';
    case 'not-applicable':
      return 'not applicable';
    case 'sensitive':
      return 'a secret';
  }
}

const spelled = ({ state, value }: Shown): boolean => state === 'value' && value !== '';

/** `an empty value in staging, 5 in production`: which side has what. */
const sided = (staging: Shown, production: Shown): string =>
  `${valueWords(staging)} in staging, ${valueWords(production)} in production`;

/** An arrow between two spellings alone: a word in place of one would read as a value. */
function changed(staging: Shown, production: Shown): string {
  if (staging.state === 'sensitive' && production.state === 'sensitive') {
    return 'a different secret on each side';
  }
  return spelled(staging) && spelled(production)
    ? `${valueWords(staging)} → ${valueWords(production)}`
    : sided(staging, production);
}

/** Words of the agenda: what an item is about, and why a dimension is on it. */
export const agendaText = {
  /** What the rows of a group have in common where it is the change. */
  change: (kind: DifferenceKind, staging: Shown, production: Shown): string => {
    switch (kind) {
      case 'changed':
        return changed(staging, production);
      case 'only-in-staging':
        return `${valueWords(staging)}, only in staging`;
      case 'only-in-production':
        return `${valueWords(production)}, only in production`;
      case 'same-but-should-differ':
        return `${valueWords(production)}, in both`;
    }
  },
  /** Both values on one line, each with its side. */
  sided,
  /** Subjects of a group: `checkout and 13 more`. */
  subjects: (first: string, count: number): string =>
    count < 2 ? first : `${first} and ${(count - 1).toLocaleString('en')} more`,
  /** Where a library of one name is found several times. */
  places: (count: number): string => `in ${count.toLocaleString('en')} places`,
  /** Several libraries that differ alike. */
  libraries: (count: number): string => `Versions of ${count.toLocaleString('en')} libraries`,
  /** In place of a subject where people answered an attribute of the catalogue. */
  byHand: 'answered by hand',
  /** Null where the criticality calls for nothing by itself. */
  criticality: {
    low: null,
    moderate: null,
    high: 'The system is of high criticality, so a failure after the release costs much.',
    critical: 'The system is critical, so a failure after the release cannot be afforded.',
  } satisfies Record<Criticality, string | null>,
  incident: (date: string, what: string): string =>
    `A parity gap caused an incident on ${date}: ${what}`,
} as const;

/** Of which audit, or of how many gaps, a rationale is. */
export const rationaleText = {
  lastTime: (auditNumber: number, release: string): string =>
    `audit ${auditNumber}, release ${release}`,
  earlier: (gap: string, uses: number): string =>
    uses === 1 ? gap : `${gap} and ${(uses - 1).toLocaleString('en')} more`,
  gap: (number: number): string => `G-${String(number).padStart(3, '0')}`,
} as const;
