import { expect, it } from 'vitest';
import { approvingRoles, whyNot } from '../../../../renderer/views/register/drawer/approvers.ts';
import { drawerText } from '../../../../shared/text/register-drawer.ts';

const text = drawerText.who;
const asked = { requester: 'Sam Okafor', owner: 'Rin Sato' };
const person = (name: string, change: object = {}) => ({
  name,
  role: 'Approver',
  passphrase: 'set' as const,
  ...change,
});

it('says of everybody whether they may approve, and why not', () => {
  expect(whyNot(person('Camille Roy'), asked, null)).toBeNull();
  expect(whyNot(person('sam  okafor'), asked, null)).toBe(text.requester);
  expect(whyNot(person('Rin Sato'), asked, null)).toBe(text.owner);
  expect(whyNot(person('Noa', { passphrase: 'none' }), asked, null)).toBe(text.noPassphrase);
  expect(whyNot(person('Noa'), asked, ['Risk officer'])).toBe(text.noRole(['Risk officer']));
  expect(whyNot(person('Noa', { role: 'risk officer' }), asked, ['Risk officer'])).toBeNull();
});

it('asks for the roles of the highest covered risk, else for those of any', () => {
  const authorities = [
    { act: 'approve', risk: 'high', roles: ['Risk officer'] },
    { act: 'approve', risk: null, roles: ['Approver'] },
    { act: 'rate', risk: null, roles: ['Engineer'] },
  ] as const;
  expect(approvingRoles({ authorities }, 'high')).toEqual(['Risk officer']);
  expect(approvingRoles({ authorities }, 'low')).toEqual(['Approver']);
  expect(approvingRoles({ authorities: [] }, 'high')).toBeNull();
});
