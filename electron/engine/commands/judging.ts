import { restore } from './command.ts';
import type { QuickCommand } from './command.ts';

/** To be written. */
export const sealAssessment: QuickCommand<'assessment.seal'> = {
  inverse: restore,
  apply: () => {
    throw new Error('assessment.seal');
  },
};

/** To be written. */
export const unsealAssessment: QuickCommand<'assessment.unseal'> = {
  inverse: restore,
  apply: () => {
    throw new Error('assessment.unseal');
  },
};

/** To be written. */
export const revealAssessments: QuickCommand<'assessment.reveal'> = {
  inverse: restore,
  apply: () => {
    throw new Error('assessment.reveal');
  },
};

/** To be written. */
export const parkDifference: QuickCommand<'difference.park'> = {
  inverse: restore,
  apply: () => {
    throw new Error('difference.park');
  },
};

/** To be written. */
export const unparkDifference: QuickCommand<'difference.unpark'> = {
  inverse: restore,
  apply: () => {
    throw new Error('difference.unpark');
  },
};

/** To be written. */
export const leaveGroup: QuickCommand<'group.leave'> = {
  inverse: restore,
  apply: () => {
    throw new Error('group.leave');
  },
};

/** To be written. */
export const rejoinGroup: QuickCommand<'group.rejoin'> = {
  inverse: restore,
  apply: () => {
    throw new Error('group.rejoin');
  },
};
