import type { CallContext } from '../../../shared/contract/calls.ts';
import type { EngineEvent } from '../../../shared/contract/events.ts';
import { AppError } from '../../../shared/model/errors.ts';
import type { ErrorData } from '../../../shared/model/errors.ts';
import type { Host } from '../host.ts';
import { keepReading, readClocks } from '../store/clock.ts';
import type { Store } from '../store/store.ts';
import { isWrongTry, noteWrongTry } from './tries.ts';
import { Transaction, insertRow } from '../store/transaction.ts';
import { newId } from '../store/lookup.ts';

/** What was refused to whom. */
export interface RefusedAct {
  readonly systemId: string;
  readonly auditId: string | null;
  /** Name of the person. */
  readonly person: string;
  /** Null where the name is of nobody among the people of the system. */
  readonly personId: string | null;
  /** Name of the command. */
  readonly act: string;
  /** What it was about, `table:id`. */
  readonly subject: string;
}

/** Name of the act that an entry of a refusal has in the trail; no command of the contract. */
export const refusedAct = 'act.refused';

/**
 * An expected error that stays in the record: a wrong passphrase, a role that may not, an approval
 * of one's own. Thrown by a command; the door keeps it and then throws it on.
 */
export class RecordedRefusal extends AppError {
  readonly refused: RefusedAct;

  constructor(data: ErrorData, refused: RefusedAct) {
    super(data);
    this.refused = refused;
  }
}

interface Recording {
  readonly store: Store;
  readonly host: Host;
  readonly tell: (event: EngineEvent) => void;
}

/** Writes a refusal into the record, in a transaction of its own under an id of its own. */
export function recordRefusal(
  { store, host, tell }: Recording,
  context: CallContext,
  { data, refused }: RecordedRefusal,
): void {
  const reading = readClocks(host);
  const { now } = reading;
  const commandId = `refused-${newId()}`;
  const { user, host: machine } = host.process;
  const act = {
    name: refusedAct,
    context: { ...context, commandId, reason: null },
    ...reading,
    recordedBy: `${user}@${machine}`,
  };
  store.transact(() => {
    const tx = new Transaction(store, act, { batch: false });
    const { systemId, person, personId } = refused;
    tx.put('refusal', {
      id: newId(),
      system_id: systemId,
      person,
      person_id: personId,
      act: refused.act,
      subject: refused.subject,
      code: data.code,
      at: now,
    });
    insertRow(store, 'command', {
      id: commandId,
      system_id: systemId,
      // Of no audit: it is no act that undo or the list of an audit's acts could find.
      audit_id: null,
      name: refusedAct,
      at: now,
      json_result: 'null',
      first_sequence: tx.written?.first ?? null,
      last_sequence: tx.written?.last ?? null,
      undone_by: null,
    });
  });
  keepReading(store, refused.systemId, reading);
  if (refused.personId !== null && isWrongTry(data.code)) {
    noteWrongTry(store, refused.personId, reading);
  }
  tell({ type: 'changed', auditId: refused.auditId, savedAt: now, command: refusedAct });
}
