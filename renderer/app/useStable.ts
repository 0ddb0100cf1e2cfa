import { useCallback, useLayoutEffect, useRef, useState } from 'react';

/** A function that never changes and always does what the newest one does. */
export function useStable<Args extends readonly unknown[], Answer>(
  act: (...args: Args) => Answer,
): (...args: Args) => Answer {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}

type Named = Readonly<Record<string, (...args: never[]) => unknown>>;

/** Functions by name that never change and always do what the newest ones do. */
export function useStableActs<Acts extends object>(acts: Acts): Acts {
  const latest = useRef(acts);
  useLayoutEffect(() => {
    latest.current = acts;
  });
  const [stable] = useState(() => {
    const names = Object.keys(acts);
    const call =
      (name: string) =>
      (...args: never[]) =>
        (latest.current as Named)[name]?.(...args);
    return Object.fromEntries(names.map((name) => [name, call(name)])) as Acts;
  });
  return stable;
}
