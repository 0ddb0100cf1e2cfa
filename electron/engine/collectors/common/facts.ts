import type { Dimension, Position } from '../../../../shared/model/index.ts';
import { asideFor } from './aside.ts';
import type { AsideRule } from './aside.ts';
import type { AttributeHints, SourceBuilder } from './builder.ts';
import { start } from './flatten.ts';
import type { Leaf } from './flatten.ts';
import { mapper } from './mapping.ts';
import type { MappingLine } from './mapping.ts';
import { plainScalar } from './plain.ts';
import { numbering } from './numbering.ts';

/** One value of a format that is no tree: a directive, a record, a line. */
export interface Fact {
  readonly subject: string;
  /** What mapping and aside rules group by. */
  readonly kind: string;
  readonly name: string;
  /** The words that may say that the value is a secret; the name where they are not given. */
  readonly keys?: readonly string[];
  /** Null where the source says that the value could not be found out. */
  readonly text: string | null;
  readonly position: Position;
  readonly hints?: AttributeHints;
}

/** What is said of one value of a directive. */
export interface Said extends Pick<Fact, 'name' | 'keys'> {
  readonly text: string;
  readonly sensitive?: boolean;
}

/** Where a directive stands, and what its place says of its values. */
export interface SaidAt extends Pick<Fact, 'subject' | 'kind'> {
  readonly line: number;
  readonly dimension: Dimension;
  /** It names a secret and is none: the path to a key is no key. */
  readonly reference: boolean;
}

/** The fact that a directive says. */
export function saidFact({ line, dimension, reference, ...at }: SaidAt, said: Said): Fact {
  const { name, text, keys = [name], sensitive = false } = said;
  const secret = { ...(sensitive ? { sensitive } : {}), ...(reference ? { reference } : {}) };
  return { ...at, name, keys, text, position: { line }, hints: { dimension, ...secret } };
}

/** What a format knows of its facts. */
export interface FactFormat {
  readonly mapping: readonly MappingLine[];
  readonly asides: readonly AsideRule[];
}

/** Adds every fact: an attribute, or set aside by a rule. A repeated name gets a counter. */
export function addFacts(
  facts: Iterable<Fact>,
  format: FactFormat,
  builder: Pick<SourceBuilder, 'attribute' | 'aside'>,
): void {
  const map = mapper(format.mapping);
  const numbered = numbering();
  for (const fact of facts) {
    const { subject, kind, hints = {} } = fact;
    const leaf = leafOf(fact, numbered(fact.name, `${fact.subject}\u0000${fact.name}`));
    const value = leaf.value.text;
    const rule = asideFor(format.asides, { subject: kind, path: fact.name, value });
    if (rule) builder.aside(rule.how, rule.id, { subject, leaf }, hints);
    else {
      const mapped = map(kind, fact.name, value);
      builder.attribute({ subject, leaf }, { mapped, ...unknown(fact), ...hints });
    }
  }
}

function unknown({ text }: Fact): AttributeHints {
  return text === null ? { unknown: true } : {};
}

function leafOf({ keys, name, text, position }: Fact, path: string): Leaf {
  const value = plainScalar(text ?? '', position);
  return { ...start, path, keys: keys ?? [name], value };
}
