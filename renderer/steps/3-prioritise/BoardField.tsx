import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { DragEvent, ReactNode } from 'react';
import { prioritiseText } from '../../../shared/text/prioritise.ts';
import { countOf, type Chip } from './matrix.ts';

const text = prioritiseText.board;

/** Chips drawn in a field until it is opened, and the most that are drawn in an open one. */
const atFirst = 6;
const atMost = 240;

/** A field of the board, or the tray: where chips lie and can be dropped. */
export function BoardField(props: {
  readonly label: string;
  /** The advice at its head. */
  readonly head: string;
  readonly chips: readonly Chip[];
  readonly draw: (chip: Chip) => ReactNode;
  readonly onDrop: () => void;
  /** Shows the field's gaps in the plan. */
  readonly onShow: () => void;
  readonly tray?: boolean;
}) {
  const { chips, tray = false } = props;
  const [opened, setOpened] = useState(false);
  const [over, dropHandlers] = useDropZone(props.onDrop);
  const shown = chips.slice(0, opened ? atMost : shownAtFirst(chips, tray));
  return (
    <Box
      role="group"
      aria-label={props.label}
      {...dropHandlers}
      sx={[fieldSx, tray ? traySx : {}, over ? overSx : {}]}
    >
      <Head {...props} />
      <Box sx={tray ? trayChipsSx : chipsSx}>{shown.map(props.draw)}</Box>
      <Rest
        hidden={countOf(chips) - countOf(shown)}
        opened={opened}
        onToggle={setOpened}
        onShow={props.onShow}
        closable={chips.length > shownAtFirst(chips, tray)}
      />
    </Box>
  );
}

/** The tray is as wide as the board. A seventh alone is drawn instead of being counted. */
function shownAtFirst(chips: readonly Chip[], tray: boolean): number {
  const most = tray ? atFirst * 2 : atFirst;
  return chips.length === most + 1 ? most + 1 : most;
}

function Head(props: {
  readonly head: string;
  readonly chips: readonly Chip[];
  readonly onShow: () => void;
}) {
  const { head, chips } = props;
  const count = countOf(chips);
  return (
    <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1 }}>
      <Typography variant="caption" sx={headSx}>
        {head}
      </Typography>
      {count > 0 && (
        <ButtonBase
          onClick={props.onShow}
          aria-label={text.showField(head, count)}
          title={text.showField(head, count)}
          sx={countSx}
        >
          {count.toLocaleString('en')}
        </ButtonBase>
      )}
    </Box>
  );
}

/** How many chips are not drawn, and the way to them: nothing is left out in silence. */
function Rest(props: {
  readonly hidden: number;
  readonly opened: boolean;
  readonly closable: boolean;
  readonly onToggle: (opened: boolean) => void;
  readonly onShow: () => void;
}) {
  const { hidden, opened, closable } = props;
  if (!closable) return null;
  return (
    <Box sx={{ display: 'flex', gap: 2 }}>
      {hidden > 0 && (
        <ButtonBase onClick={() => (opened ? props.onShow() : props.onToggle(true))} sx={moreSx}>
          {opened ? text.moreInPlan(hidden) : text.more(hidden)}
        </ButtonBase>
      )}
      {opened && (
        <ButtonBase onClick={() => props.onToggle(false)} sx={moreSx}>
          {text.fewer}
        </ButtonBase>
      )}
    </Box>
  );
}

const headSx = {
  minWidth: 0,
  overflowWrap: 'anywhere',
  '&::first-letter': { textTransform: 'uppercase' },
} as const;

const countSx = {
  typography: 'caption',
  fontWeight: 600,
  px: 0.75,
  borderRadius: 1,
  '&:hover': { textDecoration: 'underline' },
} as const;

const moreSx = {
  typography: 'caption',
  fontWeight: 500,
  color: 'primary.main',
  textDecoration: 'underline',
  textUnderlineOffset: '3px',
  minHeight: 24,
} as const;

const fieldSx = {
  minHeight: 88,
  minWidth: 0,
  p: 1.25,
  display: 'flex',
  flexDirection: 'column',
  gap: 0.75,
  border: '1px solid',
  borderColor: 'line',
  borderRadius: 1,
} as const;

const traySx = {
  gridColumn: '1 / -1',
  minHeight: 0,
  borderStyle: 'dashed',
  borderColor: 'control',
} as const;

const overSx = { borderColor: 'primary.main', bgcolor: 'accentSoft' } as const;

const chipsSx = { display: 'grid', gap: 0.75, gridTemplateColumns: 'minmax(0, 1fr)' } as const;

const trayChipsSx = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(240px, 1fr))',
  gap: 0.75,
} as const;

/** Whether something is held over a zone, and the handlers that make it one. */
function useDropZone(onDrop: () => void) {
  const [over, setOver] = useState(false);
  const handlers = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      onDrop();
    },
  };
  return [over, handlers] as const;
}
