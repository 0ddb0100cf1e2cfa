import { writeFile } from 'node:fs/promises';
import { AppError } from '../../shared/model/index.ts';
import { cliText } from '../../shared/text/cli.ts';

/** Exit statuses: fine, findings, and everything that is no answer. */
export const status = { fine: 0, findings: 1, unusable: 2 } as const;
export type Status = (typeof status)[keyof typeof status];

/** What a command is given of the machine. */
export interface Io {
  /** Results only. */
  readonly out: (chunk: string | Uint8Array) => void;
  /** One line about what happens. */
  readonly say: (line: string) => void;
  /** Whether standard output is a terminal. */
  readonly terminal: boolean;
}

/** A command: its own arguments in, an exit status out. Throws an AppError for wrong usage. */
export type Command = (args: readonly string[], io: Io) => Promise<Status>;

/** Wrong usage, with the remedy that shows how. */
export function usage(sentence: string, remedy: string = cliText.seeHelp): AppError {
  return new AppError({ code: 'cli.usage', sentence, remedy });
}

/** The paths of an option; an empty one, an unset variable of a script, is wrong usage. */
export function pathsOf(option: string, paths: readonly string[]): readonly string[] {
  if (paths.length === 0) throw usage(cliText.needsPaths(option));
  if (paths.includes('')) throw usage(cliText.emptyPath(option), cliText.emptyPathRemedy);
  return paths;
}

/** Writes a result to the file that was named, or to standard output. */
export async function deliver(
  result: string | Uint8Array,
  { io, file }: { readonly io: Io; readonly file: string | undefined },
): Promise<void> {
  if (file === undefined) {
    io.out(result);
    return;
  }
  try {
    await writeFile(file, result);
  } catch (error) {
    throw new AppError({
      code: 'cli.cannot-write',
      sentence: cliText.cannotWrite(systemCode(error)),
      remedy: cliText.cannotWriteRemedy,
      place: { file },
    });
  }
}

/** The system's own code of an error, `ENOENT` for example; anything without one is a crash. */
function systemCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string')
    return error.code;
  throw error;
}
