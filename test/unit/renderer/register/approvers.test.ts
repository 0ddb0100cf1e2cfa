import { expect, it } from 'vitest';
import { approvingRoles, whyNot } from '../../../../renderer/views/register/drawer/approvers.ts';
import { ownParts } from '../../../../shared/exceptions/index.ts';
import { drawerText } from '../../../../shared/text/register-drawer.ts';

const text = drawerText.who;
const person = (id: string, change: object = {}) => ({
  id,
  role: 'Approver',
  passphrase: 'set' as const,
  ...change,
});

it('says of everybody whether they may approve, and why not', () => {
  const barred = ownParts.map((part) => ({ personId: `the ${part}`, part }));
  expect(whyNot(person('p1'), { barred }, null)).toBeNull();
  expect(ownParts.map((part) => whyNot(person(`the ${part}`), { barred }, null))).toEqual([
    text.requester,
    text.owner,
    text.recorder,
  ]);
  expect(whyNot(person('p1', { passphrase: 'none' }), { barred }, null)).toBe(text.noPassphrase);
  expect(whyNot(person('p1'), { barred }, ['Risk officer'])).toBe(text.noRole(['Risk officer']));
  expect(whyNot(person('p1', { role: 'risk officer' }), { barred }, ['Risk officer'])).toBeNull();
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
