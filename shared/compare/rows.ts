import type { SideValue } from '../model/comparison.ts';
import type { PairedAttribute } from './attributes.ts';
import { commonType } from './attributes.ts';
import type { PlainRow, Sameness } from './sameness.ts';
import { samenessOf } from './sameness.ts';
import type { Item } from './sources.ts';

/** A row with what the comparison of its values says; `one-sided` where a side lacks it. */
export interface ComparedPair {
  readonly row: PlainRow;
  readonly sameness: Sameness | 'one-sided';
}

const absent: SideValue = {
  state: 'absent',
  value: null,
  tag: null,
  keyId: null,
  sourceId: null,
  position: null,
};

/** Makes rows with unique keys: `dimension|subject|name`, an ordinal where a key repeats. */
export function makeRows(pairs: readonly PairedAttribute[]): readonly ComparedPair[] {
  const used = new Map<string, number>();
  return pairs.map((pair) => makeRow(pair, used));
}

function makeRow(pair: PairedAttribute, used: Map<string, number>): ComparedPair {
  const { staging, production } = pair;
  const plain = plainRow(pair);
  const row: PlainRow = { ...plain, key: uniqueKey(plain.key, used) };
  if (!staging || !production) return { row, sameness: 'one-sided' };
  const collectors = [staging.source.collector, production.source.collector] as const;
  return { row, sameness: samenessOf(row, collectors) };
}

/** The row of one pair; its key is not yet told apart from others of the same spelling. */
export function plainRow(pair: PairedAttribute): PlainRow {
  const { staging, production } = pair;
  const shown = (production ?? staging)?.attribute;
  if (!shown) throw new Error('a pair without attributes');
  return {
    key: `${shown.dimension}|${pair.keySubject}|${pair.keyName}`,
    dimension: shown.dimension,
    subject: shown.subject,
    stagingSubject: staging?.attribute.subject ?? null,
    productionSubject: production?.attribute.subject ?? null,
    name: shown.name,
    catalogueId: production?.attribute.catalogueId ?? staging?.attribute.catalogueId ?? null,
    valueType: commonType((staging ?? production)?.attribute.valueType ?? 'text', shown.valueType),
    staging: sideValue(staging),
    production: sideValue(production),
  };
}

function uniqueKey(key: string, used: Map<string, number>): string {
  const count = (used.get(key) ?? 0) + 1;
  used.set(key, count);
  if (count === 1) return key;
  return uniqueKey(`${key}#${count}`, used);
}

function sideValue(item: Item | null): SideValue {
  if (!item) return absent;
  const { attribute, source } = item;
  return {
    state: attribute.state,
    value: attribute.value,
    tag: attribute.tag,
    keyId: attribute.tag === null ? null : source.keyId,
    sourceId: source.id,
    position: attribute.position,
  };
}
