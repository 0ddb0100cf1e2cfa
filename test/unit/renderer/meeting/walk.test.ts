import { describe, expect, it } from 'vitest';
import { beside, nextStep } from '../../../../renderer/views/meeting/walk.ts';
import type { Walk } from '../../../../renderer/views/meeting/walk.ts';
import { anItem } from './items.ts';

const fresh: Walk = { skipped: new Set(), again: false, decided: new Set() };
const items = [
  anItem('a', { state: 'decided' }),
  anItem('b'),
  anItem('c', { state: 'parked' }),
  anItem('d', { state: 'to-settle' }),
  anItem('e'),
];

describe('the walk through the agenda', () => {
  it('begins with the first item that is left', () => {
    expect(nextStep(items, null, fresh)).toEqual({ id: 'b', again: false });
  });

  it('passes over what is decided, decided here, parked and skipped', () => {
    expect(nextStep(items, 'b', fresh).id).toBe('d');
    expect(nextStep(items, 'b', { ...fresh, decided: new Set(['d']) }).id).toBe('e');
    expect(nextStep(items, 'b', { ...fresh, skipped: new Set(['d']) }).id).toBe('e');
  });

  it('goes round to what lies before the item at hand', () => {
    expect(nextStep(items, 'e', fresh)).toEqual({ id: 'b', again: false });
  });

  it('brings parked and skipped ones back once, in the order of the agenda', () => {
    const walk = { ...fresh, skipped: new Set(['b']), decided: new Set(['d', 'e']) };
    expect(nextStep(items, 'e', walk)).toEqual({ id: 'b', again: true });
    const second = { ...walk, again: true, skipped: new Set<string>() };
    expect(nextStep(items, 'b', second)).toEqual({ id: 'c', again: true });
  });

  it('ends when what came back was passed over again', () => {
    const walk = { again: true, skipped: new Set(['b', 'c']), decided: new Set(['d', 'e']) };
    expect(nextStep(items, 'c', walk)).toEqual({ id: null, again: true });
  });

  it('ends at once where everything is decided', () => {
    expect(nextStep([anItem('a', { state: 'decided' })], null, fresh).id).toBeNull();
  });

  it('looks beside an item, decided or not, and stays at either end', () => {
    expect(beside(items, 'b', -1)).toBe('a');
    expect(beside(items, 'a', -1)).toBe('a');
    expect(beside(items, 'd', 1)).toBe('e');
    expect(beside(items, 'e', 1)).toBe('e');
    expect(beside(items, 'gone', 1)).toBe('a');
  });
});
