import Box from '@mui/material/Box';
import { prioritiseText } from '../../../shared/text/prioritise.ts';
import { quietChoice } from './cellSx.ts';

/** A choice among a few words inside a row. Empty stands for "nobody has answered yet". */
export function InlineChoice<T extends string>(props: {
  readonly label: string;
  readonly value: T | null;
  readonly options: Readonly<Record<T, string>>;
  /** Values that the application alone sets: shown, never offered. */
  readonly hidden?: readonly T[];
  readonly empty?: string;
  readonly disabled: boolean;
  readonly onChange: (value: T) => void;
}) {
  const { label, value, options, hidden = [], disabled } = props;
  const values = (Object.keys(options) as T[]).filter(
    (one) => one === value || !hidden.includes(one),
  );
  return (
    <Box
      component="select"
      aria-label={label}
      value={value ?? ''}
      disabled={disabled}
      onChange={(event: { target: { value: string } }) => props.onChange(event.target.value as T)}
      sx={{ ...quietChoice, ...(value === null ? { color: 'risk.medium' } : {}) }}
    >
      {value === null && <option value="">{props.empty ?? prioritiseText.plan.choose}</option>}
      {values.map((one) => (
        <option key={one} value={one}>
          {options[one]}
        </option>
      ))}
    </Box>
  );
}
