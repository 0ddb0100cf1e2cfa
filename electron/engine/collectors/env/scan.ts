import { readValue } from './value.ts';
import type { EnvDoubt } from './value.ts';

/** A line that sets a variable. */
export interface EnvLine {
  readonly name: string;
  readonly text: string;
  readonly line: number;
  readonly column: number;
  /** Line on which the value ends. */
  readonly lastLine: number;
  readonly doubt: EnvDoubt | null;
}

/** What an environment file holds. */
export interface EnvScan {
  readonly variables: readonly EnvLine[];
  /** Lines that are neither a variable nor a comment nor blank. */
  readonly unreadable: readonly number[];
}

const VARIABLE = /^(\s*(?:export\s+)?)([A-Za-z_][\w.-]*)\s*=([ \t]*)([^]*)$/;

/** Reads every variable with its place. Throws an AppError where a quote is never closed. */
export function scanEnv(text: string, file: string): EnvScan {
  const variables: EnvLine[] = [];
  const unreadable: number[] = [];
  const lines = text.split(/\r\n|\n|\r/);
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const found = VARIABLE.exec(line);
    if (found) {
      const [, before = '', name = '', space = '', value = ''] = found;
      const read = readValue({ value, spaced: space !== '', index, lines, file });
      const { text: given, last, doubt } = read;
      const place = { line: index + 1, column: before.length + 1, lastLine: last + 1 };
      variables.push({ name, text: given, ...place, doubt });
      index = last;
    } else if (line.trim() !== '' && !line.trim().startsWith('#')) {
      unreadable.push(index + 1);
    }
  }
  return { variables, unreadable };
}
