import type { GapView } from '../../../shared/contract/index.ts';
import { words } from '../../../shared/text/components.ts';
import { prioritiseText } from '../../../shared/text/prioritise.ts';
import { formatDate } from '../../app/format.ts';
import type { Chip } from './matrix.ts';
import { shortName } from './shortName.ts';

const text = prioritiseText.board;

/** What a chip is called: the attribute, or what its gaps have in common with their count. */
export function chipName(chip: Chip): string {
  const name = commonName(chip);
  return chip.gaps.length === 1 ? name : text.group(name, chip.gaps.length);
}

/** The same with what identifies a long name; the title and the label hold it whole. */
export function chipWords(chip: Chip): string {
  const common = commonName(chip);
  const name = common === chip.gaps[0].row.name ? shortName(common) : common;
  const words = chip.within === null ? name : text.member(name, chip.gaps[0].row.subject);
  return chip.gaps.length === 1 ? words : text.group(name, chip.gaps.length);
}

/** What is written on the chip, and the whole name where that is longer. */
export function wholeName(chip: Chip): string {
  const [short, whole] = [chipWords(chip), chipName(chip)];
  return short === whole ? whole : `${short}, ${whole}`;
}

function commonName({ gaps }: Chip): string {
  const [{ row: first }, ...others] = gaps;
  if (others.every(({ row }) => row.name === first.name)) return first.name;
  if (others.every(({ row }) => row.subject === first.subject)) return first.subject;
  return first.suggestion.rule ?? first.subject;
}

/** Owner and date, a phased plan its phases; what nobody has planned says what it is about. */
export function chipAside({ gaps: [{ row, phases, overdue }] }: Chip): string {
  const { owner, due, disposition, reviewOn, effort } = row.plan;
  if (effort === null && owner === null && due === null) return row.subject;
  if (disposition === 'accept') {
    return reviewOn === null ? text.noReview : text.review(shortDate(reviewOn));
  }
  const when = overdue ? text.overdue : due === null ? text.noDate : shortDate(due);
  if (disposition === 'phased' && phases.length > 0) {
    return text.phased(phases.length, overdue ? text.overdue : null);
  }
  return owner === null ? text.noOwner : `${initial(owner)} · ${when}`;
}

const initial = (name: string): string => `${name.trim().charAt(0).toUpperCase()}.`;

/** A day without its year: `6 Dec`. */
export const shortDate = (day: string): string => formatDate(day).replace(/,? \d{4}$/, '');

/** What is written on the chip, and what its place on the board says to the eye. */
export function chipLabel(chip: Chip): string {
  const { row } = chip.gaps[0];
  return text.chip(
    `${chipWords(chip)} ${chipAside(chip)}`,
    chipWords(chip) === chipName(chip) ? row.subject : `${chipName(chip)}, ${row.subject}`,
    row.rating ? words.risk[row.rating.risk] : '',
    effortWord(chip.gaps[0]),
  );
}

function effortWord({ row }: GapView): string {
  const { effort } = row.plan;
  return effort === null ? text.chipNoEffort : text.chipEffort(words.effort[effort]);
}
