import { useCallback } from 'react';
import { liveValue, useLive } from './store.ts';

/** What was typed and is not saved yet, by the field's key. It survives leaving a screen. */
const drafts = liveValue<ReadonlyMap<string, unknown>>(new Map());

/** A value under way: what was typed, or what is saved. */
export interface Draft<T> {
  readonly value: T;
  readonly dirty: boolean;
  readonly set: (value: T) => void;
  readonly clear: () => void;
  /** Forgets what has been saved, and keeps what was typed since. */
  readonly settle: (saved: T) => void;
}

/** The draft of a field. A key belongs to one type of value. */
export function useDraft<T>(key: string, saved: T): Draft<T> {
  const all = useLive(drafts);
  const set = useCallback((value: T) => putDraft(key, value), [key]);
  const clear = useCallback(() => clearDraft(key), [key]);
  const settle = useCallback((value: T) => settleDraft(key, value), [key]);
  const dirty = all.has(key);
  return { value: dirty ? (all.get(key) as T) : saved, dirty, set, clear, settle };
}

function putDraft(key: string, value: unknown): void {
  drafts.set((current) => new Map(current).set(key, value));
}

function clearDraft(key: string): void {
  drafts.set((current) => {
    const next = new Map(current);
    next.delete(key);
    return next;
  });
}

function settleDraft(key: string, saved: unknown): void {
  const typed = drafts.get().get(key);
  if (typed === saved) return clearDraft(key);
  if (!isParts(typed) || !isParts(saved)) return;
  const left = Object.entries(typed).filter(([part, value]) => saved[part] !== value);
  if (left.length === 0) clearDraft(key);
  else putDraft(key, Object.fromEntries(left));
}

const isParts = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
