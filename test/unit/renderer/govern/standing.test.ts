import { expect, it } from 'vitest';
import { releaseText } from '../../../../shared/text/govern-screen.ts';
import { openOf, standingsOf } from '../../../../renderer/steps/5-govern/standing.ts';
import { sections } from '../../../../renderer/steps/5-govern/sections.ts';
import { decided, nothingYet } from './release.ts';

const done = (release: typeof nothingYet) =>
  Object.fromEntries(standingsOf(release, undefined).map((part) => [part.section, part.done]));

it('lists every part once, in the order of the screen', () => {
  const parts = standingsOf(nothingYet, undefined);
  expect(parts.map(({ section }) => section)).toEqual(sections);
  for (const { words } of parts) expect(words).not.toBe('');
});

it('says of an untouched release what is missing, and begins with it', () => {
  expect(done(nothingYet)).toMatchObject({
    readiness: false,
    exceptions: true,
    dossier: false,
    checklist: false,
    changes: null,
    decision: false,
    signatures: null,
    closing: false,
  });
  const open = openOf(nothingYet, undefined);
  expect(releaseText.lead(open)).toContain('Next: the back-out plan');
  expect(releaseText.remains(open)).toContain('the release decision');
});

it('says of a decided release that signatures are left, then that it can be closed', () => {
  expect(done(decided)).toMatchObject({ dossier: true, checklist: true, decision: true });
  const open = openOf(decided, undefined);
  expect(releaseText.remains(open)).toBe('Remaining: 2 signatures, closing the audit.');
  const signed = { ...open, signatures: 0 };
  expect(releaseText.lead(signed)).toBe('Nothing is missing. Close the audit and export.');
  expect(releaseText.remains({ ...signed, closed: true })).toContain('the audit is closed');
});

it('counts exceptions that wait and that have ended', () => {
  const of = (standing: string) => ({ standing });
  const register = {
    exceptions: [of('requested'), of('expired'), of('void'), of('approved'), of('closed')],
  } as unknown as Parameters<typeof openOf>[1];
  expect(openOf(nothingYet, register)).toMatchObject({ requested: 1, expired: 2 });
  const part = standingsOf(nothingYet, register).find(({ section }) => section === 'exceptions');
  expect(part).toMatchObject({ words: '1 to decide, 2 ended, 1 live', done: false });
});
