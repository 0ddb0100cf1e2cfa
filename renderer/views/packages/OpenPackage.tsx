import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { PackageFileInfo, PackageOpened } from '../../../shared/contract/index.ts';
import { packageScreen } from '../../../shared/text/package-screen.ts';
import { announce } from '../../app/announce.ts';
import { ask, bridge, runCommand } from '../../app/bridge.ts';
import { useRecord } from '../../app/record.ts';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { FormDialog } from '../../components/FormDialog.tsx';
import { Panel } from '../../components/Panel.tsx';
import { InPrivate } from '../signing/InPrivate.tsx';
import { PassphraseField } from '../signing/PassphraseField.tsx';
import { PackageVerdict } from './PackageVerdict.tsx';

const text = packageScreen.handover.open;

type Checked = Extract<PackageFileInfo, { kind: 'checked' }>;

/** Checks a package from elsewhere, then opens a copy to read or continues the record here. */
export function OpenPackage({ auditId }: { readonly auditId: string }) {
  const opening = useOpening(auditId);
  const { checked, opened } = opening;
  return (
    <Panel
      title={text.title}
      actions={
        <Button disabled={opening.busy} onClick={opening.pick}>
          {checked ? text.again : text.act}
        </Button>
      }
    >
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Typography sx={{ maxWidth: 900 }}>{text.body}</Typography>
        {checked && <PackageVerdict checked={checked} />}
        {checked && !opened && (
          <Ways checked={checked} onRead={opening.read} onContinue={opening.goOn} />
        )}
        {opened && <Opened opened={opened} />}
      </Box>
      {opening.locked && (
        <InPrivate onClose={opening.leave}>
          <UnlockDialog
            problem={opening.problem}
            onUnlock={opening.unlock}
            onClose={opening.leave}
          />
        </InPrivate>
      )}
    </Panel>
  );
}

function Ways(props: {
  readonly checked: Checked;
  readonly onRead: () => void;
  readonly onContinue: (reason: string) => void;
}) {
  const { checked, onContinue } = props;
  const [asking, setAsking] = useState(false);
  const { ok, sentence } = checked.continuable;
  const body =
    checked.key === 'unknown' ? `${text.continueBody} ${text.unknownKey}` : text.continueBody;
  return (
    <Box sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap', alignItems: 'center' }}>
      <Button disabled={!checked.report.ok} onClick={props.onRead}>
        {text.read}
      </Button>
      <Button disabled={!ok} onClick={() => setAsking(true)}>
        {text.continue}
      </Button>
      {sentence !== '' && <Typography variant="body2">{sentence}</Typography>}
      <ReasonDialog
        open={asking}
        title={text.continueTitle}
        body={body}
        action={text.continueConfirm}
        onCancel={() => setAsking(false)}
        onConfirm={(reason) => {
          setAsking(false);
          onContinue(reason);
        }}
      />
    </Box>
  );
}

function Opened({ opened }: { readonly opened: PackageOpened }) {
  const open = useRecord();
  const { systemName, fileName, recordToken, custody } = opened;
  return (
    <Box role="group" aria-label={fileName} sx={{ display: 'grid', gap: 1 }}>
      <Typography sx={{ fontWeight: 500, overflowWrap: 'anywhere' }}>
        {text.done(systemName, fileName)} {custody === 'here' ? text.goesOn : text.copy}
      </Typography>
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button
          variant="contained"
          color="primary"
          onClick={() => void open({ token: recordToken })}
        >
          {text.openRecord}
        </Button>
        <Button onClick={() => void bridge().files.reveal(recordToken)}>{text.reveal}</Button>
      </Box>
    </Box>
  );
}

function UnlockDialog(props: {
  readonly problem: string | null;
  readonly onUnlock: (passphrase: string) => void;
  readonly onClose: () => void;
}) {
  const [passphrase, setPassphrase] = useState('');
  const unlock = () => props.onUnlock(passphrase);
  return (
    <FormDialog
      title={text.passphrase}
      action={text.passphraseAct}
      disabled={passphrase === ''}
      onConfirm={unlock}
      onClose={props.onClose}
    >
      <PassphraseField
        label={packageScreen.fields.passphrase}
        hint=""
        value={passphrase}
        error={props.problem}
        onChange={setPassphrase}
        onEnter={unlock}
      />
    </FormDialog>
  );
}

/** The file that is looked at, and how far it is. Its passphrase is held until the panel is left. */
function useOpening(auditId: string) {
  const [file, setFile] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const [checked, setChecked] = useState<Checked | null>(null);
  const [locked, setLocked] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [opened, setOpened] = useState<PackageOpened | null>(null);
  const [busy, setBusy] = useState(false);
  const look = async (token: string, given: string | null): Promise<void> => {
    setBusy(true);
    const asked = { auditId, file: token, passphrase: given };
    const info = await ask('package.info', asked, { quiet: given !== null });
    setBusy(false);
    if (!info.ok) return setProblem(`${info.error.sentence} ${info.error.remedy}`);
    const found = info.value.file;
    setProblem(null);
    setLocked(found?.kind === 'passphrase-needed');
    setChecked(found?.kind === 'checked' ? found : null);
    setPassphrase(given);
  };
  const pick = async (): Promise<void> => {
    const [chosen] = await bridge().files.pick('files');
    if (!chosen) return;
    setFile(chosen.token);
    setOpened(null);
    setChecked(null);
    await look(chosen.token, null);
  };
  const made = (result: Awaited<ReturnType<typeof runCommand<'package.open'>>>) => {
    setBusy(false);
    if (!result.ok) return;
    setOpened(result.value);
    announce(text.done(result.value.systemName, result.value.fileName));
  };
  const read = async (token: string): Promise<void> => {
    setBusy(true);
    made(await runCommand('package.open', { file: token, passphrase }));
  };
  const goOn = async (token: string, reason: string): Promise<void> => {
    setBusy(true);
    made(await runCommand('package.continue', { file: token, passphrase, reason }, { reason }));
  };
  return {
    checked,
    opened,
    locked,
    problem,
    busy,
    pick: () => void pick(),
    unlock: (given: string) => file !== null && void look(file, given),
    leave: () => setLocked(false),
    read: () => file !== null && void read(file),
    goOn: (reason: string) => file !== null && void goOn(file, reason),
  };
}
