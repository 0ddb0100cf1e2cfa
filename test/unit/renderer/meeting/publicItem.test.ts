import { describe, expect, it } from 'vitest';
import { aroundMark, publicItem } from '../../../../renderer/views/meeting/publicItem.ts';
import { standingOf } from '../../../../renderer/views/meeting/standing.ts';
import { longestPublicValue, publicView } from '../../../../shared/contract/public.ts';
import type { MeetingItem } from '../../../../shared/contract/index.ts';
import type { Team } from '../../../../shared/model/words.ts';
import { aRow } from '../compare/rows.ts';
import { aMeetingItem, anItem, said } from './items.ts';

const counts = {
  items: 3,
  groups: 0,
  toDecide: 2,
  decided: 1,
  disagreed: 0,
  settled: 0,
  parked: 0,
  fresh: 0,
  rows: 3,
  rowsDecided: 1,
};
const present: readonly Team[] = ['development', 'operations'];
const rest = { theme: 'dark', system: 'Ferry Booking', release: '7.1' } as const;

function show(item: MeetingItem) {
  const standing = standingOf(item, { present, typed: [], direct: false, deciding: false });
  return publicItem(item, { number: 2, total: 3, counts, standing, present, all: false });
}

describe('what the projector is given', () => {
  it('keeps to the contract', () => {
    expect(publicView.safeParse({ ...show(aMeetingItem('a')), ...rest }).success).toBe(true);
  });

  it('says who has given and never what, of open ones too until the reveal', () => {
    const before = aMeetingItem('a', {
      hiddenBy: ['operations'],
      assessments: [said('development', 'high', { revealedAt: null, rationale: 'It failed.' })],
    });
    const shown = show(before);
    expect(shown?.teams.slice(0, 2)).toEqual([
      { team: 'development', stands: 'given' },
      { team: 'operations', stands: 'given' },
    ]);
    expect(JSON.stringify(shown)).not.toContain('It failed.');
  });

  it('shows risk and rationale of each team after the reveal, without names', () => {
    const shown = show(
      aMeetingItem('a', {
        assessments: [
          said('development', 'high', { rationale: 'It failed last year.' }),
          said('operations', 'low', { rationale: 'A rollback takes minutes.' }),
        ],
      }),
    );
    expect(shown?.standing).toBe('disagreed');
    expect(shown?.teams).toContainEqual({
      team: 'operations',
      stands: 'known',
      risk: 'low',
      rationale: 'A rollback takes minutes.',
    });
    expect(JSON.stringify(shown)).not.toContain('Rin Sato');
  });

  it('leaves out who rated it last time', () => {
    const lastTime = {
      auditNumber: 3,
      release: '7.0',
      risk: 'medium',
      rationale: 'Noticed within the hour.',
      by: 'Camille Roy',
      at: '2026-10-01T10:00:00.000Z',
      disposition: 'scheduled',
      owner: 'Sam Okafor',
      sameValues: false,
      valuesThen: {
        staging: { state: 'empty', value: null },
        production: { state: 'value', value: '15.4' },
      },
    } as const;
    const shown = show(aMeetingItem('a', { lastTime }));
    expect(publicView.safeParse({ ...shown, ...rest }).success).toBe(true);
    expect(shown?.lastTime?.valuesThen).toBe('an empty value in staging, 15.4 in production');
    const text = JSON.stringify(shown);
    expect(text).toContain('Noticed within the hour.');
    expect(text).not.toMatch(/Camille|Sam/);
  });

  it('cuts a value that is longer than a screen can show', () => {
    const value = 'x'.repeat(longestPublicValue + 50);
    const row = aRow({ staging: { state: 'value', value, path: null, position: null } });
    const shown = show(aMeetingItem('a', { rows: [row] }));
    expect(shown?.staging.value).toHaveLength(longestPublicValue);
    expect(publicView.safeParse({ ...shown, ...rest }).success).toBe(true);
  });

  it('lists members of a group with their values', () => {
    const item = anItem('g', { basis: 'same-attribute', count: 2 });
    const rows = [aRow({ id: 'd1' }), aRow({ id: 'd2', subject: 'aws_db_instance.refunds' })];
    const shown = show(aMeetingItem('g', { item, rows }));
    expect(shown?.group?.members.map(({ subject }) => subject)).toEqual([
      'aws_db_instance.orders',
      'aws_db_instance.refunds',
    ]);
  });
});

describe('a group of 1,000 on the projector', () => {
  const rows = Array.from({ length: 1000 }, (_, at) => aRow({ id: `r-${at}`, subject: `s-${at}` }));
  const whole = show(
    aMeetingItem('g', { item: anItem('g', { basis: 'same-attribute', count: 1000 }), rows }),
  );

  it.each([0, 99, 100, 450, 949, 999])('has member %i when it is at hand', (marked) => {
    if (!whole?.group) throw new Error('no group');
    const { group } = aroundMark({ ...whole, group: { ...whole.group, marked } });
    expect(group?.members[group.marked ?? -1]?.subject).toBe(`s-${marked}`);
    expect(group?.members[0]?.subject).toBe(`s-${group?.from}`);
    const view = { ...aroundMark({ ...whole, group: { ...whole.group, marked } }), ...rest };
    expect(publicView.safeParse(view).success).toBe(true);
  });
});

describe('what the public view refuses', () => {
  const view = { ...show(aMeetingItem('a')), ...rest };

  it('a member that the contract does not name', () => {
    expect(publicView.safeParse({ ...view, participants: ['Rin Sato'] }).success).toBe(false);
    expect(publicView.safeParse({ screen: 'waiting', ...rest, typing: 'x' }).success).toBe(false);
  });

  it('a risk on a team that has only given', () => {
    const teams = [{ team: 'development', stands: 'given', risk: 'high' }];
    expect(publicView.safeParse({ ...view, teams }).success).toBe(false);
  });

  it('values with where they came from', () => {
    const staging = { state: 'value', value: '1', word: null, path: '/home/x' };
    expect(publicView.safeParse({ ...view, staging }).success).toBe(false);
  });
});
