import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { announcement } from '../../../../renderer/app/announce.ts';
import { problems } from '../../../../renderer/app/errors.ts';
import { hearKey } from '../../../../renderer/app/keyboard/useKeys.ts';
import { RoomScreen } from '../../../../renderer/views/meeting/RoomScreen.tsx';
import type { MeetingItem } from '../../../../shared/contract/index.ts';
import type { PublicView } from '../../../../shared/contract/public.ts';
import type { Result } from '../../../../shared/model/errors.ts';
import type { Risk, Team } from '../../../../shared/model/words.ts';
import { appText } from '../../../../shared/text/app.ts';
import { meetingText as text } from '../../../../shared/text/meeting.ts';
import { fakeBridge } from '../fakeBridge.ts';
import { show } from '../show.tsx';
import { aRow } from '../compare/rows.ts';
import { aMeetingItem, anItem, said } from './items.ts';

const refusal: Result<never> = {
  ok: false,
  error: { code: 'test.refused', sentence: 'It was refused.', remedy: 'Try again.' },
};

/** A record of two items that keeps what the room does with them. */
function fakeRecord(options: {
  readonly refuse?: string;
  readonly present?: readonly Team[];
  /** Teams that gave beforehand, on the first item. */
  readonly sheets?: readonly Team[];
  /** The act that undo would take back. */
  readonly newest?: { readonly name: string; readonly at: string };
}) {
  const hidden = new Map<string, Map<Team, Risk>>();
  hidden.set('one', new Map((options.sheets ?? []).map((team) => [team, 'low'])));
  const revealed = new Set<string>();
  const rated = new Map<string, Risk>();
  const items = ['one', 'two'];
  const gone = new Set<string>();
  const itemOf = (id: string): MeetingItem => {
    const given = [...(hidden.get(id) ?? [])];
    const known = revealed.has(id) ? given.map(([team, risk]) => said(team, risk)) : [];
    const risks = new Set(known.map(({ risk }) => risk));
    const suggestion = { risk: 'medium', rule: 'x', reasons: ['The rule says so.'] } as const;
    return aMeetingItem(id, {
      item: anItem(id, { state: rated.has(id) ? 'decided' : 'to-decide' }),
      rows: [aRow({ id, suggestion })],
      openIds: rated.has(id) ? [] : [id],
      hiddenBy: revealed.has(id) ? [] : given.map(([team]) => team),
      assessments: known,
      agreed: risks.size === 1 ? (known[0]?.risk ?? null) : null,
    });
  };
  const counts = { items: 2, groups: 0, toDecide: 2, decided: rated.size, disagreed: 0, parked: 0 };
  const agenda = () => ({
    items: items.filter((id) => !gone.has(id)).map((id) => itemOf(id).item),
    total: items.length - gone.size,
    counts: { ...counts, settled: 0, fresh: 0, rows: 2, rowsDecided: rated.size },
  });
  const done = (value: unknown = { changed: 1 }): Result<unknown> => ({ ok: true, value });
  const sent: PublicView[] = [];
  const bridge = fakeBridge({
    queries: {
      'meeting.get': () => ({
        open: { startedAt: sessionAt },
        teamsPresent: options.present ?? ['development', 'operations'],
      }),
      'meeting.agenda': agenda,
      'meeting.item': ({ itemId }: { itemId: string }) => itemOf(itemId),
      'audit.get': () => ({
        system: { name: 'Ferry' },
        audit: { release: '7.1' },
        savedAt,
        undoable: options.newest ? 'the newest act' : null,
        undoableAct: options.newest ?? null,
        newestStays: null,
      }),
      'rationales.get': () => [{ from: 'stock', text: 'It was seen before.', origin: null }],
    },
    commands: {
      'assessment.seal': (input: { differenceIds: [string]; team: Team; risk: Risk }) => {
        const [id] = input.differenceIds;
        hidden.set(id, new Map(hidden.get(id)).set(input.team, input.risk));
        return done();
      },
      'assessment.unseal': (input: { differenceIds: [string]; team: Team }) => {
        hidden.get(input.differenceIds[0])?.delete(input.team);
        return done();
      },
      'assessment.reveal': ({ differenceIds: [id] }: { differenceIds: [string] }) => {
        revealed.add(id);
        return done();
      },
      'rating.set': (input: { differenceIds: [string]; risk: Risk }) => {
        if (options.refuse === 'rating.set') return refusal;
        rated.set(input.differenceIds[0], input.risk);
        return done();
      },
      'rating.accept': ({ differenceIds: [id] }: { differenceIds: [string] }) => {
        rated.set(id, 'medium');
        return done();
      },
      'undo.last': () => {
        rated.delete('one');
        return done({ undone: 'the accepted suggestions' });
      },
    },
  });
  const read = window.evenkeel?.queries['meeting.item'];
  Object.assign(window.evenkeel?.queries ?? {}, {
    'meeting.item': async (input: { auditId: string; itemId: string }) =>
      gone.has(input.itemId) ? refusal : read?.(input),
  });
  Object.assign(window.evenkeel?.publicView ?? {}, {
    show: async (view: PublicView) => {
      sent.push(view);
      return { ok: true, value: { open: true, displays: 'single' } };
    },
  });
  return { ...bridge, sent, gone };
}

