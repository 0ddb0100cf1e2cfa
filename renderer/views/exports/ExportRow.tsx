import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { exportsText as text } from '../../../shared/text/exports-screen.ts';
import { inSmallWindow } from '../../components/small.ts';

/** One way in which an audit leaves: what it contains, for whom, and its button. */
export function ExportRow(props: {
  readonly title: string;
  readonly contains: string;
  readonly forWhom: string;
  readonly act: string;
  readonly busy: boolean;
  readonly disabled?: boolean;
  readonly onAct: () => void;
  /** Choices before the act. */
  readonly choices?: ReactNode;
  /** What else can be done about it, after the act. */
  readonly more?: ReactNode;
  /** What was written. */
  readonly children?: ReactNode;
}) {
  const { title, busy, children, choices, disabled = false } = props;
  const id = useId();
  return (
    <Box component="section" aria-labelledby={id} sx={rowSx}>
      <Box sx={{ minWidth: 0 }}>
        <Typography variant="h3" id={id}>
          {title}
        </Typography>
        <Typography sx={{ maxWidth: 720 }}>{props.contains}</Typography>
        <Typography variant="body2">{text.forWhom(props.forWhom)}</Typography>
      </Box>
      <Box sx={actsSx}>
        {choices}
        <Button disabled={busy || disabled} onClick={props.onAct}>
          {props.act}
        </Button>
        {props.more}
      </Box>
      {busy && (
        <Typography variant="body2" role="status" sx={{ gridColumn: '1 / -1' }}>
          {text.running}
        </Typography>
      )}
      {!busy && children && <Box sx={{ gridColumn: '1 / -1', minWidth: 0 }}>{children}</Box>}
    </Box>
  );
}

const rowSx = {
  display: 'grid',
  gap: 1,
  columnGap: 3,
  py: 1.5,
  alignItems: 'start',
  gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
  '&:not(:last-of-type)': { borderBottom: '1px solid', borderColor: 'line' },
  [inSmallWindow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
} as const;

const actsSx = {
  display: 'flex',
  gap: 1,
  flexWrap: 'wrap',
  justifyContent: 'flex-end',
  alignItems: 'center',
  pt: 0.5,
  [inSmallWindow]: { justifyContent: 'flex-start' },
} as const;
