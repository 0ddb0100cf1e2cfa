import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyRecord } from '../../../../../electron/engine/store/verify.ts';
import type { Bench } from '../support/engine.ts';
import { rowsIn } from '../support/record.ts';
import { knownColumns } from './columns.data.ts';
import { governedRecord } from './tampering-record.ts';
import { changedRows, uncovered } from './tampering-verdict.ts';

let at: Bench;
let copy: string;

beforeAll(async () => {
  at = await governedRecord();
  copy = join(at.folder.path, 'copy.db');
});
afterAll(() => at.folder.remove());

function isNoticed(change: (database: Sqlite.Database) => number): boolean | null {
  copyFileSync(at.record, copy);
  return changedRows(copy, change) === 0 ? null : !verifyRecord(copy).ok;
}

/** Changes one value: the smallest that there is, or one of a row that has none. */
function edit(database: Sqlite.Database, table: string, column: string): number {
  const { type } = database
    .prepare('SELECT type FROM pragma_table_info(?) WHERE name = ?')
    .get(table, column) as { readonly type: string };
  const [first] = database
    .prepare('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk DESC')
    .pluck()
    .all(table) as string[];
  const longer = `coalesce("${column}", '') || ' '`;
  const kept = type === 'BLOB' ? `CAST(${longer} AS BLOB)` : longer;
  const value = type === 'INTEGER' ? `coalesce("${column}", 0) + 1000` : kept;
  return database
    .prepare(
      `UPDATE "${table}" SET "${column}" = ${value}
       WHERE "${first}" = (SELECT "${first}" FROM "${table}" ORDER BY "${column}" DESC LIMIT 1)`,
    )
    .run().changes;
}

describe('a value changed behind the back of the program', () => {
  it.each(Object.entries(knownColumns))('is noticed in every column of %s', (table, columns) => {
    const missed = Object.keys(columns).filter(
      (column) =>
        !uncovered.has(`${table}.${column}`) &&
        isNoticed((database) => edit(database, table, column)) === false,
    );
    expect(missed).toEqual([]);
  });
});

describe('a row removed behind the back of the program', () => {
  const tables = Object.keys(knownColumns).filter(
    (table) => table !== 'source_location' && table !== 'sign_request_key',
  );

  it.each(tables)('is noticed in %s', (table) => {
    const noticed = isNoticed((database) => {
      const [first] = database
        .prepare('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk DESC')
        .pluck()
        .all(table) as string[];
      const text = `DELETE FROM "${table}" WHERE "${first}" = (SELECT min("${first}") FROM "${table}")`;
      return database.prepare(text).run().changes;
    });
    expect(noticed).not.toBe(false);
  });
});

it('is asked of tables that have rows', () => {
  const empty = Object.keys(knownColumns).filter(
    (table) => rowsIn(at.record, table as 'system').length === 0,
  );
  expect(empty).toEqual([]);
});
