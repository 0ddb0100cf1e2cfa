import { parse, TomlDate, TomlError } from 'smol-toml';
import type { AppError, Position } from '../../../../shared/model/index.ts';
import { limitText } from '../../../../shared/text/collectors.ts';
import { configurationText } from '../../../../shared/text/formats/configuration.ts';
import type { Limits } from '../../../../shared/model/limits.ts';
import { malformed, overLimit, truncated } from './errors.ts';
import { scanToml, tomlPath } from './toml-scan.ts';
import type { TomlPlace } from './toml-scan.ts';
import { TreeBudget } from './tree.ts';
import type { ReadTree, ScalarNode, TreeNode } from './tree.ts';

/**
 * Reads TOML 1.0 with the place of every key and the source's spelling of numbers and dates. Throws an
 * AppError with line and column; a key that is given twice is such an error (its specification, "Keys").
 */
export function readToml(text: string, file: string, limits: Limits): ReadTree {
  const root = parsed(text, file, limits);
  const builder = new TomlBuilder(scanToml(text), new TreeBudget(file, limits));
  const node = builder.node(root, [], { line: 1, column: 1 });
  const empty = node.kind === 'map' && node.entries.length === 0;
  const documents = [{ root: empty ? null : node }];
  return { format: 'toml', documents, duplicates: [], notes: [] };
}

/** Whether a text begins as TOML does and YAML cannot: with a header, or with a quoted assignment. */
export function startsAsToml(text: string): boolean {
  const line = /^(?!\s*(?:#|$)).+$/m.exec(text.slice(0, HEAD))?.[0] ?? '';
  return /^\s*\[\[?[\w."' -]+\]\]?\s*(?:#.*)?$|^\s*[\w.-]+\s*=\s*["'[{]/.test(line);
}

const HEAD = 4096;

function parsed(text: string, file: string, limits: Limits): unknown {
  try {
    return parse(text, { integersAsBigInt: 'asNeeded', maxDepth: limits.depth });
  } catch (error) {
    if (error instanceof TomlError) throw refused(error, { text, file, limits });
    if (error instanceof RangeError) throw tooDeep(file, limits);
    throw error;
  }
}

function refused(
  error: TomlError,
  { text, file, limits }: { readonly text: string; readonly file: string; readonly limits: Limits },
): AppError {
  if (/nested|depth/i.test(error.message)) return tooDeep(file, limits);
  const { line, column } = error;
  const place = { file, line, column };
  if (/redefine/.test(error.message))
    return malformed({ place, what: configurationText.tomlTwice });
  const open = /unfinished|cannot find end|end of structure/.test(error.message);
  const rest = text
    .split('\n')
    .slice(line - 1)
    .join('\n')
    .slice(column)
    .trim();
  const unfinished = /unfinished/.test(error.message);
  const early = unfinished || rest === '' || (open && !rest.includes('\n'));
  const what = open ? configurationText.tomlOpen : configurationText.toml;
  return early ? truncated({ place, what }) : malformed({ place, what });
}

function tooDeep(file: string, limits: Limits): AppError {
  const what = limitText.depth(limits.depth);
  return overLimit({ code: 'source.too-deep', place: { file }, what });
}

type Path = readonly (string | number)[];

class TomlBuilder {
  private readonly places: ReadonlyMap<string, TomlPlace>;
  private readonly budget: TreeBudget;

  constructor(places: ReadonlyMap<string, TomlPlace>, budget: TreeBudget) {
    this.places = places;
    this.budget = budget;
  }

  /** `outer` is the place of what holds the value, where it has none of its own. */
  node(value: unknown, path: Path, outer: Position): TreeNode {
    const own = this.places.get(tomlPath(path));
    const position = own?.position ?? outer;
    this.budget.spend(path.length + 1, position);
    if (Array.isArray(value)) {
      const items = value.map((item: unknown, index) =>
        this.node(item, [...path, index], position),
      );
      return { kind: 'list', items, position };
    }
    if (typeof value !== 'object' || value === null || value instanceof TomlDate) {
      return scalar(value, own?.raw ?? '', position);
    }
    const entries = Object.entries(value).map(([key, item]) => {
      const node = this.node(item, [...path, key], position);
      return { key, node, position: node.position };
    });
    return { kind: 'map', entries, position };
  }
}

function scalar(value: unknown, raw: string, position: Position): ScalarNode {
  if (typeof value === 'string') return { kind: 'scalar', type: 'string', text: value, position };
  const said = value instanceof TomlDate ? value.toISOString() : String(value);
  const text = raw === '' || /^["'[{]/.test(raw) ? said : raw;
  if (typeof value === 'boolean') return { kind: 'scalar', type: 'boolean', text, position };
  const type = value instanceof TomlDate ? 'string' : 'number';
  return { kind: 'scalar', type, text, position };
}
