import { SetupError } from '../process.ts';

/** Stops before anything large is downloaded or installed when EVENKEEL_NO_SETUP=1 says so. */
export function refuseIfForbidden(what: string): void {
  if (process.env['EVENKEEL_NO_SETUP'] !== '1') return;
  throw new SetupError(
    `${what} would be needed, and EVENKEEL_NO_SETUP=1 forbids it. ` +
      'Unset it, or run "npm run setup" once where that is allowed.',
  );
}
