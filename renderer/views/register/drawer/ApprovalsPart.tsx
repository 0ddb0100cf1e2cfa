import Typography from '@mui/material/Typography';
import type { SignaturesView } from '../../../../shared/contract/index.ts';
import { drawerText } from '../../../../shared/text/register-drawer.ts';
import { useQueryOf } from '../../../app/bridge.ts';
import { formatMoment } from '../../../app/format.ts';
import { SignatureList } from '../../signing/SignatureList.tsx';
import type { RegisterEntry } from '../expiry.ts';
import { ChangesPart } from './ChangesPart.tsx';
import { Part } from './Part.tsx';

const text = drawerText.approval;

/** Who approved it and how, what of that has changed since, and every signature in full. */
export function ApprovalsPart(props: { readonly auditId: string; readonly entry: RegisterEntry }) {
  const { auditId, entry } = props;
  const given = useQueryOf('signatures.get', { auditId }).data;
  const approvals = ofException(given, entry.id);
  const newest = newestChanges(approvals, entry);
  return (
    <>
      {entry.standing === 'void' && <ChangesPart entry={entry} changes={newest} />}
      <Part title={text.title}>
        <Recorded entry={entry} />
        {approvals.signatures.length + approvals.outside.length > 0 && (
          <SignatureList signatures={approvals.signatures} outside={approvals.outside} />
        )}
      </Part>
    </>
  );
}

/** How it was approved, where no signature or outside approval says so itself. */
function Recorded({ entry }: { readonly entry: RegisterEntry }) {
  const { approval } = entry;
  if (approval === null) return <Typography variant="body2">{text.none}</Typography>;
  if (approval.how !== 'recorded') return null;
  return (
    <>
      <Typography>
        {text.how.recorded}: {approval.approver}, {formatMoment(approval.at)}
      </Typography>
      {approval.note && <Typography variant="body2">“{approval.note}”</Typography>}
    </>
  );
}

type Approvals = Pick<SignaturesView, 'signatures' | 'outside'>;

function ofException(given: SignaturesView | undefined, exceptionId: string): Approvals {
  const isIts = ({
    subject,
  }: {
    readonly subject: { readonly kind: string; readonly id: string };
  }) => subject.kind === 'exception' && subject.id === exceptionId;
  return {
    signatures: (given?.signatures ?? []).filter(isIts),
    outside: (given?.outside ?? []).filter(isIts),
  };
}

/** What changed since the approval that stands: the one whose hash the exception holds. */
function newestChanges(approvals: Approvals, entry: RegisterEntry) {
  const all = [...approvals.signatures, ...approvals.outside];
  const standing = all.find(({ contentHash }) => contentHash === entry.approvedHash);
  return standing?.changes ?? [];
}
