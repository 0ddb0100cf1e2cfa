import { restore } from './command.ts';
import type { QuickCommand } from './command.ts';

/** To be written. */
export const recordApproach: QuickCommand<'approach.record'> = {
  inverse: restore,
  apply: () => {
    throw new Error('approach.record');
  },
};
