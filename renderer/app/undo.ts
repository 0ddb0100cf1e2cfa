import { appText } from '../../shared/text/app.ts';
import { announce } from './announce.ts';
import { ask, runCommand } from './bridge.ts';

/**
 * Takes back the newest act of the audit that can be taken back, and says which; where that is not
 * the newest one, why that one stays.
 */
export async function undoLast(auditId: string): Promise<void> {
  const audit = await ask('audit.get', { auditId });
  const newestStays = audit.ok ? audit.value.newestStays : null;
  const result = await runCommand('undo.last', { auditId });
  if (result.ok) announce(appText.undone(result.value.undone, newestStays));
}
