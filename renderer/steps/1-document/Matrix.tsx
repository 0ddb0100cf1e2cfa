import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import type { DocumentView } from '../../../shared/contract/views.ts';
import { dimensions, sides } from '../../../shared/model/words.ts';
import type { Dimension, Side } from '../../../shared/model/words.ts';
import { words } from '../../../shared/text/components.ts';
import { documentText } from '../../../shared/text/document.ts';
import { useWritable } from '../../app/writable.ts';
import { Panel } from '../../components/index.ts';
import { inSmallWindow } from '../../components/small.ts';
import { useAddFiles } from '../../app/addFiles.ts';
import { CellContent } from './CellContent.tsx';
import { useDropSide } from './useDropSide.ts';
import type { DropPlace } from './useDropSide.ts';

const t = documentText;

/** What the matrix shows and what it tells the screen. */
export interface MatrixProps {
  readonly auditId: string;
  readonly view: DocumentView;
  /** Id of the source in the inspector. */
  readonly selected: string | null;
  readonly onSource: (sourceId: string) => void;
  readonly onMissing: (dimension: Dimension) => void;
}

/** Four dimensions down, staging and production across; every cell takes files. */
export function Matrix(props: MatrixProps) {
  const { auditId, view } = props;
  const writable = useWritable();
  const { drop, pick } = useAddFiles(auditId);
  const dropping = useDropSide(writable ? drop : ignore);
  return (
    <Panel flush>
      <Table aria-label={t.matrix} onDragLeave={dropping.onDragLeave} sx={tableSx}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: 162 }}>{t.dimension}</TableCell>
            {sides.map((side) => (
              <TableCell key={side} {...dropping.handlersOf({ side, dimension: null })}>
                <SideHead side={side} disabled={!writable} onPick={pick} />
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {dimensions.map((dimension) => (
            <TableRow key={dimension}>
              <DimensionHead dimension={dimension} reason={view.calledFor[dimension]} />
              {sides.map((side) => (
                <TableCell
                  key={side}
                  aria-label={t.cell(words.dimension[dimension], words.side[side])}
                  sx={cellSx(dropping.over, { side, dimension })}
                  {...dropping.handlersOf({ side, dimension })}
                >
                  <CellContent {...props} side={side} dimension={dimension} />
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Panel>
  );
}

/** Where little fits, each cell is as wide as its buttons and file names need. */
const tableSx = {
  tableLayout: 'fixed',
  '& tbody tr:last-of-type > *': { borderBottom: 0 },
  [inSmallWindow]: { '--table-min': '880px' },
} as const;

const ignore = (): void => undefined;

/** The whole side is lit while files hover over it; the cell under them is framed. */
function cellSx(over: DropPlace | null, place: DropPlace) {
  const lit = over?.side === place.side;
  const framed = lit && over.dimension === place.dimension;
  return {
    verticalAlign: 'top',
    p: 1.5,
    ...(lit ? { bgcolor: 'accentSoft' } : {}),
    ...(framed ? { outline: '2px dashed', outlineColor: 'primary.main', outlineOffset: -4 } : {}),
  };
}

function SideHead(props: {
  readonly side: Side;
  readonly disabled: boolean;
  readonly onPick: (side: Side, what: 'files' | 'folder') => void;
}) {
  const { side, disabled, onPick } = props;
  const word = words.side[side];
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      <Box sx={{ flex: 1 }}>{word}</Box>
      <Button
        aria-label={t.addFilesTo(word)}
        disabled={disabled}
        onClick={() => onPick(side, 'files')}
      >
        {t.addFiles}
      </Button>
      <Button
        aria-label={t.addFolderTo(word)}
        disabled={disabled}
        onClick={() => onPick(side, 'folder')}
      >
        {t.addFolder}
      </Button>
    </Box>
  );
}

function DimensionHead(props: { readonly dimension: Dimension; readonly reason: string | null }) {
  return (
    <TableCell component="th" scope="row" sx={{ verticalAlign: 'top', p: 1.5 }}>
      <Typography sx={{ fontWeight: 600 }}>{words.dimension[props.dimension]}</Typography>
      {props.reason && (
        <Typography variant="caption" component="div">
          {props.reason}
        </Typography>
      )}
    </TableCell>
  );
}
