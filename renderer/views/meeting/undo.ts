import type { AuditView, CommandName } from '../../../shared/contract/index.ts';
import { appText } from '../../../shared/text/app.ts';
import { meetingText as text } from '../../../shared/text/meeting.ts';
import { takeBackLast } from '../../app/undo.ts';
import { goTo, withoutId } from './room.ts';
import type { RoomState } from './room.ts';
import type { Room } from './useRoom.ts';

/** What the room judges by. Sessions, people, files and the plan are no matter of a key here. */
const actsOfJudging: readonly string[] = [
  'assessment.set',
  'assessment.seal',
  'assessment.unseal',
  'rating.set',
  'rating.accept',
  'rating.clear',
  'difference.park',
  'difference.unpark',
  'group.leave',
  'group.rejoin',
  'variation.declare',
  'exception.request',
] satisfies readonly CommandName[];

/**
 * Why undo in the room leaves the newest act alone; null where it takes it back. `since` is when the
 * session began, null where none is open: what was done before is taken back outside the room.
 */
export function whyItStays(
  { undoable, undoableAct }: Pick<AuditView, 'undoable' | 'undoableAct'>,
  since: string | null,
): string | null {
  if (undoable === null || undoableAct === null) return appText.nothingToUndo;
  if (!actsOfJudging.includes(undoableAct.name)) return text.undo.notJudging(undoable);
  if (since !== null && undoableAct.at < since) return text.undo.before(undoable);
  return null;
}

/** Takes the newest judgement back and returns to its item; gives the sentence that says so. */
export async function undoInRoom({ auditId, store, meeting }: Room): Promise<string | null> {
  const since = meeting?.open?.startedAt ?? null;
  const newest = () => store.get().acts.at(-1);
  let last = newest();
  const taken = await takeBackLast(auditId, (audit) => {
    // Only now has an undo that was asked for before forgotten its act.
    last = newest();
    return whyItStays(audit, since);
  });
  if (taken === null) return null;
  const { undone, sentence } = taken;
  const item = last;
  if (undone && item !== undefined) store.set((now) => returned(now, item, sentence));
  return sentence;
}

/** Back at the item of the newest act, which is forgotten; what was undone is heard with the item. */
function returned(now: RoomState, last: string, sentence: string): RoomState {
  const typed = new Map(now.typed);
  typed.delete(last);
  const decided = withoutId(now.decided, last);
  const said = last === now.itemId ? now.said : sentence;
  return goTo({ ...now, typed, decided, said, acts: now.acts.slice(0, -1) }, last);
}
