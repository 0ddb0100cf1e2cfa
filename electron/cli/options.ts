import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { defaultLimits, limitNames, limitRanges } from '../../shared/model/limits.ts';
import type { Limits } from '../../shared/model/limits.ts';
import { cliText } from '../../shared/text/cli.ts';
import { usage } from './io.ts';

/** The options of a command as `parseArgs` knows them. */
export type OptionTable = NonNullable<ParseArgsConfig['options']>;

/** What was given: lists for options that may repeat. */
export interface Given {
  readonly positionals: readonly string[];
  readonly text: (option: string) => string | undefined;
  readonly list: (option: string) => readonly string[];
}

/** Reads arguments. `lists` names options that take every word up to the next option. */
export function readOptions(
  args: readonly string[],
  options: OptionTable,
  lists: readonly string[] = [],
): Given {
  const { values, positionals } = parse(spreadLists(args, lists), options);
  return {
    positionals,
    text: (option) => {
      const value = values[option];
      return typeof value === 'string' ? value : undefined;
    },
    list: (option) => {
      const value = values[option];
      return Array.isArray(value) ? value.map(String) : [];
    },
  };
}

function parse(args: readonly string[], options: OptionTable): ReturnType<typeof parseArgs> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    if (error instanceof TypeError && 'code' in error)
      throw usage(`${error.message.split('. ')[0]}.`);
    throw error;
  }
}

/** Refuses words that belong to no option, for a command that takes none. */
export function noWords(command: string, { positionals }: Given): void {
  const [word] = positionals;
  if (word !== undefined) throw usage(cliText.badChoice(command, word));
}

/** `--staging a b` becomes `--staging a --staging b`, which is what `parseArgs` reads. */
function spreadLists(args: readonly string[], lists: readonly string[]): readonly string[] {
  const spread: string[] = [];
  let open: string | null = null;
  let first = false;
  for (const arg of args) {
    if (arg.startsWith('-')) {
      open = lists.includes(arg.replace(/^--/, '')) ? arg : null;
      first = open !== null;
      spread.push(arg);
    } else {
      if (open !== null && !first) spread.push(open);
      first = false;
      spread.push(arg);
    }
  }
  return spread;
}

/** The option of every command that reads; it may be repeated. */
export const limitOption = { limit: { type: 'string', multiple: true } } as const;

/** The limits of a reading: the defaults, with those that were given as `name=value`. */
export function limitsOf(given: Given): Limits {
  const named = given.list('limit').map(limitOf);
  return { ...defaultLimits, ...Object.fromEntries(named) };
}

function limitOf(text: string): readonly [string, number] {
  const [, name, value = ''] = /^([A-Za-z]+)=(\d+)$/.exec(text) ?? [];
  if (name === undefined) throw usage(cliText.limitForm(text), cliText.limits(limitNames));
  const known = limitNames.find((each) => each === name);
  if (known === undefined)
    throw usage(cliText.badChoice('--limit', name), cliText.limits(limitNames));
  const [least, most] = limitRanges[known];
  if (Number(value) < least || Number(value) > most) {
    throw usage(cliText.limitRange(known, value), cliText.range(known, limitRanges[known]));
  }
  return [known, Number(value)];
}

/** One of a closed set, or the default where nothing was given. */
export function choice<T extends string>(
  given: string | undefined,
  { option, known }: { readonly option: string; readonly known: readonly T[] },
): T | undefined {
  if (given === undefined) return undefined;
  const found = known.find((candidate) => candidate === given);
  if (found === undefined) throw usage(cliText.badChoice(option, given), cliText.choices(known));
  return found;
}
