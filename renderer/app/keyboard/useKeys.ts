import { useLayoutEffect, useRef } from 'react';
import type { KeyId } from '../../../shared/text/keys.ts';
import { isStroke, isTyping, keyBindings } from './keys.ts';
import type { KeyBinding, KeyScope } from './keys.ts';

/** What a screen does for its keys. */
export type KeyHandlers = Partial<Record<KeyId, (event: KeyboardEvent) => void>>;

interface Listener {
  readonly scope: KeyScope;
  readonly handlers: () => KeyHandlers;
}

/** Open scopes, the newest last: the newest handler of a key wins. */
const listeners: Listener[] = [];

/**
 * Hears keys while the component is shown, from the moment it is: a key never acts on what was
 * shown before. A handler of the scope `rating` may sit beside those of `rows`; keys of other scopes
 * in `handlers` are ignored.
 */
export function useKeys(
  scope: KeyScope,
  handlers: KeyHandlers,
  options: { readonly enabled?: boolean } = {},
): void {
  const latest = useRef(handlers);
  useLayoutEffect(() => {
    latest.current = handlers;
  });
  const enabled = options.enabled ?? true;
  useLayoutEffect(() => {
    if (!enabled) return undefined;
    const listener = { scope, handlers: () => latest.current };
    listeners.push(listener);
    return () => void listeners.splice(listeners.indexOf(listener), 1);
  }, [scope, enabled]);
}

/** Gives a key to the newest handler; the shell attaches this to the window once. */
export function hearKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || dialogOpen()) return;
  const typing = isTyping(event.target);
  for (const binding of keyBindings) {
    if (typing && !binding.inFields) continue;
    if (!binding.strokes.some((stroke) => isStroke(event, stroke))) continue;
    if (ownsKey(event, binding)) continue;
    const handler = handlerOf(binding);
    if (!handler) continue;
    event.preventDefault();
    handler(event);
    return;
  }
}

function handlerOf(binding: KeyBinding): ((event: KeyboardEvent) => void) | undefined {
  const found = listeners.findLast(
    (listener) => listener.scope === binding.scope && listener.handlers()[binding.id],
  );
  return found?.handlers()[binding.id];
}

/** Enter and Space belong to a focused button, link, tab or box; screens take them elsewhere. */
function ownsKey(event: KeyboardEvent, binding: KeyBinding): boolean {
  if (!takesFocused.has(binding.id)) return false;
  const target = event.target;
  return target instanceof HTMLElement && target.closest('button,a,input,[role="tab"]') !== null;
}

const takesFocused = new Set(['row.open', 'row.select', 'meeting.revealAll']);

const dialogOpen = (): boolean => document.querySelector('[role="dialog"]') !== null;
