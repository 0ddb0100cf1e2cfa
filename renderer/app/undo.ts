import type { AuditView } from '../../shared/contract/index.ts';
import { appText } from '../../shared/text/app.ts';
import { announce } from './announce.ts';
import { ask, runCommand, shown } from './bridge.ts';

/** What came of taking an act back, in a sentence. */
interface TakenBack {
  readonly undone: boolean;
  readonly sentence: string;
  /** The first difference that it was about; null for none. */
  readonly differenceId: string | null;
}

/** How often an act is judged anew where others keep coming before it is taken back. */
const mostJudgings = 5;

/** The newest undo that was asked for. */
let newest: Promise<unknown> = Promise.resolve();

/**
 * Takes back the newest act of the audit that can be taken back, unless `whyNot` has a sentence
 * against it. Null where the record refused: its error is on the screen. Each undo waits for the
 * one before, and what was judged is named to the record: an act that came meanwhile, of whomever,
 * is judged in its turn and never taken back unseen.
 */
export function takeBackLast(
  auditId: string,
  whyNot: (audit: AuditView) => string | null,
): Promise<TakenBack | null> {
  const before = newest;
  const taken = (async () => {
    await before;
    return takeBack(auditId, whyNot);
  })();
  newest = taken.catch(() => null);
  return taken;
}

async function takeBack(
  auditId: string,
  whyNot: (audit: AuditView) => string | null,
  judgings = mostJudgings,
): Promise<TakenBack | null> {
  const audit = await ask('audit.get', { auditId });
  if (!audit.ok) return null;
  const against = whyNot(audit.value);
  if (against !== null) return { undone: false, sentence: against, differenceId: null };
  const expected = audit.value.undoableAct?.commandId;
  const result = await runCommand('undo.last', { auditId, expected }, { quiet: true });
  if (!result.ok && result.error.code === 'undo.other-act' && judgings > 1) {
    return takeBack(auditId, whyNot, judgings - 1);
  }
  // Asked why the act is taken back, the person left it at that.
  if (!result.ok && result.error.code === 'command.reason-missing') return null;
  shown(result);
  if (!result.ok) return null;
  const { undone, differenceId } = result.value;
  const sentence = appText.undone(undone, audit.value.newestStays);
  return { undone: true, sentence, differenceId };
}

/**
 * Takes back the newest act of the audit that can be taken back, and says which; where that is not
 * the newest one, why that one stays.
 */
export async function undoLast(auditId: string): Promise<void> {
  const taken = await takeBackLast(auditId, () => null);
  if (taken) announce(taken.sentence);
}
