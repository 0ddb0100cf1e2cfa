import { keysText } from '../../../shared/text/keys.ts';
import type { KeyId } from '../../../shared/text/keys.ts';
import { keyBindings } from './keys.ts';
import type { Stroke } from './keys.ts';

const names = keysText.names;
const spelled: Readonly<Record<string, string>> = {
  ArrowDown: names.ArrowDown,
  ArrowUp: names.ArrowUp,
  Enter: names.Enter,
  Escape: names.Escape,
  ArrowLeft: names.ArrowLeft,
  ArrowRight: names.ArrowRight,
  Backspace: names.Backspace,
  ' ': names.Space,
};

/** A stroke as people read it: `Ctrl K`. */
export function strokeName(stroke: Stroke): string {
  const mac = navigator.userAgent.includes('Mac OS');
  const parts = [
    stroke.mod ? (mac ? names.modMac : names.mod) : null,
    stroke.alt ? (mac ? names.altMac : names.alt) : null,
    stroke.shift ? names.shift : null,
    keyName(stroke),
  ];
  return parts.filter(Boolean).join(' ');
}

function keyName({ key, mod, alt }: Stroke): string {
  if (key.startsWith('Digit')) return key.slice(5);
  return spelled[key] ?? (mod || alt ? key.toUpperCase() : key);
}

/** The strokes of a key, as people read them. */
export function strokeNames(id: KeyId): readonly string[] {
  const binding = keyBindings.find((each) => each.id === id);
  return binding ? binding.strokes.map(strokeName) : [];
}
