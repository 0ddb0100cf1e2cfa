import { waitAfter, waitLeft } from '../../../shared/signing/waiting.ts';
import type { ClockReading } from '../store/clock.ts';
import type { Store } from '../store/store.ts';

/** Codes of refusals that are wrong tries: each makes the next wait longer. */
export const wrongTryCodes = {
  passphrase: 'signature.wrong-passphrase',
  'recovery-code': 'signature.wrong-recovery-code',
} as const;

/** Whether a refusal with this code was a wrong try. */
export function isWrongTry(code: string): boolean {
  return Object.values(wrongTryCodes).some((each) => each === code);
}

/** Readings looked at: what is left out counts as no time, so nobody waits less for it. */
const READINGS = 1000;

/** What is known of somebody's wrong tries. */
export interface Tries {
  /** Since the last right one. */
  readonly wrong: number;
  /** Seconds until the next is looked at; 0 where it is at once. */
  readonly wait: number;
}

/** What the clock that nobody sets read at the last wrong try of a person, in this process. */
const lastTries = new WeakMap<Store, Map<string, number>>();

/** Keeps when a wrong try of a person was recorded. */
export function noteWrongTry(store: Store, personId: string, { uptime }: ClockReading): void {
  const known = lastTries.get(store) ?? new Map<string, number>();
  lastTries.set(store, known.set(personId, uptime));
}

interface WrongTry {
  readonly sequence: number;
  readonly at: string;
}

/**
 * The wrong tries of a person since the last right one, in the order of the trail: whatever the
 * clock did meanwhile. A signature, an act that they allowed and a passphrase that was set are right
 * ones. Time is told by the clock that nobody sets; after a restart by the wall clock, where setting
 * it back shortens nothing.
 */
export function triesOf(
  store: Store,
  { systemId, personId }: { readonly systemId: string; readonly personId: string },
  reading: ClockReading,
): Tries {
  const wrong = wrongTries(store, systemId, personId, lastRight(store, systemId, personId));
  const last = wrong.at(-1);
  if (last === undefined) return { wrong: 0, wait: 0 };
  const noted = lastTries.get(store)?.get(personId);
  if (noted !== undefined && reading.uptime >= noted) {
    const left = waitAfter(wrong.length) - (reading.uptime - noted) / 1000;
    return { wrong: wrong.length, wait: Math.max(0, Math.ceil(left)) };
  }
  const readings = [last.at, ...readingsSince(store, systemId, last.sequence), reading.now];
  return { wrong: wrong.length, wait: waitLeft({ wrongTries: wrong.length, readings }) };
}

/** Entry of the newest act for which this person proved themselves; 0 without one. */
function lastRight(store: Store, systemId: string, personId: string): number {
  return store
    .prepare(
      `SELECT coalesce(max(sequence), 0) FROM audit_trail INDEXED BY audit_trail_by_subject
       WHERE system_id = @systemId AND (
         subject IN (SELECT 'signature:' || id FROM signature WHERE person_id = @personId
                     UNION ALL
                     SELECT 'allowance:' || id FROM allowance WHERE person_id = @personId) OR
         (subject IN (SELECT 'person:' || id FROM person WHERE system_id = @systemId)
          AND action IN ('person.passphrase', 'person.reset')
          AND (subject = 'person:' || @personId OR json_after ->> 'credential_by' = @personId)))`,
    )
    .pluck()
    .get({ systemId, personId }) as number;
}

function wrongTries(
  store: Store,
  systemId: string,
  personId: string,
  after: number,
): readonly WrongTry[] {
  return store
    .prepare(
      `SELECT entry.sequence, refusal.at FROM refusal
       JOIN audit_trail entry INDEXED BY audit_trail_by_subject
         ON entry.subject = 'refusal:' || refusal.id AND entry.system_id = refusal.system_id
       WHERE refusal.person_id = @personId AND refusal.system_id = @systemId
         AND refusal.code IN (SELECT value FROM json_each(@codes)) AND entry.sequence > @after
       ORDER BY entry.sequence`,
    )
    .all({
      systemId,
      personId,
      after,
      codes: JSON.stringify(Object.values(wrongTryCodes)),
    }) as WrongTry[];
}

/** What the clock read at the acts of the system since an entry, the earliest first. */
function readingsSince(store: Store, systemId: string, sequence: number): readonly string[] {
  return store
    .prepare(
      `SELECT at FROM command WHERE system_id = @systemId AND rowid >
         (SELECT rowid FROM command WHERE system_id = @systemId
          AND @sequence BETWEEN first_sequence AND last_sequence)
       ORDER BY rowid LIMIT ${READINGS}`,
    )
    .pluck()
    .all({ systemId, sequence }) as string[];
}
