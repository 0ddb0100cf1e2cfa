import { stripVTControlCharacters } from 'node:util';
import type { Limits } from '../../../../shared/model/limits.ts';
import { ansibleText } from '../../../../shared/text/formats/hosts-facts.ts';
import { collectorText } from '../../../../shared/text/collectors.ts';
import { readJson } from '../common/json-tree.ts';
import { TreeBudget } from '../common/tree.ts';
import type { MapEntry, ReadTree, TreeNode } from '../common/tree.ts';
import type { SourceFile } from '../types.ts';

/** `web1 | SUCCESS => {`, and `web1 | success >> {` of the first releases (ansible, "ad hoc"). */
const HEADER =
  /^(\S{1,255}) \| (SUCCESS|CHANGED|FAILED|FAILED!|UNREACHABLE!|success|FAILED RC=\d+) (?:=>|>>) \{/;

/** An answer of one host in what `ansible -m setup` prints. */
interface Answer {
  readonly host: string;
  readonly failed: boolean;
  /** Line of the file on which it begins, from 1. */
  readonly line: number;
  /** Its JSON, the lines as they stand; unfinished where the file ends within it. */
  readonly text: string;
}

/** Whether a text is what the command prints, as far as its first lines tell. */
export function isConsole(text: string): boolean {
  return plain(text.slice(0, HEAD))
    .split('\n')
    .some((line) => HEADER.test(line));
}

const HEAD = 4096;

/** Everything that the command printed, one map of hosts. Throws an AppError with the line that fails. */
export function readConsole({ text, path }: SourceFile, limits: Limits): ReadTree {
  const { answers, other } = answersIn(text);
  const budget = new TreeBudget(path, limits);
  const trees = answers.map((answer) =>
    readJson(answer.text, path, limits, { firstLine: answer.line, budget }),
  );
  const entries = answers.flatMap((answer, index) => entryOf(answer, trees[index]));
  const root: TreeNode = { kind: 'map', entries, position: { line: 1, column: 1 } };
  const notes = answers
    .filter(({ failed }) => failed)
    .map(({ host, line }) => ({
      message: ansibleText.noAnswer(host),
      at: collectorText.line(line),
    }));
  return {
    format: 'json',
    documents: [{ root }],
    duplicates: trees.flatMap(({ duplicates }) => duplicates),
    notes: [...notes, ...(other > 0 ? [{ message: ansibleText.otherLines(other), at: null }] : [])],
  };
}

function entryOf(answer: Answer, tree: ReadTree | undefined): readonly MapEntry[] {
  const node = tree?.documents[0]?.root;
  if (!node) return [];
  const key = answer.failed ? FAILED + answer.host : answer.host;
  return [{ key, node, position: { line: answer.line, column: 1 } }];
}

/** Before the name of a host that gave no facts; no host is called so. */
export const FAILED = '! ';

function answersIn(text: string): { readonly answers: readonly Answer[]; readonly other: number } {
  const lines = plain(text).split(/\r?\n/);
  const starts = lines.flatMap((line, index) => (HEADER.test(line) ? [index] : []));
  const answers = starts.map((start, index) =>
    answerOf(lines.slice(start, starts[index + 1] ?? lines.length), start),
  );
  const read = answers.reduce((sum, answer) => sum + answer.text.split('\n').length, 0);
  return { answers, other: lines.filter((line) => line.trim() !== '').length - read };
}

/** The lines from a header up to the next one: the answer, and what was printed behind it. */
function answerOf(lines: readonly string[], start: number): Answer {
  const [first = ''] = lines;
  const [all = '', host = '', state = ''] = HEADER.exec(first) ?? [];
  const begun = ' '.repeat(all.length - 1) + first.slice(all.length - 1);
  const text = [begun, ...lines.slice(1, endOf(lines) + 1)].join('\n');
  return { host, failed: !/^(?:success|changed)$/i.test(state), line: start + 1, text };
}

/** The last line that closes an answer; where none does, the last that says anything. */
function endOf(lines: readonly string[]): number {
  if (/\}\s*$/.test(lines[0] ?? '')) return 0;
  const closing = lines.findLastIndex((line) => /^\s{0,4}\}\s*$/.test(line));
  return closing > 0 ? closing : lines.findLastIndex((line) => line.trim() !== '');
}

/** Without the colours of a terminal, kept where a session was recorded. */
function plain(text: string): string {
  return stripVTControlCharacters(text);
}
