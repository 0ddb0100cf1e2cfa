import { appText } from '../../shared/text/app.ts';
import { announce } from './announce.ts';
import { runCommand } from './bridge.ts';

/** Takes back the newest act of the audit that can be taken back, and says which. */
export async function undoLast(auditId: string): Promise<void> {
  const result = await runCommand('undo.last', { auditId });
  if (result.ok) announce(appText.undone(result.value.undone));
}
