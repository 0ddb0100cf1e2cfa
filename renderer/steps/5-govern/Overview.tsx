import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { releaseText } from '../../../shared/text/govern-screen.ts';
import { Panel } from '../../components/Panel.tsx';
import { goToSection } from './sections.ts';
import type { PartStanding } from './standing.ts';

const text = releaseText.overview;

/** What is missing, in the order of the screen; each entry leads to its part. */
export function Overview(props: {
  readonly parts: readonly PartStanding[];
  /** Nothing is missing any more: the parts say how they stood. */
  readonly closed: boolean;
}) {
  const { parts, closed } = props;
  const title = closed ? text.titleClosed : text.title;
  return (
    <Panel title={title}>
      <Box component="ol" aria-label={title} sx={listSx}>
        {parts.map((part) => (
          <li key={part.section}>
            <ButtonBase onClick={() => goToSection(part.section)} sx={entrySx}>
              <Mark done={part.done} />
              <Box component="span" sx={{ fontWeight: 500 }}>
                {part.name}
              </Box>
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {part.words}
              </Box>
            </ButtonBase>
          </li>
        ))}
      </Box>
    </Panel>
  );
}

const listSx = {
  listStyle: 'none',
  m: 0,
  p: 0,
  columnWidth: 300,
  columnGap: 3,
  '& > li': { breakInside: 'avoid' },
} as const;

const entrySx = {
  typography: 'body1',
  width: '100%',
  justifyContent: 'flex-start',
  textAlign: 'start',
  flexWrap: 'wrap',
  columnGap: 1,
  py: 0.5,
  px: 0.5,
  borderRadius: 1,
  '&:hover': { bgcolor: 'hover' },
} as const;

const shapes = { done: 'M1.5 5.5 L4 8 L8.5 2.5', open: 'M5 1 A4 4 0 1 1 4.99 1', none: 'M2 5 H8' };

/** A tick where it is done, a ring where something is missing, a dash where nothing can be. */
function Mark({ done }: { readonly done: boolean | null }) {
  const shape = done === null ? shapes.none : done ? shapes.done : shapes.open;
  return (
    <Box
      component="svg"
      aria-hidden
      viewBox="0 0 10 10"
      sx={{ ...markSx, color: done === false ? 'text.primary' : 'primary.main' }}
    >
      <path d={shape} />
    </Box>
  );
}

const markSx = {
  width: 12,
  height: 12,
  flexShrink: 0,
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.6,
} as const;
