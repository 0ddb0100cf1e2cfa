import { faultText } from '../../../../shared/text/collectors.ts';
import { truncated } from '../common/errors.ts';

/** A line that sets a variable. */
export interface EnvLine {
  readonly name: string;
  readonly line: number;
  readonly column: number;
}

/** What a scan of the text finds beside the values that the parser gives. */
export interface EnvScan {
  readonly variables: readonly EnvLine[];
  /** Lines that are neither a variable nor a comment nor blank. */
  readonly unreadable: readonly number[];
}

const VARIABLE = /^(\s*(?:export\s+)?)([A-Za-z_][\w.-]*)\s*=[^\S\n]*(.*)$/;

/** Finds every variable with its place; values over several lines are stepped over. */
export function scanEnv(text: string, file: string): EnvScan {
  const variables: EnvLine[] = [];
  const unreadable: number[] = [];
  const lines = text.split(/\r\n|\n|\r/);
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const found = VARIABLE.exec(line);
    if (found) {
      const [, before = '', name = '', value = ''] = found;
      variables.push({ name, line: index + 1, column: before.length + 1 });
      index = lastLineOf({ value, index, lines, file });
    } else if (line.trim() !== '' && !line.trim().startsWith('#')) {
      unreadable.push(index + 1);
    }
  }
  return { variables, unreadable };
}

interface QuotedStart {
  readonly value: string;
  readonly index: number;
  readonly lines: readonly string[];
  readonly file: string;
}

/** Index of the line on which a value ends. Throws an AppError where a quote is never closed. */
function lastLineOf({ value, index, lines, file }: QuotedStart): number {
  const quote = value[0];
  if (quote !== '"' && quote !== "'" && quote !== '`') return index;
  if (value.slice(1).includes(quote)) return index;
  for (let next = index + 1; next < lines.length; next += 1) {
    if (lines[next]?.includes(quote)) return next;
  }
  const place = { file, line: index + 1 };
  throw truncated({ place, what: faultText.quote });
}
