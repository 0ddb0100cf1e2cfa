import Autocomplete from '@mui/material/Autocomplete';
import type { AutocompleteProps, AutocompleteRenderInputParams } from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { HTMLAttributes, ReactNode } from 'react';
import { appText } from '../../../shared/text/app.ts';
import { heardOnly } from '../../components/Announce.tsx';
import { Key } from '../../components/KeyHint.tsx';
import { closeDialog, shellDialog } from '../shell/dialogs.ts';
import { useLive } from '../store.ts';
import type { PaletteCommand } from './commands.ts';
import { useOwnCommands } from './commands.ts';
import { useShellCommands } from './useShellCommands.ts';

/** The list of commands: every screen, and all that the screen at hand offers. */
export function Palette({ auditId }: { readonly auditId: string | null }) {
  return useLive(shellDialog) === 'palette' ? <OpenPalette auditId={auditId} /> : null;
}

function OpenPalette({ auditId }: { readonly auditId: string | null }) {
  const commands = [...useOwnCommands(), ...useShellCommands(auditId)].toSorted(byGroup);
  const [typed, setTyped] = useState('');
  const run = (command: PaletteCommand | null) => {
    if (!command) return;
    closeDialog();
    command.run();
  };
  return (
    <Dialog
      open
      onClose={closeDialog}
      aria-labelledby="palette-title"
      maxWidth="sm"
      fullWidth
      sx={dialogSx}
    >
      <Box component="h2" id="palette-title" sx={heardOnly}>
        {appText.palette.title}
      </Box>
      <Autocomplete
        open
        autoHighlight
        disablePortal
        onClose={(_, why) => why === 'escape' && closeDialog()}
        options={commands}
        value={null}
        inputValue={typed}
        onInputChange={(_, next, why) => why === 'input' && setTyped(next)}
        onChange={(_, command) => run(command)}
        {...listing}
        sx={{ p: 1.5 }}
      />
    </Dialog>
  );
}

const dialogSx = {
  '& .MuiDialog-container': { alignItems: 'flex-start' },
  '& .MuiDialog-paper': { overflow: 'visible' },
} as const;

/** How commands are named, grouped and drawn. */
const listing = {
  groupBy: (command) => appText.palette.groups[command.group],
  getOptionLabel: (command) => command.label,
  getOptionKey: (command) => command.id,
  noOptionsText: appText.palette.none,
  forcePopupIcon: false,
  slotProps: { listbox: { sx: { maxHeight: 400 }, 'aria-label': appText.palette.title } },
  renderGroup: (group) => (
    <CommandGroup key={group.key} name={group.group} lines={group.children} />
  ),
  renderOption: (props, command) => <CommandLine command={command} {...props} key={props.key} />,
  renderInput: (params) => <CommandField {...params} />,
} satisfies Partial<AutocompleteProps<PaletteCommand, false, false, false>>;

function CommandField(params: AutocompleteRenderInputParams) {
  return (
    <TextField
      {...params}
      autoFocus
      placeholder={appText.palette.placeholder}
      slotProps={{
        ...params.slotProps,
        htmlInput: { ...params.slotProps.htmlInput, 'aria-label': appText.palette.field },
      }}
    />
  );
}

function CommandGroup(props: { readonly name: string; readonly lines: ReactNode }) {
  return (
    <Box role="group" aria-label={props.name}>
      <Box aria-hidden sx={{ typography: 'caption', px: 2, pt: 1.5, pb: 0.5 }}>
        {props.name}
      </Box>
      {props.lines}
    </Box>
  );
}

function CommandLine({
  command,
  ...props
}: { readonly command: PaletteCommand } & HTMLAttributes<HTMLLIElement>) {
  return (
    <Box component="li" {...props} sx={{ gap: 2 }}>
      <Box sx={{ flex: 1 }}>{command.label}</Box>
      {command.keys && <Key name={command.keys} />}
    </Box>
  );
}

const order = ['act', 'go', 'app'] as const;
const byGroup = (one: PaletteCommand, two: PaletteCommand): number =>
  order.indexOf(one.group) - order.indexOf(two.group);
