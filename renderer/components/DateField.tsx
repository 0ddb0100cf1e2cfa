import TextField from '@mui/material/TextField';
import type { TextFieldProps } from '@mui/material/TextField';

/** A date field's value is `YYYY-MM-DD`, or empty. */
export interface DateFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly error?: string | null;
  readonly hint?: string;
  readonly min?: string;
  /** The label is heard, not seen (inside tables). */
  readonly bare?: boolean;
  readonly autoFocus?: boolean;
  readonly sx?: TextFieldProps['sx'];
}

/**
 * A calendar day. The system's own date field: it shows the person's format, works from the
 * keyboard part by part, and gives `YYYY-MM-DD`.
 */
export function DateField(props: DateFieldProps) {
  const { label, value, onChange, error, hint, min, bare = false, ...rest } = props;
  return (
    <TextField
      {...plain(rest)}
      type="date"
      label={bare ? undefined : label}
      value={value}
      error={Boolean(error)}
      helperText={error ?? hint}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{
        inputLabel: { shrink: true },
        htmlInput: {
          ...(min ? { min } : {}),
          max: '9999-12-31',
          'aria-label': bare ? label : undefined,
        },
      }}
    />
  );
}

/** Drops what is not given, because an explicit `undefined` is another thing to MUI's types. */
function plain<T extends object>(props: T) {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined));
}
