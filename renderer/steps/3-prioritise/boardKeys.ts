import type { Effort } from '../../../shared/model/words.ts';
import type { KeyId } from '../../../shared/text/keys.ts';
import { isStroke, keyBindings } from '../../app/keyboard/keys.ts';
import { neighbour, type Chip } from './matrix.ts';

/** What a key does to the chip that has the focus. */
export type ChipAct =
  | { readonly act: 'effort'; readonly effort: Effort | null }
  | { readonly act: 'move'; readonly by: 1 | -1 }
  | { readonly act: 'group' }
  | { readonly act: 'exception' }
  | { readonly act: 'edit'; readonly field: 'disposition' | 'owner' | 'due' };

const boardKeys = keyBindings.filter(({ scope }) => scope === 'board');

/** What the key means for a chip; null where the board does not know it. */
export function chipAct(event: KeyboardEvent, chip: Chip): ChipAct | null {
  const found = boardKeys.find(({ strokes }) => strokes.some((stroke) => isStroke(event, stroke)));
  return found ? actOf(found.id, chip.gaps[0].row.plan.effort) : null;
}

function actOf(id: KeyId, effort: Effort | null): ChipAct | null {
  switch (id) {
    case 'board.left':
      return { act: 'effort', effort: neighbour(effort, -1) };
    case 'board.right':
      return { act: 'effort', effort: neighbour(effort, 1) };
    case 'board.low':
      return { act: 'effort', effort: 'low' };
    case 'board.medium':
      return { act: 'effort', effort: 'medium' };
    case 'board.high':
      return { act: 'effort', effort: 'high' };
    case 'board.next':
      return { act: 'move', by: 1 };
    case 'board.previous':
      return { act: 'move', by: -1 };
    case 'board.group':
      return { act: 'group' };
    case 'board.exception':
      return { act: 'exception' };
    case 'board.disposition':
      return { act: 'edit', field: 'disposition' };
    case 'board.owner':
      return { act: 'edit', field: 'owner' };
    case 'board.due':
      return { act: 'edit', field: 'due' };
    default:
      return null;
  }
}
