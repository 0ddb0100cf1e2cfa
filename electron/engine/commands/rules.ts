import { restore } from './command.ts';
import type { QuickCommand } from './command.ts';

/** To be written. */
export const setRule: QuickCommand<'rule.set'> = {
  inverse: restore,
  apply: () => {
    throw new Error('rule.set');
  },
};

/** To be written. */
export const switchRule: QuickCommand<'rule.switch'> = {
  inverse: restore,
  apply: () => {
    throw new Error('rule.switch');
  },
};

/** To be written. */
export const removeRule: QuickCommand<'rule.remove'> = {
  inverse: restore,
  apply: () => {
    throw new Error('rule.remove');
  },
};

/** To be written. */
export const importRules: QuickCommand<'rule.import'> = {
  inverse: restore,
  apply: () => {
    throw new Error('rule.import');
  },
};

/** To be written. */
export const exportRules: QuickCommand<'export.rules'> = {
  inverse: restore,
  apply: () => {
    throw new Error('export.rules');
  },
};
