import type { Position } from '../../../../shared/model/index.ts';
import { limitText } from '../../../../shared/text/collectors.ts';
import type { Limits } from '../../../../shared/model/limits.ts';
import { overLimit } from './errors.ts';

/** A value without parts, with the source's own spelling. */
export interface ScalarNode {
  readonly kind: 'scalar';
  readonly type: 'string' | 'number' | 'boolean' | 'null';
  /** Text of a string without its quotes; everything else as it is written. */
  readonly text: string;
  readonly position: Position;
  /** True where the source itself says that the value is encrypted or secret. */
  readonly sealed?: boolean;
}

export interface MapEntry {
  readonly key: string;
  readonly node: TreeNode;
  readonly position: Position;
}

export interface MapNode {
  readonly kind: 'map';
  readonly entries: readonly MapEntry[];
  readonly position: Position;
}

export interface ListNode {
  readonly kind: 'list';
  readonly items: readonly TreeNode[];
  readonly position: Position;
}

/** One shape for JSON, YAML, XML and TOML: spelling and position kept, duplicates told apart beforehand. */
export type TreeNode = ScalarNode | MapNode | ListNode;

/** A key that a file gives twice in one place: `lost` is what the later one replaced. */
export interface DuplicateKey {
  /** Path of the map that holds it; empty at the top. */
  readonly path: string;
  readonly key: string;
  readonly lost: TreeNode;
  readonly lostAt: Position;
  readonly kept: TreeNode;
  readonly keptAt: Position;
}

/** One document of a file. */
export interface TreeDocument {
  readonly root: TreeNode | null;
}

/** The languages that are read as trees; JSON lines is one document a line. */
export type TreeFormatName = 'json' | 'json-lines' | 'yaml' | 'xml' | 'toml' | 'hcl' | 'key-value';

/** What a reader makes of a text. */
export interface ReadTree {
  readonly format: TreeFormatName;
  readonly documents: readonly TreeDocument[];
  readonly duplicates: readonly DuplicateKey[];
  /** Notes of the reader: place in words and sentence. */
  readonly notes: readonly { readonly message: string; readonly at: string | null }[];
}

/** The entry's value, where the node is a map that has it. */
export function child(node: TreeNode | null | undefined, key: string): TreeNode | undefined {
  if (node?.kind !== 'map') return undefined;
  return node.entries.find((entry) => entry.key === key)?.node;
}

/** Text of a non-null scalar below the node, by keys. */
export function textAt(
  node: TreeNode | null | undefined,
  ...keys: readonly string[]
): string | undefined {
  let at: TreeNode | null | undefined = node;
  for (const key of keys) at = child(at, key);
  return at?.kind === 'scalar' && at.type !== 'null' ? at.text : undefined;
}

/** Number of leaves: scalars and empty containers. */
export function leafCount(node: TreeNode): number {
  switch (node.kind) {
    case 'scalar':
      return 1;
    case 'map':
      return node.entries.reduce((sum, entry) => sum + leafCount(entry.node), 0) || 1;
    case 'list':
      return node.items.reduce((sum, item) => sum + leafCount(item), 0) || 1;
  }
}

/** Counts nodes and depth while a tree is built, and stops at the limits. */
export class TreeBudget {
  private nodes = 0;
  private readonly file: string;
  private readonly limits: Limits;

  constructor(file: string, limits: Limits) {
    this.file = file;
    this.limits = limits;
  }

  /** One more node at this depth. Throws an AppError over a limit. */
  spend(depth: number, position: Position): void {
    this.nodes += 1;
    const place = { file: this.file, ...position };
    if (depth > this.limits.depth) {
      const what = limitText.depth(this.limits.depth);
      throw overLimit({ code: 'source.too-deep', place, what });
    }
    if (this.nodes > this.limits.nodes) {
      const what = limitText.values(this.limits.nodes);
      throw overLimit({ code: 'source.too-many-values', place, what });
    }
  }
}
