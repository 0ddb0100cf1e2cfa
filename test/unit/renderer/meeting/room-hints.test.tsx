import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keyBindings } from '../../../../renderer/app/keyboard/keys.ts';
import { hearKey } from '../../../../renderer/app/keyboard/useKeys.ts';
import { RoomScreen } from '../../../../renderer/views/meeting/RoomScreen.tsx';
import { TeamsBar } from '../../../../renderer/views/meeting/TeamsBar.tsx';
import type { Team } from '../../../../shared/model/words.ts';
import { meetingText as text } from '../../../../shared/text/meeting.ts';
import { fakeBridge } from '../fakeBridge.ts';
import { show } from '../show.tsx';
import { enter, named, press } from './room.tsx';

beforeEach(() => {
  window.addEventListener('keydown', hearKey);
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(() => {
  window.removeEventListener('keydown', hearKey);
  cleanup();
});

describe('a high item', () => {
  const both = text.highNeeds(['development', 'operations']);

  it('says which assessments it needs, also when it is to be rated without', async () => {
    await enter({ suggestion: 'high' });
    expect(screen.getByText(both)).toBeTruthy();
    press('m');
    await screen.findByText(text.direct);
    expect(screen.getByText(both)).toBeTruthy();
  });
});

describe('why a team says so', () => {
  const reveal = async (): Promise<void> => {
    press('1');
    press('3');
    await screen.findByText(text.beforeReveal);
    press('Enter');
    await screen.findByText(text.disagreed);
  };
  const why = (team: Team) =>
    screen.getByRole('button', { name: new RegExp(`^${text.why.give}.*${team}`) });
  const pressAtFocus = (key: string) =>
    fireEvent.keyDown(document.activeElement ?? document.body, { key });

  it('has a button and a key: W asks whose, goes to the first team, and writes it', async () => {
    const { calls } = await enter();
    press('w');
    await screen.findByText(text.why.notYet);
    await reveal();
    press('w');
    await screen.findByText(text.why.whose);
    expect(document.activeElement).toBe(why('development'));
    why('operations').focus();
    pressAtFocus('w');
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain(text.dialog.team('operations', 'high'));
    fireEvent.click(await screen.findByText('It was seen before.'));
    await waitFor(() =>
      expect(named(calls, 'assessment.set')[0]?.input).toMatchObject({
        differenceIds: ['one'],
        team: 'operations',
        risk: 'high',
        rationale: 'It was seen before.',
      }),
    );
  });

  it('leaves digits to the meeting while its button has the focus', async () => {
    await enter();
    await reveal();
    why('development').focus();
    pressAtFocus('3');
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain(text.dialog.settle('high', 1));
  });

  it('is not asked for on the public view', async () => {
    const { sent } = await enter();
    await reveal();
    await waitFor(() => {
      const last = sent.at(-1);
      expect(last?.screen === 'item' && last.standing).toBe('disagreed');
    });
    cleanup();
    const last = sent.at(-1);
    if (last?.screen === 'item') show(<TeamsBar item={last} line="" />);
    expect(screen.getByText('Development')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('all members of a group', () => {
  const markedSubject = (): string | null =>
    document.querySelector('[aria-current="true"]')?.textContent ?? null;

  it('are walked by arrows and closed by Escape, which then leaves the room', async () => {
    await enter({ group: true });
    window.location.hash = '#/room';
    press('g');
    await screen.findByRole('button', { name: new RegExp(`^${text.seeFewer}`) });
    expect(markedSubject()).toContain('subject of one');
    press('ArrowDown');
    await waitFor(() => expect(markedSubject()).toContain('subject of one-b'));
    press('Escape');
    await screen.findByRole('button', { name: new RegExp(`^${text.seeAll(2)}`) });
    expect(window.location.hash).toBe('#/room');
    press('Escape');
    await waitFor(() => expect(window.location.hash).toMatch(/\/meeting$/));
  });

  it('have their keys in the list of those of the meeting', () => {
    const ids = keyBindings.filter(({ scope }) => scope === 'meeting').map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['meeting.nextMember', 'meeting.previousMember']));
  });
});

it('undo has a button among the small acts, which does what its key does', async () => {
  const { calls } = await enter({
    present: [],
    newest: { name: 'rating.accept', at: '2026-01-01T08:10:00Z' },
  });
  await screen.findByText(text.direct);
  press('a');
  await screen.findByText('engine_version of two');
  fireEvent.click(screen.getByRole('button', { name: new RegExp(`^${text.acts.undo}`) }));
  await screen.findByText('engine_version of one');
  expect(named(calls, 'undo.last')).toHaveLength(1);
});

it('a room without a comparison says so, and leads to what lacks', async () => {
  const snapshots = { staging: null, production: null };
  const audit = { release: '7.1' };
  fakeBridge({
    queries: {
      'record.info': () => ({ writable: true, notices: [] }),
      'meeting.get': () => ({ open: null, teamsPresent: [] }),
      'meeting.agenda': () => ({ items: [], total: 0, counts: {} }),
      'audit.get': () => ({ system: { name: 'Ferry' }, audit, snapshots, comparedAt: null }),
    },
  });
  show(<RoomScreen auditId="uncompared" />);
  await screen.findByText(text.uncompared.documenting);
  expect(screen.queryByText(text.nothingToDecide)).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: text.uncompared.acts.documenting }));
  expect(window.location.hash).toMatch(/\/document$/);
});
