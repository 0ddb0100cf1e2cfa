import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { appText } from '../../../shared/text/app.ts';
import { InspectorSlot, setOpen, useInspector } from '../../components/Inspector.tsx';
import { smallWindow } from '../../components/small.ts';
import { heardOnly } from '../../components/Announce.tsx';
import { Palette } from '../palette/Palette.tsx';
import { Screens } from '../Screens.tsx';
import { useCurrentAuditId } from '../currentAudit.ts';
import { useSettings } from '../settings.ts';
import { ErrorRegion } from './ErrorRegion.tsx';
import { JobsStrip } from './JobsStrip.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { PersonDialog } from './PersonDialog.tsx';
import { Rail } from './Rail.tsx';
import { ReasonAsked } from './ReasonAsked.tsx';
import { RecordNotices } from './RecordNotices.tsx';
import { TopBar } from './TopBar.tsx';
import { useShellKeys } from './useShellKeys.ts';
import { useWindowTitle } from './useWindowTitle.ts';

const inspectorWidth = 288;

/** Top bar, rail, work area, inspector and the strip of running jobs. */
export function Shell() {
  const auditId = useCurrentAuditId();
  useShellKeys(auditId);
  useWindowTitle(auditId);
  const inRoom = useInRoom();
  useInspectorAside();
  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
      <SkipLink />
      {!inRoom && <TopBar auditId={auditId} />}
      {!inRoom && <RecordNotices auditId={auditId} />}
      <Box sx={{ flex: 1, minHeight: 0, display: 'flex', position: 'relative' }}>
        {!inRoom && <RailOf auditId={auditId} />}
        <WorkArea />
        {!inRoom && <InspectorSlot width={inspectorWidth} />}
      </Box>
      {!inRoom && <JobsStrip />}
      <Palette auditId={auditId} />
      <KeysDialog />
      <PersonDialog />
      <ReasonAsked />
    </Box>
  );
}

/** The room takes the window whole: nothing of the shell stands around an item. */
function useInRoom(): boolean {
  const [path] = useLocation();
  return path.endsWith('/room');
}

/** In a small window the inspector lies over the work, so it waits until it is asked for. */
function useInspectorAside(): void {
  const small = useMediaQuery(smallWindow, { noSsr: true });
  useEffect(() => {
    if (small) setOpen(false);
  }, [small]);
}

function RailOf({ auditId }: { readonly auditId: string | null }) {
  return <Rail auditId={auditId} collapsed={useCollapsed()} />;
}

/** The person's wish; below 1440 pixels the inspector takes the rail's width. */
function useCollapsed(): boolean {
  const { settings } = useSettings();
  const { shown } = useInspector();
  const narrow = useMediaQuery('(max-width: 1439px)', { noSsr: true });
  const small = useMediaQuery(smallWindow, { noSsr: true });
  return settings.railCollapsed || small || (shown && narrow);
}

/** The screen; a new one starts at its top with the focus on its title. */
function WorkArea() {
  const area = useRef<HTMLElement>(null);
  const [path] = useLocation();
  useEffect(() => {
    area.current?.scrollTo(0, 0);
    // A field that asked for the focus keeps it.
    if (area.current?.querySelector('input:focus, textarea:focus')) return;
    area.current?.querySelector<HTMLElement>('#page-title')?.focus({ preventScroll: true });
  }, [path]);
  return (
    <Box
      component="main"
      id="work"
      ref={area}
      tabIndex={-1}
      sx={{
        flex: 1,
        minWidth: 0,
        overflow: 'auto',
        // What is heard only must scroll with the screen instead of lengthening the page.
        position: 'relative',
        '& #page-title:focus': { outline: 'none' },
      }}
    >
      <ErrorRegion />
      <Screens />
    </Box>
  );
}

function SkipLink() {
  return (
    <Link
      href="#work"
      onClick={(event) => {
        event.preventDefault();
        document.getElementById('work')?.focus();
      }}
      sx={{ ...heardOnly, '&:focus': { clipPath: 'none', width: 'auto', height: 'auto', p: 1 } }}
    >
      {appText.skip}
    </Link>
  );
}
