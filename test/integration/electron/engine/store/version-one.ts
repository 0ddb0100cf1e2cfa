import { createHash } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import { migrate, migrations } from '../../../../../electron/engine/store/migrations.ts';
import { Store } from '../../../../../electron/engine/store/store.ts';
import type { CommandTable, RecordedTable } from '../../../../../electron/engine/store/tables.ts';
import { Transaction, insertRow } from '../../../../../electron/engine/store/transaction.ts';

export const ids = { system: 'sys', audit: 'aud', source: 'src' } as const;

const owner = { system_id: ids.system };
export const at = '2026-03-01T09:00:00.000Z';

/** Rows as a version of the record wrote them: no column is among them that came later. */
export type OldRows = readonly (readonly [RecordedTable, object])[];

/** A system with its audit, as versions 1 and 2 wrote them. */
export const opening: OldRows = [
  [
    'system',
    {
      id: ids.system,
      ...owner,
      name: 'Checkout',
      criticality: 'high',
      kernel_dependent: 0,
      json_tokens: '{"staging":["staging"],"production":["production"]}',
      secret_salt: '00',
      secret_key_id: null,
      created_at: at,
    },
  ],
  [
    'audit',
    {
      id: ids.audit,
      ...owner,
      number: 1,
      release: '1',
      planned_date: '2026-04-01',
      json_profile: '{"traits":[],"releaseFrequency":"monthly","recoveryCapacity":"hours"}',
      staging_name: 'staging',
      staging_kind: 'persistent',
      production_name: 'production',
      production_kind: 'persistent',
      snapshot_age_limit: 7,
      opened_at: at,
    },
  ],
];

const rows: OldRows = [
  ...opening,
  [
    'source',
    {
      id: ids.source,
      ...owner,
      audit_id: ids.audit,
      side: 'staging',
      collector: 'kubernetes',
      collector_version: '1',
      path: 'map.yaml',
      scope: 'kubernetes',
      sha256: 'ab',
      size: 10,
      captured_at: at,
      captured_by: 'Ada',
      detection: 'One object.',
      key_id: null,
      json_counts:
        '{"attributes":1,"volatile":1,"skipped":0,"sensitive":0,"byDimension":{"infrastructure":1,"dependencies":0,"data":0,"network":0}}',
      json_warnings: '[]',
      rows_digest: rowsDigest(),
      live: 1,
    },
  ],
];

/** The digest of its rows as version 1 worked it out: a JSON list of the columns a row, a line each. */
function rowsDigest(): string {
  const attribute = [0, 'infrastructure', 's', 'MODE', 'fast', 'value', 'text', null, null, 4, 9];
  const aside = [0, 'volatile', 'kubernetes.server', 's', 'resourceVersion', '7', 3];
  const text = [attribute, aside].map((row) => `${JSON.stringify(row)}\n`).join('');
  return createHash('sha256').update(text).digest('hex');
}

/** Writes a record of version 1 with a chain, a source and what it set aside. */
export function writeVersionOne(file: string): void {
  writeVersion(file, { version: 1, rows }, (store) => {
    store
      .prepare(
        `INSERT INTO attribute VALUES ('${ids.source}', 0, 'infrastructure', 's', 'MODE', 'fast',
         'value', 'text', NULL, NULL, 4, 9)`,
      )
      .run();
    store
      .prepare(
        `INSERT INTO set_aside VALUES ('${ids.source}', 0, 'volatile', 'kubernetes.server', 's',
         'resourceVersion', '7', 3)`,
      )
      .run();
  });
}

/** Writes a record of a version: its chain with these rows, and the bulk rows beside it, which come first. */
export function writeVersion(
  file: string,
  { version, rows: written }: { readonly version: number; readonly rows: OldRows },
  bulk: (store: Store) => void,
): void {
  const database = new Sqlite(file);
  migrate(database, migrations.slice(0, version));
  const standing = { writable: true, heldBy: null, notices: [], schemaVersion: version };
  const store = new Store(database, file, standing);
  database.pragma('foreign_keys = OFF');
  store.transact(() => {
    bulk(store);
    const tx = actOn(store);
    for (const [table, row] of written) tx.put(table, row as never);
    insertRow(store, 'command', commandOf(tx));
  });
  store.close();
}

function actOn(store: Store): Transaction {
  const context = { commandId: 'first', actor: 'Ada', onBehalfOf: null, reason: null };
  const act = {
    name: 'audit.open',
    context,
    now: at,
    uptime: 0,
    recordedBy: 'tester@test-machine',
  };
  return new Transaction(store, act, { batch: false });
}

function commandOf(tx: Transaction): CommandTable {
  return {
    id: 'first',
    system_id: ids.system,
    audit_id: ids.audit,
    name: 'audit.open',
    at,
    json_result: 'null',
    first_sequence: tx.written?.first ?? null,
    last_sequence: tx.written?.last ?? null,
    undone_by: null,
  };
}
