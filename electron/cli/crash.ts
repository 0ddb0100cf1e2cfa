import { cliText } from '../../shared/text/cli.ts';

/**
 * One line about an error that nobody expected: its kind or system code, and where in the program.
 * Its message is left out, for it may quote an input.
 */
export function crashLine(error: unknown): string {
  if (!(error instanceof Error)) return cliText.crash('unknown');
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  const frame = /^\s+at (.+)$/m.exec((error.stack ?? '').replace(error.message, ''))?.[1];
  return cliText.crash([code, frame].filter(Boolean).join(', '));
}
