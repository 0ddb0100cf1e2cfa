import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import Tooltip from '@mui/material/Tooltip';
import { useEffect, useState } from 'react';
import type { AuditView } from '../../../shared/contract/views.ts';
import { sides } from '../../../shared/model/words.ts';
import type { Side } from '../../../shared/model/words.ts';
import { appText } from '../../../shared/text/app.ts';
import { words } from '../../../shared/text/components.ts';
import { KeyHint } from '../../components/KeyHint.tsx';
import { inSmallWindow } from '../../components/small.ts';
import { useAppInfo } from '../appInfo.ts';
import { useQueryOf } from '../bridge.ts';
import { formatAge } from '../format.ts';
import { go, paths } from '../navigation.ts';
import { currentPerson, useSettings } from '../settings.ts';
import { BarChip } from './BarChip.tsx';
import { openDialog } from './dialogs.ts';
import { ReadinessChip } from './ReadinessChip.tsx';
import { SavedMark } from './SavedMark.tsx';

/** System and release, environments with their age, what is saved, readiness, commands, person. */
export function TopBar({ auditId }: { readonly auditId: string | null }) {
  const audit = useQueryOf('audit.get', { auditId: auditId ?? '' }, { enabled: auditId !== null });
  const view = auditId === null ? undefined : audit.data;
  return (
    <Box component="header" aria-label={appText.topBar.label} sx={barSx}>
      <Trail view={view} />
      {view && sides.map((side) => <EnvironmentChip key={side} side={side} view={view} />)}
      <Box sx={{ flex: 1 }} />
      <RuntimeMark />
      {view && <SavedMark savedAt={view.savedAt} />}
      {auditId && view && <ReadinessChip auditId={auditId} />}
      <CommandsButton />
      <PersonButton />
    </Box>
  );
}

const barSx = {
  height: 48,
  flexShrink: 0,
  display: 'flex',
  alignItems: 'center',
  gap: 2,
  px: 2,
  whiteSpace: 'nowrap',
  overflow: 'hidden',
  bgcolor: 'background.paper',
  borderBottom: '1px solid',
  borderColor: 'line',
  '@media print': { display: 'none' },
  [inSmallWindow]: {
    height: 'auto',
    minHeight: 48,
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    gap: 1,
    px: 1,
    py: 0.5,
  },
} as const;

function Trail({ view }: { readonly view: AuditView | undefined }) {
  return (
    <Box sx={[trailSx, view ? ownLineSx : {}]}>
      <ButtonBase
        title={view?.system.name}
        onClick={() => go(paths.audits)}
        sx={{ typography: 'h3', ...cut }}
      >
        {view ? view.system.name : appText.product}
      </ButtonBase>
      {view && (
        <>
          <Box aria-hidden sx={{ color: 'text.secondary' }}>
            ›
          </Box>
          <Box sx={cut} title={appText.topBar.release(view.audit.release)}>
            {appText.topBar.release(view.audit.release)}
          </Box>
        </>
      )}
    </Box>
  );
}

const trailSx = { display: 'flex', alignItems: 'center', gap: 1, minWidth: 0 } as const;

/** In a small window the names take a line of their own above the rest, and more where they are long. */
const ownLineSx = { [inSmallWindow]: { flex: '1 0 100%' } } as const;

const cut = {
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  display: 'block',
  [inSmallWindow]: { whiteSpace: 'normal', overflowWrap: 'anywhere', textAlign: 'start' },
} as const;

function EnvironmentChip({ side, view }: { readonly side: Side; readonly view: AuditView }) {
  useMinute();
  const at = view.snapshots[side];
  const age = at ? formatAge(at) : appText.topBar.notDocumented;
  return (
    <Tooltip describeChild title={appText.topBar.environmentHint(words.side[side])}>
      <Box component="span" sx={{ [inSmallWindow]: { display: 'none' } }}>
        <BarChip onClick={() => go(paths.step(view.audit.id, 'document'))}>
          {appText.topBar.environment(view.audit.environments[side].name, age)}
        </BarChip>
      </Box>
    </Tooltip>
  );
}

/** Draws again each minute, so that ages stay true. */
function useMinute(): void {
  const [, setCount] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setCount((count) => count + 1), 60_000);
    return () => clearInterval(timer);
  }, []);
}

function RuntimeMark() {
  const info = useAppInfo();
  if (!info?.developmentRuntime) return null;
  return (
    <Box title={appText.developmentRuntime} sx={quiet}>
      <Box component="span" sx={whereThereIsRoom}>
        {appText.developmentRuntime}
      </Box>
      <Box component="span" sx={whereItIsNarrow}>
        {appText.developmentRuntimeShort}
      </Box>
    </Box>
  );
}

const quiet = { typography: 'caption', color: 'text.secondary', flexShrink: 0 } as const;

/** On a narrow window the names of system and release come first; the window's title says it always. */
const whereThereIsRoom = { display: { xs: 'none', xl: 'inline' } } as const;

const whereItIsNarrow = { display: { xs: 'none', lg: 'inline', xl: 'none' } } as const;

function CommandsButton() {
  return (
    <Button
      onClick={() => openDialog('palette')}
      aria-keyshortcuts="Control+K"
      endIcon={<KeyHint of="palette" />}
      sx={{ color: 'text.secondary' }}
    >
      {appText.topBar.commands}
    </Button>
  );
}

function PersonButton() {
  useSettings();
  const name = currentPerson();
  return (
    <BarChip label={appText.topBar.person(name)} onClick={() => openDialog('person')}>
      {name}
    </BarChip>
  );
}
