import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { ReleaseDecisionView, ReleaseView } from '../../../shared/contract/index.ts';
import { words } from '../../../shared/text/components.ts';
import { releaseText } from '../../../shared/text/govern-screen.ts';
import { governText } from '../../../shared/text/govern.ts';
import { Panel } from '../../components/Panel.tsx';
import { RecordedDecision } from '../../views/signing/RecordedDecision.tsx';
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
          <RecordedDecision decision={decision} />
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
      {open &&
        decisions.map((decision) => <RecordedDecision key={decision.id} decision={decision} />)}
    </>
  );
}
