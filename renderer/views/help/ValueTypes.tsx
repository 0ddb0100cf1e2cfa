import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { valueTypeTable } from '../../../shared/compare/index.ts';
import { helpText } from '../../../shared/text/help.ts';
import { Panel } from '../../components/index.ts';
import { inSmallWindow } from '../../components/small.ts';

const t = helpText.values;

/** How values of each type compare, from the table that the comparison's tests hold. */
export function ValueTypes() {
  return (
    <Panel flush title={t.title} lead={t.lead}>
      <Table aria-label={t.title} sx={tableSx}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: '15%' }}>{t.type}</TableCell>
            <TableCell sx={{ width: '35%' }}>{t.meaning}</TableCell>
            <TableCell>{t.same}</TableCell>
            <TableCell>{t.different}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {valueTypeTable.map((row) => (
            <TableRow key={row.type} sx={{ verticalAlign: 'top' }}>
              <TableCell component="th" scope="row">
                {row.label}
              </TableCell>
              <TableCell>{row.meaning}</TableCell>
              <TableCell>
                <Pairs pairs={row.same} />
              </TableCell>
              <TableCell>
                <Pairs pairs={row.different} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Panel>
  );
}

function Pairs({ pairs }: { readonly pairs: readonly (readonly [string, string])[] }) {
  if (pairs.length === 0) return t.none;
  return pairs.map(([one, other]) => (
    <Box key={`${one} ${other}`} sx={{ typography: 'value', overflowWrap: 'anywhere' }}>
      {t.pair(one, other)}
    </Box>
  ));
}

const tableSx = { tableLayout: 'fixed', [inSmallWindow]: { '--table-min': '800px' } } as const;
