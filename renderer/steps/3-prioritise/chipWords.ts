import type { GapView } from '../../../shared/contract/index.ts';
import { rowNaming } from '../../../shared/judging/naming.ts';
import { words } from '../../../shared/text/components.ts';
import { prioritiseText } from '../../../shared/text/prioritise.ts';
import { formatDate } from '../../app/format.ts';
import type { Chip } from './matrix.ts';
import { shortTitle } from './shortName.ts';

const text = prioritiseText.board;

/** What a chip is called: the attribute, or what its gaps have in common with their count. */
export function chipName(chip: Chip): string {
  const name = commonName(chip);
  return chip.gaps.length === 1 ? name : text.group(name, chip.gaps.length);
}

/** The same with what identifies a long name; the title and the label hold it whole. */
export function chipWords(chip: Chip): string {
  const common = commonName(chip);
  const [{ row }] = chip.gaps;
  const name = shortTitle(common, row);
  const words = chip.within === null ? name : text.member(name, rowNaming(row).subject);
  return chip.gaps.length === 1 ? words : text.group(name, chip.gaps.length);
}

/** What has the attribute, and who owns the gap where somebody does. */
export function chipSubject({ gaps: [{ row }] }: Chip): string {
  const { owner } = row.plan;
  const { subject } = rowNaming(row);
  return owner === null ? subject : `${subject}, ${owner}`;
}

/** What is written on the chip, and the whole name where that is longer. */
export function wholeName(chip: Chip): string {
  const [short, whole] = [chipWords(chip), chipName(chip)];
  return short === whole ? whole : `${short}, ${whole}`;
}

/** A group is called as it is on the agenda, a gap as its line there. */
function commonName({ gaps }: Chip): string {
  const [{ row, groupTitle }, ...others] = gaps;
  const own = rowNaming(row).title;
  return others.length === 0 ? own : (groupTitle ?? own);
}

/** Owner and date, a phased plan its phases; what nobody has planned says what it is about. */
export function chipAside({ gaps: [{ row, phases, overdue }] }: Chip): string {
  const { owner, due, disposition, reviewOn, effort } = row.plan;
  if (effort === null && owner === null && due === null) return rowNaming(row).subject;
  if (disposition === 'accept') {
    return reviewOn === null ? text.noReview : text.review(shortDate(reviewOn));
  }
  const when = overdue ? text.overdue : due === null ? text.noDate : shortDate(due);
  if (disposition === 'phased' && phases.length > 0) {
    return text.phased(phases.length, overdue ? text.overdue : null);
  }
  return owner === null ? text.noOwner : `${shortPerson(owner)} · ${when}`;
}

/** Longest name of an owner that a chip shows whole, in characters. */
const longestPerson = 12;

/** A short name whole, of a longer one its first word: an initial alone says little. */
function shortPerson(name: string): string {
  const whole = name.trim();
  return whole.length > longestPerson ? (whole.split(/\s+/)[0] ?? whole) : whole;
}

/** A day without its year: `6 Dec`. */
export const shortDate = (day: string): string => formatDate(day).replace(/,? \d{4}$/, '');

/** What is written on the chip, and what its place on the board says to the eye. */
export function chipLabel(chip: Chip): string {
  const { row } = chip.gaps[0];
  const { subject } = rowNaming(row);
  return text.chip(
    `${chipWords(chip)} ${chipAside(chip)}`,
    chipWords(chip) === chipName(chip) ? subject : `${chipName(chip)}, ${subject}`,
    row.rating ? words.risk[row.rating.risk] : '',
    effortWord(chip.gaps[0]),
  );
}

function effortWord({ row }: GapView): string {
  const { effort } = row.plan;
  return effort === null ? text.chipNoEffort : text.chipEffort(words.effort[effort]);
}
