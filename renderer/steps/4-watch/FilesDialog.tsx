import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { DragEvent } from 'react';
import type { FileHandle } from '../../../shared/contract/index.ts';
import { sides, type Side } from '../../../shared/model/words.ts';
import { words } from '../../../shared/text/components.ts';
import { watchText } from '../../../shared/text/watch.ts';
import { bridge } from '../../app/bridge.ts';
import { FormDialog } from '../../components/FormDialog.tsx';

const text = watchText.files;

/** Files that a check reads in place of the audit's own sources. */
export interface OtherFiles {
  readonly staging?: string[];
  readonly production?: string[];
}

type Chosen = Readonly<Record<Side, readonly FileHandle[]>>;

/** Runs a detector on other files, dropped or chosen. */
export function FilesDialog(props: {
  readonly title: string;
  readonly onRun: (files: OtherFiles) => void;
  readonly onClose: () => void;
}) {
  const [chosen, setChosen] = useState<Chosen>({ staging: [], production: [] });
  const add = (side: Side, files: readonly FileHandle[]) =>
    setChosen((now) => ({ ...now, [side]: [...now[side], ...files] }));
  const leaveOut = (side: Side, token: string) =>
    setChosen((now) => ({ ...now, [side]: now[side].filter((file) => file.token !== token) }));
  const none = sides.every((side) => chosen[side].length === 0);
  return (
    <FormDialog
      width="wide"
      title={text.title(props.title)}
      action={text.run}
      disabled={none}
      onConfirm={() => props.onRun(tokensOf(chosen))}
      onClose={props.onClose}
    >
      <Typography variant="body2">
        {text.body} {text.own}
      </Typography>
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2 }}>
        {sides.map((side) => (
          <SideFiles
            key={side}
            side={side}
            files={chosen[side]}
            onAdd={(files) => add(side, files)}
            onRemove={(token) => leaveOut(side, token)}
          />
        ))}
      </Box>
    </FormDialog>
  );
}

function tokensOf(chosen: Chosen): OtherFiles {
  const given = sides.filter((side) => chosen[side].length > 0);
  return Object.fromEntries(given.map((side) => [side, chosen[side].map((file) => file.token)]));
}

function SideFiles(props: {
  readonly side: Side;
  readonly files: readonly FileHandle[];
  readonly onAdd: (files: readonly FileHandle[]) => void;
  readonly onRemove: (token: string) => void;
}) {
  const { side, files, onAdd } = props;
  const word = words.side[side];
  const [over, setOver] = useState(false);
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onAdd(await bridge().files.fromDrop([...event.dataTransfer.files]));
  };
  const pick = async (what: 'files' | 'folder') => onAdd(await bridge().files.pick(what));
  return (
    <Box
      role="group"
      aria-label={text.label(word)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => void drop(event)}
      sx={{ ...zoneSx, ...(over ? { borderColor: 'primary.main', bgcolor: 'accentSoft' } : {}) }}
    >
      <Typography variant="body2">{text.drop(word)}</Typography>
      <FileList files={files} onRemove={props.onRemove} />
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        <Button size="small" aria-label={text.pickFilesOf(word)} onClick={() => void pick('files')}>
          {text.pickFiles}
        </Button>
        <Button
          size="small"
          aria-label={text.pickFolderOf(word)}
          onClick={() => void pick('folder')}
        >
          {text.pickFolder}
        </Button>
      </Box>
    </Box>
  );
}

const zoneSx = {
  display: 'grid',
  gap: 1,
  p: 2,
  alignContent: 'start',
  minHeight: 140,
  border: '1px dashed',
  borderColor: 'control',
  borderRadius: 1,
} as const;

function FileList(props: {
  readonly files: readonly FileHandle[];
  readonly onRemove: (token: string) => void;
}) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {props.files.map((file) => (
        <Box component="li" key={file.token} sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
          <Box component="span" sx={{ typography: 'value', flex: 1, overflowWrap: 'anywhere' }}>
            {file.name}
          </Box>
          <IconButton
            size="small"
            aria-label={text.remove(file.name)}
            onClick={() => props.onRemove(file.token)}
          >
            <CloseIcon fontSize="inherit" />
          </IconButton>
        </Box>
      ))}
    </Box>
  );
}
