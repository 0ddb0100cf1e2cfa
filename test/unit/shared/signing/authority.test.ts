import { describe, expect, it } from 'vitest';
import { mayByRole, rolesFor } from '../../../../shared/signing/authority.ts';
import type { Authority } from '../../../../shared/signing/authority.ts';

const authorities: readonly Authority[] = [
  { act: 'approve', risk: null, roles: ['Release manager'] },
  { act: 'approve', risk: 'high', roles: ['Head of operations'] },
];

describe('the roles to which an act is left', () => {
  it('are those of its risk, else those of any risk', () => {
    expect(rolesFor(authorities, 'approve', 'high')).toEqual(['Head of operations']);
    expect(rolesFor(authorities, 'approve', 'low')).toEqual(['Release manager']);
    expect(rolesFor(authorities, 'approve', null)).toEqual(['Release manager']);
  });

  it('are none where nothing is said: then everybody may', () => {
    expect(rolesFor(authorities, 'rate', 'high')).toBeNull();
    expect(mayByRole([], null)).toBe(true);
  });

  it('are matched as people read them', () => {
    expect(mayByRole(['RELEASE  manager'], ['Release manager'])).toBe(true);
    expect(mayByRole(['Tester', 'Release manager'], ['Release manager'])).toBe(true);
    expect(mayByRole([], ['Release manager'])).toBe(false);
    expect(mayByRole(['Releaser'], ['Release manager'])).toBe(false);
  });
});
