import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { DragEvent, KeyboardEvent, ReactNode } from 'react';
import type { GapView } from '../../../shared/contract/index.ts';
import { efforts, type Effort, type Risk } from '../../../shared/model/words.ts';
import { adviceFor } from '../../../shared/plan/index.ts';
import { words } from '../../../shared/text/components.ts';
import { prioritiseText } from '../../../shared/text/prioritise.ts';
import { announce } from '../../app/announce.ts';
import { RiskMark } from '../../components/RiskMark.tsx';
import { risksDown } from '../riskOrder.ts';
import { GapChip, chipName } from './GapChip.tsx';
import { idsOfChip, layBoard, neighbour, type Chip, type MatrixField } from './matrix.ts';

const text = prioritiseText.board;

/** Chips drawn in one field; the plan below holds them all. */
const mostChips = 24;

/** What the board shows and tells. */
export interface BoardProps {
  readonly gaps: readonly GapView[];
  readonly writable: boolean;
  readonly onEffort: (gaps: readonly GapView[], effort: Effort | null) => Promise<void>;
  /** Shows these gaps in the plan. */
  readonly onShow: (chip: Chip) => void;
}

/** Risk by effort: chips move between columns by dragging and by keys. */
export function Board(props: BoardProps) {
  const { gaps, writable } = props;
  const { fields, unsorted } = layBoard(gaps);
  const moving = useMoving(props);
  const draw = (chip: Chip) => (
    <GapChip
      key={chip.id}
      chip={chip}
      movable={writable}
      tabbable={idsOfChip(chip).includes(moving.active ?? firstId(fields, unsorted))}
      takesFocus={moving.wanted !== null && idsOfChip(chip).includes(moving.wanted)}
      onFocus={() => moving.setActive(chip.gaps[0].row.id)}
      onDrag={() => moving.take(chip)}
      onShow={() => props.onShow(chip)}
    />
  );
  return (
    <Box
      component="section"
      aria-label={text.label}
      onKeyDown={moving.onKeyDown([...unsorted, ...fields.flatMap((field) => field.chips)])}
      sx={boardSx}
    >
      {unsorted.length > 0 && (
        <Tray count={countOf(unsorted)} onDrop={() => moving.drop(null)}>
          {unsorted.slice(0, mostChips * 2).map(draw)}
          <More chips={unsorted} most={mostChips * 2} />
        </Tray>
      )}
      <Heads />
      {risksDown.map((risk) => (
        <FieldRow
          key={risk}
          risk={risk}
          fields={fields.filter((field) => field.risk === risk)}
          draw={draw}
          onDrop={moving.drop}
        />
      ))}
    </Box>
  );
}

const boardSx = {
  display: 'grid',
  gridTemplateColumns: '76px repeat(3, minmax(0, 1fr))',
  gap: 1,
} as const;

const countOf = (chips: readonly Chip[]): number =>
  chips.reduce((sum, chip) => sum + chip.gaps.length, 0);

function firstId(fields: readonly MatrixField[], unsorted: readonly Chip[]): string {
  const [first] = [...unsorted, ...fields.flatMap((field) => field.chips)];
  return first?.gaps[0].row.id ?? '';
}

function Heads() {
  return (
    <>
      <span />
      {efforts.map((effort) => (
        <Typography key={effort} variant="caption" sx={{ fontWeight: 600, color: 'text.primary' }}>
          {text.effort(words.effort[effort])}
        </Typography>
      ))}
    </>
  );
}

function FieldRow(props: {
  readonly risk: Risk;
  readonly fields: readonly MatrixField[];
  readonly draw: (chip: Chip) => ReactNode;
  readonly onDrop: (effort: Effort) => void;
}) {
  return (
    <>
      <Box sx={{ pt: 0.5 }}>
        <RiskMark risk={props.risk} />
      </Box>
      {props.fields.map((field) => (
        <Field
          key={field.effort}
          field={field}
          draw={props.draw}
          onDrop={() => props.onDrop(field.effort)}
        />
      ))}
    </>
  );
}

