import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import type { CommandOutput } from '../../../../shared/contract/index.ts';
import { importText as text } from '../../../../shared/text/register-import-screen.ts';
import { registerText } from '../../../../shared/text/register-screen.ts';
import { useQueryOf } from '../../../app/bridge.ts';
import { BridgeError } from '../../../app/errors.ts';
import { FilePlace } from '../../../components/EvidenceFiles.tsx';
import { FormDialog } from '../../../components/FormDialog.tsx';
import type { FileHandle } from '../../../../shared/contract/bridge.ts';
import { refusalSentence } from '../../signing/problems.ts';
import { ImportFields } from './ImportFields.tsx';
import type { ImportPreview } from './importForm.ts';
import { useImport } from './useImport.ts';

type Imported = CommandOutput<'register.import'>;

/** Opens the import of a register. */
export function ImportButton({ auditId }: { readonly auditId: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{registerText.import}</Button>
      {open && <ImportDialog auditId={auditId} onClose={() => setOpen(false)} />}
    </>
  );
}

interface ImportProps {
  readonly auditId: string;
  readonly onClose: () => void;
}

/** A file, which column fills what, and what came of it: three looks of one dialog. */
function ImportDialog({ auditId, onClose }: ImportProps) {
  const [file, setFile] = useState<FileHandle | null>(null);
  const [done, setDone] = useState<Imported | null>(null);
  if (done) return <Finished done={done} onClose={onClose} />;
  if (!file) return <Choosing onFile={setFile} onClose={onClose} />;
  return (
    <Reading
      key={file.token}
      auditId={auditId}
      file={file}
      onAnother={() => setFile(null)}
      onDone={setDone}
      onClose={onClose}
    />
  );
}

function Choosing(props: {
  readonly onFile: (file: FileHandle | null) => void;
  readonly problem?: string;
  readonly onClose: () => void;
}) {
  return (
    <FormDialog
      title={text.title}
      action={text.next}
      disabled
      onConfirm={props.onClose}
      onClose={props.onClose}
    >
      <Typography>{text.lead}</Typography>
      {props.problem && <Alert severity="error">{props.problem}</Alert>}
      <FilePlace label={text.choose} onFiles={([first]) => props.onFile(first ?? null)} />
    </FormDialog>
  );
}

function Reading(
  props: ImportProps & {
    readonly file: FileHandle;
    readonly onAnother: () => void;
    readonly onDone: (done: Imported) => void;
  },
) {
  const { auditId, file, onAnother, onClose } = props;
  const input = { auditId, file: file.token };
  const preview = useQueryOf('register.import-preview', input, { quiet: true });
  const problem = preview.error instanceof BridgeError ? refusalSentence(preview.error.data) : null;
  if (problem !== null) return <Choosing problem={problem} onFile={onAnother} onClose={onClose} />;
  if (!preview.data) {
    return (
      <FormDialog
        title={text.title}
        action={text.next}
        disabled
        onConfirm={onClose}
        onClose={onClose}
      >
        <Typography role="status">{text.reading}</Typography>
      </FormDialog>
    );
  }
  return <Mapping {...props} preview={preview.data} />;
}

function Mapping(
  props: ImportProps & {
    readonly file: FileHandle;
    readonly preview: ImportPreview;
    readonly onAnother: () => void;
    readonly onDone: (done: Imported) => void;
  },
) {
  const { auditId, file, preview, onAnother, onDone, onClose } = props;
  const running = useImport({ auditId, file: file.token, preview, onDone });
  return (
    <FormDialog
      width="wide"
      title={text.title}
      action={text.act}
      disabled={running.busy}
      onConfirm={() => void running.run()}
      onClose={onClose}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
        <Typography sx={{ overflowWrap: 'anywhere' }}>{text.file(preview.fileName)}</Typography>
        <Button size="small" onClick={onAnother}>
          {text.another}
        </Button>
      </Box>
      <ImportFields preview={preview} running={running} />
      {running.refusal && <Alert severity="error">{running.refusal}</Alert>}
    </FormDialog>
  );
}

/** How many drafts there are now, and every row that was left out with the reason. */
function Finished({ done, onClose }: { readonly done: Imported; readonly onClose: () => void }) {
  const { added, skipped } = done;
  const id = useId();
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} maxWidth="sm" fullWidth>
      <DialogTitle id={id}>{text.finished}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Typography role="status">{text.done(added, skipped.length)}</Typography>
        {skipped.length > 0 && (
          <Box component="section" aria-label={text.skipped}>
            <Typography variant="h3">{text.skipped}</Typography>
            <Box component="ul" sx={{ m: 0, pl: 2.5, overflowWrap: 'anywhere' }}>
              {skipped.map(({ row, why }) => (
                <li key={row}>{text.skippedRow(row, why)}</li>
              ))}
            </Box>
          </Box>
        )}
      </DialogContent>
      <DialogActions>
        <Button autoFocus variant="contained" color="primary" onClick={onClose}>
          {text.close}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
