import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { atRest, atWork } from '../../../../renderer/app/rest.ts';

describe('what waits until the keys rest', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('happens at once while nobody judges', () => {
    const seen: (readonly number[])[] = [];
    const gather = atRest<number>((all) => seen.push(all));
    gather(1);
    gather(2);
    expect(seen).toEqual([[1], [2]]);
  });

  it('happens together once no key came for a moment', () => {
    const seen: (readonly number[])[] = [];
    const gather = atRest<number>((all) => seen.push(all));
    for (const key of [1, 2, 3]) {
      atWork();
      gather(key);
      vi.advanceTimersByTime(200);
    }
    expect(seen).toEqual([]);
    vi.advanceTimersByTime(1000);
    expect(seen).toEqual([[1, 2, 3]]);
    gather(4);
    expect(seen).toEqual([[1, 2, 3], [4]]);
  });
});
