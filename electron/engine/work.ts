import type { CallContext } from '../../shared/contract/calls.ts';
import { AppError } from '../../shared/model/errors.ts';
import { commandText } from '../../shared/text/engine.ts';
import type { Host } from './host.ts';
import type { Store } from './store/store.ts';

/** What a long command works with before its transaction. */
export interface Work {
  readonly store: Store;
  readonly host: Host;
  readonly context: CallContext;
  /** Fires when the person stops the work. */
  readonly signal: AbortSignal;
  /** Tells how far the work is, 0 to 1, and what it does. */
  readonly progress: (sentence: string, done: number | null) => void;
  /** Does something once the work has ended, whatever came of it. */
  readonly afterwards: (clean: () => void) => void;
}

/** The expected error of work that the person stopped. */
export function stopped(): AppError {
  return new AppError({
    code: 'command.stopped',
    sentence: commandText.stopped,
    remedy: commandText.stoppedRemedy,
  });
}
