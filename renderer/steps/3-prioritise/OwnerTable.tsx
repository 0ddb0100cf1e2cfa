import Box from '@mui/material/Box';
import type { GapView } from '../../../shared/contract/index.ts';
import { rowNaming } from '../../../shared/judging/naming.ts';
import { sides } from '../../../shared/model/words.ts';
import { gapNumber, words } from '../../../shared/text/components.ts';
import { prioritiseText } from '../../../shared/text/prioritise.ts';
import { formatDate, today } from '../../app/format.ts';
import { RiskMark } from '../../components/RiskMark.tsx';
import { RowValue } from '../../components/RowValue.tsx';
import { inSmallWindow } from '../../components/small.ts';
import { dayOfGap } from './byOwner.ts';
import { isLate } from './late.ts';

const text = prioritiseText.owners;
const columns = [
  text.columns.number,
  text.columns.gap,
  text.columns.staging,
  text.columns.production,
  text.columns.risk,
  text.columns.disposition,
  text.columns.due,
  text.columns.status,
];

/** The gaps of one owner as a plain table, which browsers know how to break over pages. */
export function OwnerTable(props: { readonly label: string; readonly gaps: readonly GapView[] }) {
  return (
    <Box component="table" aria-label={props.label} sx={tableSx}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.gaps.map((gap) => (
          <GapLine key={gap.row.id} gap={gap} />
        ))}
      </tbody>
    </Box>
  );
}

function GapLine({ gap }: { readonly gap: GapView }) {
  const { row } = gap;
  const { title, subject } = rowNaming(row);
  const { disposition, status, mitigation } = row.plan;
  return (
    <tr>
      <td>{gapNumber(row.number)}</td>
      <td>
        {title}
        <Box sx={{ color: 'text.secondary' }}>{subject}</Box>
        {mitigation !== '' && <Box>{mitigation}</Box>}
        <PhaseLines gap={gap} />
      </td>
      {sides.map((side) => (
        <td key={side}>
          <RowValue row={row} side={side} wrap />
        </td>
      ))}
      <td>
        <RiskMark risk={row.rating?.risk ?? null} />
      </td>
      <td>{disposition ? words.disposition[disposition] : text.open}</td>
      <td>
        <Day gap={gap} />
      </td>
      <td>{words.status[status]}</td>
    </tr>
  );
}

function Day({ gap }: { readonly gap: GapView }) {
  const day = dayOfGap(gap);
  const word = gap.row.plan.disposition === 'accept' ? text.review : text.due;
  return (
    <>
      {day === null ? text.noDay : word(formatDate(day))}
      {isLate(gap, today()) && (
        <Box sx={{ color: 'risk.high', fontWeight: 600 }}>{prioritiseText.plan.overdue}</Box>
      )}
    </>
  );
}

function PhaseLines({ gap }: { readonly gap: GapView }) {
  if (gap.row.plan.disposition !== 'phased' || gap.phases.length === 0) return null;
  return (
    <Box component="ol" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
      {gap.phases.map(({ title, due, status, overdue }, at) => (
        <li key={`${at + 1} ${title}`}>
          {text.phase(title, due === null ? text.noDay : formatDate(due), words.status[status])}
          {overdue && (
            <Box component="span" sx={{ color: 'risk.high', fontWeight: 600 }}>
              {` ${prioritiseText.plan.overdue}`}
            </Box>
          )}
        </li>
      ))}
    </Box>
  );
}

const tableSx = {
  width: '100%',
  borderCollapse: 'collapse',
  tableLayout: 'fixed',
  bgcolor: 'background.paper',
  // Scrolls within its page on the screen; paper is wide enough.
  '@media screen': { [inSmallWindow]: { minWidth: 960 } },
  border: '1px solid',
  borderColor: 'line',
  '& th, & td': {
    textAlign: 'left',
    verticalAlign: 'top',
    px: 1,
    py: 0.75,
    borderBottom: '1px solid',
    borderColor: 'line',
    overflowWrap: 'anywhere',
  },
  '& th': { typography: 'caption', fontWeight: 500, color: 'text.secondary' },
  // Shares add up to what leaves both values the room that they need, on paper as in the window.
  '& th:nth-of-type(1)': { width: 64 },
  '& td:nth-of-type(1)': { whiteSpace: 'nowrap' },
  '& th:nth-of-type(2)': { width: '22%' },
  '& th:nth-of-type(5)': { width: '9%' },
  '& th:nth-of-type(6)': { width: '13%' },
  '& th:nth-of-type(7)': { width: '11%' },
  '& th:nth-of-type(8)': { width: '8%' },
} as const;
