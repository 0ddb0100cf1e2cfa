import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Typography from '@mui/material/Typography';
import { useRef, useState } from 'react';
import type { ReactNode, Ref } from 'react';
import type { GapView } from '../../../shared/contract/index.ts';
import type { Disposition, Risk } from '../../../shared/model/words.ts';
import { gapNumber, words } from '../../../shared/text/components.ts';
import { prioritiseText } from '../../../shared/text/prioritise.ts';
import { today } from '../../app/format.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { FilterChip } from '../../components/FilterChip.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import { useRovingRows } from '../../components/useRovingRows.ts';
import { risksDown } from '../../app/riskOrder.ts';
import { BulkBar } from './BulkBar.tsx';
import { planColumns, PlanRow } from './PlanRow.tsx';
import { isLate } from './late.ts';
import type { Plan } from './usePlan.ts';

const text = prioritiseText.plan;

/** Rows drawn at first, and with each request for more: every row holds fields. */
const portion = 60;

interface PlanTableProps {
  readonly auditId: string;
  readonly plan: Plan;
  readonly writable: boolean;
  readonly onOpen: (gap: GapView) => void;
  /** Opens the change of several gaps. */
  readonly onEdit: (gaps: readonly GapView[]) => void;
  readonly onPhases: (gaps: readonly GapView[]) => void;
  readonly onException: (gaps: readonly GapView[]) => void;
  readonly onDispose: (gap: GapView, disposition: Disposition) => void;
}

/** The remediation plan: a row a gap, edited in place or several at once. */
export function PlanTable(props: PlanTableProps) {
  const { plan, writable } = props;
  const rows = useShownRows(plan);
  const { matching, shown, selected, setSelected } = rows;
  const selectAll = useRef<HTMLInputElement>(null);
  const chosen = matching.filter((gap) => selected.has(gap.row.id));
  return (
    <Box component="section" aria-label={text.title} id="plan" sx={{ display: 'grid', gap: 1 }}>
      <Head plan={plan} rows={rows}>
        <SelectAll ref={selectAll} rows={rows} chosen={chosen.length} />
      </Head>
      {writable && chosen.length > 0 && (
        <BulkBar
          gaps={chosen}
          onChange={() => props.onEdit(chosen)}
          onPhases={() => props.onPhases(chosen)}
          onException={() => props.onException(chosen)}
          onClear={() => {
            setSelected(new Set());
            // The bar leaves with its button, and the focus must not be lost with it.
            selectAll.current?.focus();
          }}
        />
      )}
      <PlanRows {...props} rows={rows} />
      {matching.length === 0 && <Typography variant="body2">{text.noneMatch}</Typography>}
      {shown.length < matching.length && (
        <Button onClick={rows.showMore} sx={{ justifySelf: 'start' }}>
          {text.more(Math.min(portion, matching.length - shown.length), matching.length)}
        </Button>
      )}
    </Box>
  );
}

type ShownRows = ReturnType<typeof useShownRows>;

/** Selects every row that matches, not only those that are drawn. */
function SelectAll(props: {
  readonly ref: Ref<HTMLInputElement>;
  readonly rows: ShownRows;
  /** How many are selected. */
  readonly chosen: number;
}) {
  const { ref, rows, chosen } = props;
  const { matching, setSelected } = rows;
  return (
    <Checkbox
      size="small"
      checked={chosen > 0 && chosen === matching.length}
      indeterminate={chosen > 0 && chosen < matching.length}
      onChange={(_, all) => setSelected(new Set(all ? matching.map((gap) => gap.row.id) : []))}
      slotProps={{ input: { ref, 'aria-label': text.selectAll } }}
    />
  );
}

/** The rows that are drawn, walked with the arrow keys. */
function PlanRows(props: PlanTableProps & { readonly rows: ShownRows }) {
  const { auditId, plan, writable } = props;
  const { shown, selected, toggle } = props.rows;
  const roving = useRovingRows({
    count: shown.length,
    onSelect: (at) => shown[at] && toggle(shown[at].row.id),
    onOpen: (at) => shown[at] && props.onOpen(shown[at]),
  });
  return (
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
          onDispose={(disposition) => props.onDispose(gap, disposition)}
        />
      ))}
    </DataTable>
  );
}

/** Which rows of the plan are shown, and which of them are selected. */
function useShownRows(plan: Plan) {
  const [search, setSearch] = useState('');
  const [lateOnly, setLateOnly] = useState(false);
  const [risk, setRisk] = useState<Risk | null>(null);
  const [portions, setPortions] = useState(1);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [narrowed, setNarrowed] = useState(plan.narrowed);
  // What is narrowed to from elsewhere shows whole: a filter of before would hide rows of it.
  if (narrowed !== plan.narrowed) {
    setNarrowed(plan.narrowed);
    setSearch('');
    setLateOnly(false);
    setRisk(null);
  }
  const day = today();
  const late = plan.gaps.filter((gap) => isLate(gap, day));
  const from = lateOnly ? late : plan.gaps;
  const ids = plan.narrowed?.ids ?? null;
  const matching = from.filter((gap) => isShown(gap, { search, ids, risk }));
  return {
    search,
    setSearch,
    lateOnly,
    setLateOnly,
    late: late.length,
    risk,
    setRisk,
    matching,
    shown: matching.slice(0, portions * portion),
    showMore: () => setPortions(portions + 1),
    selected,
    setSelected,
    toggle: (id: string) => setSelected((now) => toggled(now, id)),
  };
}

function Head(props: {
  readonly plan: Plan;
  readonly rows: ShownRows;
  readonly children: ReactNode;
}) {
  const { plan, rows } = props;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, flexWrap: 'wrap' }}>
      {props.children}
      <Typography variant="h2">{text.title}</Typography>
      <SearchField value={rows.search} label={text.filter} onChange={rows.setSearch} />
      {risksDown.map((risk) => (
        <FilterChip
          key={risk}
          label={words.risk[risk]}
          count={plan.gaps.filter(({ row }) => row.rating?.risk === risk).length}
          selected={rows.risk === risk}
          onClick={() => rows.setRisk(rows.risk === risk ? null : risk)}
        />
      ))}
      {(rows.late > 0 || rows.lateOnly) && (
        <FilterChip
          label={text.late}
          count={rows.late}
          selected={rows.lateOnly}
          onClick={() => rows.setLateOnly(!rows.lateOnly)}
        />
      )}
      {plan.narrowed && (
        <>
          <Typography variant="body2" sx={{ flex: '1 1 240px', minWidth: 0 }}>
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

/** What the plan is narrowed to; null and empty leave everything in. */
interface Narrowing {
  readonly search: string;
  readonly ids: ReadonlySet<string> | null;
  readonly risk: Risk | null;
}

function isShown({ row }: GapView, { search, ids, risk }: Narrowing): boolean {
  if (ids !== null && !ids.has(row.id)) return false;
  if (risk !== null && row.rating?.risk !== risk) return false;
  if (search === '') return true;
  const parts = [gapNumber(row.number), row.subject, row.name, row.plan.owner ?? ''];
  return parts.join(' ').toLowerCase().includes(search.toLowerCase());
}

function toggled(now: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(now);
  if (!next.delete(id)) next.add(id);
  return next;
}
