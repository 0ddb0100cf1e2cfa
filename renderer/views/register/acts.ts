import { transitions, type ExceptionAct } from '../../../shared/exceptions/index.ts';
import type { RegisterEntry } from './expiry.ts';

/**
 * What can be done to an exception as it stands. The engine has decided the standing by its own
 * clock, so this asks for no day.
 */
export function actsOf(
  entry: Pick<RegisterEntry, 'state' | 'standing'>,
): ReadonlySet<ExceptionAct> {
  const possible = transitions.filter(
    (step) => step.from === entry.state && step.standing.includes(entry.standing),
  );
  return new Set(possible.map(({ act }) => act));
}
