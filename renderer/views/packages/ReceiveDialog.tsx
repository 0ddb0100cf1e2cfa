import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import type { SignAnswer, SignRequestInfo } from '../../../shared/contract/index.ts';
import { signElsewhere } from '../../../shared/text/sign-elsewhere.ts';
import { announce } from '../../app/announce.ts';
import { runCommand } from '../../app/bridge.ts';
import { formatMoment } from '../../app/format.ts';
import { FormDialog } from '../../components/FormDialog.tsx';
import { SignedLines } from './SignedLines.tsx';
import { useWriting } from './useWriting.ts';

const text = signElsewhere.receiving;

/** Takes an answer in: the passphrase that it was made with is checked then. */
export function ReceiveDialog(props: {
  readonly auditId: string;
  readonly file: string;
  readonly info: SignRequestInfo;
  readonly onClose: () => void;
}) {
  const { auditId, file, info, onClose } = props;
  const receiving = useWriting({
    complete: true,
    write: async () => runCommand('sign-request.receive', { auditId, file }, { quiet: true }),
    onWritten: () => {
      announce(text.done);
      onClose();
    },
  });
  return (
    <FormDialog
      width="wide"
      title={signElsewhere.answer(info.personName)}
      action={text.confirm}
      disabled={receiving.busy || info.answer === null}
      onConfirm={() => void receiving.write()}
      onClose={onClose}
    >
      <SignedLines info={info} />
      {info.answer ? (
        <Answer answer={info.answer} person={info.personName} />
      ) : (
        <Alert severity="warning">{text.closed}</Alert>
      )}
      {receiving.refusal && <Alert severity="error">{receiving.refusal}</Alert>}
    </FormDialog>
  );
}

function Answer({ answer, person }: { readonly answer: SignAnswer; readonly person: string }) {
  const { at, note } = answer;
  return (
    <Typography variant="body2" sx={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
      {text.signed(formatMoment(at))} {text.checked(person)}
      {note !== '' && `\n${text.note(note)}`}
    </Typography>
  );
}
