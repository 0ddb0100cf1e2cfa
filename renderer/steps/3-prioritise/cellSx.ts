/** Fields inside the plan's table: flat until they are pointed at or have the focus. */
export const quietField = {
  '& .MuiAutocomplete-inputRoot.MuiAutocomplete-inputRoot': { px: 0.75 },
  '& .MuiOutlinedInput-root, &.MuiOutlinedInput-root': { bgcolor: 'transparent', px: 0.75, py: 0 },
  '& .MuiOutlinedInput-root .MuiOutlinedInput-input, & .MuiOutlinedInput-root .MuiAutocomplete-input':
    { py: '4px', px: 0 },
  '& .MuiOutlinedInput-notchedOutline': { borderColor: 'transparent' },
  '&:hover .MuiOutlinedInput-notchedOutline': { borderColor: 'control' },
  '& .Mui-focused .MuiOutlinedInput-notchedOutline': { borderColor: 'primary.main' },
  '& .Mui-error .MuiOutlinedInput-notchedOutline': { borderColor: 'risk.high' },
  '& .MuiFormHelperText-root': { mt: 0.25, whiteSpace: 'normal' },
} as const;

/** A native choice with the same look. */
export const quietChoice = {
  font: 'inherit',
  color: 'inherit',
  bgcolor: 'transparent',
  width: '100%',
  height: 28,
  px: 0.25,
  border: '1px solid transparent',
  borderRadius: 1,
  '&:hover:not(:disabled), &:focus-visible': { borderColor: 'control' },
  '&:disabled': { opacity: 1, appearance: 'none', pl: 0.75 },
  '& option': { bgcolor: 'background.paper', color: 'text.primary' },
} as const;
