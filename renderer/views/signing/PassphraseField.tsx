import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { KeyboardEvent, Ref } from 'react';
import { signingText } from '../../../shared/text/signing-screen.ts';

const text = signingText.passphrase;

/**
 * A passphrase while it is typed. Its value lives in the dialog that asks and nowhere else: never
 * in a draft, never offered by the browser, gone when the dialog closes.
 */
export function PassphraseField(props: {
  readonly label?: string;
  readonly hint?: string;
  /** May stay empty. */
  readonly optional?: boolean;
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (value: string) => void;
  readonly onEnter?: () => void;
  readonly fieldRef?: Ref<HTMLInputElement>;
}) {
  const { label = text.label, hint = text.hint, value, error, onChange, onEnter } = props;
  const caps = useCapsLock();
  const help = error ?? hint;
  return (
    <TextField
      required={!(props.optional ?? false)}
      type="password"
      label={label}
      value={value}
      error={error !== null}
      helperText={caps.on ? `${text.capsLock} ${help}` : help}
      {...(props.fieldRef ? { inputRef: props.fieldRef } : {})}
      onChange={(event) => onChange(event.target.value)}
      onKeyUp={caps.look}
      onKeyDown={(event) => {
        caps.look(event);
        if (event.key === 'Enter') onEnter?.();
      }}
      slotProps={{
        htmlInput: { autoComplete: 'off', spellCheck: false, autoCapitalize: 'none' },
        formHelperText: { role: caps.on || error !== null ? 'alert' : undefined },
      }}
    />
  );
}

/** Whether Caps Lock is on, as the last key in the field told. */
function useCapsLock() {
  const [on, setOn] = useState(false);
  const look = (event: KeyboardEvent): void => setOn(event.getModifierState('CapsLock'));
  return { on, look };
}
