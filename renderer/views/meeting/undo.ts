import type { AuditView } from '../../../shared/contract/index.ts';
import { appText } from '../../../shared/text/app.ts';
import { meetingText as text } from '../../../shared/text/meeting.ts';
import { ask } from '../../app/bridge.ts';
import { takeBackLast } from '../../app/undo.ts';
import { reread } from './record.ts';
import type { Desk } from './record.ts';
import { goTo, withoutId } from './room.ts';
import type { RoomState } from './room.ts';

/** What judging commands are about. Sessions, people, files and the plan are no matter of a key here. */
const judged: readonly string[] = ['assessment', 'rating', 'difference', 'group', 'variation'];

/** What the room does about exceptions; the rest of their life is the register's. */
const asked: readonly string[] = ['exception.draft', 'exception.request'];

/** Whether a command judges, by its name. */
export const isJudging = (name: string): boolean =>
  asked.includes(name) || judged.includes(name.split('.', 1)[0] ?? '');

/**
 * Why undo in the room leaves the newest act alone; null where it takes it back. `since` is when the
 * session began, null where none is open: what was done before is taken back outside the room.
 */
export function whyItStays(
  { undoable, undoableAct }: Pick<AuditView, 'undoable' | 'undoableAct'>,
  since: string | null,
): string | null {
  if (undoable === null || undoableAct === null) return appText.nothingToUndo;
  if (!isJudging(undoableAct.name)) return text.undo.notJudging(undoable);
  if (since !== null && undoableAct.at < since) return text.undo.before(undoable);
  return null;
}

/** Takes the newest judgement back and returns to its item; gives the sentence that says so. */
export async function undoInRoom(desk: Desk): Promise<string | null> {
  const { auditId, store, meeting } = desk.room;
  const since = meeting?.open?.startedAt ?? null;
  const taken = await takeBackLast(auditId, (audit) => whyItStays(audit, since));
  if (taken === null) return null;
  const { differenceId, sentence } = taken;
  const itemId = differenceId === null ? null : await itemOf(auditId, differenceId);
  if (itemId === null) return sentence;
  // What was declared comes back to the agenda only now, and an item that it lacks would be left.
  await reread(desk, itemId);
  store.set((now) => returned(now, itemId, sentence));
  return sentence;
}

/** The item that holds a difference; null where it is not on the agenda. */
async function itemOf(auditId: string, differenceId: string): Promise<string | null> {
  const found = await ask('meeting.item', { auditId, itemId: differenceId }, { quiet: true });
  return found.ok ? found.value.item.id : null;
}

/** At the item of the act that was taken back; what was undone is heard with the item. */
function returned(now: RoomState, itemId: string, sentence: string): RoomState {
  const typed = new Map(now.typed);
  typed.delete(itemId);
  const decided = withoutId(now.decided, itemId);
  const said = itemId === now.itemId ? now.said : sentence;
  return goTo({ ...now, typed, decided, said, acts: now.acts + 1 }, itemId);
}
