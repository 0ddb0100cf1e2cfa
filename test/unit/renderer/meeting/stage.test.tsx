import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { formatMoment } from '../../../../renderer/app/format.ts';
import { inSight } from '../../../../renderer/views/meeting/inSight.ts';
import { publicItem } from '../../../../renderer/views/meeting/publicItem.ts';
import { Stage } from '../../../../renderer/views/meeting/Stage.tsx';
import { standingOf } from '../../../../renderer/views/meeting/standing.ts';
import type { LastTime, MeetingItem } from '../../../../shared/contract/index.ts';
import { meetingText as text } from '../../../../shared/text/meeting.ts';
import { aRow } from '../compare/rows.ts';
import { fakeBridge } from '../fakeBridge.ts';
import { show } from '../show.tsx';
import { aMeetingItem, anItem } from './items.ts';

const counts = { items: 1, groups: 0, toDecide: 1, decided: 0, disagreed: 0, settled: 0 };

function shown(item: MeetingItem, all = false) {
  const present = [] as const;
  const standing = standingOf(item, { present, typed: [], direct: false, deciding: false });
  const left = { parked: 0, fresh: 0, rows: 1, rowsDecided: 0 };
  const seen = { number: 1, total: 1, counts: { ...counts, ...left }, standing, present, all };
  const found = publicItem(item, seen);
  if (!found) throw new Error('the item has no row');
  return found;
}

const lastTime: LastTime = {
  auditNumber: 3,
  release: '7.0',
  risk: 'medium',
  rationale: 'Noticed within the hour.',
  by: 'Camille Roy',
  at: '2026-10-01T10:00:00.000Z',
  disposition: 'phased',
  owner: null,
  sameValues: false,
  valuesThen: {
    staging: { state: 'value', value: '13' },
    production: { state: 'value', value: '15' },
  },
};

beforeEach(() => void fakeBridge({}));
afterEach(cleanup);

describe('what the room sees of an item', () => {
  it('says that both sides are the same where that is the risk', () => {
    const row = aRow({ kind: 'same-but-should-differ' });
    show(<Stage item={shown(aMeetingItem('a', { rows: [row] }))} />);
    expect(screen.getByText(text.sameButShouldDiffer)).toBeTruthy();
  });

  it('says nothing of the kind where the values differ', () => {
    show(<Stage item={shown(aMeetingItem('a'))} />);
    expect(screen.queryByText(text.sameButShouldDiffer)).toBeNull();
  });

  it('says what was rated last time, when, of which values, and by whom on one window alone', () => {
    const item = shown(aMeetingItem('a', { lastTime }));
    const when = formatMoment(lastTime.at);
    const { unmount } = show(<Stage item={item} lastBy="Camille Roy" />);
    expect(screen.getByText(text.lastTimeRated('medium', 'phased'))).toBeTruthy();
    expect(screen.getByText(text.lastTimeFrom(3, '7.0', 'Camille Roy', when))).toBeTruthy();
    expect(screen.getByText(text.valuesThen('13 in staging, 15 in production'))).toBeTruthy();
    unmount();
    show(<Stage item={item} />);
    expect(screen.getByText(text.lastTimeFrom(3, '7.0', null, when))).toBeTruthy();
  });

  it('leaves out a rationale of last time that the rule has said already', () => {
    const rule = { risk: 'medium', rule: 'x', reasons: [lastTime.rationale] } as const;
    const rows = [aRow({ suggestion: rule })];
    show(<Stage item={shown(aMeetingItem('a', { lastTime, rows }))} />);
    expect(screen.getAllByText(lastTime.rationale)).toHaveLength(1);
  });
});

describe('the members of a group', () => {
  const rows = Array.from({ length: 12 }, (_, at) => aRow({ id: `r${at}`, subject: `s-${at}` }));
  const group = aMeetingItem('g', {
    item: anItem('g', { basis: 'same-attribute', count: 12 }),
    rows,
    ids: rows.map(({ id }) => id),
  });

  it('open in place where the list ends before the last', () => {
    const onAll = vi.fn<() => void>();
    show(<Stage item={shown(group)} onAll={onAll} />);
    fireEvent.click(screen.getByRole('button', { name: text.moreMembers(7) }));
    expect(onAll).toHaveBeenCalledOnce();
  });

  it('are all there with the one at hand marked, on the projector too', () => {
    const item = shown(group, true);
    const all = item.group && { ...item.group, marked: 11 };
    const moved = vi.fn<() => void>();
    Element.prototype.scrollIntoView = moved;
    show(<Stage item={{ ...item, group: all }} />);
    expect(screen.getAllByRole('listitem')).toHaveLength(12);
    expect(screen.getByText('s-11').closest('li')?.getAttribute('aria-current')).toBe('true');
    expect(moved).toHaveBeenCalledOnce();
  });

  it('are counted by what stands whole in sight', () => {
    const lines = Array.from({ length: 10 }, (_, at) => ({ top: at * 20, bottom: at * 20 + 20 }));
    expect(inSight(lines, 30, 110)).toEqual({ first: 3, last: 5 });
    expect(inSight(lines, 0, 200)).toEqual({ first: 1, last: 10 });
    expect(inSight([], 0, 200)).toBeNull();
  });
});
