import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { DragEvent } from 'react';
import type { FileHandle } from '../../shared/contract/bridge.ts';
import { evidenceText as text } from '../../shared/text/evidence-screen.ts';
import { bridge } from '../app/bridge.ts';
import { asErrorData, reportProblem } from '../app/errors.ts';

/** Files from the system's dialog or from a drop; none where it came to nothing. Folders are left out. */
async function takeFiles(
  find: () => Promise<readonly FileHandle[]>,
): Promise<readonly FileHandle[]> {
  try {
    return (await find()).filter((file) => !file.folder);
  } catch (thrown) {
    const { data, crash } = asErrorData(thrown);
    reportProblem(data, { crash });
    return [];
  }
}

/** A place that takes dropped files, and a button that asks for them. */
export function FilePlace(props: {
  readonly label: string;
  readonly problem?: string | null;
  readonly disabled?: boolean;
  readonly onFiles: (files: readonly FileHandle[]) => void;
}) {
  const { label, problem = null, disabled = false, onFiles } = props;
  const drop = useDrop(async (files) => {
    const taken = await takeFiles(async () => bridge().files.fromDrop(files));
    if (taken.length > 0) onFiles(taken);
  });
  const pick = async (): Promise<void> => {
    const taken = await takeFiles(async () => bridge().files.pick('files'));
    if (taken.length > 0) onFiles(taken);
  };
  return (
    <Box
      {...(disabled ? {} : drop.handlers)}
      sx={{ ...placeSx, borderColor: drop.over ? 'primary.main' : 'control' }}
    >
      <Button size="small" disabled={disabled} onClick={() => void pick()}>
        {label}
      </Button>
      <Typography variant="caption">{text.drop}</Typography>
      {problem !== null && (
        <Typography variant="caption" role="alert" sx={{ color: 'error.main' }}>
          {problem}
        </Typography>
      )}
    </Box>
  );
}

const placeSx = {
  display: 'flex',
  flexWrap: 'wrap',
  gap: 1.5,
  alignItems: 'center',
  p: 1,
  border: '1px dashed',
  borderRadius: 1,
} as const;

/** Whether files hover over a place, and what it does with them. */
function useDrop(onDrop: (files: readonly File[]) => Promise<void>) {
  const [over, setOver] = useState(false);
  const handlers = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      event.stopPropagation();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      event.stopPropagation();
      setOver(false);
      void onDrop([...event.dataTransfer.files]);
    },
  };
  return { over, handlers };
}

/** Files that are chosen and not stored yet: each can be taken off the list. */
export function ChosenFiles(props: {
  readonly files: readonly FileHandle[];
  readonly onRemove: (token: string) => void;
}) {
  return (
    <Box component="ul" aria-label={text.chosen} sx={listSx}>
      {props.files.map((file) => (
        <Box component="li" key={file.token} sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
          <Box component="span" sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
            {file.name}
          </Box>
          <IconButton
            size="small"
            aria-label={text.takeOff(file.name)}
            title={text.takeOff(file.name)}
            onClick={() => props.onRemove(file.token)}
          >
            <CloseIcon fontSize="inherit" />
          </IconButton>
        </Box>
      ))}
    </Box>
  );
}

const listSx = { listStyle: 'none', m: 0, p: 0, display: 'grid' } as const;
