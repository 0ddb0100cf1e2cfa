import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { CommandOutput, QueryInput, QueryOutput } from '../../shared/contract/index.ts';
import { evidenceText as text } from '../../shared/text/evidence-screen.ts';
import { announce } from '../app/announce.ts';
import { bridge, runCommand, useQueryOf } from '../app/bridge.ts';
import { formatMoment, formatSize } from '../app/format.ts';
import { ReasonDialog } from './ReasonDialog.tsx';
import { FilePlace } from './EvidenceFiles.tsx';
import { plainListSx } from './plainList.ts';

/** What the files are about: `exception:e_1`, `decision:d_1` and so on. */
export type EvidenceSubject = NonNullable<QueryInput<'evidence.list'>['subject']>;
type File = QueryOutput<'evidence.list'>[number];
type Saved = CommandOutput<'evidence.save'>;

/** The files of a subject, kept in the record by their hash: see, add, save a copy, remove. */
export function EvidenceList(props: {
  readonly auditId: string;
  readonly subject: EvidenceSubject;
  readonly writable: boolean;
  /** A decision stands: what is added then needs a reason. */
  readonly asksReason?: boolean;
  /** What a change of the files brings about; told before, also where one is removed. */
  readonly warning?: string | null;
}) {
  const { auditId, subject, writable, asksReason = false, warning = null } = props;
  const files = useQueryOf('evidence.list', { auditId, subject }).data;
  return (
    <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {warning !== null && writable && <Typography variant="body2">{warning}</Typography>}
      {files?.length === 0 && <Typography variant="body2">{text.none}</Typography>}
      {files && files.length > 0 && (
        <Box component="ul" aria-label={text.label} sx={plainListSx}>
          {files.map((file) => (
            <EvidenceLine key={file.id} file={file} writable={writable} warning={warning} />
          ))}
        </Box>
      )}
      {writable && <AddEvidence auditId={auditId} subject={subject} asksReason={asksReason} />}
    </Box>
  );
}

function AddEvidence(props: {
  readonly auditId: string;
  readonly subject: EvidenceSubject;
  readonly asksReason: boolean;
}) {
  const { auditId, subject, asksReason } = props;
  const [waiting, setWaiting] = useState<readonly string[] | null>(null);
  const add = async (files: readonly string[], reason: string): Promise<void> => {
    setWaiting(null);
    const input = { auditId, subject, files: [...files], note: '', reason };
    const result = await runCommand('evidence.add', input, reason === '' ? {} : { reason });
    if (result.ok) announce(text.added(result.value.evidenceIds.length));
  };
  return (
    <>
      <FilePlace
        label={text.add}
        onFiles={(chosen) => {
          const tokens = chosen.map((file) => file.token);
          if (asksReason) setWaiting(tokens);
          else void add(tokens, '');
        }}
      />
      <ReasonDialog
        open={waiting !== null}
        title={text.reason.title}
        body={text.reason.body}
        action={text.reason.act}
        onCancel={() => setWaiting(null)}
        onConfirm={(reason) => void add(waiting ?? [], reason)}
      />
    </>
  );
}

interface LineProps {
  readonly file: File;
  readonly writable: boolean;
  readonly warning: string | null;
}

function EvidenceLine(props: LineProps) {
  const { file } = props;
  return (
    <Box component="li" sx={lineSx}>
      <Box sx={{ minWidth: 0 }}>
        <Typography sx={{ overflowWrap: 'anywhere', fontWeight: 500 }}>{file.fileName}</Typography>
        {file.note && <Typography variant="body2">“{file.note}”</Typography>}
        <Typography variant="caption" component="div">
          {text.line(formatSize(file.size), file.addedBy, formatMoment(file.addedAt))}
        </Typography>
        <Typography variant="caption" component="div" sx={{ overflowWrap: 'anywhere' }}>
          {text.hash}{' '}
          <Box component="code" sx={{ typography: 'value', fontSize: 12 }}>
            {file.sha256}
          </Box>
        </Typography>
      </Box>
      <LineActs {...props} />
    </Box>
  );
}

const lineSx = { display: 'grid', gap: 0.5, gridTemplateColumns: 'minmax(0, 1fr)' } as const;

function LineActs({ file, writable, warning }: LineProps) {
  const [saved, setSaved] = useState<Saved | null>(null);
  const [removing, setRemoving] = useState(false);
  const save = async (): Promise<void> => {
    const result = await runCommand('evidence.save', { evidenceId: file.id });
    if (!result.ok) return;
    setSaved(result.value);
    announce(text.saved(result.value.fileName));
  };
  const remove = async (reason: string): Promise<void> => {
    setRemoving(false);
    await runCommand('evidence.remove', { evidenceId: file.id, reason }, { reason });
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <Button size="small" aria-label={text.saveOf(file.fileName)} onClick={() => void save()}>
        {text.save}
      </Button>
      {writable && (
        <Button
          size="small"
          variant="text"
          aria-label={text.removeOf(file.fileName)}
          onClick={() => setRemoving(true)}
        >
          {text.remove}
        </Button>
      )}
      {saved && <SavedLine saved={saved} />}
      <ReasonDialog
        open={removing}
        title={text.removing.title(file.fileName)}
        body={warning === null ? text.removing.body : `${text.removing.body} ${warning}`}
        action={text.removing.act}
        onCancel={() => setRemoving(false)}
        onConfirm={(reason) => void remove(reason)}
      />
    </Box>
  );
}

function SavedLine({ saved }: { readonly saved: Saved }) {
  return (
    <>
      <Typography variant="caption">{text.saved(saved.fileName)}</Typography>
      <Button size="small" onClick={() => void bridge().files.reveal(saved.fileToken)}>
        {text.reveal}
      </Button>
    </>
  );
}
