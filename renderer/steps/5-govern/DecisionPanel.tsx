import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { ReleaseDecisionView, ReleaseView } from '../../../shared/contract/index.ts';
import { words } from '../../../shared/text/components.ts';
import { releaseText } from '../../../shared/text/govern-screen.ts';
import { governText } from '../../../shared/text/govern.ts';
import { formatMoment } from '../../app/format.ts';
import { Panel } from '../../components/Panel.tsx';
import { DecisionForm } from './DecisionForm.tsx';

const text = governText.decision;
const more = releaseText.decision;

/** What the people decided, with their reason; it may differ from the computed state. */
export function DecisionPanel(props: {
  readonly auditId: string;
  readonly release: ReleaseView;
  readonly writable: boolean;
}) {
  const { auditId, release, writable } = props;
  const [changing, setChanging] = useState(false);
  const { decision, readiness } = release;
  const asking = writable && (decision === null || changing);
  return (
    <Panel title={text.title} lead={more.lead}>
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        {decision === null ? (
          <Typography variant="body2">{text.none}</Typography>
        ) : (
          <Recorded decision={decision} />
        )}
        {decision !== null && writable && !changing && (
          <Button onClick={() => setChanging(true)} sx={{ justifySelf: 'start' }}>
            {text.change}
          </Button>
        )}
        {asking && (
          <>
            <Typography variant="body2">
              {more.computed(words.readiness[readiness.state], readiness.reasons.length)}
            </Typography>
            <DecisionForm
              auditId={auditId}
              state={readiness.state}
              onDone={() => setChanging(false)}
            />
          </>
        )}
        <Earlier decisions={release.earlierDecisions} />
      </Box>
    </Panel>
  );
}

/** One decision with what was computed at its moment. */
function Recorded({ decision }: { readonly decision: ReleaseDecisionView }) {
  const { decidedBy, at, reason, readiness, reasons } = decision;
  return (
    <Box sx={{ overflowWrap: 'anywhere' }}>
      <Typography sx={{ fontWeight: 500 }}>
        {text.recorded(text.words[decision.decision], decidedBy, formatMoment(at))}
      </Typography>
      <Typography sx={{ color: 'text.secondary', whiteSpace: 'pre-wrap' }}>{reason}</Typography>
      {decision.differs && (
        <Typography component="div" sx={{ mt: 0.5, whiteSpace: 'pre-wrap' }}>
          {more.differs}
          <Box sx={{ color: 'text.secondary' }}>{decision.differsReason}</Box>
        </Typography>
      )}
      <Typography variant="caption" component="div" sx={{ mt: 0.5 }}>
        {more.atThatTime(words.readiness[readiness], reasons.length)}
      </Typography>
      {reasons.length > 0 && (
        <Box component="ul" aria-label={more.thenReasons} sx={{ m: 0, pl: 2.5 }}>
          {reasons.map((one) => (
            <Box component="li" key={one.sentence} sx={{ typography: 'caption' }}>
              {one.sentence}
            </Box>
          ))}
        </Box>
      )}
    </Box>
  );
}

/** Decisions that were replaced, newest first. */
function Earlier({ decisions }: { readonly decisions: readonly ReleaseDecisionView[] }) {
  const [open, setOpen] = useState(false);
  if (decisions.length === 0) return null;
  return (
    <>
      <Button
        size="small"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        sx={{ justifySelf: 'start' }}
      >
        {open ? more.hideEarlier : more.earlier(decisions.length)}
      </Button>
      {open && decisions.map((decision) => <Recorded key={decision.id} decision={decision} />)}
    </>
  );
}
