import TextField from '@mui/material/TextField';
import type { TextFieldProps } from '@mui/material/TextField';

type Looks = Pick<
  TextFieldProps,
  'required' | 'multiline' | 'minRows' | 'autoFocus' | 'autoComplete' | 'disabled' | 'sx'
>;

/** What a field for words takes. */
export interface WordsFieldProps extends Looks {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The sentence that stands in the way; it takes the place of the hint. */
  readonly error?: string | null | undefined;
  readonly hint?: string | null | undefined;
}

/** A field that words are typed into, saved by the form around it. */
export function WordsField(props: WordsFieldProps) {
  const { onChange, error = null, hint, ...rest } = props;
  return (
    <TextField
      {...rest}
      error={error !== null}
      helperText={error ?? hint}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
