import { createHash } from 'node:crypto';
import { valueBinding } from '../../../shared/compare/index.ts';
import type { ComparedRow } from '../../../shared/model/comparison.ts';
import type { Store } from './store.ts';

/** Hash over the key and both values: what ratings and approvals are bound to. */
export function bindingOf(row: ComparedRow): string {
  return createHash('sha256').update(valueBinding(row), 'utf8').digest('hex');
}

/** Bindings of the high ratings of an audit: each names a row with its values. */
export function ratedHigh(store: Store, auditId: string): ReadonlySet<string> {
  const bindings = store
    .prepare(`SELECT binding FROM rating WHERE audit_id = ? AND risk = 'high'`)
    .pluck()
    .all(auditId) as string[];
  return new Set(bindings);
}