function Field(props: {
  readonly field: MatrixField;
  readonly draw: (chip: Chip) => ReactNode;
  readonly onDrop: () => void;
}) {
  const { risk, effort, chips } = props.field;
  const advice = adviceFor(risk, effort);
  const [over, dropHandlers] = useDropZone(props.onDrop);
  const label = text.field(words.risk[risk], words.effort[effort], advice, countOf(chips));
  return (
    <Box
      role="group"
      aria-label={label}
      {...dropHandlers}
      sx={{ ...fieldSx, ...(over ? overSx : {}) }}
    >
      <Typography variant="caption" sx={{ '&::first-letter': { textTransform: 'uppercase' } }}>
        {advice}
      </Typography>
      {chips.slice(0, mostChips).map(props.draw)}
      <More chips={chips} most={mostChips} />
    </Box>
  );
}

const fieldSx = {
  minHeight: 88,
  maxHeight: 260,
  overflow: 'auto',
  p: 1.25,
  display: 'flex',
  flexDirection: 'column',
  gap: 0.75,
  border: '1px solid',
  borderColor: 'line',
  borderRadius: 1,
} as const;

const overSx = { borderColor: 'primary.main', bgcolor: 'accentSoft' } as const;

function Tray(props: {
  readonly count: number;
  readonly onDrop: () => void;
  readonly children: ReactNode;
}) {
  const [over, dropHandlers] = useDropZone(props.onDrop);
  return (
    <Box
      role="group"
      aria-label={text.unsortedLabel(props.count)}
      {...dropHandlers}
      sx={{
        ...fieldSx,
        gridColumn: '1 / -1',
        minHeight: 0,
        maxHeight: 190,
        borderStyle: 'dashed',
        borderColor: 'control',
        ...(over ? overSx : {}),
      }}
    >
      <Typography variant="caption">
        {text.unsorted} · {text.unsortedHint}
      </Typography>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fill, minmax(240px, 1fr))',
          gap: 0.75,
        }}
      >
        {props.children}
      </Box>
    </Box>
  );
}

function More({ chips, most }: { readonly chips: readonly Chip[]; readonly most: number }) {
  if (chips.length <= most) return null;
  return <Typography variant="caption">{text.more(countOf(chips.slice(most)))}</Typography>;
}

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

const effortKeys: Readonly<Record<string, Effort>> = { '1': 'low', '2': 'medium', '3': 'high' };

/** Moves chips: what is dragged, which chip has the tab stop, and where the focus goes. */
function useMoving({ onEffort, writable }: BoardProps) {
  const [dragged, setDragged] = useState<Chip | null>(null);
  const [active, setActive] = useState<string | null>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  const move = async (chip: Chip, effort: Effort | null) => {
    if (!writable || chip.gaps[0].row.plan.effort === effort) return;
    announce(text.moved(chipName(chip), effort === null ? null : words.effort[effort]));
    setWanted(chip.gaps[0].row.id);
    await onEffort(chip.gaps, effort);
  };
  const onKeyDown = (chips: readonly Chip[]) => (event: KeyboardEvent<HTMLElement>) => {
    const id = (event.target as HTMLElement).dataset['chip'];
    const chip = chips.find((one) => one.id === id);
    if (chip === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    const effort = effortFor(event.key, chip);
    if (effort !== undefined) void move(chip, effort);
    else if (!focusNeighbour(event.key, event.currentTarget, event.target as HTMLElement)) return;
    event.preventDefault();
  };
  return {
    active,
    wanted,
    onKeyDown,
    setActive: (id: string) => {
      setActive(id);
      setWanted(null);
    },
    take: setDragged,
    drop: (effort: Effort | null) => {
      if (dragged) void move(dragged, effort);
      setDragged(null);
    },
  };
}

/** The effort that a key gives a chip; undefined where the key means something else. */
function effortFor(key: string, chip: Chip): Effort | null | undefined {
  const current = chip.gaps[0].row.plan.effort;
  if (key === 'ArrowLeft') return neighbour(current, -1);
  if (key === 'ArrowRight') return neighbour(current, 1);
  return effortKeys[key];
}

/** Moves the focus to the chip before or after; false where the key does not do that. */
function focusNeighbour(key: string, board: HTMLElement, from: HTMLElement): boolean {
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return false;
  const chips = [...board.querySelectorAll<HTMLElement>('[data-chip]')];
  chips[chips.indexOf(from) + (key === 'ArrowDown' ? 1 : -1)]?.focus();
  return true;
}
