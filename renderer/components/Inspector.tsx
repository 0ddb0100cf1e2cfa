import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { componentsText } from '../../shared/text/components.ts';
import { liveValue, useLive } from '../app/store.ts';
import { inSmallWindow } from './small.ts';

/** Whether the person wants the inspector, how many screens fill it, and where it is drawn. */
const state = liveValue<{
  readonly open: boolean;
  readonly panels: number;
  readonly slot: HTMLElement | null;
}>({ open: true, panels: 0, slot: null });

/** The inspector's state and how to change it; `shown` when it is open and has something to show. */
export function useInspector() {
  const { open, panels } = useLive(state);
  return { open, shown: open && panels > 0, setOpen, toggle };
}

/** Opens or closes the inspector. */
export function setOpen(open: boolean): void {
  state.set((current) => ({ ...current, open }));
}

const toggle = (): void => setOpen(!state.get().open);

/** The place that the shell gives the inspector. */
export function InspectorSlot({ width }: { readonly width: number }) {
  const { shown } = useInspector();
  return (
    <Box
      component="aside"
      aria-label={componentsText.inspector}
      hidden={!shown}
      ref={setSlot}
      sx={{
        display: shown ? 'block' : 'none',
        width,
        flexShrink: 0,
        overflow: 'auto',
        bgcolor: 'background.paper',
        borderLeft: '1px solid',
        borderColor: 'line',
        [inSmallWindow]: {
          position: 'absolute',
          inset: '0 0 0 auto',
          maxWidth: '100%',
          zIndex: 10,
        },
      }}
    />
  );
}

function setSlot(slot: HTMLElement | null): void {
  if (state.get().slot !== slot) state.set((current) => ({ ...current, slot }));
}

/** Draws into the inspector while the component is shown. */
export function InspectorPanel(props: {
  readonly title: string;
  /** Small line above the title, for example the subject. */
  readonly over?: ReactNode;
  readonly children: ReactNode;
}) {
  const { slot, open } = useLive(state);
  useEffect(() => {
    state.set((current) => ({ ...current, panels: current.panels + 1 }));
    return () => state.set((current) => ({ ...current, panels: current.panels - 1 }));
  }, []);
  if (!slot || !open) return null;
  return createPortal(
    <Box data-landing sx={{ p: 2, display: 'flex', flexDirection: 'column', gap: 2 }}>
      <InspectorTitle title={props.title} over={props.over} />
      {props.children}
    </Box>,
    slot,
  );
}

function InspectorTitle({ title, over }: { readonly title: string; readonly over: ReactNode }) {
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
      <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        {over && <Typography variant="caption">{over}</Typography>}
        <Typography variant="h3" component="h2">
          {title}
        </Typography>
      </Box>
      <IconButton
        aria-label={componentsText.closeInspector}
        title={componentsText.closeInspector}
        onClick={() => setOpen(false)}
      >
        <CloseIcon fontSize="small" />
      </IconButton>
    </Box>
  );
}
