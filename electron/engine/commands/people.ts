import { catalogueEntry } from '../../../shared/model/catalogue/index.ts';
import { AppError } from '../../../shared/model/errors.ts';
import { isStale } from '../store/comparison-inputs.ts';
import { flag } from '../store/mapping.ts';
import type { Store } from '../store/store.ts';
import { irreversible, restore } from './command.ts';
import type { QuickCommand } from './command.ts';
import { newId, rowOf, scopeThrough, unknownRow } from './lookup.ts';
import { readinessNow } from './readiness.ts';
import { fieldError } from './input.ts';
import { dayOf } from '../days.ts';
import { decisionText, inputText, irreversibleText } from '../../../shared/text/engine.ts';

export const addParticipant: QuickCommand<'participant.add'> = {
  inverse: restore,
  apply: (tx, input) => {
    const audit = rowOf(tx.store, 'audit', input.auditId);
    const id = newId();
    const { name, team, role } = input;
    tx.put('participant', { id, system_id: audit.system_id, audit_id: audit.id, name, team, role });
    return { participantId: id };
  },
};

const ofParticipant = scopeThrough('participant');

export const changeParticipant: QuickCommand<'participant.change'> = {
  inverse: restore,
  scope: (store, input) => ofParticipant(store, input.participantId),
  apply: (tx, { participantId, name, team, role }) => {
    tx.change('participant', participantId, { name, team, role });
    return null;
  },
};

export const removeParticipant: QuickCommand<'participant.remove'> = {
  inverse: restore,
  scope: (store, input) => ofParticipant(store, input.participantId),
  apply: (tx, { participantId }) => {
    tx.remove('participant', participantId);
    return null;
  },
};

export const addIncident: QuickCommand<'incident.add'> = {
  inverse: restore,
  apply: (tx, input) => {
    const audit = rowOf(tx.store, 'audit', input.auditId);
    if (input.date > dayOf(tx.now)) throw fieldError('incident.future', 'date', inputText.inFuture);
    if (input.catalogueId !== null && !catalogueEntry(input.catalogueId)) {
      throw unknownRow('catalogue entry');
    }
    const id = newId();
    tx.put('incident', {
      id,
      system_id: audit.system_id,
      audit_id: audit.id,
      date: input.date,
      dimension: input.dimension,
      what: input.what,
      parity_gap: flag(input.parityGap),
      catalogue_id: input.catalogueId,
    });
    return { incidentId: id };
  },
};

const ofIncident = scopeThrough('incident');

export const removeIncident: QuickCommand<'incident.remove'> = {
  inverse: restore,
  scope: (store, input) => ofIncident(store, input.incidentId),
  apply: (tx, { incidentId }) => {
    tx.remove('incident', incidentId);
    return null;
  },
};

/**
 * People decide; what was computed at that moment is kept beside it. They may release against it
 * with a written reason, but not before there is anything to decide on.
 */
export const recordDecision: QuickCommand<'decision.record'> = {
  inverse: irreversible(irreversibleText['decision.record']),
  apply: (tx, input) => {
    const audit = rowOf(tx.store, 'audit', input.auditId);
    if (input.decision === 'release') refuseUncompared(tx.store, audit.id);
    tx.put('decision', {
      id: newId(),
      system_id: audit.system_id,
      audit_id: audit.id,
      decision: input.decision,
      decided_by: input.decidedBy,
      reason: input.reason,
      readiness: readinessNow(tx.store, audit.id, tx.now),
      at: tx.now,
      differs_reason: '',
    });
    return null;
  },
};

function refuseUncompared(store: Store, auditId: string): void {
  const compared = store.prepare('SELECT 1 FROM comparison WHERE id = ?').get(auditId);
  const code = compared === undefined ? 'not-compared' : isStale(store, auditId) ? 'stale' : null;
  if (code === null) return;
  throw new AppError({ code: `decision.${code}`, ...decisionText[code] });
}
