import { describe, expect, it } from 'vitest';
import { standingOf } from '../../../../renderer/views/meeting/standing.ts';
import type { RoomFacts } from '../../../../renderer/views/meeting/standing.ts';
import { aMeetingItem, said } from './items.ts';

const room: RoomFacts = {
  present: ['development', 'operations', 'security'],
  typed: [],
  direct: false,
  deciding: false,
};

describe('where an item stands in the room', () => {
  it('the teams present give in fixed order', () => {
    expect(standingOf(aMeetingItem('a'), room)).toMatchObject({
      phase: 'collecting',
      turn: 'development',
    });
    const one = aMeetingItem('a', { hiddenBy: ['development'] });
    expect(standingOf(one, room)).toMatchObject({ given: ['development'], turn: 'operations' });
  });

  it('a digit on its way counts, so that two quick ones are two teams', () => {
    const two = standingOf(aMeetingItem('a'), { ...room, typed: ['development', 'operations'] });
    expect(two).toMatchObject({ given: ['development', 'operations'], turn: 'security' });
  });

  it('waits for the reveal when all have given', () => {
    const all = aMeetingItem('a', { hiddenBy: ['development', 'operations', 'security'] });
    expect(standingOf(all, room)).toMatchObject({ phase: 'collecting', turn: null, waiting: [] });
  });

  it('a sheet of a team that is not here waits for the reveal too', () => {
    const sheet = aMeetingItem('a', { hiddenBy: ['compliance'] });
    expect(standingOf(sheet, { ...room, present: [] }).phase).toBe('collecting');
  });

  it('what is hidden of some rows of a group waits for its reveal, with or without teams', () => {
    const some = aMeetingItem('a', { waits: true });
    for (const facts of [room, { ...room, present: [] }, { ...room, direct: true }]) {
      expect(standingOf(some, facts)).toMatchObject({
        phase: 'collecting',
        given: [],
        waits: true,
      });
    }
    const after = aMeetingItem('a', { revealed: true, mixed: true, agreed: 'low' });
    expect(standingOf(after, room).phase).toBe('disagreed');
  });

  it('after the reveal the teams agree or do not', () => {
    const agreed = aMeetingItem('a', {
      assessments: [said('development', 'low'), said('operations', 'low')],
      agreed: 'low',
    });
    expect(standingOf(agreed, room).phase).toBe('agreed');
    const differ = aMeetingItem('a', {
      assessments: [said('development', 'low'), said('operations', 'high')],
    });
    expect(standingOf(differ, room).phase).toBe('disagreed');
  });

  it('rows of a group that were assessed differently are no agreement', () => {
    const mixed = aMeetingItem('a', {
      assessments: [said('development', 'low')],
      agreed: 'low',
      mixed: true,
    });
    expect(standingOf(mixed, room).phase).toBe('disagreed');
  });

  it('an open assessment from before the meeting does not end the hidden ones', () => {
    const open = aMeetingItem('a', {
      assessments: [said('development', 'low', { revealedAt: null })],
      agreed: 'low',
    });
    expect(standingOf(open, room)).toMatchObject({ phase: 'collecting', turn: 'operations' });
  });

  it('without teams, or where the meeting says so, items are rated directly', () => {
    expect(standingOf(aMeetingItem('a'), { ...room, present: [] }).phase).toBe('direct');
    expect(standingOf(aMeetingItem('a'), { ...room, direct: true }).phase).toBe('direct');
  });

  it('is decided when no row is open, or a decision is on its way', () => {
    expect(standingOf(aMeetingItem('a', { openIds: [] }), room).phase).toBe('decided');
    expect(standingOf(aMeetingItem('a'), { ...room, deciding: true }).phase).toBe('decided');
  });
});
