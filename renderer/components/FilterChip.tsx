import ButtonBase from '@mui/material/ButtonBase';
import { componentsText } from '../../shared/text/components.ts';

/** A filter that is on or off, with the count of its rows. Its name reads `High 14`. */
export function FilterChip(props: {
  readonly label: string;
  readonly count: number;
  readonly selected: boolean;
  /** More words than the chip has room for. */
  readonly hint?: string;
  readonly onClick: () => void;
}) {
  const { label, count, selected, hint, onClick } = props;
  return (
    <ButtonBase
      aria-pressed={selected}
      title={hint}
      onClick={onClick}
      sx={{
        px: 1.25,
        height: 24,
        typography: 'caption',
        fontWeight: selected ? 600 : 500,
        borderRadius: 3,
        border: '1px solid',
        whiteSpace: 'nowrap',
        bgcolor: selected ? 'accentSoft' : 'background.paper',
        borderColor: selected ? 'primary.main' : 'line',
        // Without its colour a chosen filter is told by the strength of its frame.
        boxShadow: selected ? 'inset 0 0 0 1px currentColor' : 'none',
        color: selected ? 'primary.main' : 'text.primary',
        '&:hover': { borderColor: 'control' },
      }}
    >
      {componentsText.chosen(label, count)}
    </ButtonBase>
  );
}
