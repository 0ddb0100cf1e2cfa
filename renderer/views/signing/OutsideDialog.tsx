import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { FileHandle } from '../../../shared/contract/bridge.ts';
import type { SignedSubject } from '../../../shared/signing/subject.ts';
import { signingText } from '../../../shared/text/signing-screen.ts';
import { announce } from '../../app/announce.ts';
import { runCommand } from '../../app/bridge.ts';
import { useDraft } from '../../app/drafts.ts';
import { today } from '../../app/format.ts';
import { DateField } from '../../components/DateField.tsx';
import { ChosenFiles, FilePlace } from '../../components/EvidenceFiles.tsx';
import { FormDialog } from '../../components/FormDialog.tsx';
import { PersonField } from '../../components/PersonField.tsx';
import { outsideProblems, type OutsideForm, type OutsideProblems } from './outside.ts';
import { refusalSentence, signingPlace } from './problems.ts';

const text = signingText.outside;

interface OutsideProps {
  readonly auditId: string;
  readonly subject: SignedSubject;
  /** For the title: `E-014`, `the release decision`. */
  readonly name: string;
  readonly onClose: () => void;
}

/** Records an approval that was given elsewhere. It is no signature and is never called one. */
export function OutsideDialog(props: OutsideProps) {
  const form = useOutside(props);
  const { value, change, files, setFiles, problems } = form;
  return (
    <FormDialog
      title={text.title(props.name)}
      action={text.act}
      disabled={form.busy}
      onConfirm={() => void form.record()}
      onClose={props.onClose}
    >
      <Typography>{text.body}</Typography>
      <PersonField
        auditId={props.auditId}
        required
        label={text.approver}
        value={value.approver}
        error={problems.approver ?? null}
        onChange={(approver) => change({ approver })}
      />
      <OutsideFields value={value} change={change} problems={problems} />
      <Box sx={{ display: 'grid', gap: 1 }}>
        <Typography variant="caption">{text.evidenceHint}</Typography>
        <ChosenFiles
          files={files}
          onRemove={(token) => setFiles(files.filter((file) => file.token !== token))}
        />
        <FilePlace
          label={text.addFile}
          problem={problems.files ?? null}
          onFiles={(more) => setFiles([...files, ...more])}
        />
      </Box>
      {form.refusal && <Alert severity="error">{form.refusal}</Alert>}
      <Typography variant="body2">
        {props.subject.kind === 'exception' ? text.final.exception : text.final.release}
      </Typography>
    </FormDialog>
  );
}

function OutsideFields(props: {
  readonly value: OutsideForm;
  readonly change: (part: Partial<OutsideForm>) => void;
  readonly problems: OutsideProblems;
}) {
  const { value, change, problems } = props;
  return (
    <>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
        }}
      >
        <TextField
          label={text.role}
          value={value.role}
          onChange={(event) => change({ role: event.target.value })}
        />
        <DateField
          required
          label={text.givenOn}
          value={value.givenOn}
          error={problems.givenOn ?? null}
          onChange={(givenOn) => change({ givenOn })}
        />
      </Box>
      <TextField
        required
        multiline
        label={text.how}
        value={value.how}
        error={problems.how !== undefined}
        helperText={problems.how ?? text.howHint}
        onChange={(event) => change({ how: event.target.value })}
      />
    </>
  );
}

const empty: OutsideForm = { approver: '', role: '', givenOn: '', how: '' };

/** The form; what is typed survives leaving the dialog, files are chosen anew. */
function useOutside({ auditId, subject, name, onClose }: OutsideProps) {
  const draft = useDraft(`outside ${subject.id}`, empty);
  const [files, setFiles] = useState<readonly FileHandle[]>([]);
  const [asked, setAsked] = useState(false);
  const [refused, setRefused] = useState<OutsideProblems & { readonly dialog?: string }>({});
  const [busy, setBusy] = useState(false);
  const { value } = draft;
  const problems = outsideProblems({ ...value, files: files.length }, today());
  const record = async (): Promise<void> => {
    setAsked(true);
    setRefused({});
    if (Object.keys(problems).length > 0 || busy) return;
    setBusy(true);
    const input = {
      auditId,
      subject,
      meaning: 'approved' as const,
      approver: value.approver.trim(),
      role: value.role.trim(),
      givenOn: value.givenOn,
      how: value.how.trim(),
      files: files.map((file) => file.token),
    };
    const result = await runCommand('approval.outside', input, { quiet: true });
    setBusy(false);
    if (!result.ok) {
      const place = signingPlace(result.error) === 'person' ? 'approver' : 'dialog';
      return setRefused({ [place]: refusalSentence(result.error) });
    }
    draft.clear();
    announce(text.done(name));
    onClose();
  };
  const change = (part: Partial<OutsideForm>) => {
    draft.set({ ...value, ...part });
    setRefused({});
  };
  const { dialog = null, ...atFields } = refused;
  const shown = { ...(asked ? problems : {}), ...atFields };
  return { value, change, files, setFiles, problems: shown, refusal: dialog, busy, record };
}
