import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useSettings } from '../settings.ts';
import { themeFor } from './theme.ts';

/** The theme of the person's settings, following the system where they say so. */
export function AppTheme({ children }: { readonly children: ReactNode }) {
  const { settings } = useSettings();
  const systemDark = useMediaQuery('(prefers-color-scheme: dark)', { noSsr: true });
  const moreContrast = useMediaQuery('(prefers-contrast: more)', { noSsr: true });
  const lessMotion = useMediaQuery('(prefers-reduced-motion: reduce)', { noSsr: true });
  const dark = settings.theme === 'system' ? systemDark : settings.theme === 'dark';
  const theme = useMemo(
    () => themeFor({ dark, density: settings.density, moreContrast, lessMotion }),
    [dark, settings.density, moreContrast, lessMotion],
  );
  return (
    <ThemeProvider theme={theme}>
      <CssBaseline />
      {children}
    </ThemeProvider>
  );
}
