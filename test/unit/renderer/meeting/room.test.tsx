import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { announcement } from '../../../../renderer/app/announce.ts';
import { problems } from '../../../../renderer/app/errors.ts';
import { hearKey } from '../../../../renderer/app/keyboard/useKeys.ts';
import { isJudging } from '../../../../renderer/views/meeting/undo.ts';
import { commandNames } from '../../../../shared/contract/names.ts';
import { appText } from '../../../../shared/text/app.ts';
import { undoText } from '../../../../shared/text/engine.ts';
import { meetingText as text } from '../../../../shared/text/meeting.ts';
import { enter, named, press } from './room.tsx';

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
    await screen.findByText(text.stillWaiting(['operations']));
    press('v');
    await screen.findByText(text.revealWithout(['operations']));
    expect(named(calls, 'assessment.reveal')).toEqual([]);
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

  it('a suggestion of high is accepted with a sentence chosen on a digit', async () => {
    const { calls } = await enter({ present: [], suggestion: 'high' });
    await screen.findByText(text.direct);
    press('a');
    await screen.findByText('It was seen before.');
    await userEvent.keyboard('{Enter}');
    expect(named(calls, 'rating.accept')).toEqual([]);
    await userEvent.keyboard('1');
    await screen.findByText('engine_version of two');
    expect(named(calls, 'rating.accept').map(({ input }) => input)).toMatchObject([
      { differenceIds: ['one'], rationale: 'It was seen before.' },
    ]);
    expect(named(calls, 'rating.set')).toEqual([]);
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
    const { gone, changedElsewhere } = await enter({ present: [] });
    gone.add('one');
    act(changedElsewhere);
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

  it.each(['two', 'two:row'])(
    'goes to the item that the record says it was about, whatever was done here: %s',
    async (touched) => {
      const newest = { name: 'variation.declare-alike', at: '2026-01-01T08:10:00Z' };
      const { calls } = await enter({ present: [], newest, touched });
      await screen.findByText(text.direct);
      press('u');
      await screen.findByText('engine_version of two');
      await screen.findByText('Undone: the accepted suggestions.');
      expect(named(calls, 'undo.last')).toHaveLength(1);
    },
  );

  it('goes to an item that comes back to the agenda by it', async () => {
    const newest = { name: 'variation.declare', at: '2026-01-01T08:10:00Z' };
    const { gone, changedElsewhere } = await enter({ present: [], newest });
    gone.add('one');
    act(changedElsewhere);
    await screen.findByText('engine_version of two');
    press('u');
    await screen.findByText('engine_version of one');
    expect(problems.get()).toEqual([]);
  });

  it('takes back every act that judges, of those that can be', () => {
    expect(commandNames.filter((name) => name in undoText && isJudging(name))).toEqual([
      'assessment.set',
      'rating.set',
      'rating.accept',
      'rating.clear',
      'assessment.seal',
      'assessment.unseal',
      'difference.park',
      'difference.unpark',
      'group.leave',
      'group.rejoin',
      'variation.declare',
      'variation.withdraw',
      'variation.declare-alike',
      'variation.retract',
      'exception.draft',
      'exception.request',
    ]);
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

describe('rating without assessments', () => {
  const offer = () => screen.queryByRole('button', { name: /^Without assessments/ });

  it('is offered while a team is present', async () => {
    await enter();
    expect(offer()).not.toBeNull();
  });

  it('is not offered where no team is present: nothing could be left out', async () => {
    await enter({ present: [] });
    await screen.findByText(text.direct);
    expect(offer()).toBeNull();
  });
});
