import { restore } from './command.ts';
import type { QuickCommand } from './command.ts';

/** To be written. */
export const exportAssessmentSheet: QuickCommand<'export.assessment-sheet'> = {
  inverse: restore,
  apply: () => {
    throw new Error('export.assessment-sheet');
  },
};

/** To be written. */
export const readAssessmentSheet: QuickCommand<'assessment-sheet.read'> = {
  inverse: restore,
  apply: () => {
    throw new Error('assessment-sheet.read');
  },
};
