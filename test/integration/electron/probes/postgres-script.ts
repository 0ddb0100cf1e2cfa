import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { expect } from 'vitest';
import { superuser, superuserPassword } from './postgres-server.ts';
import type { PostgresServer } from './postgres-server.ts';

/** Password of the user `reader`, who may read a part of the shop. */
export const readerPassword = 'canary-reader-91c';

/** One schema; the amounts of staging are a tenth, its notes never absent, and it lets the reader write. */
export function schema(side: 'staging' | 'production'): string {
  const production = side === 'production';
  return `
    create type state as enum ('new', 'paid', 'sent');
    create table customers (
      id bigint generated always as identity primary key,
      email varchar(60) not null unique,
      phone bigint,
      born date,
      note text ${production ? '' : 'not null'},
      state state default 'new');
    insert into customers (email, phone, born, note, state)
      select 'canary-row-' || g || '@mail.example', 15557300000 + g, date '1960-02-03' + (g % 9000),
        case when ${String(production)} and g % 4 = 0 then null
          when g = 1 and ${String(production)} then '' else 'canary-row-note ' || g % 7 end,
        (array['new', 'paid', 'sent']::state[])[1 + g % 3]
      from generate_series(1, ${production ? 4000 : 1000}) g;
    create table orders (
      id int primary key,
      customer bigint references customers (id),
      amount numeric(12, 2) check (amount >= 0),
      "canary free text" text);
    insert into orders select g, 1 + g % 900, (g * 7919 % 100000) / ${production ? '10.0' : '100.0'}, 'canary-row-' || g
      from generate_series(1, ${production ? 3000 : 1500}) g;
    ${production ? 'create index on orders (customer);' : ''}
    create table ledger (entry text);
    insert into ledger values ('canary-row-ledger');
    create table guarded (entry text);
    insert into guarded values ('canary-row-guarded');
    alter table guarded enable row level security;
    grant usage on schema public to reader;
    grant select on customers, guarded to reader;
    ${production ? '' : 'grant update on customers to reader;'}
    grant select (id, amount) on orders to reader;
    analyze;`;
}

const script = fileURLToPath(
  new URL('../../../../electron/engine/collectors/database-profile/profile.sql', import.meta.url),
);

/** What `psql -X -q -A -t -f` prints: the cells of each statement, and of those that `\gexec` makes. */
export async function asPsql(
  server: PostgresServer,
  database: string,
  user: { readonly user: string; readonly password: string },
): Promise<string> {
  const client = new pg.Client({ host: server.host, port: server.port, database, ...user });
  await client.connect();
  const raw = { rowMode: 'array', types: { getTypeParser: () => String } } as const;
  const printed: string[] = [];
  const cells = async (text: string): Promise<readonly string[]> =>
    (await client.query<string[]>({ text, ...raw })).rows.map(([cell = '']) => cell);
  let statement = '';
  for (const line of readFileSync(script, 'utf8').split('\n')) {
    if (line.startsWith('--')) continue;
    statement += `${line}\n`;
    if (line.endsWith(';')) printed.push(...(await cells(statement)));
    else if (line === '\\gexec') {
      for (const made of await cells(statement.replace('\\gexec', ''))) {
        printed.push(...(await cells(made).catch(() => [])));
      }
    } else continue;
    statement = '';
  }
  await client.end();
  return `${printed.join('\n')}\n`;
}

/** The session as the first statements of the script leave it. */
export async function preparedSession(
  server: PostgresServer,
): Promise<{ readonly rows: unknown[] }> {
  const client = new pg.Client({
    host: server.host,
    port: server.port,
    database: 'shop_staging',
    user: superuser,
    password: superuserPassword,
  });
  await client.connect();
  const sets = readFileSync(script, 'utf8').match(/^set .*;$/gm) ?? [];
  for (const set of sets) await client.query(set);
  await expect(client.query('create table written (a int)')).rejects.toThrow(/read-only/);
  const answer = await client.query({
    text: "select current_setting('transaction_read_only'), current_setting('application_name')",
    rowMode: 'array',
  });
  await client.end();
  return answer;
}