const savedAt = '2026-01-01T00:00:00Z';
const sessionAt = '2026-01-01T08:00:00Z';

let auditNumber = 0;

async function enter(options: Parameters<typeof fakeRecord>[0] = {}) {
  const record = fakeRecord(options);
  const { hook } = memoryLocation({ path: '/' });
  auditNumber += 1;
  show(
    <Router hook={hook}>
      <RoomScreen auditId={`audit-${auditNumber}`} />
    </Router>,
  );
  await screen.findByText('engine_version of one');
  return record;
}

const press = (key: string): boolean => fireEvent.keyDown(document.body, { key });
const named = (calls: ReturnType<typeof fakeBridge>['calls'], name: string) =>
  calls.filter((call) => call.name === name);

beforeEach(() => window.addEventListener('keydown', hearKey));
afterEach(() => {
  window.removeEventListener('keydown', hearKey);
  cleanup();
});

describe('hidden assessments in the room', () => {
  it('two digits in quick succession belong to two teams', async () => {
    const { calls } = await enter();
    press('3');
    press('1');
    await waitFor(() => expect(named(calls, 'assessment.seal')).toHaveLength(2));
    expect(named(calls, 'assessment.seal').map(({ input }) => input)).toMatchObject([
      { team: 'development', risk: 'high' },
      { team: 'operations', risk: 'low' },
    ]);
    await screen.findByText(text.beforeReveal);
    press('2');
    expect(named(calls, 'assessment.seal')).toHaveLength(2);
  });

  it('Backspace takes back what was typed last, and leaves a sheet alone', async () => {
    const { calls } = await enter({ sheets: ['operations', 'compliance'] });
    press('2');
    await screen.findByText(text.beforeReveal);
    press('Backspace');
    await waitFor(() => expect(named(calls, 'assessment.unseal')).toHaveLength(1));
    expect(named(calls, 'assessment.unseal')[0]?.input).toMatchObject({ team: 'development' });
    await screen.findByText(text.collecting('development'));
  });

  it('Enter waits for every team; V reveals before when it is pressed twice', async () => {
    const { calls } = await enter();
    press('Enter');
    await screen.findByText(text.nobodyGiven);
    press('2');
    await screen.findByText(text.collecting('operations'));
    press('Enter');
    press('Enter');
    await screen.findByText(text.revealWithout(['operations']));
    expect(named(calls, 'assessment.reveal')).toEqual([]);
    press('v');
    await waitFor(() => expect(screen.getByText(/once more/)).toBeTruthy());
    press('v');
    await waitFor(() => expect(named(calls, 'assessment.reveal')).toHaveLength(1));
  });

  it('says who has given, and after the reveal what each said', async () => {
    await enter();
    press('2');
    expect(announcement.get().sentence).toContain('Development has given. 1 of 2.');
    press('1');
    await screen.findByText(text.beforeReveal);
    press('Enter');
    await waitFor(() =>
      expect(announcement.get().sentence).toContain('Development medium, Operations low'),
    );
  });

  it('never gives a digit to the public view before the reveal', async () => {
    const { sent } = await enter();
    press('3');
    press('3');
    await screen.findByText(text.beforeReveal);
    const teams = sent.flatMap((view) => (view.screen === 'item' ? view.teams : []));
    expect(teams.some(({ stands }) => stands === 'given')).toBe(true);
    expect(teams.filter((team) => 'risk' in team)).toEqual([]);
    press('Enter');
    await waitFor(() => {
      const last = sent.at(-1);
      expect(last?.screen === 'item' && last.agreed).toBe('high');
    });
  });

  it('accepting waits while something is hidden', async () => {
    const { calls } = await enter();
    press('1');
    await screen.findByText(text.collecting('operations'));
    press('a');
    await screen.findByText(text.revealFirst);
    expect(named(calls, 'rating.accept')).toEqual([]);
  });
});

