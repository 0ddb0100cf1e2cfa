import type { AuditView } from '../../../shared/contract/views.ts';
import { openText } from '../../../shared/text/open.ts';

const t = openText.secrets;

/** Where the key of a system is, and how many tags are not comparable, in sentences. */
export function secretsState(secrets: AuditView['secrets']): readonly string[] {
  const { unlocked, hasPassphrase, notComparable } = secrets;
  const state = unlocked && hasPassphrase ? t.unlocked : hasPassphrase ? t.locked : t.none;
  return notComparable > 0 ? [state, t.notComparable(notComparable)] : [state];
}
