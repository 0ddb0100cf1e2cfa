import { useEffect, useState } from 'react';
import type { RefObject } from 'react';
import { useStable } from '../../app/useStable.ts';

/** Where a line of a list stands, in pixels from the top of what scrolls. */
export interface LinePlace {
  readonly top: number;
  readonly bottom: number;
}

/** Places of the first and the last line that are whole in sight, counted from 1. */
export interface InSight {
  readonly first: number;
  readonly last: number;
}

/** Which lines stand whole between two heights; null where none does. */
export function inSight(lines: readonly LinePlace[], from: number, to: number): InSight | null {
  const whole = ({ top, bottom }: LinePlace): boolean => top >= from - 1 && bottom <= to + 1;
  const first = lines.findIndex(whole);
  return first < 0 ? null : { first: first + 1, last: lines.findLastIndex(whole) + 1 };
}

/** Which lines of a scrolling list are in sight, under a head that stays. */
export function useInSight(list: RefObject<HTMLElement | null>, count: number) {
  const [seen, setSeen] = useState<InSight | null>(null);
  const look = useStable(() => setSeen((now) => sameOr(now, inSightOf(list.current))));
  useEffect(() => {
    const frame = requestAnimationFrame(look);
    window.addEventListener('resize', look);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('resize', look);
    };
  }, [look, count]);
  return { seen, look };
}

function inSightOf(list: HTMLElement | null): InSight | null {
  if (list === null) return null;
  const [head, ...lines] = [...list.children].filter((each) => each instanceof HTMLElement);
  const places = lines.map(({ offsetTop: top, offsetHeight }) => ({
    top,
    bottom: top + offsetHeight,
  }));
  const from = list.scrollTop + (head?.offsetHeight ?? 0);
  return inSight(places, from, list.scrollTop + list.clientHeight);
}

const sameOr = (now: InSight | null, next: InSight | null): InSight | null =>
  now?.first === next?.first && now?.last === next?.last ? now : next;
