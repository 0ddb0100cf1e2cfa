import { describe, expect, it } from 'vitest';
import { highLine } from '../../../../renderer/views/meeting/lines.ts';
import { standingOf } from '../../../../renderer/views/meeting/standing.ts';
import type { RoomFacts } from '../../../../renderer/views/meeting/standing.ts';
import type { MeetingItem } from '../../../../shared/contract/index.ts';
import { meetingText as text } from '../../../../shared/text/meeting.ts';
import { aMeetingItem, anItem, said } from './items.ts';

const room: RoomFacts = {
  present: ['development', 'operations'],
  typed: [],
  direct: false,
  deciding: false,
};

const high = (change: Partial<MeetingItem> = {}): MeetingItem =>
  aMeetingItem('one', { item: anItem('one', { suggestion: 'high' }), ...change });

const lineOf = (item: MeetingItem, facts: Partial<RoomFacts> = {}): string =>
  highLine(item, standingOf(item, { ...room, ...facts }));

describe('what a high item needs before the release can be ready', () => {
  const both = text.highNeeds(['development', 'operations']);

  it('is said while nobody has given, and where items are rated without', () => {
    expect(lineOf(high())).toBe(both);
    expect(lineOf(high(), { direct: true })).toBe(both);
    expect(lineOf(high(), { present: [] })).toBe(both);
  });

  it('names the team alone that has not given', () => {
    expect(lineOf(high({ hiddenBy: ['development'] }))).toBe(text.highNeeds(['operations']));
    const absent = lineOf(high({ hiddenBy: ['development'] }), { present: ['development'] });
    expect(absent).toBe(text.highNeeds(['operations']));
  });

  it('goes when both have given, hidden or known, and with the decision', () => {
    expect(lineOf(high({ hiddenBy: ['development', 'operations'] }))).toBe('');
    const assessments = [said('development', 'high'), said('operations', 'high')];
    expect(lineOf(high({ assessments, agreed: 'high' }))).toBe('');
    expect(lineOf(high({ openIds: [] }))).toBe('');
  });

  it('stands where a team says high of what no rule calls high, and nowhere else', () => {
    const assessments = [said('development', 'high')];
    const alone = { present: ['development'] as const };
    const item = aMeetingItem('one', { assessments, agreed: 'high' });
    expect(lineOf(item, alone)).toBe(text.highNeeds(['operations']));
    expect(lineOf(aMeetingItem('one'))).toBe('');
  });
});
