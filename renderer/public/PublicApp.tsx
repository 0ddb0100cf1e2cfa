import Box from '@mui/material/Box';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { PublicBridge, PublicView } from '../../shared/contract/public.ts';
import { assertNever } from '../../shared/model/words.ts';
import { meetingText as text } from '../../shared/text/meeting.ts';
import { themeFor } from '../app/theme/theme.ts';
import { publicLine } from '../views/meeting/lines.ts';
import { lines, sizes } from '../views/meeting/sizes.ts';
import { Stage } from '../views/meeting/Stage.tsx';
import { TeamsBar } from '../views/meeting/TeamsBar.tsx';
import { TopLine } from '../views/meeting/TopLine.tsx';

declare global {
  interface Window {
    /** What the projector's preload exposes. */
    readonly evenkeelPublic?: PublicBridge;
  }
}

/** The projector's page: what the room shows, without controls. */
export function PublicApp() {
  const view = useView();
  return (
    <PublicTheme wish={view?.theme ?? 'system'}>
      <Box component="main" tabIndex={0} sx={mainSx}>
        {view && <Screen view={view} />}
      </Box>
    </PublicTheme>
  );
}

const mainSx = {
  height: '100%',
  overflow: 'auto',
  display: 'flex',
  flexDirection: 'column',
  '&:focus-visible': { outlineOffset: '-2px' },
} as const;

/** What was sent last, and every change of it. */
function useView(): PublicView | null {
  const [view, setView] = useState<PublicView | null>(null);
  useEffect(() => {
    const bridge = window.evenkeelPublic;
    if (!bridge) return undefined;
    const end = bridge.onChange(setView);
    void bridge.current().then((first) => setView((now) => now ?? first));
    return end;
  }, []);
  return view;
}

function PublicTheme(props: { readonly wish: PublicView['theme']; readonly children: ReactNode }) {
  const { wish, children } = props;
  const systemDark = useMediaQuery('(prefers-color-scheme: dark)', { noSsr: true });
  const moreContrast = useMediaQuery('(prefers-contrast: more)', { noSsr: true });
  const lessMotion = useMediaQuery('(prefers-reduced-motion: reduce)', { noSsr: true });
  const dark = wish === 'system' ? systemDark : wish === 'dark';
  const theme = useMemo(
    () => themeFor({ dark, density: 'comfortable', moreContrast, lessMotion }),
    [dark, moreContrast, lessMotion],
  );
  return (
    <ThemeProvider theme={theme}>
      <CssBaseline />
      {children}
    </ThemeProvider>
  );
}

function Screen({ view }: { readonly view: PublicView }) {
  switch (view.screen) {
    case 'waiting':
      return <Large title={[view.system, view.release].join(' ')} line={text.publicView.waiting} />;
    case 'summary': {
      const { decided, toSettle, parked } = view.counts;
      return <Large title={text.summary.title} line={text.counter(decided, toSettle, parked)} />;
    }
    case 'item':
      return (
        <>
          <TopLine item={view} />
          <Stage item={view} />
          <TeamsBar item={view} line={publicLine(view)} />
        </>
      );
    default:
      return assertNever(view);
  }
}

function Large({ title, line }: { readonly title: string; readonly line: string }) {
  return (
    <Box sx={{ flex: 1, display: 'grid', gap: 2, alignContent: 'center', p: 6 }}>
      <Box component="h1" sx={{ m: 0, fontSize: sizes.title, lineHeight: lines.tight }}>
        {title}
      </Box>
      <Box sx={{ fontSize: sizes.lead, lineHeight: lines.text, color: 'text.secondary' }}>
        {line}
      </Box>
    </Box>
  );
}
