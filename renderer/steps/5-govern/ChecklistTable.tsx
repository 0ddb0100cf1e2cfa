import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { ChecklistItemView } from '../../../shared/contract/index.ts';
import { checklistStates } from '../../../shared/model/words.ts';
import type { ChecklistState } from '../../../shared/model/words.ts';
import { releaseText } from '../../../shared/text/govern-screen.ts';
import { formatMoment } from '../../app/format.ts';
import { useKeys } from '../../app/keyboard/useKeys.ts';
import { DataCell, DataRow, DataTable, type DataColumn } from '../../components/DataTable.tsx';
import { useRovingRows } from '../../components/useRovingRows.ts';

const text = releaseText.checklist;

const columns: readonly DataColumn[] = [
  { id: 'text', label: text.columns.text, width: 'minmax(220px, 3fr)' },
  { id: 'state', label: text.columns.state, width: '268px' },
  { id: 'who', label: text.columns.who, width: 'minmax(120px, 1fr)' },
  { id: 'acts', label: text.columns.acts, width: '116px', quiet: true },
];

interface TableProps {
  readonly items: readonly ChecklistItemView[];
  readonly writable: boolean;
  readonly onAnswer: (item: ChecklistItemView, state: ChecklistState) => void;
  readonly onRemove: (item: ChecklistItemView) => void;
}

/** Points with their answers; a key answers the row that has the focus. */
export function ChecklistTable(props: TableProps) {
  const { items, writable, onAnswer } = props;
  const [within, setWithin] = useState(false);
  const rows = useRovingRows({ count: items.length, enabled: within });
  const active = items[rows.active];
  const answer = (state: ChecklistState) => () => active && onAnswer(active, state);
  useKeys(
    'checklist',
    {
      'checklist.done': answer('done'),
      'checklist.notApplicable': answer('not-applicable'),
      'checklist.open': answer('open'),
    },
    { enabled: writable && within },
  );
  return (
    <Box onFocus={() => setWithin(true)} onBlur={() => setWithin(false)}>
      <DataTable
        label={text.table}
        columns={writable ? columns : columns.slice(0, -1)}
        rowCount={items.length}
      >
        {items.map((item, index) => (
          <DataRow
            key={item.id}
            {...rows.rowProps(index)}
            label={text.said(text.states[item.state], item.text)}
            onClick={() => rows.setActive(index)}
          >
            <ItemCells {...props} item={item} />
          </DataRow>
        ))}
      </DataTable>
    </Box>
  );
}

function ItemCells(props: TableProps & { readonly item: ChecklistItemView }) {
  const { item, writable } = props;
  return (
    <>
      <DataCell rowHeader wrap>
        {item.text}
        {item.note !== '' && (
          <Typography variant="caption" component="div">
            {item.note}
          </Typography>
        )}
      </DataCell>
      <DataCell wrap>{writable ? <Answer {...props} /> : text.states[item.state]}</DataCell>
      <DataCell wrap>
        {item.answeredBy !== null && item.answeredAt !== null && (
          <Typography variant="caption" component="div">
            {text.answered(item.answeredBy, formatMoment(item.answeredAt))}
          </Typography>
        )}
      </DataCell>
      {writable && (
        <DataCell>
          <Button
            size="small"
            variant="text"
            aria-label={text.removeOf(item.text)}
            onClick={() => props.onRemove(item)}
          >
            {text.remove}
          </Button>
        </DataCell>
      )}
    </>
  );
}

/** The three answers beside each other; the present one is pressed. */
function Answer({ item, onAnswer }: TableProps & { readonly item: ChecklistItemView }) {
  return (
    <Box>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={item.state}
        aria-label={item.text}
        onChange={(_, state: ChecklistState | null) => state !== null && onAnswer(item, state)}
      >
        {checklistStates.map((state) => (
          <ToggleButton key={state} value={state} sx={answerSx}>
            {text.states[state]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </Box>
  );
}

const answerSx = {
  typography: 'body1',
  textTransform: 'none',
  whiteSpace: 'nowrap',
  py: 0.25,
  px: 1.25,
  color: 'text.primary',
  borderColor: 'control',
  // A pressed one keeps the frame that tells the three apart.
  '&&': { borderLeft: '1px solid', borderLeftColor: 'control' },
  '&.Mui-selected': {
    bgcolor: 'accentSoft',
    color: 'primary.main',
    fontWeight: 600,
    '&:hover': { bgcolor: 'accentSoft' },
  },
} as const;
