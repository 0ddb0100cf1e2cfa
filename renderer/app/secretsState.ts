import type { AuditView } from '../../shared/contract/views.ts';
import { openText } from '../../shared/text/open.ts';

const t = openText.secrets;

const stateOf = { keychain: t.keychain, passphrase: t.unlocked } as const;

/** Where the key of a system is, and how many tags are not comparable, in sentences. */
export function secretsState(secrets: AuditView['secrets']): readonly string[] {
  const { source, hasPassphrase, notComparable } = secrets;
  const state = source === 'memory' ? (hasPassphrase ? t.locked : t.none) : stateOf[source];
  return notComparable > 0 ? [state, t.notComparable(notComparable)] : [state];
}
