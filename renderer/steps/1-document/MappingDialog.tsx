import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { ColumnPreview } from '../../../shared/model/inventory.ts';
import { mappingText } from '../../../shared/text/document.ts';
import { runCommand } from '../../app/bridge.ts';
import { ChoiceField, FormDialog } from '../../components/index.ts';
import {
  columnRoles,
  guessRoles,
  mappingProblem,
  neededRoles,
  previewRows,
  toMapping,
  type ColumnRole,
  type Roles,
} from './mapping.ts';

const t = mappingText;

/** Says which column of a table is what; remembered for the system. */
export function MappingDialog(props: {
  readonly auditId: string;
  readonly path: string;
  readonly columns: readonly ColumnPreview[];
  /** The mapping is recorded: the file can be read. */
  readonly onMapped: () => void;
  readonly onClose: () => void;
}) {
  const { auditId, columns } = props;
  const [roles, setRoles] = useState<Roles>(() => guessRoles(columns));
  const [asked, setAsked] = useState(false);
  const problem = mappingProblem(roles);
  const confirm = async () => {
    setAsked(true);
    if (problem !== null) return;
    const mapping = toMapping(columns, roles);
    const header = [...mapping.header];
    const set = await runCommand('mapping.set', { auditId, mapping: { ...mapping, header } });
    if (set.ok) props.onMapped();
  };
  return (
    <FormDialog
      width="wide"
      title={t.title(props.path)}
      action={t.action}
      onConfirm={() => void confirm()}
      onClose={props.onClose}
    >
      <Typography variant="body2">{t.body}</Typography>
      <Columns columns={columns} />
      <Choosers columns={columns} roles={roles} onRoles={setRoles} />
      <Typography role="status" sx={{ color: asked ? 'risk.high' : 'text.secondary' }}>
        {asked || roles.subject !== '' ? problem : null}
      </Typography>
      <Preview columns={columns} roles={roles} ready={problem === null} />
    </FormDialog>
  );
}

function Columns({ columns }: { readonly columns: readonly ColumnPreview[] }) {
  return (
    <Box sx={scrollSx} tabIndex={0} role="group" aria-label={t.columns}>
      <Table aria-label={t.columns} size="small" stickyHeader>
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: '30%' }}>{t.column}</TableCell>
            <TableCell>{t.examples}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {columns.map(({ header, examples }) => (
            <TableRow key={header}>
              <TableCell component="th" scope="row" sx={{ overflowWrap: 'anywhere' }}>
                {header}
              </TableCell>
              <TableCell sx={{ typography: 'value', overflowWrap: 'anywhere' }}>
                {[...new Set(examples)].filter((example) => example !== '').join(' · ') ||
                  t.noExamples}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

const scrollSx = { maxHeight: 220, overflow: 'auto' } as const;

function Choosers(props: {
  readonly columns: readonly ColumnPreview[];
  readonly roles: Roles;
  readonly onRoles: (roles: Roles) => void;
}) {
  const { columns, roles, onRoles } = props;
  const options = Object.fromEntries([
    ['', t.notUsed],
    ...columns.map(({ header }) => [header, header]),
  ]) as Readonly<Record<string, string>>;
  return (
    <Box sx={choosersSx}>
      {columnRoles.map((role) => (
        <ChoiceField
          key={role}
          label={labelOf(role)}
          hint={hints[role]}
          value={roles[role]}
          options={options}
          onChange={(header) => onRoles({ ...roles, [role]: header })}
        />
      ))}
    </Box>
  );
}

const choosersSx = {
  display: 'grid',
  gap: 2,
  gridTemplateColumns: 'repeat(auto-fill, minmax(220px, 1fr))',
} as const;

const hints: Readonly<Record<ColumnRole, string>> = {
  subject: t.subjectHint,
  name: t.nameHint,
  value: t.valueHint,
  environment: t.environmentHint,
  dimension: t.dimensionHint,
};

const isNeeded = (role: ColumnRole): boolean => (neededRoles as readonly string[]).includes(role);

const labelOf = (role: ColumnRole): string => (isNeeded(role) ? t[role] : t.optional(t[role]));

/** The first rows as attributes, so that a mistake shows before the file is read. */
function Preview(props: {
  readonly columns: readonly ColumnPreview[];
  readonly roles: Roles;
  readonly ready: boolean;
}) {
  const { columns, roles, ready } = props;
  const shown = columnRoles.filter((role) => isNeeded(role) || roles[role] !== '');
  return (
    <Box component="section" aria-label={t.preview}>
      <Typography variant="h3">{t.preview}</Typography>
      {!ready && <Typography variant="body2">{t.previewWait}</Typography>}
      {ready && (
        <>
          <Table aria-label={t.preview} size="small">
            <TableHead>
              <TableRow>
                {shown.map((role) => (
                  <TableCell key={role}>{t[role]}</TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {previewRows(columns, roles).map((row, index) => (
                <TableRow key={index}>
                  {shown.map((role) => (
                    <TableCell key={role} sx={{ typography: 'value', overflowWrap: 'anywhere' }}>
                      {row[role] || t.none}
                    </TableCell>
                  ))}
                </TableRow>
              ))}
            </TableBody>
          </Table>
          <Typography variant="caption">{t.previewMasked}</Typography>
        </>
      )}
    </Box>
  );
}
