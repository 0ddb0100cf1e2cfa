import { restore } from './command.ts';
import type { QuickCommand } from './command.ts';

/** To be written. */
export const startMeeting: QuickCommand<'meeting.start'> = {
  inverse: restore,
  apply: () => {
    throw new Error('meeting.start');
  },
};

/** To be written. */
export const attendMeeting: QuickCommand<'meeting.attend'> = {
  inverse: restore,
  apply: () => {
    throw new Error('meeting.attend');
  },
};

/** To be written. */
export const endMeeting: QuickCommand<'meeting.end'> = {
  inverse: restore,
  apply: () => {
    throw new Error('meeting.end');
  },
};
