import { liveValue } from '../store.ts';

/** The shell's dialog that is open; one at a time. */
export type ShellDialog = 'palette' | 'keys' | 'person' | null;

export const shellDialog = liveValue<ShellDialog>(null);

/** Opens a dialog of the shell. */
export const openDialog = (dialog: ShellDialog): void => shellDialog.set(dialog);

/** Closes it. */
export const closeDialog = (): void => shellDialog.set(null);
