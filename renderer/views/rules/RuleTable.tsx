import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import type { RuleRow } from '../../../shared/contract/index.ts';
import { words } from '../../../shared/text/components.ts';
import { rulesText as text } from '../../../shared/text/rules-screen.ts';
import { DataCell, DataRow, DataTable, RiskMark, VirtualRows } from '../../components/index.ts';
import type { DataColumn } from '../../components/index.ts';
import { useRovingRows } from '../../components/index.ts';
import { useRuleDraft } from './useRuleDraft.ts';
import { dimensionsOf } from './words.ts';

const { columns: heads } = text;

const columns: readonly DataColumn[] = [
  { id: 'rule', label: heads.rule, width: 'minmax(240px, 3fr)' },
  { id: 'gives', label: heads.gives, width: 'minmax(150px, 200px)' },
  { id: 'dimension', label: heads.dimension, width: 'minmax(96px, 1fr)' },
  { id: 'origin', label: heads.origin, width: '96px' },
  { id: 'version', label: heads.version, width: '64px', align: 'end' },
  { id: 'state', label: heads.state, width: '56px' },
  { id: 'suggests', label: heads.suggests, width: '112px', align: 'end' },
];

/** The rules that fit, one a row; a row opens its rule beside the table. */
export function RuleTable(props: {
  readonly auditId: string;
  readonly rows: readonly RuleRow[];
  readonly openId: string | null;
  readonly onOpen: (row: RuleRow) => void;
}) {
  const { auditId, rows, openId } = props;
  const { rowHeight } = useTheme().evenkeel;
  const onOpen = (index: number): void => {
    const row = rows[index];
    if (row) props.onOpen(row);
  };
  const roving = useRovingRows({ count: rows.length, onOpen });
  return (
    <DataTable label={text.table} columns={columns} rowCount={rows.length} height="fill">
      <VirtualRows
        count={rows.length}
        active={roving.active}
        sizeOf={() => rowHeight}
        keyOf={(index) => rows[index]?.rule.id ?? index}
        render={(index) => {
          const row = rows[index];
          if (!row) return null;
          return (
            <DataRow
              {...roving.rowProps(index)}
              selected={row.rule.id === openId}
              label={text.open(row.rule.title)}
              onClick={() => {
                roving.setActive(index);
                onOpen(index);
              }}
              sx={{ cursor: 'pointer' }}
            >
              <RuleCells auditId={auditId} row={row} />
            </DataRow>
          );
        }}
      />
    </DataTable>
  );
}

function RuleCells({ auditId, row }: { readonly auditId: string; readonly row: RuleRow }) {
  const { rule, on, gives, suggests } = row;
  const { dirty } = useRuleDraft(auditId, row);
  const about = dimensionsOf(rule).map((each) => words.dimension[each]);
  const dimension = about.length === 0 ? text.anyDimension : about.join(text.or);
  const faint = on ? {} : { color: 'text.secondary' };
  return (
    <>
      <DataCell rowHeader title={`${rule.title} (${rule.id})`} sx={faint}>
        {rule.title}
        {dirty && (
          <Box component="span" sx={{ typography: 'caption', ml: 1 }}>
            {text.unsaved}
          </Box>
        )}
      </DataCell>
      <DataCell>
        <Box sx={{ display: 'flex', gap: 1.5 }}>
          {gives.map((risk) => (
            <RiskMark key={risk} risk={risk} />
          ))}
        </Box>
      </DataCell>
      <DataCell title={dimension}>{dimension}</DataCell>
      <DataCell>{text.origin[rule.origin]}</DataCell>
      <DataCell align="end">{rule.version}</DataCell>
      <DataCell>{on ? text.state.on : text.state.off}</DataCell>
      <DataCell align="end">{text.suggests(suggests)}</DataCell>
    </>
  );
}
