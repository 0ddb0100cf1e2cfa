import type { Participant } from '../../../shared/model/audit.ts';

/** Whether somebody of this name takes part in the audit; the case of letters says nothing. */
export function takesPart(participants: readonly Participant[], name: string): boolean {
  const plain = name.trim().toLowerCase();
  return participants.some((person) => person.name.trim().toLowerCase() === plain);
}
