/** How long nothing is judged before the keys rest, in milliseconds: longer than between two keys. */
const pause = 350;

let restsFrom = 0;

/**
 * Says that a person judges rows one after the other. The screen paints what they decided by
 * itself, so everything else is asked again when the keys rest, and no key waits for it.
 */
export function atWork(): void {
  restsFrom = performance.now() + pause;
}

/** Gathers what comes while a person is at work and hands it on together when the keys rest. */
export function atRest<T>(act: (gathered: readonly T[]) => void): (one: T) => void {
  let gathered: readonly T[] = [];
  let waits = false;
  const proceed = (): void => {
    const wait = restsFrom - performance.now();
    waits = wait > 0;
    if (waits) return void setTimeout(proceed, wait);
    const all = gathered;
    gathered = [];
    act(all);
  };
  return (one) => {
    gathered = [...gathered, one];
    if (!waits) proceed();
  };
}
