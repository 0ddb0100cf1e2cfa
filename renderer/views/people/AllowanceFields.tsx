import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { administrationText as text } from '../../../shared/text/administration.ts';
import { PassphraseField } from '../signing/PassphraseField.tsx';
import type { Allowance } from './useAllowance.ts';

/** The administrator who allows an act, and their passphrase; nothing where nobody has to. */
export function AllowanceFields(props: {
  readonly allowance: Allowance;
  readonly onEnter?: () => void;
}) {
  const { allowance, onEnter } = props;
  const { problems } = allowance;
  if (!allowance.needed) return null;
  return (
    <>
      <TextField
        select
        required
        label={text.administrator}
        value={allowance.administratorId}
        error={problems.administrator !== null}
        helperText={problems.administrator ?? text.hint}
        onChange={(event) => allowance.choose(event.target.value)}
      >
        {allowance.administrators.map((one) => (
          <MenuItem key={one.id} value={one.id}>
            {one.name}
          </MenuItem>
        ))}
      </TextField>
      <PassphraseField
        label={text.passphrase}
        hint=""
        value={allowance.passphrase}
        error={problems.passphrase}
        onChange={allowance.type}
        {...(onEnter ? { onEnter } : {})}
      />
    </>
  );
}
