import ClearIcon from '@mui/icons-material/Clear';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useEffect, useRef, useState } from 'react';
import { componentsText } from '../../shared/text/components.ts';
import { useKeys } from '../app/keyboard/useKeys.ts';
import { KeyHint } from './KeyHint.tsx';

/** Time without typing after which the search goes out, in milliseconds. */
const pause = 120;

/** Searches while a person types; `/` puts the cursor into it, Escape leaves it. */
export function SearchField(props: {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly label?: string;
  readonly width?: number;
}) {
  const { value, onChange, label = componentsText.search, width = 220 } = props;
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useTyped(value, onChange);
  useKeys('everywhere', { search: () => field.current?.select() });
  return (
    <TextField
      inputRef={field}
      value={typed}
      placeholder={label}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') field.current?.blur();
      }}
      sx={{ width, flexShrink: 0 }}
      slotProps={{
        htmlInput: { 'aria-label': label, role: 'searchbox', sx: { py: '5px' } },
        input: {
          endAdornment: (
            <InputAdornment position="end">
              {typed ? <Clear onClick={() => setTyped('')} /> : <KeyHint of="search" />}
            </InputAdornment>
          ),
        },
      }}
    />
  );
}

function Clear({ onClick }: { readonly onClick: () => void }) {
  return (
    <IconButton size="small" edge="end" aria-label={componentsText.clearSearch} onClick={onClick}>
      <ClearIcon fontSize="inherit" />
    </IconButton>
  );
}

/** What is typed, given on after a short pause. */
function useTyped(value: string, onChange: (value: string) => void) {
  const [typed, setTyped] = useState(value);
  const [given, setGiven] = useState(value);
  if (given !== value) {
    setGiven(value);
    setTyped(value);
  }
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(() => {
    if (typed === value) return undefined;
    const timer = setTimeout(() => latest.current(typed), pause);
    return () => clearTimeout(timer);
  }, [typed, value]);
  return [typed, setTyped] as const;
}
