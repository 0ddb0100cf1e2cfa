import type { Store } from './store.ts';

/** What was worked out from one state of the record. */
interface Memory {
  readonly stamp: string;
  readonly answers: Map<string, unknown>;
}

/** Answers kept at once: a search that is typed letter by letter leaves one each. */
const MOST_ANSWERS = 40;

const memories = new WeakMap<Store, Memory>();

/**
 * Remembers what was worked out from the record until anything in it changes, through this
 * connection or another: a page that is scrolled counts its groups once.
 */
export function remembered<T>(store: Store, key: string, work: () => T): T {
  const { answers } = memoryOf(store);
  if (!answers.has(key)) {
    const answer = work();
    if (answers.size >= MOST_ANSWERS) answers.clear();
    answers.set(key, answer);
  }
  return answers.get(key) as T;
}

function memoryOf(store: Store): Memory {
  const stamp = stampOf(store);
  const known = memories.get(store);
  if (known?.stamp === stamp) return known;
  const fresh = { stamp, answers: new Map<string, unknown>() };
  memories.set(store, fresh);
  return fresh;
}

/** Changes with every write of this connection (total_changes) and of others (data_version). */
function stampOf(store: Store): string {
  const own = store.prepare('SELECT total_changes() AS stamp').get() as { stamp: number };
  const other = store.prepare('PRAGMA data_version').get() as { data_version: number };
  return `${own.stamp}.${other.data_version}`;
}

interface Kept {
  readonly stamp: string;
  readonly answer: unknown;
}

const kept = new WeakMap<Store, Map<string, Kept>>();

/**
 * Remembers what was worked out until its stamp is another one: for what depends on a part of the
 * record alone and costs too much to be worked out after every write. One answer a key.
 */
export function rememberedUntil<T>(
  store: Store,
  { key, stamp }: { readonly key: string; readonly stamp: string },
  work: () => T,
): T {
  const answers = kept.get(store) ?? new Map<string, Kept>();
  kept.set(store, answers);
  const known = answers.get(key);
  if (known?.stamp === stamp) return known.answer as T;
  const answer = work();
  if (answers.size >= MOST_ANSWERS) answers.clear();
  answers.set(key, { stamp, answer });
  return answer;
}
