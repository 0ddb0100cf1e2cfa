import { normaliseTokens } from '../../../shared/compare/index.ts';
import type { EnvironmentTokens } from '../../../shared/compare/index.ts';
import { AppError } from '../../../shared/model/errors.ts';
import { documentingText } from '../../../shared/text/documenting.ts';
import { movableSubjects, setAsideOfRule } from '../store/documenting.ts';
import { sql } from '../store/sql.ts';
import type { Transaction } from '../store/transaction.ts';
import { restore } from './command.ts';
import type { QuickCommand } from './command.ts';
import { newId, rowOf, scopeOfSystemRow, scopeThrough } from '../store/lookup.ts';

/** Makes attributes of what a rule of a collector set aside, in this audit. */
export const restoreAside: QuickCommand<'aside.restore'> = {
  inverse: restore,
  recompares: 'afterwards',
  apply: (tx, { auditId, collector, rule, reason }) => {
    const { system_id } = rowOf(tx.store, 'audit', auditId);
    const known = tx.get(
      sql
        .selectFrom('restored_rule')
        .select('id')
        .where('audit_id', '=', auditId)
        .where('collector', '=', collector)
        .where('rule', '=', rule),
    );
    if (known) throw refused('restored');
    const { rows, restorable } = setAsideOfRule(tx.store, auditId, { collector, rule });
    if (rows === 0) throw refused('nothing-aside');
    if (restorable === 0) throw refused('not-restorable');
    tx.put('restored_rule', {
      id: newId(),
      system_id,
      audit_id: auditId,
      collector,
      rule,
      reason,
    });
    return { attributes: restorable };
  },
};

const ofRestored = scopeThrough('restored_rule');

/** Lets a restored rule set its values aside again. */
export const withdrawRestored: QuickCommand<'aside.withdraw'> = {
  inverse: restore,
  removes: true,
  recompares: 'afterwards',
  scope: (store, { restoredId }) => ofRestored(store, restoredId),
  apply: (tx, { restoredId }) => {
    tx.remove('restored_rule', restoredId);
    return null;
  },
};

/** Moves what a subject says beside the catalogue to another dimension, in every audit. */
export const moveSubject: QuickCommand<'subject.move'> = {
  inverse: restore,
  recompares: 'afterwards',
  apply: (tx, { auditId, subject, dimension, reason }) => {
    const { system_id } = rowOf(tx.store, 'audit', auditId);
    const tokens = tokensOf(tx, system_id);
    const plain = normaliseTokens(subject, tokens);
    const movable = movableSubjects(tx.store, auditId);
    if (!movable.some((each) => normaliseTokens(each, tokens) === plain)) {
      throw refused('nothing-to-move');
    }
    const known = tx.get(
      sql
        .selectFrom('moved_subject')
        .select('id')
        .where('system_id', '=', system_id)
        .where('subject', '=', plain),
    );
    if (known) tx.change('moved_subject', known.id, { dimension, reason });
    else tx.put('moved_subject', { id: newId(), system_id, subject: plain, dimension, reason });
    return null;
  },
};

/** Leaves a moved subject in the dimension that its collector gave it. */
export const moveSubjectBack: QuickCommand<'subject.move-back'> = {
  inverse: restore,
  removes: true,
  recompares: 'afterwards',
  scope: (store, { moveId }) => scopeOfSystemRow(store, 'moved_subject', moveId),
  apply: (tx, { moveId }) => {
    tx.remove('moved_subject', moveId);
    return null;
  },
};

/** The next reading keeps the value of this place; what was read so far stays masked. */
export const liftMask: QuickCommand<'mask.lift'> = {
  inverse: restore,
  apply: (tx, { auditId, collector, subject, name, reason }) => {
    const { system_id } = rowOf(tx.store, 'audit', auditId);
    const known = tx.get(
      sql
        .selectFrom('lifted_mask')
        .select('id')
        .where('system_id', '=', system_id)
        .where('collector', '=', collector)
        .where('subject', '=', subject)
        .where('name', '=', name),
    );
    if (known) throw refused('lifted');
    tx.put('lifted_mask', { id: newId(), system_id, collector, subject, name, reason });
    return null;
  },
};

/** The next reading masks the value of this place again; what was read so far stays as it is. */
export const putMaskBack: QuickCommand<'mask.put-back'> = {
  inverse: restore,
  removes: true,
  scope: (store, { maskId }) => scopeOfSystemRow(store, 'lifted_mask', maskId),
  apply: (tx, { maskId }) => {
    tx.remove('lifted_mask', maskId);
    return null;
  },
};

function tokensOf(tx: Transaction, systemId: string): EnvironmentTokens {
  return JSON.parse(rowOf(tx.store, 'system', systemId).json_tokens) as EnvironmentTokens;
}

function refused(code: keyof typeof documentingText.refused): AppError {
  return new AppError({ code: `documenting.${code}`, ...documentingText.refused[code] });
}
