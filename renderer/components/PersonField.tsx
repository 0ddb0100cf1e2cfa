import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import type { SxProps, Theme } from '@mui/material/styles';
import { useQueryOf } from '../app/bridge.ts';

/** A person's name: one of the participants, or typed freely. */
export interface PersonFieldProps {
  readonly auditId: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (name: string) => void;
  /** When the person leaves the field or chooses a name. */
  readonly onCommit?: (name: string) => void;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly error?: string | null;
  readonly hint?: string;
  readonly autoFocus?: boolean;
  readonly placeholder?: string;
  /** The label is heard, not seen (inside tables). */
  readonly bare?: boolean;
  readonly sx?: SxProps<Theme>;
}

/** Names come from the participants of the audit; any other name may be typed. */
export function PersonField(props: PersonFieldProps) {
  const { value, onChange, onCommit, label, error, hint, bare = false } = props;
  const audit = useQueryOf('audit.get', { auditId: props.auditId });
  const names = [...new Set((audit.data?.participants ?? []).map((person) => person.name))];
  return (
    <Autocomplete
      freeSolo
      disableClearable
      openOnFocus
      options={names}
      slotProps={{ listbox: { 'aria-label': label } }}
      inputValue={value}
      value={value}
      disabled={props.disabled ?? false}
      onInputChange={(_, name, why) => why !== 'reset' && onChange(name)}
      onChange={(_, name) => {
        onChange(name);
        onCommit?.(name);
      }}
      onBlur={() => onCommit?.(value)}
      {...(props.sx ? { sx: props.sx } : {})}
      renderInput={(params) => (
        <TextField
          {...params}
          label={bare ? undefined : label}
          required={props.required ?? false}
          autoFocus={props.autoFocus ?? false}
          placeholder={props.placeholder ?? ''}
          error={Boolean(error)}
          helperText={error ?? hint}
          slotProps={{
            ...params.slotProps,
            htmlInput: { ...params.slotProps.htmlInput, 'aria-label': bare ? label : undefined },
          }}
        />
      )}
    />
  );
}
