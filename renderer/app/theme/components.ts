import type { Components, Theme } from '@mui/material/styles';
import { rowHeights } from './tokens.ts';
import type { ColorTokens } from './tokens.ts';
import type { ThemeWish } from './theme.ts';

type Styles = Components<Omit<Theme, 'components'>>;

/** How MUI's parts look: flat, bordered, without ripple, focus always visible. */
export function componentStyles(tokens: ColorTokens, wish: ThemeWish): Styles {
  return {
    ...globalStyles(tokens, wish),
    ...controlStyles(tokens),
    ...surfaceStyles(tokens),
    ...tableStyles(tokens, rowHeights[wish.density]),
  };
}

/**
 * Where the system chooses the colours, backgrounds and shadows are gone: what they say is said by
 * outlines and by colours of the system.
 */
const forcedColors = {
  [[
    '[aria-selected="true"]',
    '[aria-pressed="true"]',
    '[aria-checked="true"]',
    '[aria-current]:not([aria-current="false"])',
    '.Mui-selected',
  ].join(', ')]: { outline: '2px solid Highlight !important', outlineOffset: '-2px !important' },
  '*:focus-visible:not(h1), .Mui-focusVisible': { outline: '3px solid CanvasText !important' },
  mark: {
    color: 'MarkText !important',
    backgroundColor: 'Mark !important',
    forcedColorAdjust: 'none',
  },
  '.MuiTabs-indicator, .MuiLinearProgress-bar': {
    backgroundColor: 'Highlight !important',
    forcedColorAdjust: 'none',
  },
  '.MuiLinearProgress-root': { border: '1px solid CanvasText' },
  '.MuiButton-contained': { border: '1px solid ButtonText !important' },
  '.MuiAlert-root': { border: '1px solid CanvasText' },
  '.Mui-disabled': { color: 'GrayText !important', borderColor: 'GrayText !important' },
} as const;

function globalStyles(tokens: ColorTokens, wish: ThemeWish): Styles {
  return {
    MuiCssBaseline: {
      styleOverrides: {
        html: { colorScheme: wish.dark ? 'dark' : 'light' },
        // No ligatures: values keep the source's own spelling, `>=` and `://` included.
        body: {
          fontVariantNumeric: 'tabular-nums',
          fontVariantLigatures: 'none',
          fontSize: 14,
          lineHeight: '20px',
          // No line that holds a single short word, such as the number of a version.
          textWrap: 'pretty',
        },
        'html, body, #root': { height: '100%' },
        '*:focus-visible': { outline: `2px solid ${tokens.accent}`, outlineOffset: 2 },
        '::selection': { backgroundColor: tokens.accent, color: tokens.onAccent },
        '@media (prefers-reduced-motion: reduce)': {
          '*, *::before, *::after': {
            animationDuration: '0s !important',
            transitionDuration: '0s !important',
          },
        },
        '@media print': { body: { backgroundColor: '#FFFFFF' } },
        '@media (forced-colors: active)': forcedColors,
      },
    },
  };
}

function controlStyles(tokens: ColorTokens): Styles {
  const focus = {
    '&.Mui-focusVisible': { outline: `2px solid ${tokens.accent}`, outlineOffset: 2 },
  };
  return {
    MuiButtonBase: { defaultProps: { disableRipple: true }, styleOverrides: { root: focus } },
    MuiButton: {
      defaultProps: { variant: 'outlined', color: 'inherit', disableElevation: true },
      styleOverrides: {
        root: { minHeight: 32, padding: '5px 12px', whiteSpace: 'nowrap', flexShrink: 0 },
        outlined: { borderColor: tokens.control, backgroundColor: tokens.surface },
      },
    },
    MuiIconButton: { styleOverrides: { root: { borderRadius: 6, padding: 6 } } },
    MuiCheckbox: { styleOverrides: { root: { padding: 6, ...focus } } },
    MuiRadio: { styleOverrides: { root: { padding: 6, ...focus } } },
    MuiChip: { styleOverrides: { outlined: { borderColor: tokens.line } } },
    MuiTextField: { defaultProps: { size: 'small', fullWidth: true } },
    MuiOutlinedInput: {
      styleOverrides: {
        root: { backgroundColor: tokens.surface, fontSize: 14, lineHeight: '20px' },
        notchedOutline: { borderColor: tokens.control },
        input: { height: 20, '&::placeholder': { color: tokens.secondary, opacity: 1 } },
      },
    },
    MuiFormHelperText: { styleOverrides: { root: { marginLeft: 0, fontSize: 12 } } },
    MuiTooltip: {
      defaultProps: { enterDelay: 400, disableInteractive: false },
      styleOverrides: {
        tooltip: { backgroundColor: tokens.text, color: tokens.surface, fontSize: 12 },
      },
    },
    MuiTab: { styleOverrides: { root: { minHeight: 36, padding: '8px 12px', minWidth: 0 } } },
    MuiTabs: { styleOverrides: { root: { minHeight: 36 } } },
    MuiLinearProgress: {
      styleOverrides: { root: { borderRadius: 3, height: 6, backgroundColor: tokens.line } },
    },
    MuiLink: { defaultProps: { color: 'inherit', underline: 'always' } },
  };
}

function surfaceStyles(tokens: ColorTokens): Styles {
  return {
    MuiPaper: {
      defaultProps: { elevation: 0 },
      styleOverrides: { root: { backgroundImage: 'none' } },
    },
    MuiDialog: {
      styleOverrides: { paper: { border: `1px solid ${tokens.line}`, backgroundImage: 'none' } },
    },
    MuiDialogTitle: {
      styleOverrides: { root: { fontSize: 16, lineHeight: '24px', fontWeight: 600 } },
    },
    MuiDialogActions: { styleOverrides: { root: { padding: '8px 24px 16px', gap: 8 } } },
    MuiMenu: { styleOverrides: { paper: { border: `1px solid ${tokens.line}` } } },
    MuiPopover: { styleOverrides: { paper: { border: `1px solid ${tokens.line}` } } },
    MuiAutocomplete: { styleOverrides: { paper: { border: `1px solid ${tokens.line}` } } },
  };
}

function tableStyles(tokens: ColorTokens, rowHeight: number): Styles {
  return {
    MuiTableRow: { styleOverrides: { root: { height: rowHeight } } },
    MuiTableCell: {
      styleOverrides: {
        root: { padding: '7px 8px', borderBottomColor: tokens.line, fontSize: 14 },
        head: {
          fontSize: 12,
          lineHeight: '16px',
          fontWeight: 500,
          color: tokens.secondary,
          backgroundColor: tokens.surface,
        },
      },
    },
  };
}
