import type { CollectOutcome, Refusal } from '../engine/collectors/collect.ts';

/** Something that a folder holds beside what was asked for, and why it is no source. */
export interface LeftOutNote {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** Whether a refusal is a note about something that a folder happens to hold, and no failure. */
export function isNote({ error }: Refusal): boolean {
  return error.code.startsWith('skipped.');
}

/** The notes among what one side refused, for the reports. */
export function leftOutOf({ refused }: CollectOutcome): readonly LeftOutNote[] {
  return refused.filter(isNote).map(({ path, error }) => ({
    path,
    code: error.code,
    message: `${error.sentence} ${error.remedy}`,
  }));
}