describe('settling', () => {
  const give = async (...digits: readonly string[]): Promise<void> => {
    for (const digit of digits) press(digit);
    await screen.findByText(text.beforeReveal);
    press('Enter');
  };

  it('one key settles what all agree on, in the words of the rule', async () => {
    const { calls } = await enter();
    await give('2', '2');
    await screen.findByText(text.agreed('medium'));
    press('s');
    await screen.findByText('engine_version of two');
    expect(named(calls, 'rating.set')[0]?.input).toMatchObject({
      differenceIds: ['one'],
      risk: 'medium',
      rationale: '',
    });
  });

  it('a disagreement asks for a rationale by hand, with both views in sight', async () => {
    const { calls, sent } = await enter();
    await give('1', '3');
    await screen.findByText(text.disagreed);
    press('s');
    expect(named(calls, 'rating.set')).toEqual([]);
    const before = sent.length;
    press('3');
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('Development: Low');
    expect(dialog.textContent).toContain('Operations: High');
    await screen.findByText('It was seen before.');
    expect(sent.length).toBe(before);
    fireEvent.click(screen.getByText('It was seen before.'));
    await screen.findByText('engine_version of two');
    expect(named(calls, 'rating.set')[0]?.input).toMatchObject({
      risk: 'high',
      rationale: 'It was seen before.',
    });
  });

  it('a refusal brings the item back', async () => {
    await enter({ refuse: 'rating.set' });
    await give('2', '2');
    await screen.findByText(text.agreed('medium'));
    press('s');
    await screen.findByText('engine_version of one');
    expect(await screen.findByText(text.agreed('medium'))).toBeTruthy();
  });
});

describe('without assessments', () => {
  it('items are rated directly where no team is present, and the agenda ends', async () => {
    const { calls } = await enter({ present: [] });
    await screen.findByText(text.direct);
    press('a');
    await screen.findByText('engine_version of two');
    expect(announcement.get().sentence).toContain(text.accepted('engine_version of one'));
    expect(announcement.get().sentence).toContain('Item 2 of 2');
    press('2');
    await screen.findByText(text.summary.title);
    expect(announcement.get().sentence).toContain(text.summary.title);
    expect(named(calls, 'rating.accept')).toHaveLength(1);
    expect(named(calls, 'rating.set')[0]?.input).toMatchObject({ risk: 'medium', rationale: '' });
  });

  it('the meeting can choose to, and says so', async () => {
    await enter();
    press('m');
    await screen.findByText(text.direct);
    press('m');
    expect(await screen.findByText(text.collecting('development'))).toBeTruthy();
  });

  it('what is skipped comes back before the end', async () => {
    await enter({ present: [] });
    await screen.findByText(text.direct);
    press('n');
    await screen.findByText('engine_version of two');
    press('a');
    await screen.findByText('engine_version of one');
    press('n');
    await screen.findByText(text.summary.title);
    fireEvent.click(screen.getByRole('button', { name: text.summary.again(1) }));
    expect(await screen.findByText('engine_version of one')).toBeTruthy();
  });

  it('what was declared or decided elsewhere is left without a problem', async () => {
    const { gone, tell } = await enter({ present: [] });
    gone.add('one');
    act(() => tell({ type: 'changed', auditId: `audit-${auditNumber}`, savedAt, command: 'x' }));
    expect(await screen.findByText('engine_version of two')).toBeTruthy();
    expect(problems.get()).toEqual([]);
  });
});

describe('undo in the room', () => {
  it('takes a judgement of the session back, returns to its item and says what it was', async () => {
    const newest = { name: 'rating.accept', at: '2026-01-01T08:10:00Z' };
    const { calls } = await enter({ present: [], newest });
    await screen.findByText(text.direct);
    press('a');
    await screen.findByText('engine_version of two');
    press('u');
    await screen.findByText('engine_version of one');
    await screen.findByText('Undone: the accepted suggestions.');
    expect(named(calls, 'undo.last')).toHaveLength(1);
    press('2');
    await screen.findByText('engine_version of two');
    expect(screen.queryByText('Undone: the accepted suggestions.')).toBeNull();
  });

  it.each(['meeting.start', 'meeting.attend', 'participant.remove', 'gap.plan'])(
    'stops at what is no judgement: %s',
    async (name) => {
      const { calls } = await enter({ newest: { name, at: '2026-01-01T08:10:00Z' } });
      press('u');
      expect(await screen.findByText(text.undo.notJudging('the newest act'))).toBeTruthy();
      expect(announcement.get().sentence).toBe(text.undo.notJudging('the newest act'));
      expect(named(calls, 'undo.last')).toEqual([]);
    },
  );

  it('stops at judgements of before the session, and where nothing is left', async () => {
    const newest = { name: 'rating.set', at: '2026-01-01T07:59:59Z' };
    const { calls } = await enter({ newest });
    press('u');
    expect(await screen.findByText(text.undo.before('the newest act'))).toBeTruthy();
    cleanup();
    const { calls: later } = await enter();
    press('u');
    expect(await screen.findByText(appText.nothingToUndo)).toBeTruthy();
    expect([...named(calls, 'undo.last'), ...named(later, 'undo.last')]).toEqual([]);
  });
});
