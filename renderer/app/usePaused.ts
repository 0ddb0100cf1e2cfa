import { useEffect, useState } from 'react';

/** Time without typing after which what depends on it is asked for, in milliseconds. */
const pause = 200;

/** A value once typing pauses; it must survive being written as JSON. */
export function usePaused<T>(value: T): T {
  const [given, setGiven] = useState(value);
  const typed = JSON.stringify(value);
  const behind = typed !== JSON.stringify(given);
  useEffect(() => {
    if (!behind) return undefined;
    const timer = setTimeout(() => setGiven(JSON.parse(typed) as T), pause);
    return () => clearTimeout(timer);
  }, [behind, typed]);
  return given;
}
