import { QueryClientProvider } from '@tanstack/react-query';
import { configure, render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { followEngine, makeClient } from '../../../renderer/app/client.ts';
import { problems } from '../../../renderer/app/errors.ts';
import { themeFor } from '../../../renderer/app/theme/theme.ts';
import { ThemeProvider } from '@mui/material/styles';

// A machine under load takes longer than the second that is waited for otherwise.
configure({ asyncUtilTimeout: 10_000 });

/** Draws a part of the interface with theme, cache and engine events. Needs `fakeBridge` first. */
export function show(element: ReactElement) {
  problems.set([]);
  const client = makeClient();
  followEngine(client);
  const theme = themeFor({
    dark: false,
    density: 'compact',
    moreContrast: false,
    lessMotion: true,
  });
  return render(
    <ThemeProvider theme={theme}>
      <QueryClientProvider client={client}>{element}</QueryClientProvider>
    </ThemeProvider>,
  );
}
