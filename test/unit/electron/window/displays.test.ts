import { expect, it } from 'vitest';
import { publicDisplay } from '../../../../electron/window/displays.ts';

const at = (id: number, x: number, width = 1920) => ({
  id,
  bounds: { x, y: 0, width, height: 1080 },
});

it('takes the display that shows another place', () => {
  const [own, wall] = [at(1, 0), at(2, 1920)];
  expect(publicDisplay([own, wall], own)).toEqual({ displays: 'second', display: wall });
});

it('finds the other one when the own is not the first', () => {
  const [first, own] = [at(1, 0), at(2, 1920)];
  expect(publicDisplay([first, own], own).display).toBe(first);
});

it('says of one display that there is no other', () => {
  expect(publicDisplay([at(1, 0)], at(1, 0))).toEqual({ displays: 'single', display: null });
});

it('says of two in the same place that they mirror each other', () => {
  const small = { id: 2, bounds: { x: 0, y: 0, width: 1280, height: 720 } };
  expect(publicDisplay([at(1, 0), small], at(1, 0))).toEqual({
    displays: 'mirrored',
    display: null,
  });
});
