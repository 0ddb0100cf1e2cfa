import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Typography from '@mui/material/Typography';
import type { AgendaCounts, AuditView, DifferenceCounts } from '../../../shared/contract/index.ts';
import { compareText } from '../../../shared/text/compare.ts';
import { componentsText } from '../../../shared/text/components.ts';
import { triageText } from '../../../shared/text/triage.ts';
import { useQueryOf } from '../../app/bridge.ts';
import { useLead, useWritable } from '../../app/writable.ts';
import { StepPage } from '../../components/StepPage.tsx';
import { Agenda } from './agenda/Agenda.tsx';
import { Differences } from './Differences.tsx';
import { PairButton } from './PairDialog.tsx';
import { SetAside } from './SetAside.tsx';
import { UnpairedSources } from './UnpairedSources.tsx';
import { useComparison, type ComparisonState } from './useComparison.ts';
import { useFilter } from './useFilter.ts';
import { useView, type View } from './useView.ts';

/** Step 2, compare and rate. */
export function CompareStep({ auditId }: { readonly auditId: string }) {
  const { audit, counts, agenda, writable } = useCompared(auditId);
  const lead = useLead(leadOf(counts, audit?.comparedAt ?? null));
  const comparison = useComparison(audit, writable);
  const filtering = useFilter(auditId);
  const viewing = useView(auditId, filtering.title, agenda?.groups ?? null);
  const { view, setView } = viewing;
  return (
    <StepPage
      title={compareText.title}
      lead={lead}
      actions={
        counts && (
          <Views
            view={view}
            counts={counts}
            agenda={agenda}
            auditId={auditId}
            writable={writable}
            onView={setView}
          />
        )
      }
      remains={
        counts && audit?.comparedAt && compareText.remains(counts.toDecide, counts.disagreed)
      }
      layout="fill"
    >
      <Notice
        comparison={comparison}
        stale={audit?.comparisonStale ?? false}
        writable={writable}
        again={(audit?.comparedAt ?? null) !== null}
      />
      {view === 'differences' && <UnpairedSources auditId={auditId} />}
      {audit && counts && agenda && !firstComparison(audit, comparison) && (
        <Decisions
          audit={audit}
          counts={counts}
          writable={writable}
          filtering={filtering}
          viewing={viewing}
        />
      )}
      {view === 'set-aside' && <SetAside auditId={auditId} writable={writable} />}
    </StepPage>
  );
}

/** Whether the first comparison is still running: there is nothing to show yet. */
function firstComparison(audit: AuditView, { running }: ComparisonState): boolean {
  return running && audit.comparedAt === null;
}

/** The agenda, or all differences one by one. */
function Decisions(props: {
  readonly audit: AuditView;
  readonly counts: DifferenceCounts;
  readonly writable: boolean;
  readonly filtering: ReturnType<typeof useFilter>;
  readonly viewing: ReturnType<typeof useView>;
}) {
  const { viewing, ...rest } = props;
  const { view, place, row } = viewing;
  switch (view) {
    case 'agenda':
      return (
        <Agenda
          key={place?.row}
          audit={rest.audit}
          writable={rest.writable}
          first={place}
          onGrid={viewing.toGrid}
        />
      );
    case 'differences':
      return <Differences key={row} {...rest} first={row} onAgenda={viewing.toAgenda} />;
    case 'set-aside':
      return null;
  }
}

/** What the step is about: the audit, its differences and its agenda in numbers. */
function useCompared(auditId: string) {
  const writable = useWritable();
  return {
    audit: useQueryOf('audit.get', { auditId }).data,
    counts: useQueryOf('differences.counts', { auditId }).data,
    agenda: useQueryOf('meeting.agenda', { auditId, ...agendaCounts }).data?.counts ?? null,
    writable,
  };
}

/** Asks the agenda for its counts; the items are those of the tab. */
const agendaCounts = { state: 'all', search: '', offset: 0, limit: 1 } as const;

function leadOf(counts: DifferenceCounts | undefined, comparedAt: string | null): string {
  if (!counts) return componentsText.loading;
  if (comparedAt === null) return compareText.leadNotCompared;
  const { toDecide, all, bySuggestion, disagreed } = counts;
  return compareText.lead(toDecide, all, bySuggestion.high, disagreed);
}

function Views(props: {
  readonly view: View;
  readonly counts: DifferenceCounts;
  readonly agenda: AgendaCounts | null;
  readonly auditId: string;
  readonly writable: boolean;
  readonly onView: (view: View) => void;
}) {
  const { view, counts, agenda, onView } = props;
  return (
    <>
      {props.writable && <PairButton auditId={props.auditId} />}
      <Tabs
        value={view}
        aria-label={compareText.tabs.label}
        onChange={(_, next: View) => onView(next)}
      >
        {agenda !== null && agenda.items > 0 && (
          <Tab value="agenda" label={triageText.tab(agenda.toDecide)} />
        )}
        <Tab
          value="differences"
          label={compareText.tabs.differences(counts.all)}
          // A press on the tab that is shown is a choice too: the agenda would come before it.
          onClick={() => onView('differences')}
        />
        <Tab value="set-aside" label={compareText.tabs.setAside(counts.setAside)} />
      </Tabs>
    </>
  );
}

/** Says that a comparison runs, what it changed, or why the rows are old. */
function Notice(props: {
  readonly comparison: ComparisonState;
  readonly stale: boolean;
  readonly writable: boolean;
  readonly again: boolean;
}) {
  const { comparison, stale, writable, again } = props;
  if (comparison.running) {
    return (
      <Box role="status">
        <Typography variant="body2">
          {again ? compareText.staleComparing : compareText.comparing}
        </Typography>
        <LinearProgress aria-label={compareText.comparing} sx={{ mt: 0.5 }} />
      </Box>
    );
  }
  if (stale && !writable) return <Alert severity="info">{compareText.staleReadOnly}</Alert>;
  if (!stale) return null;
  return (
    <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center' }}>
      <Button onClick={() => void comparison.run()}>{compareText.compareAgain}</Button>
    </Box>
  );
}
