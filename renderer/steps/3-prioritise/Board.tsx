import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { GapView, MaintenanceWindow } from '../../../shared/contract/index.ts';
import { efforts, type Effort, type Risk } from '../../../shared/model/words.ts';
import { adviceFor, defaultDisposition } from '../../../shared/plan/index.ts';
import { words } from '../../../shared/text/components.ts';
import { prioritiseText } from '../../../shared/text/prioritise.ts';
import { today } from '../../app/format.ts';
import { RiskMark } from '../../components/RiskMark.tsx';
import { risksDown } from '../../app/riskOrder.ts';
import { BoardField } from './BoardField.tsx';
import { chipName, shortDate } from './chipWords.ts';
import { GapChip } from './GapChip.tsx';
import { countOf, idsOfChip, layBoard, type Chip, type MatrixField } from './matrix.ts';
import { chipAt, useMoving, type BoardActs } from './useMoving.ts';
import type { Narrowed } from './usePlan.ts';

const text = prioritiseText.board;

/** What the board shows and tells. */
interface BoardProps extends BoardActs {
  readonly gaps: readonly GapView[];
  readonly windows: readonly MaintenanceWindow[];
  /** Shows these gaps alone in the plan. */
  readonly onShow: (narrowed: Narrowed) => void;
}

/** Risk by effort: chips move between columns by dragging and by keys. */
export function Board(props: BoardProps) {
  const { gaps, onShow } = props;
  const [opened, toggle] = useOpened();
  const { fields, unsorted } = useMemo(() => layBoard(gaps, opened), [gaps, opened]);
  const moving = useMoving({ ...props, onGroup: toggle });
  const chips = [...unsorted, ...fields.flatMap((field) => field.chips)];
  const tabStop = chipAt(chips, moving.active) ?? chips[0];
  const wanted = chipAt(chips, moving.wanted);
  const draw = (chip: Chip) => (
    <GapChip
      key={chip.id}
      chip={chip}
      movable={props.writable}
      opened={opened.has(chip.id)}
      tabbable={chip === tabStop}
      takesFocus={chip === wanted}
      onFocus={() => moving.setActive(chip)}
      onDrag={() => moving.take(chip)}
      onShow={() => onShow({ sentence: chipName(chip), ids: new Set(idsOfChip(chip)) })}
      onGroup={() => toggle(chip)}
    />
  );
  const show = (sentence: string, some: readonly Chip[]) =>
    onShow({ sentence, ids: new Set(some.flatMap(idsOfChip)) });
  return (
    <Box
      component="section"
      aria-label={text.label}
      onKeyDown={moving.onKeyDown(chips)}
      sx={boardSx}
    >
      <UnsortedTray
        chips={unsorted}
        draw={draw}
        onDrop={() => moving.drop(null)}
        onShow={() => show(text.unsorted, unsorted)}
      />
      <Heads />
      {risksDown.map((risk) => (
        <FieldRow
          key={risk}
          risk={risk}
          fields={fields.filter((field) => field.risk === risk)}
          windows={props.windows}
          draw={draw}
          onDrop={moving.drop}
          onShow={show}
        />
      ))}
    </Box>
  );
}

function useOpened() {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const toggle = ({ id }: Chip) =>
    setOpened((now) => {
      const next = new Set(now);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  return [opened, toggle] as const;
}

const boardSx = {
  display: 'grid',
  gridTemplateColumns: '76px repeat(3, minmax(0, 1fr))',
  gap: 1,
} as const;

/** The gaps whose effort nobody has said yet. */
function UnsortedTray(props: {
  readonly chips: readonly Chip[];
  readonly draw: (chip: Chip) => ReactNode;
  readonly onDrop: () => void;
  readonly onShow: () => void;
}) {
  const { chips } = props;
  if (chips.length === 0) return null;
  return (
    <BoardField
      tray
      label={text.unsortedLabel(countOf(chips))}
      head={`${text.unsorted} · ${text.unsortedHint}`}
      {...props}
    />
  );
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
  readonly windows: readonly MaintenanceWindow[];
  readonly draw: (chip: Chip) => ReactNode;
  readonly onDrop: (effort: Effort) => void;
  readonly onShow: (sentence: string, chips: readonly Chip[]) => void;
}) {
  const { risk } = props;
  return (
    <>
      <Box sx={{ pt: 0.5 }}>
        <RiskMark risk={risk} />
      </Box>
      {props.fields.map(({ effort, chips }) => {
        const head = headOf(risk, effort, props.windows);
        const place = text.place(words.risk[risk], words.effort[effort]);
        return (
          <BoardField
            key={effort}
            label={text.field(words.risk[risk], words.effort[effort], head, countOf(chips))}
            head={head}
            chips={chips}
            draw={props.draw}
            onDrop={() => props.onDrop(effort)}
            onShow={() => props.onShow(place, chips)}
          />
        );
      })}
    </>
  );
}

/** The guide's advice; where it is maintenance, with the next window of the calendar. */
function headOf(risk: Risk, effort: Effort, windows: readonly MaintenanceWindow[]): string {
  const advice = adviceFor(risk, effort);
  if (defaultDisposition(risk, effort) !== 'scheduled') return advice;
  const day = today();
  const next = windows.find(({ endsOn }) => endsOn >= day);
  return next ? text.nextWindow(next.title, shortDate(next.startsOn)) : advice;
}
