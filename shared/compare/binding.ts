import type { ComparedRow, SideValue } from '../model/comparison.ts';

/**
 * Everything that a rating or an approval is bound to: the key and both values. The engine stores
 * its hash; another text means that the decision is history and the row is open again. Where a
 * value stands in its file does not matter, nor which source gave it.
 */
export function valueBinding(row: Pick<ComparedRow, 'key' | 'staging' | 'production'>): string {
  return JSON.stringify([row.key, sideBinding(row.staging), sideBinding(row.production)]);
}

function sideBinding(side: SideValue): readonly (string | null)[] {
  return [side.state, side.value, side.tag, side.tag === null ? null : side.keyId];
}
