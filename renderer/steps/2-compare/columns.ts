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
  /** Pixels. */
  readonly narrowest: number;
  /** Whether the number of the gap stands beside the attribute. */
  readonly numbered: boolean;
  /** Space beside its content, in steps of the grid of 8: a team's word fills its column. */
  readonly padding: number;
  /** Whose judgement the keys 1, 2, 3 record while this column has the focus. */
  readonly judge: Judge;
}

/** Width of the grid in pixels from which the rationale has a column of its own. */
const roomForRationale = 1080;

/** Width of the grid in pixels without its teams from which the numbers are shown. */
const roomForNumbers = 690;

/** Width of a team's column in pixels: its title, or a risk in words. */
const teamWidth = 84;

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
  const judged = teamColumns(participants).map((team) =>
    column(team, words.team[team], { narrowest: teamWidth, padding: 0.5, judge: team }),
  );
  const numbered = width >= roomForNumbers + judged.length * teamWidth;
  return [
    column('suggested', text.suggested, { narrowest: 88 }),
    column('attribute', text.attribute, { narrowest: 148, share: 1.8, numbered }),
    column('staging', text.staging, { narrowest: 76, share: 1 }),
    column('production', text.production, { narrowest: 76, share: 1 }),
    ...judged,
    column('rating', text.rating, { narrowest: 104 }),
    ...(width >= roomForRationale
      ? [column('rationale', text.rationale, { narrowest: 120, share: 1.2 })]
      : []),
  ];
}

function column(
  id: Column['id'],
  title: string,
  look: {
    readonly narrowest: number;
    /** Share of the space that is left; none for a fixed width. */
    readonly share?: number;
    readonly padding?: number;
    readonly judge?: Judge;
    readonly numbered?: boolean;
  },
): Column {
  const { narrowest, share, padding = 1, judge = 'meeting', numbered = false } = look;
  const track = share === undefined ? `${narrowest}px` : `minmax(${narrowest}px, ${share}fr)`;
  return { id, title, track, narrowest, padding, judge, numbered };
}

/** The columns as the tracks of a CSS grid. */
export const tracksOf = (columns: readonly Column[]): string =>
  columns.map(({ track }) => track).join(' ');

/** Width in pixels under which the grid scrolls sideways. */
export const narrowestOf = (columns: readonly Column[]): number =>
  columns.reduce((sum, { narrowest }) => sum + narrowest, 0);
