import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { PeopleView } from '../../../shared/contract/index.ts';
import {
  restrictedActs,
  risks,
  type RestrictedAct,
  type Risk,
} from '../../../shared/model/words.ts';
import { isByRisk } from '../../../shared/signing/authority.ts';
import { administrationText } from '../../../shared/text/administration.ts';
import { peopleText } from '../../../shared/text/people-screen.ts';
import { Panel } from '../../components/Panel.tsx';
import { RiskMark } from '../../components/RiskMark.tsx';
import type { OpenPeopleDialog } from './usePeopleDialog.ts';

const text = peopleText.authority;

interface Line {
  readonly act: RestrictedAct;
  readonly risk: Risk | null;
}

/** Every act that can be left to roles; rating and approving for each risk too. */
const lines: readonly Line[] = restrictedActs.flatMap((act): readonly Line[] => [
  { act, risk: null },
  ...(isByRisk(act) ? risks.toReversed().map((risk) => ({ act, risk })) : []),
]);

/** Roles that are named for exactly this line; null where nothing is said. */
export function rolesNamed(
  people: Pick<PeopleView, 'authorities'>,
  line: Line,
): readonly string[] | null {
  const found = people.authorities.find(({ act, risk }) => act === line.act && risk === line.risk);
  return found?.roles ?? null;
}

/** Which roles may do which act, by risk where the risk matters. */
export function AuthorityPanel(props: {
  readonly people: PeopleView;
  readonly writable: boolean;
  readonly onOpen: (dialog: OpenPeopleDialog) => void;
}) {
  const { people, writable, onOpen } = props;
  const guarded = people.administrators.length > 0;
  const lead = guarded || !writable ? text.lead : `${text.lead} ${administrationText.first}`;
  return (
    <Panel title={text.title} lead={lead}>
      <Box sx={{ overflowX: 'auto' }}>
        <Table size="small" aria-label={text.table} sx={{ minWidth: 480 }}>
          <TableHead>
            <TableRow>
              <TableCell sx={{ width: 240 }}>{text.act}</TableCell>
              <TableCell sx={{ width: 112 }}>{text.risk}</TableCell>
              <TableCell>{text.roles}</TableCell>
              <TableCell sx={{ width: 112 }}>{peopleText.columns.acts}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {lines.map((line) => (
              <LineRow
                key={`${line.act} ${line.risk}`}
                line={line}
                roles={rolesNamed(people, line)}
                onChange={writable && guarded ? () => onOpen({ kind: 'authority', ...line }) : null}
              />
            ))}
          </TableBody>
        </Table>
      </Box>
    </Panel>
  );
}

function LineRow(props: {
  readonly line: Line;
  readonly roles: readonly string[] | null;
  readonly onChange: (() => void) | null;
}) {
  const { line, roles, onChange } = props;
  const name = text.line(text.names[line.act], line.risk);
  return (
    <TableRow>
      {line.risk === null && (
        <TableCell component="th" scope="rowgroup" rowSpan={spanOf(line.act)} sx={actSx}>
          {text.names[line.act]}
        </TableCell>
      )}
      <TableCell>{line.risk === null ? text.anyRisk : <RiskMark risk={line.risk} />}</TableCell>
      <TableCell sx={roles === null ? { color: 'text.secondary' } : { fontWeight: 500 }}>
        {roles === null ? said(line) : roles.join(', ')}
      </TableCell>
      <TableCell>
        {onChange && (
          <Button
            size="small"
            variant="text"
            sx={{ ml: -1 }}
            aria-label={text.changeOf(name)}
            onClick={onChange}
          >
            {text.change}
          </Button>
        )}
      </TableCell>
    </TableRow>
  );
}

/** Lines of an act: one, and one a risk where the risk matters. */
const spanOf = (act: RestrictedAct): number => lines.filter((line) => line.act === act).length;

const actSx = { verticalAlign: 'top', fontWeight: 500 } as const;

const said = ({ risk }: Line): string => (risk === null ? text.everybody : text.asAny);

/** A line in words: `Approve exceptions, high risk`. */
export const lineName = ({ act, risk }: Line): string => text.line(text.names[act], risk);
