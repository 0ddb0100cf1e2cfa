import type { Limits } from '../../../../shared/model/limits.ts';
import { readJson } from './json-tree.ts';
import { TreeBudget } from './tree.ts';
import type { ReadTree } from './tree.ts';

/** A line that is a whole object, as far as its ends tell. */
const OBJECT = /^\{.*\}$/;

/** Whether each of the first lines is an object of its own. */
export function isJsonLines(text: string): boolean {
  const lines = text.slice(0, HEAD).split('\n');
  const whole = (text.length > HEAD ? lines.slice(0, -1) : lines).map((line) => line.trim());
  const filled = whole.filter((line) => line !== '');
  return filled.length > 1 && filled.slice(0, FIRST).every((line) => OBJECT.test(line));
}

const HEAD = 16_384;
const FIRST = 20;

/** Reads one JSON value a line, each as a document. Throws an AppError with the line that fails. */
export function readJsonLines(text: string, file: string, limits: Limits): ReadTree {
  const budget = new TreeBudget(file, limits);
  const trees = text
    .split('\n')
    .map((line, index) =>
      line.trim() === '' ? null : readJson(line, file, limits, { firstLine: index + 1, budget }),
    )
    .filter((tree) => tree !== null);
  const documents = trees.flatMap((tree) => tree.documents);
  const duplicates = trees.flatMap((tree) => tree.duplicates);
  return { format: 'json-lines', documents, duplicates, notes: [] };
}
