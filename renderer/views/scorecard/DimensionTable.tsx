import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { ScorecardRow } from '../../../shared/model/judgement.ts';
import { sides, type Risk } from '../../../shared/model/words.ts';
import { words } from '../../../shared/text/components.ts';
import { scorecardText } from '../../../shared/text/scorecard.ts';
import { formatCount } from '../../app/format.ts';
import { go, openRows, paths } from '../../app/navigation.ts';
import { Meter } from '../../components/CoverageBar.tsx';
import { RiskMark } from '../../components/RiskMark.tsx';
import { risksDown } from '../../app/riskOrder.ts';

const text = scorecardText;

/** A row a dimension; every number opens the rows behind it. */
export function DimensionTable(props: {
  readonly auditId: string;
  readonly rows: readonly ScorecardRow[];
}) {
  const heads = text.columns;
  const numbers = [heads.high, heads.medium, heads.low, heads.unrated];
  return (
    <TableContainer sx={frameSx}>
      <Table size="small" aria-label={text.table}>
        <TableHead>
          <TableRow>
            <TableCell>{heads.dimension}</TableCell>
            <TableCell sx={{ minWidth: 200, width: '40%' }}>{heads.state}</TableCell>
            <TableCell>{heads.documented}</TableCell>
            {numbers.map((head) => (
              <TableCell key={head}>{head}</TableCell>
            ))}
            <TableCell sx={{ whiteSpace: 'normal !important', width: 104 }}>
              {heads.parity}
            </TableCell>
            <TableCell>{heads.exceptions}</TableCell>
            <TableCell>{heads.watched}</TableCell>
            <TableCell>{heads.riskLevel}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {props.rows.map((row) => (
            <DimensionRow key={row.dimension} auditId={props.auditId} row={row} />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

const frameSx = {
  bgcolor: 'background.paper',
  border: '1px solid',
  borderColor: 'line',
  borderRadius: 1,
  '& tbody tr:last-of-type > *': { borderBottom: 0 },
  '& thead .MuiTableCell-root': { whiteSpace: 'nowrap' },
  breakInside: 'avoid',
} as const;

function DimensionRow({ auditId, row }: { readonly auditId: string; readonly row: ScorecardRow }) {
  const word = words.dimension[row.dimension];
  if (row.outOfScope !== null) return <OutOfScopeRow word={word} reason={row.outOfScope} />;
  return (
    <TableRow>
      <TableCell component="th" scope="row" sx={{ fontWeight: 600 }}>
        {word}
        {row.tolerance !== '' && (
          <Typography variant="caption" component="div" sx={{ maxWidth: 112 }}>
            {text.tolerance(row.tolerance)}
          </Typography>
        )}
      </TableCell>
      <TableCell>
        <Tooltip title={row.gap} placement="bottom-start">
          <span>{row.currentState}</span>
        </Tooltip>
        {row.note !== null && (
          <Typography variant="caption" component="div">
            {row.note}
          </Typography>
        )}
      </TableCell>
      <TableCell>
        <Documented auditId={auditId} row={row} word={word} />
      </TableCell>
      {[...risksDown, 'unrated' as const].map((rating) => (
        <TableCell key={rating}>
          <RatedCount auditId={auditId} row={row} rating={rating} />
        </TableCell>
      ))}
      <TableCell>
        <ParityCell auditId={auditId} row={row} />
      </TableCell>
      <LastCells auditId={auditId} row={row} />
    </TableRow>
  );
}

function OutOfScopeRow({ word, reason }: { readonly word: string; readonly reason: string }) {
  return (
    <TableRow>
      <TableCell component="th" scope="row" sx={{ fontWeight: 600 }}>
        {word}
      </TableCell>
      <TableCell colSpan={10} sx={{ color: 'text.secondary' }}>
        {text.outOfScope(reason)}
      </TableCell>
    </TableRow>
  );
}

/** A number that opens something; plain for print and for the eye, a button for the hand. */
function Opens(props: {
  readonly label: string;
  readonly onOpen: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Link component="button" aria-label={props.label} onClick={props.onOpen} sx={opensSx}>
      {props.children}
    </Link>
  );
}

const opensSx = {
  typography: 'body1',
  textAlign: 'start',
  textDecorationColor: 'transparent',
  textUnderlineOffset: '3px',
  '&:hover, &:focus-visible': { textDecorationColor: 'currentColor' },
} as const;

interface CellProps {
  readonly auditId: string;
  readonly row: ScorecardRow;
}

function Documented({ auditId, row, word }: CellProps & { readonly word: string }) {
  const said = sides.map((side) => {
    const { answered, asked } = row.documented[side];
    return text.documentedOf(answered, asked);
  });
  const [staging = '', production = ''] = said;
  const both = staging === production ? staging : text.documentedBoth(staging, production);
  return (
    <Opens
      label={text.documentedLabel(word, both)}
      onOpen={() => go(paths.step(auditId, 'document'))}
    >
      <Box component="span" sx={{ whiteSpace: 'pre' }}>
        {both}
      </Box>
    </Opens>
  );
}

function RatedCount({ auditId, row, rating }: CellProps & { readonly rating: Risk | 'unrated' }) {
  const word = words.dimension[row.dimension];
  const rated = rating === 'unrated' ? words.unrated : words.risk[rating];
  const count = row.byRating[rating];
  return (
    <Opens
      label={text.count(word, rated, count)}
      onOpen={() =>
        openRows({
          auditId,
          title: text.ratedTitle(word, rated),
          filter: { dimension: [row.dimension], rating: [rating] },
        })
      }
    >
      {formatCount(count)}
    </Opens>
  );
}

function ParityCell({ auditId, row }: CellProps) {
  const word = words.dimension[row.dimension];
  const { equal, total, percent, behind } = row.parity;
  const label = text.parityLabel(word, equal, total, percent);
  if (percent === null) return <Box sx={{ color: 'text.secondary' }}>{text.notMeasured}</Box>;
  const open = () =>
    openRows({ auditId, title: text.parityTitle(word), filter: { keys: [...behind] } });
  return (
    <Box sx={paritySx}>
      <Meter label={label} share={percent / 100} width={88} />
      <Opens label={label} onOpen={open}>
        {text.parity(percent)}
      </Opens>
      {percent < row.parityTarget && (
        <Box component="span" sx={{ typography: 'caption' }}>
          {text.target(row.parityTarget)}
        </Box>
      )}
    </Box>
  );
}

const paritySx = {
  display: 'flex',
  alignItems: 'baseline',
  flexWrap: 'wrap',
  columnGap: 1,
  rowGap: 0.5,
  width: 96,
  whiteSpace: 'nowrap',
} as const;

function LastCells({ auditId, row }: CellProps) {
  const word = words.dimension[row.dimension];
  const watched = row.detectors > 0;
  const watchWords = watched ? text.detectors(row.detectors) : text.notWatched;
  return (
    <>
      <TableCell>
        <Opens
          label={text.exceptionsLabel(word, row.activeExceptions)}
          onOpen={() => go(paths.exceptions(auditId))}
        >
          {formatCount(row.activeExceptions)}
        </Opens>
      </TableCell>
      <TableCell>
        <Opens
          label={text.detectorsLabel(word, watchWords)}
          onOpen={() => go(paths.step(auditId, 'watch'))}
        >
          <Box component="span" sx={watched ? {} : { color: 'text.secondary' }}>
            {watchWords}
          </Box>
        </Opens>
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        <RiskLevel row={row} />
      </TableCell>
    </>
  );
}

function RiskLevel({ row }: { readonly row: ScorecardRow }) {
  if (row.riskLevel !== null) return <RiskMark risk={row.riskLevel} />;
  return (
    <Box component="span" sx={{ color: 'text.secondary' }}>
      {row.assessed ? text.noRisk : text.notAssessed}
    </Box>
  );
}
