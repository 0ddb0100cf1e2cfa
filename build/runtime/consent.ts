import { SetupError } from '../process.ts';

/** Whether EVENKEEL_NO_SETUP=1 forbids downloads and installations. */
export function isSetupForbidden(): boolean {
  return process.env['EVENKEEL_NO_SETUP'] === '1';
}

/** Stops before anything large is downloaded or installed where that is forbidden. */
export function refuseIfForbidden(what: string): void {
  if (!isSetupForbidden()) return;
  throw new SetupError(
    `${what} would be needed, and EVENKEEL_NO_SETUP=1 forbids it. ` +
      'Unset it, or run "npm run setup" once where that is allowed.',
  );
}
