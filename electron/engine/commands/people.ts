import { catalogueEntry } from '../../../shared/model/catalogue/index.ts';
import { flag } from '../store/mapping.ts';
import { restore } from './command.ts';
import type { QuickCommand } from './command.ts';
import { newId, rowOf, scopeThrough, unknownRow } from '../store/lookup.ts';
import { fieldError } from './input.ts';
import { dayOf } from '../days.ts';
import { inputText } from '../../../shared/text/engine.ts';

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
  removes: true,
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
  removes: true,
  scope: (store, input) => ofIncident(store, input.incidentId),
  apply: (tx, { incidentId }) => {
    tx.remove('incident', incidentId);
    return null;
  },
};
