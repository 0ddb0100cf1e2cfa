import { contentWords } from '../text/signing.ts';

/** Plain JSON, as RFC 8785 writes it. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

/** What is signed: one object, whatever the subject. */
export type SignedContent = Readonly<Record<string, Json>>;

/** One line of what is signed, as a person reads it. */
export interface ContentLine {
  /** Where it stands: `covers[0].staging`. */
  readonly path: string;
  /** The same in words. */
  readonly label: string;
  readonly value: string;
}

/** Something that is not what was signed. */
export interface ContentChange {
  readonly path: string;
  readonly label: string;
  /** Null where it was not there. */
  readonly before: string | null;
  /** Null where it is not there any more. */
  readonly after: string | null;
}

/** Every value of what is signed, each on a line, in the order of the canonical JSON. */
export function contentLines(content: Json): readonly ContentLine[] {
  return leaves(content, '').map(([path, value]) => ({
    path,
    label: contentWords.label(path),
    value: contentWords.value(value),
  }));
}

/** What differs between two contents, by path; nothing exactly where they say the same. */
export function contentChanges(before: Json, after: Json): readonly ContentChange[] {
  const old = new Map(leaves(before, ''));
  const present = new Map(leaves(after, ''));
  const paths = new Set([...old.keys(), ...present.keys()]);
  return [...paths]
    .filter((path) => !sameLeaf(old.get(path), present.get(path)))
    .map((path) => ({
      path,
      label: contentWords.label(path),
      before: textOf(old.get(path)),
      after: textOf(present.get(path)),
    }));
}

type Leaf = string | number | boolean | null | EmptyLeaf;
/** A list or an object without anything in it is a value of its own. */
type EmptyLeaf = readonly [] | { readonly [key: string]: never };

function leaves(value: Json, path: string): readonly (readonly [string, Leaf])[] {
  if (value === null || typeof value !== 'object') return [[path, value]];
  const parts: readonly (readonly [string, Json])[] = isList(value)
    ? value.map((each, index) => [`${path}[${index}]`, each] as const)
    : Object.keys(value)
        .toSorted()
        .map((key) => [within(path, key), value[key] ?? null] as const);
  if (parts.length === 0) return [[path, isList(value) ? [] : {}]];
  return parts.flatMap(([where, each]) => leaves(each, where));
}

/** Names that are no plain words are quoted, so that no two places have one path. */
function within(path: string, key: string): string {
  if (!/^[\w-]+$/.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === '' ? key : `${path}.${key}`;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function sameLeaf(left: Leaf | undefined, right: Leaf | undefined): boolean {
  return (
    left !== undefined && right !== undefined && JSON.stringify(left) === JSON.stringify(right)
  );
}

function textOf(leaf: Leaf | undefined): string | null {
  return leaf === undefined ? null : contentWords.value(leaf);
}
