import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { SxProps, Theme } from '@mui/material/styles';

/** Several words of a closed set, found by typing. */
export function SeveralField<T extends string>(props: {
  readonly label: string;
  readonly options: readonly T[];
  readonly value: readonly T[];
  readonly labelOf: (value: T) => string;
  /** A second line of an option, which typing finds too: its id. */
  readonly hintOf?: (value: T) => string;
  readonly hint?: string;
  readonly autoFocus?: boolean;
  readonly onChange: (value: readonly T[]) => void;
  readonly sx?: SxProps<Theme>;
}) {
  const { label, options, value, labelOf, hintOf, hint, autoFocus = false, onChange } = props;
  const saidBy = (one: T) => `${labelOf(one)} ${hintOf?.(one) ?? ''}`;
  return (
    <Autocomplete
      multiple
      disableCloseOnSelect
      filterSelectedOptions
      options={[...options]}
      value={[...value]}
      getOptionLabel={labelOf}
      filterOptions={(all, { inputValue }) => all.filter((one) => isFound(saidBy(one), inputValue))}
      onChange={(_, picked) => onChange(picked)}
      slotProps={{ listbox: { 'aria-label': label } }}
      renderOption={({ key, ...option }, one) => (
        <Box component="li" key={key} {...option}>
          <OptionWords label={labelOf(one)} {...(hintOf && { hint: hintOf(one) })} />
        </Box>
      )}
      renderInput={(params) => (
        <TextField {...params} label={label} helperText={hint} autoFocus={autoFocus} />
      )}
      {...(props.sx ? { sx: props.sx } : {})}
    />
  );
}

/** Every word that is typed is somewhere in what the option says. */
function isFound(said: string, typed: string): boolean {
  const found = said.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => found.includes(word));
}

function OptionWords({ label, hint }: { readonly label: string; readonly hint?: string }) {
  return (
    <span>
      {label}
      {hint !== undefined && (
        <Typography variant="caption" component="div">
          {hint}
        </Typography>
      )}
    </span>
  );
}
