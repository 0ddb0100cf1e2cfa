import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import type { BelowSuggestion } from '../../../shared/contract/index.ts';
import { gapNumber } from '../../../shared/text/components.ts';
import { releaseText } from '../../../shared/text/govern-screen.ts';
import { formatMoment } from '../../app/format.ts';
import { openRows } from '../../app/navigation.ts';
import { Panel } from '../../components/Panel.tsx';
import { RiskMark } from '../../components/RiskMark.tsx';

const text = releaseText.below;

/** Gaps that people rated lower than the rules suggest, each one click from its row. */
export function BelowPanel(props: {
  readonly auditId: string;
  readonly rows: readonly BelowSuggestion[];
}) {
  const { auditId, rows } = props;
  return (
    <Panel title={text.title} lead={text.lead}>
      {rows.length === 0 ? (
        <Typography variant="body2">{text.none}</Typography>
      ) : (
        <Table aria-label={text.title} sx={{ '--table-min': '760px', tableLayout: 'fixed' }}>
          <Head />
          <TableBody>
            {rows.map((row) => (
              <Row key={row.key} auditId={auditId} row={row} />
            ))}
          </TableBody>
        </Table>
      )}
    </Panel>
  );
}

function Head() {
  const { gap, suggested, rated, by, rationale } = text.columns;
  return (
    <TableHead>
      <TableRow>
        <TableCell sx={{ width: '30%' }}>{gap}</TableCell>
        <TableCell sx={{ width: 100 }}>{suggested}</TableCell>
        <TableCell sx={{ width: 100 }}>{rated}</TableCell>
        <TableCell sx={{ width: '20%' }}>{by}</TableCell>
        <TableCell>{rationale}</TableCell>
      </TableRow>
    </TableHead>
  );
}

function Row({ auditId, row }: { readonly auditId: string; readonly row: BelowSuggestion }) {
  const number = gapNumber(row.number);
  const title = `${number} ${row.name}`;
  const open = () => openRows({ auditId, title, filter: { keys: [row.key] } });
  return (
    <TableRow sx={{ verticalAlign: 'top' }}>
      <TableCell component="th" scope="row" sx={{ overflowWrap: 'anywhere' }}>
        <Link
          component="button"
          aria-label={text.open(number, row.name)}
          onClick={open}
          sx={{ typography: 'body1', textAlign: 'start', overflowWrap: 'anywhere' }}
        >
          {title}
        </Link>
        <Typography variant="caption" component="div">
          {row.subject}
        </Typography>
      </TableCell>
      <TableCell>
        <RiskMark risk={row.suggested} />
      </TableCell>
      <TableCell>
        <RiskMark risk={row.rated} />
      </TableCell>
      <TableCell>
        {row.by}
        <Typography variant="caption" component="div">
          {formatMoment(row.at)}
        </Typography>
      </TableCell>
      <TableCell sx={{ overflowWrap: 'anywhere' }}>{row.rationale}</TableCell>
    </TableRow>
  );
}
