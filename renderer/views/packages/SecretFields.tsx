import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import type { InstallationKey } from '../../../shared/contract/index.ts';
import { packageScreen } from '../../../shared/text/package-screen.ts';
import { PassphraseField } from '../signing/PassphraseField.tsx';
import type { PackageSecrets } from './packageFields.ts';

const text = packageScreen.fields;

/** Whether the package is encrypted, and what opens the key of the installation. */
export function SecretFields(props: {
  readonly given: PackageSecrets;
  readonly problems: Partial<Record<'passphrase' | 'again', string>>;
  readonly installation: InstallationKey | undefined;
  /** Refused by the engine at this field; null where it was not. */
  readonly keyProblem: string | null;
  readonly onChange: (part: Partial<PackageSecrets>) => void;
}) {
  const { given, problems, installation, keyProblem, onChange } = props;
  const asksKey = keyProblem !== null || (installation && installation.held !== 'keychain');
  return (
    <>
      <FormControlLabel
        control={
          <Checkbox
            checked={given.encrypt}
            onChange={(_, encrypt) => onChange({ encrypt, passphrase: '', again: '' })}
          />
        }
        label={text.encrypt}
      />
      {!given.encrypt && <Typography variant="body2">{text.encryptHint}</Typography>}
      {given.encrypt && (
        <>
          <PassphraseField
            label={text.passphrase}
            hint={text.passphraseHint}
            value={given.passphrase}
            error={problems.passphrase ?? null}
            onChange={(passphrase) => onChange({ passphrase })}
          />
          <PassphraseField
            label={text.again}
            hint=""
            value={given.again}
            error={problems.again ?? null}
            onChange={(again) => onChange({ again })}
          />
        </>
      )}
      {asksKey && (
        <PassphraseField
          optional
          label={text.key}
          hint={text.keyHint}
          value={given.keyPassphrase}
          error={keyProblem}
          onChange={(keyPassphrase) => onChange({ keyPassphrase })}
        />
      )}
    </>
  );
}
