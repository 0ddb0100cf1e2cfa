import { restore } from './command.ts';
import type { QuickCommand } from './command.ts';

/** To be written. */
export const setWindow: QuickCommand<'window.set'> = {
  inverse: restore,
  apply: () => {
    throw new Error('window.set');
  },
};

/** To be written. */
export const removeWindow: QuickCommand<'window.remove'> = {
  inverse: restore,
  apply: () => {
    throw new Error('window.remove');
  },
};
