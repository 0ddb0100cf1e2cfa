import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { componentsText } from '../../../shared/text/components.ts';
import { governText } from '../../../shared/text/govern.ts';
import { releaseText } from '../../../shared/text/govern-screen.ts';
import { registerText } from '../../../shared/text/register-screen.ts';
import type { ReleaseView } from '../../../shared/contract/index.ts';
import { useQueryOf } from '../../app/bridge.ts';
import { go, paths } from '../../app/navigation.ts';
import { useSystemWritable, useWritable } from '../../app/writable.ts';
import { Panel } from '../../components/Panel.tsx';
import { StepPage } from '../../components/StepPage.tsx';
import { ExportsPanel } from '../../views/exports/ExportsPanel.tsx';
import { Register, RequestButton } from '../../views/register/Register.tsx';
import { ReadinessPanel } from '../../views/scorecard/ReadinessPanel.tsx';
import { BelowPanel } from './BelowPanel.tsx';
import { ChecklistPanel } from './ChecklistPanel.tsx';
import { ClosePanel } from './ClosePanel.tsx';
import { DecisionPanel } from './DecisionPanel.tsx';
import { DossierPanel } from './DossierPanel.tsx';
import { EvidencePanel } from './EvidencePanel.tsx';
import { Overview } from './Overview.tsx';
import { Part } from './Part.tsx';
import { ProductionChanges } from './ProductionChanges.tsx';
import { SignaturesPanel } from './SignaturesPanel.tsx';
import { openOf, standingsOf } from './standing.ts';

/**
 * Step 5, govern: what is missing, then every part in the order in which it is gone down, from the
 * readiness to the exports.
 */
export function GovernStep({ auditId }: { readonly auditId: string }) {
  const release = useQueryOf('release.get', { auditId }).data;
  const register = useQueryOf('register.get', { auditId }).data;
  const open = release && openOf(release, register);
  return (
    <StepPage
      title={governText.title}
      lead={open ? releaseText.lead(open) : componentsText.loading}
      actions={<Button onClick={() => go(paths.scorecard(auditId))}>{governText.scorecard}</Button>}
      remains={open && releaseText.remains(open)}
    >
      {release && (
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <Overview parts={standingsOf(release, register)} closed={release.closed !== null} />
          <Parts auditId={auditId} release={release} />
        </Box>
      )}
    </StepPage>
  );
}

function Parts({ auditId, release }: { readonly auditId: string; readonly release: ReleaseView }) {
  const writable = useWritable();
  const systemWritable = useSystemWritable();
  const known = { auditId, release };
  return (
    <>
      <Part of="readiness">
        <ReadinessPanel auditId={auditId} readiness={release.readiness} />
      </Part>
      <Part of="exceptions">
        <Panel
          title={registerText.title}
          actions={systemWritable && <RequestButton auditId={auditId} />}
        >
          <Register auditId={auditId} writable={systemWritable} />
        </Panel>
      </Part>
      <Part of="dossier">
        <DossierPanel {...known} writable={writable} />
      </Part>
      <Part of="checklist">
        <ChecklistPanel {...known} writable={writable} />
      </Part>
      <Part of="changes">
        <ProductionChanges {...known} writable={writable} />
      </Part>
      <Part of="below">
        <BelowPanel auditId={auditId} rows={release.belowSuggestion} />
      </Part>
      <Part of="evidence">
        <EvidencePanel auditId={auditId} decided={release.decision !== null} writable={writable} />
      </Part>
      <Part of="decision">
        <DecisionPanel {...known} writable={writable} />
      </Part>
      <Part of="signatures">
        <SignaturesPanel {...known} writable={systemWritable} />
      </Part>
      <Part of="closing">
        <ClosePanel {...known} writable={systemWritable} />
      </Part>
      <Part of="exports">
        <ExportsPanel auditId={auditId} />
      </Part>
    </>
  );
}
