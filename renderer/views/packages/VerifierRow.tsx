import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { VerifierDone, VerifierFile } from '../../../shared/contract/index.ts';
import { exportsText } from '../../../shared/text/exports-screen.ts';
import { packageScreen } from '../../../shared/text/package-screen.ts';
import { bridge, useQueryOf } from '../../app/bridge.ts';
import { formatSize } from '../../app/format.ts';
import { ExportRow } from '../exports/ExportRow.tsx';
import type { ExportRowProps } from '../exports/rowProps.ts';
import { useExport } from '../exports/useExport.ts';

const text = packageScreen.verifier;

/** The programs that check a package without this one, with their hashes. */
export function VerifierRow({ auditId, writable }: ExportRowProps) {
  const files = useQueryOf('package.info', { auditId }).data?.verifier ?? [];
  const { busy, done, run } = useExport<'export.verifier', null>('export.verifier');
  return (
    <ExportRow
      title={text.title}
      contains={text.contains}
      forWhom={text.forWhom}
      act={text.act}
      busy={busy}
      disabled={!writable}
      onAct={() => void run({ auditId }, null)}
    >
      {files.length > 0 && <Hashes files={files} />}
      {done && <Done done={done.file} />}
    </ExportRow>
  );
}

function Hashes({ files }: { readonly files: readonly VerifierFile[] }) {
  return (
    <Box component="ul" aria-label={text.hashes} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {files.map((file) => (
        <li key={file.fileName}>
          <Typography variant="caption" component="div">
            {text.hash(file.fileName, formatSize(file.size))}
          </Typography>
          <Typography variant="value" sx={{ overflowWrap: 'anywhere' }}>
            {file.sha256}
          </Typography>
        </li>
      ))}
    </Box>
  );
}

function Done({ done }: { readonly done: VerifierDone }) {
  const [first] = done.files;
  return (
    <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', mt: 1 }}>
      <Typography role="status">{text.done(done.files.length)}</Typography>
      {first && (
        <Button size="small" onClick={() => void bridge().files.reveal(first.fileToken)}>
          {exportsText.reveal}
        </Button>
      )}
    </Box>
  );
}
