import Box from '@mui/material/Box';
import { scorecardText as text } from '../../../shared/text/scorecard.ts';
import { useQueryOf } from '../../app/bridge.ts';
import { Panel } from '../../components/Panel.tsx';
import { ofRelease } from '../signing/ofRelease.ts';
import { RecordedDecision } from '../signing/RecordedDecision.tsx';
import { SignatureList } from '../signing/SignatureList.tsx';

/** What people decided on the release, and who signed it; nothing before there is a decision. */
export function DecisionSigned({ auditId }: { readonly auditId: string }) {
  const release = useQueryOf('release.get', { auditId }).data;
  const all = useQueryOf('signatures.get', { auditId }).data;
  if (!release?.decision || !all) return null;
  return (
    <Panel title={text.decision}>
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <RecordedDecision decision={release.decision} />
        <SignatureList {...ofRelease(all, release)} />
      </Box>
    </Panel>
  );
}
