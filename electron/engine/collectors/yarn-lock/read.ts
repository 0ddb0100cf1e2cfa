import type { Position } from '../../../../shared/model/index.ts';
import type { Limits } from '../../../../shared/model/limits.ts';
import { dependencyFaults } from '../../../../shared/text/formats/dependencies.ts';
import { malformed, nothingInside, truncated } from '../common/errors.ts';
import { TreeBudget } from '../common/tree.ts';
import type { TreeNode } from '../common/tree.ts';
import { plainTree } from '../packages/nodes.ts';
import type { SourceFile } from '../types.ts';

/** An entry with the descriptors that it answers: `lodash@^4.17.0`. */
export interface YarnEntry {
  readonly key: string;
  readonly node: TreeNode;
}

/** Reads the entries, each once, at the line on which it begins. Throws an AppError with a place. */
export async function readYarnLock(
  file: SourceFile,
  limits: Limits,
): Promise<readonly YarnEntry[]> {
  const { parseSyml } = await import('@yarnpkg/parsers');
  const parsed = parsedBy(parseSyml, file);
  const lines = linesOf(file.text);
  const seen = new Set<unknown>();
  const budget = new TreeBudget(file.path, limits);
  const entries = Object.entries(parsed).flatMap(([key, value]) => {
    if (seen.has(value)) return [];
    seen.add(value);
    const position = { line: lines.get(key) ?? 1, column: 1 };
    budget.spend(1, position);
    return [{ key, node: plainTree(value, position) }];
  });
  if (entries.length === 0) throw nothingInside(file.path);
  return entries;
}

function parsedBy(
  parse: (text: string) => Record<string, unknown>,
  file: SourceFile,
): Record<string, unknown> {
  try {
    return parse(file.text);
  } catch (error) {
    throw unreadable(error, file);
  }
}

/** The reader's own message quotes the file, so only its place is kept. */
function unreadable(error: unknown, file: SourceFile): Error {
  const position = placeIn(error);
  const place = { file: file.path, ...position };
  const lines = file.text.trimEnd().split('\n').length;
  const atEnd = position !== null && position.line >= lines;
  const what = dependencyFaults.syntax;
  return atEnd ? truncated({ place, what }) : malformed({ place, what });
}

interface Located {
  readonly location?: { readonly start?: { readonly line?: number } };
  readonly mark?: { readonly line?: number };
}

function placeIn(error: unknown): Position | null {
  if (!(error instanceof Error)) return null;
  const { location, mark } = error as Located;
  const line = location?.start?.line ?? (mark?.line === undefined ? undefined : mark.line + 1);
  return line === undefined ? null : { line };
}

/** On which line each descriptor stands: `"a@^1", b@^2:` holds two. */
function linesOf(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (!/^["\w@]/.test(line)) continue;
    const whole = line.trimEnd().replace(/:$/, '');
    for (const key of [whole, ...whole.split(', ')]) {
      const bare = key.replaceAll('"', '');
      if (!lines.has(bare)) lines.set(bare, index + 1);
    }
  }
  return lines;
}
