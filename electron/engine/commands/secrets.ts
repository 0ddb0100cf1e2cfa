import { AppError } from '../../../shared/model/errors.ts';
import { irreversibleText, secretText } from '../../../shared/text/engine.ts';
import { passphraseSecret } from '../keys.ts';
import { keySecret } from '../store/secret-keys.ts';
import { notComparableTags } from '../store/tags.ts';
import { irreversible } from './command.ts';
import type { QuickCommand } from './command.ts';
import { rowOf } from './lookup.ts';

/**
 * Derives the system's key from a passphrase. What is kept is the key's fingerprint, so that a
 * wrong passphrase is noticed; neither passphrase nor key is written anywhere.
 */
export const unlockSecrets: QuickCommand<'secrets.unlock'> = {
  inverse: irreversible(irreversibleText['secrets.unlock']),
  apply: (tx, { auditId, passphrase }) => {
    const { system_id } = rowOf(tx.store, 'audit', auditId);
    const system = rowOf(tx.store, 'system', system_id);
    const key = keySecret(passphraseSecret(passphrase, system.secret_salt));
    if (system.secret_key_id !== null && system.secret_key_id !== key.id) throw wrongPassphrase();
    tx.change('system', system.id, { secret_key_id: key.id });
    tx.store.secrets.unlock(system.id, key);
    return { keyId: key.id, notComparable: notComparableTags(tx.store, auditId, key.id) };
  },
};

function wrongPassphrase(): AppError {
  return new AppError({
    code: 'secrets.wrong-passphrase',
    sentence: secretText.wrong,
    remedy: secretText.wrongRemedy,
    place: { field: 'passphrase' },
  });
}
