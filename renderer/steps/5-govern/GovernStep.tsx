import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { componentsText } from '../../../shared/text/components.ts';
import { governText, registerText } from '../../../shared/text/govern.ts';
import { useQueryOf } from '../../app/bridge.ts';
import { go, paths } from '../../app/navigation.ts';
import { Panel } from '../../components/Panel.tsx';
import { StepPage } from '../../components/StepPage.tsx';
import { Register, RequestButton } from '../../views/register/Register.tsx';
import { ReadinessPanel } from '../../views/scorecard/ReadinessPanel.tsx';
import { DecisionPanel } from './DecisionPanel.tsx';
import { ExportPanel } from './ExportPanel.tsx';

/** Step 5, govern: readiness, exceptions, decision, hand-over. */
export function GovernStep({ auditId }: { readonly auditId: string }) {
  const audit = useQueryOf('audit.get', { auditId }).data;
  const steps = useQueryOf('steps.get', { auditId }).data;
  const register = useQueryOf('register.get', { auditId }).data;
  const writable = useQueryOf('record.info', {}).data?.writable ?? false;
  const readiness = steps?.readiness;
  const requested = (register?.exceptions ?? []).filter(
    (entry) => entry.standing === 'requested',
  ).length;
  const decided = (audit?.decision ?? null) !== null;
  return (
    <StepPage
      title={governText.title}
      lead={
        readiness
          ? governText.lead(readiness.reasons.length, requested, decided)
          : componentsText.loading
      }
      actions={<Button onClick={() => go(paths.scorecard(auditId))}>{governText.scorecard}</Button>}
      remains={audit && governText.remains(requested, decided)}
    >
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        {readiness && <ReadinessPanel auditId={auditId} readiness={readiness} />}
        <Panel title={registerText.title} actions={writable && <RequestButton auditId={auditId} />}>
          <Register auditId={auditId} writable={writable} />
        </Panel>
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: '1fr 1fr', alignItems: 'start' }}>
          {audit && readiness && (
            <DecisionPanel audit={audit} state={readiness.state} writable={writable} />
          )}
          <ExportPanel auditId={auditId} />
        </Box>
      </Box>
    </StepPage>
  );
}
