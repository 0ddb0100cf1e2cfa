import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useEffect, useRef } from 'react';
import type { GapView } from '../../../shared/contract/index.ts';
import { words } from '../../../shared/text/components.ts';
import { prioritiseText } from '../../../shared/text/prioritise.ts';
import { formatDate } from '../../app/format.ts';
import { RiskShape } from '../../components/RiskMark.tsx';
import type { Chip } from './matrix.ts';
import { shortName } from './shortName.ts';

const text = prioritiseText.board;

/** What a chip is called: the attribute, or what its gaps have in common with their count. */
export function chipName(chip: Chip): string {
  const name = commonName(chip);
  return chip.gaps.length === 1 ? name : text.group(name, chip.gaps.length);
}

/** The same with what identifies a long name; the title and the label hold it whole. */
function chipWords(chip: Chip): string {
  const common = commonName(chip);
  const name = common === chip.gaps[0].row.name ? shortName(common) : common;
  return chip.gaps.length === 1 ? name : text.group(name, chip.gaps.length);
}

/** What is written on the chip, and the whole name where that is longer. */
function wholeName(chip: Chip): string {
  const [short, whole] = [chipWords(chip), chipName(chip)];
  return short === whole ? whole : `${short}, ${whole}`;
}

function commonName({ gaps }: Chip): string {
  const [{ row: first }, ...others] = gaps;
  if (others.every(({ row }) => row.name === first.name)) return first.name;
  if (others.every(({ row }) => row.subject === first.subject)) return first.subject;
  return first.suggestion.rule ?? first.subject;
}

/** A gap, or several of one rule, on the board. */
export function GapChip(props: {
  readonly chip: Chip;
  readonly movable: boolean;
  readonly tabbable: boolean;
  readonly takesFocus: boolean;
  readonly onFocus: () => void;
  readonly onDrag: () => void;
  readonly onShow: () => void;
}) {
  const { chip } = props;
  const [{ row }] = chip.gaps;
  const element = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (props.takesFocus) element.current?.focus();
  }, [props.takesFocus]);
  return (
    <ButtonBase
      ref={element}
      draggable={props.movable}
      data-chip={chip.id}
      tabIndex={props.tabbable ? 0 : -1}
      aria-label={labelOf(chip)}
      title={`${wholeName(chip)}, ${row.subject}. ${text.chipHint}`}
      onFocus={props.onFocus}
      onClick={props.onShow}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', chip.id);
        event.dataTransfer.effectAllowed = 'move';
        props.onDrag();
      }}
      sx={chipSx}
    >
      {row.plan.effort === null && row.rating && <RiskShape risk={row.rating.risk} />}
      <Box component="span" sx={nameSx}>
        {chipWords(chip)}
      </Box>{' '}
      <Box component="span" sx={{ typography: 'caption', whiteSpace: 'nowrap' }}>
        {asideOf(chip)}
      </Box>
    </ButtonBase>
  );
}

const chipSx = {
  typography: 'body1',
  display: 'flex',
  gap: 1,
  px: 1.25,
  minHeight: 32,
  flexShrink: 0,
  textAlign: 'left',
  bgcolor: 'background.paper',
  border: '1px solid',
  borderColor: 'line',
  borderRadius: 1,
  cursor: 'grab',
  '&:hover': { borderColor: 'control' },
} as const;

const nameSx = {
  flex: 1,
  minWidth: 0,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
} as const;

/** Owner and date as far as they are agreed on. */
function asideOf({ gaps }: Chip): string {
  const owner = same(gaps, (gap) => gap.row.plan.owner);
  const plan = gaps[0].row.plan;
  if (plan.disposition === 'accept') {
    return plan.reviewOn === null ? text.noDate : text.review(shortDate(plan.reviewOn));
  }
  if (owner === null) return text.noOwner;
  const due = same(gaps, (gap) => gap.row.plan.due);
  return `${initial(owner)} · ${due === null ? text.noDate : shortDate(due)}`;
}

function same(gaps: readonly GapView[], part: (gap: GapView) => string | null): string | null {
  const values = new Set(gaps.map(part));
  const [only] = values;
  return values.size === 1 ? (only ?? null) : null;
}

const initial = (name: string): string => `${name.trim().charAt(0).toUpperCase()}.`;

const shortDate = (day: string): string => formatDate(day).replace(/,? \d{4}$/, '');

/** What is written on the chip, and what its place on the board says to the eye. */
function labelOf(chip: Chip): string {
  const { row } = chip.gaps[0];
  const { effort } = row.plan;
  return text.chip(
    `${chipWords(chip)} ${asideOf(chip)}`,
    chipWords(chip) === chipName(chip) ? row.subject : `${chipName(chip)}, ${row.subject}`,
    row.rating ? words.risk[row.rating.risk] : '',
    effort === null ? text.chipNoEffort : text.chipEffort(words.effort[effort]),
  );
}
