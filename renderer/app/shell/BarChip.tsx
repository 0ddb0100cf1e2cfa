import ButtonBase from '@mui/material/ButtonBase';
import type { MouseEvent, ReactNode } from 'react';

/** A bordered word of the bar that does something when it is clicked. */
export function BarChip(props: {
  readonly onClick: (event: MouseEvent<HTMLElement>) => void;
  readonly label?: string;
  readonly color?: string;
  readonly children: ReactNode;
}) {
  const { onClick, label, color = 'text.primary', children } = props;
  return (
    <ButtonBase
      onClick={onClick}
      aria-label={label}
      sx={{
        typography: 'caption',
        fontWeight: 500,
        color,
        px: 1.25,
        height: 26,
        borderRadius: '13px',
        border: '1px solid',
        borderColor: color === 'text.primary' ? 'line' : 'currentColor',
        flexShrink: 0,
        '&:hover': { bgcolor: 'hover' },
      }}
    >
      {children}
    </ButtonBase>
  );
}
