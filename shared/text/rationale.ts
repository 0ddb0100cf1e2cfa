import type { RationaleChoice } from '../contract/views/meeting.ts';

/** Where an offered rationale comes from, in words. */
export function originOf({ from, origin }: RationaleChoice): string {
  const named = (word: string) => (origin === null ? word : `${word}, ${origin}`);
  switch (from) {
    case 'rule':
      return 'the rule';
    case 'team':
      return origin ?? 'a team';
    case 'last-time':
      return named('last time');
    case 'earlier':
      return named('earlier');
    case 'stock':
      return 'stock';
  }
}

/** Sentences of what asks for a rationale or a reason. */
export const rationaleText = {
  field: 'Rationale',
  offered: 'Sentences at hand',
  offeredHint: 'A digit takes one. Typing writes into the field below.',
  loading: 'Sentences are being looked up.',
  none: 'No sentence is at hand. Write the rationale.',
  hint: 'Enter confirms, Shift+Enter starts a new line.',
  optional: 'May stay empty.',
  missing: 'A rationale is missing. Take a sentence by its digit, or write one.',
  reason: 'Reason for the change',
  reasonHint: 'It is settled already; the audit trail keeps why it changes.',
  reasonMissing: 'A reason is missing. Say why what was settled changes.',
};
