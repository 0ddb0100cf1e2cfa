import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { SxProps, Theme } from '@mui/material/styles';

/** A choice among the words of a closed set. */
export interface ChoiceFieldProps<T extends string> {
  readonly label: string;
  readonly value: T;
  /** Values in order with their words. */
  readonly options: Readonly<Record<T, string>>;
  readonly onChange: (value: T) => void;
  readonly disabled?: boolean;
  readonly hint?: string;
  /** The label is heard, not seen (inside tables). */
  readonly bare?: boolean;
  readonly autoFocus?: boolean;
  readonly sx?: SxProps<Theme>;
}

/** One of a few words. */
export function ChoiceField<T extends string>(props: ChoiceFieldProps<T>) {
  const { label, options, bare = false } = props;
  const values = Object.keys(options) as T[];
  return (
    <TextField
      select
      label={bare ? undefined : label}
      value={props.value}
      disabled={props.disabled ?? false}
      autoFocus={props.autoFocus ?? false}
      helperText={props.hint}
      onChange={(event) => props.onChange(event.target.value as T)}
      slotProps={bare ? { select: { SelectDisplayProps: { 'aria-label': label } } } : {}}
      {...(props.sx ? { sx: props.sx } : {})}
    >
      {values.map((value) => (
        <MenuItem key={value} value={value}>
          {options[value]}
        </MenuItem>
      ))}
    </TextField>
  );
}
