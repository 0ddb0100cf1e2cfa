import Alert from '@mui/material/Alert';
import { useState } from 'react';
import type { PackageDone } from '../../../shared/contract/index.ts';
import { packageScreen } from '../../../shared/text/package-screen.ts';
import { runCommand, useQueryOf } from '../../app/bridge.ts';
import { FormDialog } from '../../components/FormDialog.tsx';
import { ExportRow } from '../exports/ExportRow.tsx';
import type { ExportRowProps } from '../exports/rowProps.ts';
import { InPrivate } from '../signing/InPrivate.tsx';
import { PackageWritten } from './PackageWritten.tsx';
import { SecretFields } from './SecretFields.tsx';
import { useWriting } from './useWriting.ts';

const text = packageScreen.export;

/** The evidence package: everything that shows what the audit went through, in one file. */
export function PackageRow({ auditId, writable }: ExportRowProps) {
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState<PackageDone | null>(null);
  return (
    <ExportRow
      title={text.title}
      contains={text.contains}
      forWhom={text.forWhom}
      act={text.act}
      busy={false}
      disabled={!writable}
      onAct={() => setAsking(true)}
    >
      {done && <PackageWritten done={done} />}
      {asking && (
        <InPrivate onClose={() => setAsking(false)}>
          <ExportDialog
            auditId={auditId}
            onClose={() => setAsking(false)}
            onWritten={(written) => {
              setDone(written);
              setAsking(false);
            }}
          />
        </InPrivate>
      )}
    </ExportRow>
  );
}

function ExportDialog(props: {
  readonly auditId: string;
  readonly onClose: () => void;
  readonly onWritten: (done: PackageDone) => void;
}) {
  const { auditId, onClose, onWritten } = props;
  const installation = useQueryOf('package.info', { auditId }).data?.installation;
  const writing = useWriting({
    complete: true,
    write: async (secrets) =>
      runCommand('export.package', { auditId, ...secrets }, { quiet: true }),
    onWritten,
  });
  return (
    <FormDialog
      title={text.dialog}
      action={text.confirm}
      disabled={writing.busy}
      onConfirm={() => void writing.write()}
      onClose={onClose}
    >
      <SecretFields
        given={writing.given}
        problems={writing.problems}
        installation={installation}
        keyProblem={writing.keyProblem}
        onChange={writing.change}
      />
      {writing.refusal && <Alert severity="error">{writing.refusal}</Alert>}
    </FormDialog>
  );
}
