import './augment.ts';
import { createTheme } from '@mui/material/styles';
import type { Theme, ThemeOptions } from '@mui/material/styles';
import { componentStyles } from './components.ts';
import { darkTokens, lightTokens, longestMotion, rowHeights, textFace } from './tokens.ts';
import { valueFace, withMoreContrast } from './tokens.ts';
import type { ColorTokens, Density } from './tokens.ts';

/** What a theme is made for: the person's settings and what the system asks for. */
export interface ThemeWish {
  readonly dark: boolean;
  readonly density: Density;
  readonly moreContrast: boolean;
  readonly lessMotion: boolean;
}

/** The theme for a wish: flat, dense, at most 120 ms of motion. */
export function themeFor(wish: ThemeWish): Theme {
  const base = wish.dark ? darkTokens : lightTokens;
  const tokens = wish.moreContrast ? withMoreContrast(base) : base;
  return createTheme({
    palette: paletteOf(tokens, wish),
    typography: typographyOf(tokens),
    spacing: 8,
    shape: { borderRadius: 6 },
    shadows: flatShadows(),
    transitions: motionOf(wish),
    components: componentStyles(tokens, wish),
    evenkeel: { density: wish.density, rowHeight: rowHeights[wish.density], valueFace },
  });
}

function paletteOf(tokens: ColorTokens, wish: ThemeWish): NonNullable<ThemeOptions['palette']> {
  const named = (main: string) => ({ main, contrastText: tokens.onAccent });
  return {
    mode: wish.dark ? 'dark' : 'light',
    primary: named(tokens.accent),
    secondary: named(tokens.secondary),
    error: named(tokens.risk.high),
    warning: named(tokens.risk.medium),
    success: named(tokens.risk.low),
    info: named(tokens.accent),
    background: { default: tokens.background, paper: tokens.surface },
    text: { primary: tokens.text, secondary: tokens.secondary },
    divider: tokens.line,
    line: tokens.line,
    control: tokens.control,
    accentSoft: tokens.accentSoft,
    mark: tokens.mark,
    hover: tokens.hover,
    risk: { ...tokens.risk },
  };
}

function typographyOf(tokens: ColorTokens): NonNullable<ThemeOptions['typography']> {
  const text = { fontSize: 14, lineHeight: '20px', letterSpacing: 0 };
  const title = { fontSize: 20, lineHeight: '28px', letterSpacing: 0, fontWeight: 600 };
  const small = { ...text, fontSize: 12, lineHeight: '16px' };
  return {
    fontFamily: textFace,
    fontWeightRegular: 400,
    fontWeightMedium: 500,
    fontWeightBold: 600,
    h1: title,
    h2: { ...text, fontSize: 16, lineHeight: '24px', fontWeight: 600 },
    h3: { ...text, fontWeight: 600 },
    body1: text,
    body2: { ...text, color: tokens.secondary },
    subtitle1: text,
    subtitle2: { ...text, fontWeight: 500 },
    caption: { ...small, color: tokens.secondary },
    button: { ...text, fontWeight: 500, textTransform: 'none' },
    value: { fontFamily: valueFace, fontSize: 13, lineHeight: '20px' },
  };
}

function flatShadows(): Theme['shadows'] {
  return Array.from({ length: 25 }, () => 'none') as unknown as Theme['shadows'];
}

function motionOf(wish: ThemeWish): NonNullable<ThemeOptions['transitions']> {
  const time = wish.lessMotion ? 0 : longestMotion;
  const names = ['shortest', 'shorter', 'short', 'standard', 'complex'] as const;
  const duration = Object.fromEntries(names.map((name) => [name, time]));
  return {
    duration: { ...duration, enteringScreen: time, leavingScreen: time },
    ...(wish.lessMotion ? { create: () => 'none' } : {}),
  };
}
