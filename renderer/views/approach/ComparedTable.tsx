import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { approaches, comparedBy } from '../../../shared/approaches/index.ts';
import type { Approach, ApproachId } from '../../../shared/approaches/index.ts';
import { approachScreen as text } from '../../../shared/text/approaches.ts';
import { words } from '../../../shared/text/components.ts';
import { Panel } from '../../components/index.ts';

/** The approaches side by side (the guide, "Comparing the Approaches"). */
export function ComparedTable({ advised }: { readonly advised: readonly ApproachId[] }) {
  return (
    <Panel title={text.compared} flush>
      <TableContainer>
        <Table size="small" aria-label={text.compared} sx={{ tableLayout: 'fixed', minWidth: 720 }}>
          <TableHead>
            <TableRow>
              <TableCell sx={{ width: 168 }}>{text.aspect}</TableCell>
              {approaches.map(({ id, title }) => (
                <TableCell key={id} sx={wrapSx}>
                  {title}
                  {advised.includes(id) && ` · ${text.advised}`}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {aspects.map(({ name, of }) => (
              <TableRow key={name}>
                <TableCell component="th" scope="row">
                  {name}
                </TableCell>
                {approaches.map((approach) => (
                  <TableCell key={approach.id} sx={wrapSx}>
                    <Aspect {...of(approach)} />
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </Panel>
  );
}

interface Said {
  readonly level?: keyof typeof text.level;
  readonly because: string;
}

function Aspect({ level, because }: Said) {
  return (
    <>
      {level && <Typography sx={{ fontWeight: 600 }}>{text.level[level]}</Typography>}
      <Typography variant="body2">{because}</Typography>
    </>
  );
}

const aspects: readonly { readonly name: string; readonly of: (approach: Approach) => Said }[] = [
  ...comparedBy.map((dimension) => ({
    name: text.parityOf(words.dimension[dimension]),
    of: ({ parity }: Approach) => parity[dimension],
  })),
  { name: text.cost, of: ({ cost }) => cost },
  { name: text.overhead, of: ({ overhead }) => overhead },
  { name: text.needs, of: ({ needs }) => ({ because: needs }) },
  { name: text.strength, of: ({ strength }) => ({ because: strength }) },
  { name: text.misses, of: ({ misses }) => ({ because: misses }) },
  { name: text.suitableFor, of: ({ suitableFor }) => ({ because: suitableFor }) },
];

const wrapSx = { whiteSpace: 'normal', verticalAlign: 'top', overflowWrap: 'anywhere' } as const;
