import type Sqlite from 'better-sqlite3';
import first from './migrations/0001-record.sql?raw';
import second from './migrations/0002-documenting.sql?raw';
import third from './migrations/0003-judgement.sql?raw';
import fourth from './migrations/0004-governance.sql?raw';

/** Every step of the schema in order; a record's `user_version` counts those it has. */
export const migrations: readonly string[] = [first, second, third, fourth];

/** `application_id` of a record: "EVKL". */
export const APPLICATION_ID = 0x45564b4c;

/** The version that this code reads and writes. */
export const SCHEMA_VERSION = migrations.length;

/** Version of a record, 0 for an empty file. */
export function versionOf(database: Sqlite.Database): number {
  return Number(database.pragma('user_version', { simple: true }));
}

/** Brings a record to the newest version; each step is one transaction with its version. */
export function migrate(database: Sqlite.Database, steps: readonly string[] = migrations): void {
  for (let version = versionOf(database); version < steps.length; version += 1) {
    const step = steps[version];
    if (step === undefined) throw new Error(`no migration to version ${version + 1}`);
    database
      .transaction(() => {
        database.exec(step);
        database.pragma(`user_version = ${version + 1}`);
      })
      .immediate();
  }
}
