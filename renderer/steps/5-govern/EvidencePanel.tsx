import { releaseText } from '../../../shared/text/govern-screen.ts';
import { EvidenceList } from '../../components/EvidenceList.tsx';
import { Panel } from '../../components/Panel.tsx';

const text = releaseText.evidence;

/** Files that show what is said of the release, kept in the record by their hash. */
export function EvidencePanel(props: {
  readonly auditId: string;
  readonly decided: boolean;
  readonly writable: boolean;
}) {
  const { auditId, decided, writable } = props;
  return (
    <Panel title={text.title} lead={text.lead}>
      <EvidenceList
        auditId={auditId}
        subject={`audit:${auditId}`}
        writable={writable}
        asksReason={decided}
      />
    </Panel>
  );
}
