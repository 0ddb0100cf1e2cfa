import { resolve } from 'node:path';
import { openReadOnly } from '../store/open.ts';
import { translated } from '../store/problems.ts';
import type { Store } from '../store/store.ts';

export { dueItems } from './due.ts';
export type { DueItem } from './due.ts';
export { systemList } from './audits.ts';

/**
 * Asks something of a record that nobody has to have open: read-only, without its lock, in one
 * consistent view of it. Throws an AppError that names the file where it cannot be read.
 */
export function onRecord<T>(path: string, ask: (store: Store) => T): T {
  const file = resolve(path);
  const { store, close } = openReadOnly(file);
  try {
    return store.stage(() => ask(store));
  } catch (error) {
    throw translated(file, error);
  } finally {
    close();
  }
}
