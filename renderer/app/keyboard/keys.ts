import type { KeyId } from '../../../shared/text/keys.ts';

/** Where a key is heard. Screens open the narrower scopes while they are shown. */
export type KeyScope = 'everywhere' | 'rows' | 'rating' | 'board' | 'meeting' | 'checklist';

/** One way to press it. `key` is `KeyboardEvent.key`, or `Digit0` to `Digit9` by position. */
export interface Stroke {
  readonly key: string;
  /** Ctrl, or Cmd on a Mac. */
  readonly mod?: true;
  readonly alt?: true;
  readonly shift?: true;
}

/** A key of the application. */
export interface KeyBinding {
  readonly id: KeyId;
  readonly scope: KeyScope;
  readonly strokes: readonly Stroke[];
  /** Heard in a text field too, because it types nothing there. */
  readonly inFields?: true;
}

const step = (id: KeyId, digit: number): KeyBinding => ({
  id,
  scope: 'everywhere',
  strokes: [{ key: `Digit${digit}`, alt: true }],
  inFields: true,
});

const board = (id: KeyId, key: string): KeyBinding => ({ id, scope: 'board', strokes: [{ key }] });

const meeting = (id: KeyId, key: string): KeyBinding => ({
  id,
  scope: 'meeting',
  strokes: [{ key }],
});

/** The one list of keys. The help shows it, the listener obeys it. */
export const keyBindings: readonly KeyBinding[] = [
  step('step.open', 0),
  step('step.document', 1),
  step('step.compare', 2),
  step('step.prioritise', 3),
  step('step.watch', 4),
  step('step.govern', 5),
  { id: 'palette', scope: 'everywhere', strokes: [{ key: 'k', mod: true }], inFields: true },
  { id: 'search', scope: 'everywhere', strokes: [{ key: '/' }] },
  { id: 'undo', scope: 'everywhere', strokes: [{ key: 'u' }, { key: 'z', mod: true }] },
  { id: 'inspector', scope: 'everywhere', strokes: [{ key: 'i' }] },
  { id: 'help', scope: 'everywhere', strokes: [{ key: '?' }] },
  { id: 'row.next', scope: 'rows', strokes: [{ key: 'ArrowDown' }, { key: 'j' }] },
  { id: 'row.previous', scope: 'rows', strokes: [{ key: 'ArrowUp' }, { key: 'k' }] },
  { id: 'row.open', scope: 'rows', strokes: [{ key: 'Enter' }] },
  { id: 'row.select', scope: 'rows', strokes: [{ key: ' ' }] },
  {
    id: 'row.extendNext',
    scope: 'rows',
    strokes: [
      { key: 'ArrowDown', shift: true },
      { key: 'J', shift: true },
    ],
  },
  {
    id: 'row.extendPrevious',
    scope: 'rows',
    strokes: [
      { key: 'ArrowUp', shift: true },
      { key: 'K', shift: true },
    ],
  },
  { id: 'row.selectAll', scope: 'rows', strokes: [{ key: 'a', mod: true }] },
  { id: 'rate.low', scope: 'rating', strokes: [{ key: '1' }] },
  { id: 'rate.medium', scope: 'rating', strokes: [{ key: '2' }] },
  { id: 'rate.high', scope: 'rating', strokes: [{ key: '3' }] },
  { id: 'accept', scope: 'rating', strokes: [{ key: 'a' }] },
  { id: 'settle', scope: 'rating', strokes: [{ key: 's' }] },
  { id: 'rationale', scope: 'rating', strokes: [{ key: 'r' }] },
  { id: 'expected', scope: 'rating', strokes: [{ key: 'e' }] },
  { id: 'exception', scope: 'rating', strokes: [{ key: 'x' }] },
  { id: 'group', scope: 'rating', strokes: [{ key: 'g' }] },
  { id: 'group.select', scope: 'rating', strokes: [{ key: 'G', shift: true }] },
  { id: 'group.leave', scope: 'rating', strokes: [{ key: 'l' }] },
  { id: 'park', scope: 'rating', strokes: [{ key: 'p' }] },
  { id: 'meeting.open', scope: 'rating', strokes: [{ key: 'm' }] },
  { id: 'next', scope: 'rating', strokes: [{ key: 'n' }] },
  board('board.low', '1'),
  board('board.medium', '2'),
  board('board.high', '3'),
  board('board.left', 'ArrowLeft'),
  board('board.right', 'ArrowRight'),
  board('board.next', 'ArrowDown'),
  board('board.previous', 'ArrowUp'),
  board('board.group', 'g'),
  board('board.disposition', 'd'),
  board('board.owner', 'o'),
  board('board.due', 't'),
  board('board.exception', 'x'),
  meeting('meeting.low', '1'),
  meeting('meeting.medium', '2'),
  meeting('meeting.high', '3'),
  meeting('meeting.takeBack', 'Backspace'),
  meeting('meeting.revealAll', 'Enter'),
  meeting('meeting.reveal', 'v'),
  meeting('meeting.settle', 's'),
  meeting('meeting.accept', 'a'),
  meeting('meeting.rationale', 'r'),
  meeting('meeting.teamWhy', 'w'),
  meeting('meeting.park', 'p'),
  meeting('meeting.skip', 'n'),
  meeting('meeting.back', 'b'),
  meeting('meeting.previous', 'ArrowLeft'),
  meeting('meeting.next', 'ArrowRight'),
  meeting('meeting.expected', 'e'),
  meeting('meeting.exception', 'x'),
  meeting('meeting.group', 'g'),
  {
    id: 'meeting.nextMember',
    scope: 'meeting',
    strokes: [{ key: 'ArrowDown' }, { key: 'j' }],
  },
  {
    id: 'meeting.previousMember',
    scope: 'meeting',
    strokes: [{ key: 'ArrowUp' }, { key: 'k' }],
  },
  meeting('meeting.takeOut', 't'),
  meeting('meeting.direct', 'm'),
  meeting('meeting.publicView', 'o'),
  meeting('meeting.fullScreen', 'f'),
  meeting('meeting.leave', 'Escape'),
  { id: 'checklist.done', scope: 'checklist', strokes: [{ key: 'd' }] },
  { id: 'checklist.notApplicable', scope: 'checklist', strokes: [{ key: 'n' }] },
  { id: 'checklist.open', scope: 'checklist', strokes: [{ key: 'o' }] },
];

const onMac = () => navigator.userAgent.includes('Mac OS');

/** Whether an event is this stroke. Punctuation carries its own shift, so shift is not asked there. */
export function isStroke(event: KeyboardEvent, stroke: Stroke): boolean {
  const mod = onMac() ? event.metaKey : event.ctrlKey;
  const other = onMac() ? event.ctrlKey : event.metaKey;
  if (other || mod !== (stroke.mod ?? false) || event.altKey !== (stroke.alt ?? false))
    return false;
  const positional = stroke.key.startsWith('Digit');
  if ((positional ? event.code : event.key) !== stroke.key) return false;
  return isPunctuation(stroke.key) || event.shiftKey === (stroke.shift ?? false);
}

const isPunctuation = (key: string): boolean => key.length === 1 && /[^\p{L}\p{N} ]/u.test(key);

/** Whether the event's target takes text, so that single keys belong to it. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLSelectElement) return true;
  if (target instanceof HTMLInputElement) return !untyped.has(target.type);
  return target.closest('[role="combobox"],[role="listbox"],[role="menu"]') !== null;
}

const untyped = new Set(['checkbox', 'radio', 'button', 'submit', 'reset', 'file', 'range']);
