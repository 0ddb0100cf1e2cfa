import type { ComparedRow, SideValue } from '../model/comparison.ts';
import { emptyIsNullCollectors, maskedContent, productNames } from './pairing.data.ts';
import { equalValues } from './types.ts';

/** What the comparison of two sides of a row says. */
export type Sameness = 'equal' | 'shared-secret' | 'different';

/** A row before anything is judged: what rules see. */
export type PlainRow = Omit<ComparedRow, 'canBeHigh'>;

/**
 * Compares both sides of a row. Empty, absent and null are three different things, unless the
 * format of the collector says otherwise; unknown is never equal to anything.
 */
export function samenessOf(
  row: Pick<PlainRow, 'staging' | 'production' | 'name' | 'valueType' | 'catalogueId'>,
  collectors: readonly [string, string],
): Sameness {
  const { staging, production } = row;
  if (staging.state === 'unknown' || production.state === 'unknown') return 'different';
  if (staging.state === 'sensitive' && production.state === 'sensitive') {
    if (!sameTag(staging, production)) return 'different';
    return maskedContent.test(row.name) ? 'equal' : 'shared-secret';
  }
  if (bothNothing(staging, production) && collectors.every(writesNothingAsNull)) return 'equal';
  if (staging.state !== production.state) return 'different';
  if (staging.state !== 'value') return staging.value === production.value ? 'equal' : 'different';
  const [a, b] = [staging.value ?? '', production.value ?? ''];
  return equalValues(row.valueType, a, b) || sameProduct(row.catalogueId, a, b)
    ? 'equal'
    : 'different';
}

/** One product by several names: what a state calls `postgres` calls itself PostgreSQL. */
function sameProduct(catalogueId: string | null, a: string, b: string): boolean {
  const names = productNames[catalogueId ?? ''];
  const nameOf = (text: string): string | undefined =>
    names?.[text.toLowerCase().replaceAll(/[^a-z]/g, '')];
  return nameOf(a) !== undefined && nameOf(a) === nameOf(b);
}

/** Whether two secrets are tagged under the same key, so that their tags can be compared. */
export function tagsComparable(a: SideValue, b: SideValue): boolean {
  return a.tag !== null && b.tag !== null && a.keyId !== null && a.keyId === b.keyId;
}

function sameTag(a: SideValue, b: SideValue): boolean {
  return tagsComparable(a, b) && a.tag === b.tag;
}

function bothNothing(a: SideValue, b: SideValue): boolean {
  return [a, b].every(
    (side) =>
      side.state === 'null' ||
      (side.state === 'empty' && /^\s*(\{\s*\}|\[\s*\])\s*$/.test(side.value ?? '')),
  );
}

function writesNothingAsNull(collector: string): boolean {
  return emptyIsNullCollectors.some((prefix) => collector.startsWith(prefix));
}
