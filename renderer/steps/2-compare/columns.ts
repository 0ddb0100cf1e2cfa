import type { Participant } from '../../../shared/model/audit.ts';
import { assessingTeams, teams, type Team } from '../../../shared/model/words.ts';
import { compareText } from '../../../shared/text/compare.ts';
import { words } from '../../../shared/text/components.ts';
import type { Judge } from './pending.ts';

/** A column of the grid. */
export interface Column {
  readonly id: 'suggested' | 'attribute' | 'staging' | 'production' | 'rating' | 'rationale' | Team;
  readonly title: string;
  /** Width as a track of a CSS grid. */
  readonly track: string;
  /** Whose judgement the keys 1, 2, 3 record while this column has the focus. */
  readonly judge: Judge;
}

/** Width of the grid in pixels from which the rationale has a column of its own. */
const roomForRationale = 1080;

/** Teams with a column: those whose view a high gap needs, and others that take part. */
export function teamColumns(participants: readonly Participant[]): readonly Team[] {
  const needed: readonly Team[] = assessingTeams;
  return teams.filter(
    (team) => needed.includes(team) || participants.some((person) => person.team === team),
  );
}

/** The columns for these participants at this width, from left to right. */
export function columnsFor(participants: readonly Participant[], width: number): readonly Column[] {
  const text = compareText.grid;
  const fixed = (id: Column['id'], title: string, track: string): Column => ({
    id,
    title,
    track,
    judge: 'meeting',
  });
  const judged = teamColumns(participants).map((team) => ({
    ...fixed(team, words.team[team], '104px'),
    judge: team,
  }));
  return [
    fixed('suggested', text.suggested, '96px'),
    fixed('attribute', text.attribute, 'minmax(150px, 1.5fr)'),
    fixed('staging', text.staging, 'minmax(90px, 1fr)'),
    fixed('production', text.production, 'minmax(90px, 1fr)'),
    ...judged,
    fixed('rating', text.rating, '104px'),
    ...(width >= roomForRationale
      ? [fixed('rationale', text.rationale, 'minmax(120px, 1.2fr)')]
      : []),
  ];
}

/** The columns as the tracks of a CSS grid. */
export const tracksOf = (columns: readonly Column[]): string =>
  columns.map((column) => column.track).join(' ');
