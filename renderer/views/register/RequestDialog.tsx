import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { componentsText, exceptionNumber } from '../../../shared/text/components.ts';
import { actsText } from '../../../shared/text/register-acts.ts';
import { requestText as text } from '../../../shared/text/register-request.ts';
import { useQueryOf } from '../../app/bridge.ts';
import { currentPerson } from '../../app/settings.ts';
import { CoverageFields } from './CoverageFields.tsx';
import type { RegisterEntry } from './expiry.ts';
import { emptyRequest, renewalOf, requestOf, type RequestForm } from './requestForm.ts';
import { EndFields, TitleFields, WhoFields, WhyFields } from './RequestFields.tsx';
import { useRequest, type Request, type RequestOf } from './useRequest.ts';

/** Requests an exception with every field of the guide's template. */
export function RequestDialog(props: {
  readonly auditId: string;
  /** Rows that it covers at first. */
  readonly differenceIds: readonly string[];
  readonly onClose: () => void;
}) {
  const { auditId, differenceIds, onClose } = props;
  const [first = ''] = differenceIds;
  const row = useQueryOf('difference.get', { differenceId: first }, { enabled: first !== '' });
  if (first !== '' && row.isPending) return null;
  const dimension = row.data?.row.dimension ?? 'infrastructure';
  return (
    <OpenDialog
      auditId={auditId}
      of={{ kind: 'new' }}
      title={text.title}
      lead={text.lead}
      draftKey={`exception ${auditId} ${first}`}
      start={{ ...emptyRequest(dimension, currentPerson()), differenceIds }}
      onClose={onClose}
    />
  );
}

interface OfEntry {
  readonly auditId: string;
  readonly entry: RegisterEntry;
  readonly onClose: () => void;
}

/** Finishes a draft, or changes a request or a rejected one and requests it again. */
export function RequestAgainDialog({ auditId, entry, onClose }: OfEntry) {
  const isDraft = entry.standing === 'draft';
  return (
    <OpenDialog
      auditId={auditId}
      of={{ kind: 'again', exceptionId: entry.id, isDraft }}
      title={text.draftTitle(exceptionNumber(entry.number))}
      lead={text.lead}
      draftKey={`exception again ${entry.id}`}
      start={requestOf(entry)}
      onClose={onClose}
    />
  );
}

/** Requests the same rows again under a new number. */
export function RenewDialog({ auditId, entry, onClose }: OfEntry) {
  const number = exceptionNumber(entry.number);
  return (
    <OpenDialog
      auditId={auditId}
      of={{ kind: 'renewal', exceptionId: entry.id }}
      title={actsText.renew.title(number)}
      lead={actsText.renew.lead(number)}
      action={actsText.renew.act}
      draftKey={`exception renewal ${entry.id}`}
      start={renewalOf(entry, currentPerson())}
      onClose={onClose}
    />
  );
}

function OpenDialog(props: {
  readonly auditId: string;
  readonly of: RequestOf;
  readonly title: string;
  readonly lead: string;
  readonly action?: string;
  readonly draftKey: string;
  readonly start: RequestForm;
  readonly onClose: () => void;
}) {
  const { auditId, of, title, lead, action = text.submit, onClose } = props;
  const id = useId();
  const request = useRequest(props);
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} maxWidth="md" fullWidth>
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent sx={contentSx}>
        <Typography variant="body2" sx={{ gridColumn: '1 / -1' }}>
          {lead}
        </Typography>
        <Restored request={request} />
        <TitleFields request={request} fixed={of.kind === 'renewal'} />
        {of.kind !== 'renewal' && <CoverageFields auditId={auditId} request={request} />}
        <WhyFields request={request} />
        <WhoFields auditId={auditId} request={request} />
        <EndFields request={request} />
        {request.refusal && (
          <Alert severity="error" sx={{ gridColumn: '1 / -1' }}>
            {request.refusal.sentence} {request.refusal.remedy}
          </Alert>
        )}
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap' }}>
        <Button onClick={onClose}>{componentsText.cancel}</Button>
        {request.keep && (
          <Button disabled={request.busy} onClick={() => void request.keep?.()}>
            {text.keep}
          </Button>
        )}
        <Button
          variant="contained"
          color="primary"
          disabled={request.busy}
          onClick={() => void request.submit()}
        >
          {action}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

const contentSx = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 280px), 1fr))',
  gap: 2,
  alignItems: 'start',
} as const;

/** Says that what was typed before is still here, and offers to start anew. */
function Restored({ request }: { readonly request: Request }) {
  if (!request.restored) return null;
  return (
    <Box role="status" sx={restoredSx}>
      {text.restored}
      <Button size="small" variant="text" onClick={request.forget}>
        {text.forget}
      </Button>
    </Box>
  );
}

const restoredSx = {
  gridColumn: '1 / -1',
  display: 'flex',
  flexWrap: 'wrap',
  gap: 1,
  alignItems: 'center',
} as const;
