import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Tabs from '@mui/material/Tabs';
import Typography from '@mui/material/Typography';
import type { CatalogueRow } from '../../../shared/contract/views.ts';
import { dimensions, sides } from '../../../shared/model/words.ts';
import type { Dimension } from '../../../shared/model/words.ts';
import { words } from '../../../shared/text/components.ts';
import { documentText } from '../../../shared/text/document.ts';
import { useQueryOf } from '../../app/bridge.ts';
import { FilterChip, Panel } from '../../components/index.ts';
import { AnswerCell } from './AnswerCell.tsx';
import { answerWord, isMissing } from './answers.ts';

const t = documentText.catalogue;

/** What the catalogue shows; the matrix may turn it to what is missing. */
export interface CatalogueProps {
  readonly auditId: string;
  readonly dimension: Dimension;
  readonly onDimension: (dimension: Dimension) => void;
  readonly onlyMissing: boolean;
  readonly onOnlyMissing: (onlyMissing: boolean) => void;
}

/** The guide's catalogue for answers by hand: type in either column, Tab moves across. */
export function Catalogue(props: CatalogueProps) {
  const { auditId, dimension, onDimension, onlyMissing } = props;
  const rows = useQueryOf('catalogue.get', { auditId, dimension }).data;
  const missing = rows?.filter(isMissing) ?? [];
  return (
    <Panel
      flush
      title={t.title(words.dimension[dimension])}
      actions={rows && <Shown {...props} all={rows.length} missing={missing.length} />}
    >
      <DimensionTabs dimension={dimension} onDimension={onDimension} />
      <Box
        role="tabpanel"
        id="catalogue-panel"
        aria-labelledby={`catalogue-${dimension}`}
        aria-busy={!rows}
      >
        {rows && onlyMissing && missing.length === 0 && (
          <Typography variant="body2" sx={{ p: 2 }}>
            {t.none}
          </Typography>
        )}
        {rows && !(onlyMissing && missing.length === 0) && (
          <Answers auditId={auditId} dimension={dimension} rows={onlyMissing ? missing : rows} />
        )}
      </Box>
    </Panel>
  );
}

/** Every attribute, or those without an answer. */
function Shown(
  props: Pick<CatalogueProps, 'onlyMissing' | 'onOnlyMissing'> & {
    readonly all: number;
    readonly missing: number;
  },
) {
  const { onlyMissing, onOnlyMissing } = props;
  return (
    <Box sx={{ display: 'flex', gap: 1 }}>
      <FilterChip
        label={t.all}
        count={props.all}
        selected={!onlyMissing}
        onClick={() => onOnlyMissing(false)}
      />
      <FilterChip
        label={t.unanswered}
        count={props.missing}
        selected={onlyMissing}
        onClick={() => onOnlyMissing(true)}
      />
    </Box>
  );
}

function DimensionTabs(props: Pick<CatalogueProps, 'dimension' | 'onDimension'>) {
  return (
    <Tabs
      value={props.dimension}
      aria-label={t.tabs}
      onChange={(_, next: Dimension) => props.onDimension(next)}
      sx={{ borderBottom: '1px solid', borderColor: 'line', px: 1 }}
    >
      {dimensions.map((each) => (
        <Tab
          key={each}
          value={each}
          label={words.dimension[each]}
          id={`catalogue-${each}`}
          aria-controls="catalogue-panel"
        />
      ))}
    </Tabs>
  );
}

function Answers(props: {
  readonly auditId: string;
  readonly dimension: Dimension;
  readonly rows: readonly CatalogueRow[];
}) {
  return (
    <Table aria-label={t.table(words.dimension[props.dimension])} sx={{ tableLayout: 'fixed' }}>
      <TableHead>
        <TableRow>
          <TableCell sx={{ width: '24%' }}>{t.attribute}</TableCell>
          {sides.map((side) => (
            <TableCell key={side}>{words.side[side]}</TableCell>
          ))}
          <TableCell sx={{ width: 152 }}>{t.answer}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {props.rows.map((row) => (
          <AnswerRow key={row.entry.id} auditId={props.auditId} row={row} />
        ))}
      </TableBody>
    </Table>
  );
}

function AnswerRow({ auditId, row }: { readonly auditId: string; readonly row: CatalogueRow }) {
  return (
    <TableRow>
      <TableCell component="th" scope="row" sx={{ overflowWrap: 'anywhere' }}>
        {row.entry.label}
        <Typography variant="caption" component="div">
          {row.entry.hint}
        </Typography>
      </TableCell>
      {sides.map((side) => (
        <TableCell key={side}>
          <AnswerCell auditId={auditId} side={side} entry={row.entry} answer={row[side]} />
        </TableCell>
      ))}
      <TableCell sx={{ color: isMissing(row) ? 'risk.medium' : 'text.secondary' }}>
        {answerWord(row)}
      </TableCell>
    </TableRow>
  );
}
