import { appText } from '../../shared/text/app.ts';
import type { ErrorData } from '../../shared/model/errors.ts';
import { liveValue } from './store.ts';

/** A problem that stands in the alert region. */
export interface Problem {
  readonly id: number;
  readonly error: ErrorData;
  /** A defect, shown as one, with a redacted report. */
  readonly crash: boolean;
}

/** An expected error on its way through React Query. */
export class BridgeError extends Error {
  readonly data: ErrorData;
  readonly crash: boolean;

  constructor(data: ErrorData, crash: boolean) {
    super(data.sentence);
    this.name = 'BridgeError';
    this.data = data;
    this.crash = crash;
  }
}

/** Problems on the screen, the newest last. */
export const problems = liveValue<readonly Problem[]>([]);

let nextId = 1;

/** Shows a problem once: the same code and sentence do not pile up. */
export function reportProblem(error: ErrorData, options: { readonly crash?: boolean } = {}): void {
  const problem = { id: nextId++, error, crash: options.crash ?? false };
  const same = (other: Problem) =>
    other.error.code === error.code && other.error.sentence === error.sentence;
  problems.set((current) => [...current.filter((other) => !same(other)), problem]);
}

/** Takes a problem off the screen. */
export function dismissProblem(id: number): void {
  problems.set((current) => current.filter((problem) => problem.id !== id));
}

/** Takes expected errors off the screen; crashes stay. */
export function dismissRefusals(): void {
  problems.set((current) => current.filter((problem) => problem.crash));
}

/** Any thrown thing as error data. What is not expected is a crash, without its message. */
export function asErrorData(thrown: unknown): {
  readonly data: ErrorData;
  readonly crash: boolean;
} {
  if (thrown instanceof BridgeError) return { data: thrown.data, crash: thrown.crash };
  const name = thrown instanceof Error ? thrown.name : typeof thrown;
  const sentence = appText.errors.crashTitle;
  return {
    data: { code: `window.${name}`, sentence, remedy: appText.errors.crashRemedy },
    crash: true,
  };
}
