import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate, migrations, versionOf } from '../../../../../electron/engine/store/migrations.ts';
import { recordedTables } from '../../../../../electron/engine/store/tables.ts';
import { freshFolder } from '../support/engine.ts';
import type { Folder } from '../support/engine.ts';
import { knownColumns } from './columns.data.ts';

let folder: Folder;
let database: Sqlite.Database;
beforeEach(() => {
  folder = freshFolder();
  database = new Sqlite(join(folder.path, 'x.db'));
});
afterEach(() => {
  database.close();
  folder.remove();
});

describe('the schema', () => {
  it('is the one that reviewers have seen', async () => {
    migrate(database);
    const rows = database
      .prepare(`SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name`)
      .pluck()
      .all();
    await expect(`${rows.join(';\n\n')};\n`).toMatchFileSnapshot('schema.snapshot.sql');
  });

  it('answers from indexes what every look at an audit asks of the acts', () => {
    migrate(database);
    for (const where of [`system_id = 's'`, `audit_id = 'a'`, 'audit_id IS NULL']) {
      const steps = database.prepare(
        `EXPLAIN QUERY PLAN SELECT max(at) FROM command WHERE ${where}`,
      );
      const [step] = steps.all() as { readonly detail: string }[];
      expect(step?.detail).toContain('INDEX command_by_');
    }
  });

  it('is strict, and its recorded tables carry id and system', () => {
    migrate(database);
    const tables = database.pragma('table_list') as {
      name: string;
      strict: number;
      schema: string;
    }[];
    const own = tables.filter(
      ({ name, schema }) => schema === 'main' && !name.startsWith('sqlite_'),
    );
    expect(own.filter(({ strict }) => strict !== 1)).toEqual([]);
    const without = recordedTables.filter((table) => {
      const names = columnsOf(table).map(({ name }) => name);
      return !names.includes('id') || !names.includes('system_id');
    });
    expect(without).toEqual([]);
  });

  it.each(Object.entries(knownColumns))(
    'has the columns of %s that the code knows',
    (table, columns) => {
      migrate(database);
      expect(columnsOf(table).map(({ name }) => name)).toEqual(Object.keys(columns));
    },
  );

  it('has no table that the code does not know', () => {
    migrate(database);
    const tables = database
      .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
      .pluck()
      .all();
    expect(tables).toEqual(Object.keys(knownColumns).toSorted());
  });
});

describe('a migration', () => {
  it('keeps what the version before it holds', () => {
    migrate(database);
    database
      .prepare(
        `INSERT INTO system VALUES ('s', 's', 'Shop', 'high', 0, '{}', '00', NULL, '2026', 'here')`,
      )
      .run();
    const next = `ALTER TABLE system ADD COLUMN note TEXT NOT NULL DEFAULT ''`;
    migrate(database, [...migrations, next]);
    expect(versionOf(database)).toBe(migrations.length + 1);
    expect(database.prepare('SELECT name, note FROM system').get()).toEqual({
      name: 'Shop',
      note: '',
    });
  });

  it('leaves version and tables as they were when it fails', () => {
    migrate(database);
    const bad = 'CREATE TABLE half (id TEXT); INSERT INTO nowhere VALUES (1)';
    expect(() => migrate(database, [...migrations, bad])).toThrow(/nowhere/);
    expect(versionOf(database)).toBe(migrations.length);
    expect(columnsOf('half')).toEqual([]);
  });

  it('does nothing to a record that is up to date', () => {
    migrate(database);
    migrate(database);
    expect(versionOf(database)).toBe(migrations.length);
  });
});

function columnsOf(table: string): readonly { readonly name: string }[] {
  const columns = database.pragma(`table_xinfo("${table}")`) as { name: string; hidden: number }[];
  // Generated columns are the database's own: the code never writes them.
  return columns.filter(({ hidden }) => hidden === 0);
}
