import ExpandLessIcon from '@mui/icons-material/ExpandLess';
import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import IconButton from '@mui/material/IconButton';
import { useEffect, useRef } from 'react';
import { prioritiseText } from '../../../shared/text/prioritise.ts';
import { inSmallWindow } from '../../components/small.ts';
import { RiskShape } from '../../components/RiskMark.tsx';
import { chipAside, chipLabel, chipName, chipSubject, chipWords, wholeName } from './chipWords.ts';
import type { Chip } from './matrix.ts';

const text = prioritiseText.board;

/** What a chip shows and tells. */
export interface GapChipProps {
  readonly chip: Chip;
  readonly movable: boolean;
  readonly tabbable: boolean;
  readonly takesFocus: boolean;
  /** Whether the members of the group stand below it. */
  readonly opened: boolean;
  readonly onFocus: () => void;
  readonly onDrag: () => void;
  readonly onShow: () => void;
  readonly onGroup: () => void;
}

/** A gap, or a group of them, on the board. */
export function GapChip(props: GapChipProps) {
  const { chip } = props;
  const isGroup = chip.gaps.length > 1;
  return (
    <Box sx={{ display: 'flex', flexShrink: 0, minWidth: 0, pl: chip.within === null ? 0 : 2 }}>
      <ChipButton {...props} />
      {isGroup && <GroupToggle chip={chip} opened={props.opened} onGroup={props.onGroup} />}
    </Box>
  );
}

function ChipButton(props: GapChipProps) {
  const { chip, takesFocus } = props;
  const [{ row }] = chip.gaps;
  const element = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus) element.current?.focus();
  }, [takesFocus]);
  return (
    <ButtonBase
      ref={element}
      draggable={props.movable}
      data-chip={chip.id}
      tabIndex={props.tabbable ? 0 : -1}
      aria-label={chipLabel(chip)}
      title={`${wholeName(chip)}, ${chipSubject(chip)}. ${text.chipHint}`}
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
      <Box component="span" sx={row.plan.effort === null ? subjectSx : asideSx}>
        {chipAside(chip)}
      </Box>
    </ButtonBase>
  );
}

/** The arrow beside a group; on the chip itself the key `g` does the same. */
function GroupToggle(props: {
  readonly chip: Chip;
  readonly opened: boolean;
  readonly onGroup: () => void;
}) {
  const { chip, opened } = props;
  const label = opened ? text.closeGroup(chipName(chip)) : text.openGroup(chipName(chip));
  return (
    <IconButton
      size="small"
      tabIndex={-1}
      aria-expanded={opened}
      aria-label={label}
      title={label}
      onClick={props.onGroup}
      sx={{ width: 28, borderRadius: 1 }}
    >
      {opened ? <ExpandLessIcon fontSize="small" /> : <ExpandMoreIcon fontSize="small" />}
    </IconButton>
  );
}

const whole = {
  flex: '1 1 auto',
  maxWidth: '100%',
  minWidth: 0,
  whiteSpace: 'normal',
  overflowWrap: 'anywhere',
} as const;

const chipSx = {
  typography: 'body1',
  display: 'flex',
  flex: 1,
  minWidth: 0,
  gap: 1,
  px: 1.25,
  minHeight: 32,
  textAlign: 'left',
  bgcolor: 'background.paper',
  border: '1px solid',
  borderColor: 'line',
  borderRadius: 1,
  cursor: 'grab',
  '&:hover': { borderColor: 'control' },
  // Where little fits, the words stand below each other in full.
  [inSmallWindow]: { flexWrap: 'wrap', columnGap: 1, rowGap: 0, py: 0.5, '& > span': whole },
} as const;

const asideSx = {
  typography: 'caption',
  flexShrink: 0,
  maxWidth: '55%',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
} as const;

/** A subject gives way to the name; an owner and a date do not. */
const subjectSx = { ...asideSx, flexShrink: 1000, minWidth: 72 } as const;

const nameSx = {
  flex: '1 1 auto',
  minWidth: 0,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
} as const;
