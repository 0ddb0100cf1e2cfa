import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { GapView } from '../../../shared/contract/index.ts';
import { gapNumber } from '../../../shared/text/components.ts';
import { prioritiseText } from '../../../shared/text/prioritise.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import { useRovingRows } from '../../components/useRovingRows.ts';
import { BulkBar } from './BulkBar.tsx';
import { planColumns, PlanRow } from './PlanRow.tsx';
import type { Plan } from './usePlan.ts';

const text = prioritiseText.plan;

/** Rows drawn at first, and with each request for more: every row holds fields. */
const portion = 60;

/** The remediation plan: a row a gap, edited in place or several at once. */
export function PlanTable(props: {
  readonly auditId: string;
  readonly plan: Plan;
  readonly writable: boolean;
  readonly onOpen: (gap: GapView) => void;
}) {
  const { auditId, plan, writable } = props;
  const [search, setSearch] = useState('');
  const [portions, setPortions] = useState(1);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const matching = plan.gaps.filter((gap) => isShown(gap, search, plan.narrowed?.ids ?? null));
  const shown = matching.slice(0, portions * portion);
  const toggle = (id: string) => setSelected((now) => toggled(now, id));
  const roving = useRovingRows({
    count: shown.length,
    onSelect: (at) => shown[at] && toggle(shown[at].row.id),
    onOpen: (at) => shown[at] && props.onOpen(shown[at]),
  });
  const chosen = matching.filter((gap) => selected.has(gap.row.id));
  return (
    <Box component="section" aria-label={text.title} id="plan" sx={{ display: 'grid', gap: 1 }}>
      <Head plan={plan} search={search} onSearch={setSearch}>
        <Checkbox
          size="small"
          checked={chosen.length > 0 && chosen.length === matching.length}
          indeterminate={chosen.length > 0 && chosen.length < matching.length}
          onChange={(_, all) => setSelected(new Set(all ? matching.map((gap) => gap.row.id) : []))}
          slotProps={{ input: { 'aria-label': text.selectAll } }}
        />
      </Head>
      {writable && chosen.length > 0 && (
        <BulkBar
          auditId={auditId}
          count={chosen.length}
          onApply={(part) =>
            plan.change(
              chosen.map((gap) => gap.row.id),
              part,
            )
          }
          onClear={() => setSelected(new Set())}
        />
      )}
      <DataTable label={text.label} columns={planColumns} rowCount={shown.length} multiselectable>
        {shown.map((gap, index) => (
          <PlanRow
            key={gap.row.id}
            auditId={auditId}
            gap={gap}
            selected={selected.has(gap.row.id)}
            writable={writable}
            row={roving.rowProps(index)}
            onSelect={() => toggle(gap.row.id)}
            onOpen={() => props.onOpen(gap)}
            onChange={(part) => plan.change([gap.row.id], part)}
          />
        ))}
      </DataTable>
      {matching.length === 0 && <Typography variant="body2">{text.noneMatch}</Typography>}
      {shown.length < matching.length && (
        <Button onClick={() => setPortions(portions + 1)} sx={{ justifySelf: 'start' }}>
          {text.more(Math.min(portion, matching.length - shown.length), matching.length)}
        </Button>
      )}
    </Box>
  );
}

function Head(props: {
  readonly plan: Plan;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly children: React.ReactNode;
}) {
  const { plan, search } = props;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, flexWrap: 'wrap' }}>
      {props.children}
      <Typography variant="h2">{text.title}</Typography>
      <SearchField value={search} label={text.filter} onChange={props.onSearch} />
      {plan.narrowed && (
        <>
          <Typography variant="body2" sx={{ flex: 1, minWidth: 0 }}>
            {prioritiseText.missing.showing(plan.narrowed.sentence)}
          </Typography>
          <Button size="small" onClick={() => plan.setNarrowed(null)}>
            {prioritiseText.missing.showAll}
          </Button>
        </>
      )}
    </Box>
  );
}

function isShown({ row }: GapView, search: string, ids: ReadonlySet<string> | null): boolean {
  if (ids !== null && !ids.has(row.id)) return false;
  if (search === '') return true;
  const parts = [gapNumber(row.number), row.subject, row.name, row.plan.owner ?? ''];
  return parts.join(' ').toLowerCase().includes(search.toLowerCase());
}

function toggled(now: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(now);
  if (!next.delete(id)) next.add(id);
  return next;
}
