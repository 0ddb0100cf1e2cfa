import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { RuleTest, RuleVerdict } from '../../../shared/contract/index.ts';
import { gapNumber } from '../../../shared/text/components.ts';
import { rulesText } from '../../../shared/text/rules-screen.ts';
import { DataCell, DataRow, DataTable, RiskMark, ValueText } from '../../components/index.ts';
import type { DataColumn } from '../../components/index.ts';
import { useRovingRows } from '../../components/index.ts';

const text = rulesText.test;
const { columns: heads } = text;

const columns: readonly DataColumn[] = [
  { id: 'number', label: heads.number, width: '72px' },
  { id: 'attribute', label: heads.attribute, width: 'minmax(150px, 2fr)' },
  { id: 'staging', label: heads.staging, width: 'minmax(80px, 1fr)' },
  { id: 'production', label: heads.production, width: 'minmax(80px, 1fr)' },
  { id: 'before', label: heads.before, width: 'minmax(110px, 1.2fr)' },
  { id: 'after', label: heads.after, width: 'minmax(110px, 1.2fr)' },
  { id: 'rated', label: heads.rated, width: '72px' },
];

/** What a change of the catalogue would do to this audit. Nothing is shown before the first test. */
export function TestResult(props: {
  readonly test: RuleTest | null;
  readonly busy: boolean;
  /** The rule has changed since the test. */
  readonly outdated?: boolean;
}) {
  const { test, busy, outdated = false } = props;
  return (
    <Box component="section" aria-label={text.title} sx={{ display: 'grid', gap: 1, minWidth: 0 }}>
      <Box role="status">
        {busy && <Typography variant="body2">{text.running}</Typography>}
        {!busy && outdated && <Typography variant="body2">{text.outdated}</Typography>}
        {!busy && test && sentencesOf(test).map((each) => <div key={each}>{each}</div>)}
      </Box>
      {!busy && test && test.changes.length > 0 && <Changes changes={test.changes} />}
    </Box>
  );
}

function sentencesOf(test: RuleTest): readonly string[] {
  if (!test.compared) return [text.notCompared];
  const { total, changes, matches, reworded, parity } = test;
  return [
    total === 0 ? text.none : text.total(total, changes.length),
    ...(matches > 0 || total === 0 ? [text.matches(matches)] : []),
    ...(reworded > 0 ? [text.reworded(reworded)] : []),
    ...(parity.begin > 0 ? [text.begin(parity.begin)] : []),
    ...(parity.cease > 0 ? [text.cease(parity.cease)] : []),
  ];
}

type Change = RuleTest['changes'][number];

function Changes({ changes }: { readonly changes: readonly Change[] }) {
  const rows = useRovingRows({ count: changes.length });
  return (
    <DataTable
      label={text.table}
      columns={columns}
      rowCount={changes.length}
      sx={{ maxHeight: 300 }}
    >
      {changes.map((change, index) => (
        <DataRow key={`${change.subject}|${change.name}`} {...rows.rowProps(index)}>
          <ChangeCells change={change} />
        </DataRow>
      ))}
    </DataTable>
  );
}

function ChangeCells({ change }: { readonly change: Change }) {
  const { number, subject, name, staging, production, before, after, rated } = change;
  return (
    <>
      <DataCell>{number === null ? text.unrated : gapNumber(number)}</DataCell>
      <DataCell rowHeader title={`${subject} ${name}`}>
        {name}
        <Typography variant="caption" component="div" noWrap title={subject}>
          {subject}
        </Typography>
      </DataCell>
      <DataCell>
        <ValueText {...staging} other={production.value} />
      </DataCell>
      <DataCell>
        <ValueText {...production} other={staging.value} />
      </DataCell>
      <Verdict verdict={before} />
      <Verdict verdict={after} />
      <DataCell>{rated ? text.rated : text.unrated}</DataCell>
    </>
  );
}

function Verdict({ verdict }: { readonly verdict: RuleVerdict }) {
  const rule = text.ruleOf(verdict.rule);
  return (
    <DataCell>
      {verdict.aside ? text.aside : <RiskMark risk={verdict.risk} suggested />}
      {!verdict.aside && (
        <Typography variant="caption" component="div" noWrap title={rule}>
          {rule}
        </Typography>
      )}
    </DataCell>
  );
}
