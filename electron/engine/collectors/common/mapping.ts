import { catalogueEntry } from '../../../../shared/model/index.ts';
import type { ValueType } from '../../../../shared/model/index.ts';
import type { Leaf } from './flatten.ts';

/**
 * One line of a catalogue mapping. `subject` is what the collector groups by (a resource type, a
 * kind, a kind of document); `name` is the leaf path with the labels of list elements taken out,
 * so `spec.containers[].image`. The first line that fits wins.
 */
export interface MappingLine {
  readonly subject?: RegExp;
  readonly name: RegExp;
  /** Values that the line is for; all where it is not given. */
  readonly value?: RegExp;
  readonly id: string;
  /** Where the catalogue's own type does not fit what this source writes. */
  readonly type?: ValueType;
}

/** What the catalogue knows of an attribute. */
export interface Mapped {
  readonly id: string;
  readonly type: ValueType;
}

/** The path without the labels of list elements: `env[name=A].value` becomes `env[].value`. */
export function unlabelled(path: string): string {
  // What follows the last bracket holds no label; without it, every one that opens finds its end.
  const end = path.lastIndexOf(']') + 1;
  return path.slice(0, end).replaceAll(/\[[^\]]*\]/g, '[]') + path.slice(end);
}

/**
 * The path under which a mapping knows a leaf: the value of a named element goes by that name, so that
 * `appSettings.add[@key=PaymentMode].@value` is found as `appSettings.PaymentMode`.
 */
export function settingName({ path, keys, called, listAt }: Leaf): string {
  const last = keys.at(-1) ?? '';
  if (called === null || listAt === null || !VALUES.has(last) || listAt !== keys.length - 1) {
    return path;
  }
  const list = path.slice(0, path.lastIndexOf('['));
  const parent = list.slice(0, Math.max(0, list.lastIndexOf('.')));
  return parent === '' ? called : `${parent}.${called}`;
}

const VALUES: ReadonlySet<string> = new Set([
  'value',
  'Value',
  '@value',
  '#text',
  '@connectionString',
]);

/** Entries of the catalogue that a mapping can answer. */
export function answersOf(...mappings: readonly (readonly MappingLine[])[]): readonly string[] {
  return [...new Set(mappings.flat().map(({ id }) => id))].toSorted();
}

/** Looks names up in a mapping; equal questions are answered once. */
export function mapper(
  lines: readonly MappingLine[],
): (subject: string, path: string, value: string) => Mapped | null {
  const fitting = new Map<string, readonly MappingLine[]>();
  return (subject, path, value) => {
    const name = unlabelled(path);
    const question = `${subject}\u0000${name}`;
    const known = fitting.get(question) ?? lines.filter((line) => fits(line, subject, name));
    fitting.set(question, known);
    const line = known.find((candidate) => candidate.value?.test(value) ?? true);
    return line ? { id: line.id, type: line.type ?? typeOf(line.id) } : null;
  };
}

function fits(line: MappingLine, subject: string, name: string): boolean {
  return (line.subject?.test(subject) ?? true) && line.name.test(name);
}

function typeOf(id: string): ValueType {
  const entry = catalogueEntry(id);
  if (!entry) throw new Error(`the mapping names ${id}, which the catalogue does not have`);
  return entry.valueType;
}
