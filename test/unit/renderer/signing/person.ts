import type { PersonView } from '../../../../shared/contract/index.ts';

/** Somebody who can sign. */
export function person(name: string, change: Partial<PersonView> = {}): PersonView {
  return {
    id: `p-${name}`,
    name,
    team: 'compliance',
    role: 'Approver',
    administrator: false,
    active: true,
    passphrase: 'set',
    passphraseAt: '2026-11-01T09:00:00.000Z',
    wrongTries: 0,
    waitUntil: null,
    signatures: 0,
    ...change,
  };
}
