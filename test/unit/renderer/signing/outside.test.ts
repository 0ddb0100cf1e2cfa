import { expect, it } from 'vitest';
import { outsideProblems } from '../../../../renderer/views/signing/outside.ts';
import { signingPlace } from '../../../../renderer/views/signing/problems.ts';

const full = {
  approver: 'Camille Roy',
  role: '',
  givenOn: '2026-11-20',
  how: 'Minutes of the change board',
  files: 1,
};
const today = '2026-11-22';

it('an outside approval needs who, when, where, and a file; a role may stay empty', () => {
  expect(outsideProblems(full, today)).toEqual({});
  const nothing = { approver: ' ', role: '', givenOn: '', how: '', files: 0 };
  expect(Object.keys(outsideProblems(nothing, today)).toSorted()).toEqual([
    'approver',
    'files',
    'givenOn',
    'how',
  ]);
});

it('such an approval was given by today at the latest', () => {
  expect(outsideProblems({ ...full, givenOn: today }, today)).toEqual({});
  expect(outsideProblems({ ...full, givenOn: '2026-11-23' }, today)).toHaveProperty('givenOn');
});

it('a refusal goes to the field that it is about', () => {
  const at = (code: string) => signingPlace({ code, sentence: '', remedy: '' });
  expect(at('signature.wrong-passphrase')).toBe('passphrase');
  expect(at('signature.wait')).toBe('passphrase');
  expect(at('exception.own-exception')).toBe('person');
  expect(at('authority.refused')).toBe('person');
  expect(at('exception.unrated')).toBe('dialog');
});
