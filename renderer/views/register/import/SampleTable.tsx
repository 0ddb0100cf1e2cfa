import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { registerColumns } from '../../../../shared/exceptions/index.ts';
import { importText as text } from '../../../../shared/text/register-import-screen.ts';
import { leftOut, type Columns } from './importForm.ts';

/** The first rows as they will be read, and why one will be left out. */
export function SampleTable(props: {
  readonly rows: readonly (readonly string[])[];
  readonly columns: Columns;
}) {
  const { rows, columns } = props;
  const parts = registerColumns.flatMap((part) => {
    const at = columns[part];
    return at === undefined ? [] : [{ part, at }];
  });
  if (parts.length === 0 || rows.length === 0) return null;
  return (
    <Box component="section" aria-label={text.preview} sx={{ minWidth: 0 }}>
      <Typography variant="h3">{text.preview}</Typography>
      <Box tabIndex={0} role="group" aria-label={text.preview} sx={{ overflowX: 'auto' }}>
        <Table size="small" aria-label={text.preview}>
          <TableHead>
            <TableRow>
              {parts.map(({ part }) => (
                <TableCell key={part}>{text.part[part]}</TableCell>
              ))}
              <TableCell>{text.skipped}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((row, index) => (
              <TableRow key={index}>
                {parts.map(({ part, at }) => (
                  <TableCell key={part} sx={cellSx}>
                    {row[at] ?? ''}
                  </TableCell>
                ))}
                <TableCell sx={{ minWidth: 120 }}>{leftOut(row, columns) ?? ''}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
      <Typography variant="caption">{text.afterwards}</Typography>
    </Box>
  );
}

const cellSx = {
  minWidth: 96,
  maxWidth: 240,
  overflowWrap: 'anywhere',
  verticalAlign: 'top',
} as const;
