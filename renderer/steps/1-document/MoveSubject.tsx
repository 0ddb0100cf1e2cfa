import Autocomplete from '@mui/material/Autocomplete';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { Dimension } from '../../../shared/model/words.ts';
import { componentsText, words } from '../../../shared/text/components.ts';
import { sourceText } from '../../../shared/text/document.ts';
import { announce } from '../../app/announce.ts';
import { runCommand } from '../../app/bridge.ts';
import { useWritable } from '../../app/writable.ts';
import { ChoiceField, FormDialog, WordsField } from '../../components/index.ts';

const t = sourceText.move;

interface MoveProps {
  readonly auditId: string;
  /** Subjects at hand. */
  readonly subjects: readonly string[];
  /** Dimension that they count for now. */
  readonly from: Dimension;
}

/** Offers to count a subject for another dimension. */
export function MoveSubject(props: MoveProps) {
  const [open, setOpen] = useState(false);
  const writable = useWritable();
  return (
    <>
      <Button size="small" disabled={!writable} onClick={() => setOpen(true)} sx={{ mt: 1 }}>
        {t.open}
      </Button>
      {open && <MoveDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function MoveDialog(props: MoveProps & { readonly onClose: () => void }) {
  const { subjects, onClose } = props;
  const form = useMoveForm(props);
  const { asked, subject, reason } = form;
  const noSubject = asked && subject.trim() === '';
  const noReason = asked && reason.trim() === '';
  return (
    <FormDialog
      title={t.title}
      action={t.action}
      onConfirm={() => void form.confirm()}
      onClose={onClose}
    >
      <Typography variant="body2">{t.body}</Typography>
      <Autocomplete
        freeSolo
        forcePopupIcon
        options={subjects}
        inputValue={subject}
        onInputChange={(_, typed) => form.setSubject(typed)}
        renderInput={(params) => (
          <TextField
            {...params}
            autoFocus
            label={t.subject}
            error={noSubject}
            helperText={noSubject ? t.subjectMissing : t.subjectHint}
          />
        )}
      />
      <ChoiceField
        label={t.dimension}
        value={form.dimension}
        options={words.dimension}
        onChange={form.setDimension}
      />
      <WordsField
        label={componentsText.reason}
        value={reason}
        error={noReason ? componentsText.reasonMissing : null}
        hint={componentsText.reasonHint}
        onChange={form.setReason}
      />
    </FormDialog>
  );
}

function useMoveForm(props: MoveProps & { readonly onClose: () => void }) {
  const { auditId, subjects, from, onClose } = props;
  const [subject, setSubject] = useState(subjects.length === 1 ? (subjects[0] ?? '') : '');
  const [dimension, setDimension] = useState<Dimension>(from);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const confirm = async () => {
    setAsked(true);
    const moved = { auditId, subject: subject.trim(), dimension, reason: reason.trim() };
    if (moved.subject === '' || moved.reason === '') return;
    const result = await runCommand('subject.move', moved, { reason: moved.reason });
    if (!result.ok) return;
    announce(t.done(moved.subject, words.dimension[dimension]));
    onClose();
  };
  return { subject, setSubject, dimension, setDimension, reason, setReason, asked, confirm };
}
