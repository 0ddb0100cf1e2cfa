import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import type {
  AuditView,
  DifferenceRow,
  RegisterView,
  ScorecardView,
} from '../../../shared/contract/index.ts';
import { sides } from '../../../shared/model/words.ts';
import { componentsText, exceptionNumber, gapNumber } from '../../../shared/text/components.ts';
import { scorecardText } from '../../../shared/text/scorecard.ts';
import { useQueryOf } from '../../app/bridge.ts';
import { formatDate, formatMoment } from '../../app/format.ts';
import { go, openRows, paths } from '../../app/navigation.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Panel } from '../../components/Panel.tsx';
import { inSmallWindow, smallWindow } from '../../components/small.ts';
import { RiskMark } from '../../components/RiskMark.tsx';
import { RowValue } from '../../components/RowValue.tsx';
import { StepPage } from '../../components/StepPage.tsx';
import { ExpiryBar } from '../register/ExpiryBar.tsx';
import { registerOrder } from '../register/expiry.ts';
import { DecisionSigned } from './DecisionSigned.tsx';
import { DimensionTable } from './DimensionTable.tsx';
import { printStyles } from './print.tsx';
import { ReadinessPanel } from './ReadinessPanel.tsx';

const text = scorecardText;

/** The scorecard: one page that stands on its own. */
export function ScorecardScreen({ auditId }: { readonly auditId: string }) {
  const audit = useQueryOf('audit.get', { auditId }).data;
  const { data: view, isFetching } = useQueryOf('scorecard.get', { auditId });
  const compared = audit?.comparedAt ?? null;
  return (
    <StepPage
      title={text.title}
      lead={audit ? leadOf(audit) : componentsText.loading}
      actions={view && compared !== null && <Acts auditId={auditId} />}
      remains={view && text.remains(view.scorecard.readiness.reasons.length)}
    >
      {printStyles}
      {audit && compared === null && <NotYet auditId={auditId} />}
      {view && compared !== null && <Card auditId={auditId} view={view} busy={isFetching} />}
    </StepPage>
  );
}

function leadOf({ system, audit }: AuditView): string {
  return text.lead(system.name, audit.release, audit.number, formatDate(audit.plannedDate));
}

function Acts({ auditId }: { readonly auditId: string }) {
  return (
    <>
      <Button onClick={() => window.print()}>{text.print}</Button>
      <Button onClick={() => go(paths.step(auditId, 'govern'))}>{text.toExport}</Button>
    </>
  );
}

function NotYet({ auditId }: { readonly auditId: string }) {
  const { title, body, action } = text.empty;
  return (
    <EmptyState
      title={title}
      sentences={[body]}
      actions={<Button onClick={() => go(paths.step(auditId, 'document'))}>{action}</Button>}
    />
  );
}

function Card(props: {
  readonly auditId: string;
  readonly view: ScorecardView;
  /** The card is being computed anew: what stands here may be old. */
  readonly busy: boolean;
}) {
  const { auditId, view, busy } = props;
  return (
    <Box aria-busy={busy} sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <ReadinessPanel auditId={auditId} readiness={view.scorecard.readiness} />
      <DimensionTable auditId={auditId} rows={view.scorecard.rows} />
      <Box sx={twoColumns}>
        <Highest auditId={auditId} rows={view.highest} />
        <Exceptions auditId={auditId} exceptions={view.exceptions} />
      </Box>
      <DecisionSigned auditId={auditId} />
      <Typography variant="caption">{text.computed(formatMoment(view.computedAt))}</Typography>
    </Box>
  );
}

const twoColumns = {
  display: 'grid',
  gap: 2,
  alignItems: 'start',
  gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
  [inSmallWindow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
} as const;

function Highest(props: { readonly auditId: string; readonly rows: readonly DifferenceRow[] }) {
  return (
    <Panel title={text.highest}>
      {props.rows.length === 0 && <Typography variant="body2">{text.highestNone}</Typography>}
      <Box component="ol" sx={listSx}>
        {props.rows.map((row) => (
          <HighestRow key={row.id} auditId={props.auditId} row={row} />
        ))}
      </Box>
    </Panel>
  );
}

const listSx = { listStyle: 'none', m: 0, p: 0 } as const;

function HighestRow({ auditId, row }: { readonly auditId: string; readonly row: DifferenceRow }) {
  const number = gapNumber(row.number);
  const small = useMediaQuery(smallWindow, { noSsr: true });
  const open = () =>
    openRows({ auditId, title: `${number} ${row.name}`, filter: { keys: [row.key] } });
  return (
    <Box component="li" sx={rowSx}>
      <Box component="span" sx={{ typography: 'value' }}>
        {number}
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <Link
          component="button"
          aria-label={text.openRow(number, row.subject, row.name)}
          onClick={open}
          sx={{ typography: 'body1', textAlign: 'start', overflowWrap: 'anywhere' }}
        >
          {row.name}
        </Link>
        <Typography variant="caption" component="div" title={row.subject} sx={subjectSx}>
          {row.subject}
        </Typography>
      </Box>
      {sides.map((side) => (
        <RowValue key={side} row={row} side={side} wrap={small} />
      ))}
      <RiskMark risk={row.rating?.risk ?? row.suggestion.risk} suggested={row.rating === null} />
    </Box>
  );
}

const subjectSx = {
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  [inSmallWindow]: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
} as const;

const rowSx = {
  display: 'grid',
  gridTemplateColumns: '56px minmax(0, 2fr) minmax(0, 1fr) minmax(0, 1fr) 84px',
  gap: 1.5,
  alignItems: 'center',
  py: 0.75,
  '&:not(:last-of-type)': { borderBottom: '1px solid', borderColor: 'line' },
} as const;

function Exceptions(props: {
  readonly auditId: string;
  readonly exceptions: RegisterView['exceptions'];
}) {
  const entries = registerOrder(props.exceptions);
  return (
    <Panel
      title={text.exceptions}
      actions={
        <Button size="small" onClick={() => go(paths.exceptions(props.auditId))}>
          {text.openRegister}
        </Button>
      }
    >
      {entries.length === 0 && <Typography variant="body2">{text.exceptionsNone}</Typography>}
      <Box component="ul" sx={listSx}>
        {entries.map((entry) => (
          <Box component="li" key={entry.id} sx={exceptionSx}>
            <Box component="span" sx={{ typography: 'value' }}>
              {exceptionNumber(entry.number)}
            </Box>
            <Box sx={{ minWidth: 0 }}>
              <Typography sx={{ overflowWrap: 'anywhere' }}>{entry.title}</Typography>
              <ExpiryBar entry={entry} />
            </Box>
          </Box>
        ))}
      </Box>
    </Panel>
  );
}

const exceptionSx = {
  display: 'grid',
  gridTemplateColumns: '56px minmax(0, 1fr)',
  gap: 1,
  py: 0.75,
  '&:not(:last-of-type)': { borderBottom: '1px solid', borderColor: 'line' },
} as const;
