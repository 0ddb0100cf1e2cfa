import Box from '@mui/material/Box';
import type { AuditView } from '../../../shared/contract/index.ts';
import { assertNever } from '../../../shared/model/words.ts';
import { componentsText } from '../../../shared/text/components.ts';
import { packageScreen } from '../../../shared/text/package-screen.ts';
import { useQueryOf } from '../../app/bridge.ts';
import { formatMoment } from '../../app/format.ts';
import { StepPage } from '../../components/StepPage.tsx';
import { CustodyPanel } from './CustodyPanel.tsx';
import { OpenPackage } from './OpenPackage.tsx';
import { PastHandovers } from './PastHandovers.tsx';
import { SignElsewhere } from './SignElsewhere.tsx';

const text = packageScreen.handover;

/** What leaves for another machine and what comes from one: the record, packages, signatures. */
export function HandoverScreen({ auditId }: { readonly auditId: string }) {
  const audit = useQueryOf('audit.get', { auditId }).data;
  const info = useQueryOf('package.info', { auditId }).data;
  return (
    <StepPage
      title={text.title}
      lead={audit ? leadOf(audit) : componentsText.loading}
      remains={text.remains}
    >
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        {audit && <CustodyPanel auditId={auditId} custody={audit.custody.state} />}
        <OpenPackage auditId={auditId} />
        <SignElsewhere auditId={auditId} />
        {info && <PastHandovers handovers={info.handovers} />}
      </Box>
    </StepPage>
  );
}

function leadOf({ system, custody }: AuditView): string {
  const when = custody.at === null ? '' : formatMoment(custody.at);
  switch (custody.state) {
    case 'here':
      return text.lead.here(system.name);
    case 'elsewhere':
      return text.lead.elsewhere(custody.peer ?? '', when);
    case 'copy':
      return text.lead.copy(when);
    default:
      return assertNever(custody.state);
  }
}
