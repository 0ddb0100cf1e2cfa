import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';

/** An entry of the rail. */
export interface RailLinkProps {
  readonly to: string;
  readonly word: string;
  /** One line under the word: what is missing. */
  readonly line?: string;
  /** Drawn always, such as a ring. */
  readonly mark?: ReactNode;
  /** Drawn when the rail is collapsed. */
  readonly icon?: ReactNode;
  readonly hint?: ReactNode;
  /** Name for the ear; the word without it. */
  readonly label?: string;
  readonly collapsed: boolean;
}

/** A link of the rail; the current one is marked. */
export function RailLink(props: RailLinkProps) {
  const { to, word, line, mark, icon, hint, label, collapsed } = props;
  const [path] = useLocation();
  const current = path === to || (to !== '/' && path.startsWith(`${to}/`));
  return (
    <Tooltip title={collapsed ? (label ?? word) : ''} placement="right">
      <Box
        component="a"
        href={`#${to}`}
        aria-label={collapsed ? (label ?? word) : undefined}
        aria-current={current ? 'page' : undefined}
        sx={[
          linkSx,
          collapsed ? { justifyContent: 'center' } : {},
          mark ? {} : { color: 'text.secondary' },
          current ? currentSx : {},
        ]}
      >
        {mark}
        {collapsed && icon}
        {!collapsed && (
          <Box sx={{ minWidth: 0 }}>
            <Typography sx={{ fontWeight: mark ? 500 : 400, display: 'flex', gap: 1 }}>
              {word}
              {hint}
            </Typography>
            {line && (
              <Typography variant="caption" sx={{ display: 'block' }}>
                {line}
              </Typography>
            )}
          </Box>
        )}
      </Box>
    </Tooltip>
  );
}

const linkSx = {
  display: 'flex',
  gap: 1.5,
  alignItems: 'flex-start',
  px: 1,
  py: 0.5,
  color: 'text.primary',
  textDecoration: 'none',
  borderRadius: 1,
  '&:hover': { bgcolor: 'hover' },
  '&:focus-visible': { outlineOffset: '-2px' },
} as const;

const currentSx = {
  bgcolor: 'accentSoft',
  color: 'primary.main',
  // Without its colour the place is told by the bar, as the row at a cursor is.
  boxShadow: 'inset 3px 0 0 currentColor',
  '&:hover': { bgcolor: 'accentSoft' },
  '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
} as const;
