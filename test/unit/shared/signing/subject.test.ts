import { expect, it } from 'vitest';
import { subjectKinds, subjectOf, subjectText } from '../../../../shared/signing/subject.ts';

it.each(subjectKinds)('a subject of kind %s is what its text says', (kind) => {
  const subject = { kind, id: 'a:b' };
  expect(subjectOf(subjectText(subject))).toEqual(subject);
});

it('nothing else is a subject', () => {
  expect(() => subjectOf('rating:1')).toThrow('no subject of a signature');
});
