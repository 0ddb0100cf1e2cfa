import Button from '@mui/material/Button';
import { useState } from 'react';
import type { FileHandle } from '../../../shared/contract/bridge.ts';
import type { ExportDone } from '../../../shared/contract/index.ts';
import { rulesText } from '../../../shared/text/rules-screen.ts';
import { announce } from '../../app/announce.ts';
import { bridge, runCommand, useCommand } from '../../app/bridge.ts';
import { ReasonDialog } from '../../components/index.ts';
import { useRuleDraft } from './useRuleDraft.ts';

const { actions: text, importing, exporting } = rulesText;

/** Adds a rule, and takes rules from a file or writes them into one. */
export function RuleActions(props: {
  readonly auditId: string;
  readonly writable: boolean;
  readonly onAdd: () => void;
}) {
  const { auditId, writable, onAdd } = props;
  const { dirty } = useRuleDraft(auditId, null);
  if (!writable) return null;
  return (
    <>
      <ImportButton auditId={auditId} />
      <ExportButton auditId={auditId} />
      <Button variant="contained" color="primary" onClick={onAdd}>
        {dirty ? text.resume : text.add}
      </Button>
    </>
  );
}

function ImportButton({ auditId }: { readonly auditId: string }) {
  const [file, setFile] = useState<FileHandle | null>(null);
  const pick = async (): Promise<void> => {
    const [picked] = await bridge().files.pick('files');
    if (picked) setFile(picked);
  };
  const take = async ({ token }: FileHandle, reason: string): Promise<void> => {
    setFile(null);
    const result = await runCommand('rule.import', { auditId, file: token, reason });
    if (!result.ok) return;
    const { added, changed, unchanged } = result.value;
    announce(importing.done(added, changed, unchanged));
  };
  return (
    <>
      <Button onClick={() => void pick()}>{text.import}</Button>
      {file && (
        <ReasonDialog
          open
          title={importing.title}
          body={importing.body(file.name)}
          action={importing.act}
          onCancel={() => setFile(null)}
          onConfirm={(reason) => void take(file, reason)}
        />
      )}
    </>
  );
}

/** Writes the file; its name and the way to it stand beside the button afterwards. */
function ExportButton({ auditId }: { readonly auditId: string }) {
  const { run, busy } = useCommand('export.rules');
  const [done, setDone] = useState<ExportDone | null>(null);
  const write = async (): Promise<void> => {
    const result = await run({ auditId });
    if (!result.ok) return;
    setDone(result.value);
    announce(exporting.done(result.value.fileName));
  };
  return (
    <>
      {done && (
        <Button
          title={exporting.done(done.fileName)}
          onClick={() => void bridge().files.reveal(done.fileToken)}
        >
          {exporting.reveal}
        </Button>
      )}
      <Button disabled={busy} onClick={() => void write()}>
        {text.export}
      </Button>
    </>
  );
}
