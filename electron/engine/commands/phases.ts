import { restore } from './command.ts';
import type { QuickCommand } from './command.ts';

/** To be written. */
export const setPhases: QuickCommand<'gap.phases'> = {
  inverse: restore,
  apply: () => {
    throw new Error('gap.phases');
  },
};
