import type { Position, ValueType } from '../../../../shared/model/index.ts';
import type { AttributeHints, SourceBuilder } from '../common/builder.ts';
import { start } from '../common/flatten.ts';
import type { Leaf } from '../common/flatten.ts';
import type { ColumnFact } from './column.ts';

/** What is said of one subject at one place of a file. */
export interface About {
  readonly builder: SourceBuilder;
  readonly subject: string;
  readonly position: Position;
}

/** How a value is kept: its entry of the catalogue and its type. */
export interface As {
  readonly id: string | null;
  readonly type?: ValueType;
}

type Plain = string | number | boolean | null;

/** Adds an attribute. Names of tables and columns say nothing of secrets; forms of values still do. */
export function say(about: About, name: string, value: Plain, as: As): void {
  about.builder.attribute({ subject: about.subject, leaf: leafOf(about, name, value) }, hints(as));
}

/** Adds an attribute whose value could not be found out. */
export function sayUnknown(about: About, name: string, as: As): void {
  const leaf = leafOf(about, name, null);
  about.builder.attribute({ subject: about.subject, leaf }, { ...hints(as), unknown: true });
}

/** Notes a value that is knowingly no attribute. */
export function setAside(about: About, name: string, value: Plain, rule: string, as: As): void {
  const of = { subject: about.subject, leaf: leafOf(about, name, value) };
  about.builder.aside('volatile', rule, of, hints(as));
}

/** Notes that a value is kept back, without it. */
export function keepBack(about: About, name: string, rule: string): void {
  const of = { subject: about.subject, leaf: leafOf(about, name, null) };
  about.builder.asideHidden('skipped', rule, of);
}

/** Adds what is known of a column's values, each fact as an attribute or set aside by its rule. */
export function sayFacts(about: About, path: string, facts: readonly ColumnFact[]): void {
  for (const { name, text, id, type, aside } of facts) {
    if (aside === undefined) say(about, `${path}.${name}`, text, { id, type });
    else setAside(about, `${path}.${name}`, text, aside, { id, type });
  }
}

function hints({ id, type = 'text' }: As): AttributeHints {
  const mapped = id === null ? null : { id, type };
  return { mapped, dimension: 'data', reference: true };
}

function leafOf({ position }: About, name: string, value: Plain): Leaf {
  const type = value === null ? 'null' : (typeof value as 'string' | 'number' | 'boolean');
  const text = value === null ? 'null' : String(value);
  return { ...start, path: name, keys: [name], value: { kind: 'scalar', type, text, position } };
}
