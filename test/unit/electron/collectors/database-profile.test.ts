import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CollectedSource } from '../../../../shared/model/index.ts';
import { runCli } from '../../../../electron/cli/main.ts';
import { statementsOf } from '../../../../electron/engine/collectors/database-profile/script.ts';
import { collectOne, fixtures, refusalOf } from './harness.ts';

const sample = readFileSync(join(fixtures, 'database-profile', 'profile.json'), 'utf8');

interface Profile {
  format: string;
  parts: Record<string, unknown>[];
}

/** The sample with a change. */
function changed(change: (profile: Profile) => void): string {
  const profile = JSON.parse(sample) as Profile;
  change(profile);
  return JSON.stringify(profile);
}

function partOf(
  profile: Profile,
  kind: string,
  more: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const found = profile.parts.find(
    (part) =>
      part['part'] === kind && Object.entries(more).every(([key, value]) => part[key] === value),
  );
  if (!found) throw new Error(`no ${kind}`);
  return found;
}

function valueOf(
  { attributes }: CollectedSource,
  subject: string,
  name: string,
): string | null | undefined {
  return attributes.find((one) => one.subject.endsWith(subject) && one.name === name)?.value;
}

describe('the profile of a database', () => {
  it('is known by its envelope, whatever its name', async () => {
    const source = await collectOne('handover.txt', sample);
    expect(source).toMatchObject({ collector: 'database-profile', scope: 'shop' });
    expect(source.detection).toContain('PostgreSQL 17.10');
  });

  it.each([
    ['shop_staging', 'shop'],
    ['shop-prod', 'shop'],
    ['prod_shop_eu', 'shop_eu'],
    ['shop_uat_eu', 'shop_eu'],
    ['production', 'production'],
    ['shop_test', 'shop_test'],
    ['products', 'products'],
  ])('of %s has the scope %s, and keeps its name', async (name, scope) => {
    const text = changed((profile) => Object.assign(partOf(profile, 'database'), { name }));
    const source = await collectOne('p.json', text);
    expect(source.scope).toBe(scope);
    expect(valueOf(source, `database:${scope}`, 'name')).toBe(name);
    expect(
      source.attributes.some(({ subject }) => subject === `table:${scope}.public.orders`),
    ).toBe(true);
  });

  it('gives constraints by what they are about, and checks by their name', async () => {
    const names = (await collectOne('p.json', sample)).attributes.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        'constraints[PRIMARY KEY (id)]',
        'constraints[UNIQUE (email)]',
        'constraints[FOREIGN KEY (customer)]',
        'constraints[balance_ok]',
        'indexes[btree (lower((email)::text)) WHERE active]',
      ]),
    );
  });

  it('sets distributions of keys aside, and of references to keys', async () => {
    const text = changed((profile) => {
      const column = {
        ...partOf(profile, 'column', { column: 'balance' }),
        table: 'orders',
        column: 'customer',
      };
      profile.parts.push(column);
    });
    const source = await collectOne('p.json', text);
    const identifiers = source.setAside.filter(
      ({ rule, name }) => rule === 'profile.identifier' && name.endsWith('.distribution'),
    );
    expect(identifiers.map(({ name }) => name)).toEqual([
      'columns[id].distribution',
      'columns[phone].distribution',
      'columns[customer].distribution',
    ]);
  });

  it('declares the source and the masking of the data, or says that nobody did', async () => {
    const silent = changed((profile) =>
      Object.assign(partOf(profile, 'database'), { source: null, masking: null }),
    );
    const source = await collectOne('p.json', silent);
    const unknown = source.attributes.filter(
      ({ state, catalogueId }) => state === 'unknown' && /source|masking/.test(catalogueId ?? ''),
    );
    expect(unknown.map(({ name }) => name)).toEqual(['data source', 'masking']);
    expect(source.warnings.map(({ code }) => code)).toContain('profile.not-declared');
  });

  it('keeps settings that name a secret back, and masks what looks like one', async () => {
    const text = changed((profile) =>
      Object.assign(partOf(profile, 'settings'), {
        settings: [
          { name: 'shop.jwt', value: null, masked: true },
          { name: 'search_path', value: 'postgres://a:canary-9@db/x', masked: false },
          { name: 'port', value: '5432', masked: false },
          { name: 'work_mem', value: '4MB', masked: false },
        ],
      }),
    );
    const source = await collectOne('p.json', text);
    expect(JSON.stringify(source)).not.toContain('canary-');
    const settings = source.attributes.filter(({ name }) => name.startsWith('settings.'));
    expect(settings.map(({ name, state }) => [name, state])).toEqual([
      ['settings.search_path', 'sensitive'],
      ['settings.work_mem', 'value'],
    ]);
    const aside = source.setAside.filter(({ name }) => name.startsWith('settings.'));
    expect(aside.map(({ how, rule, name }) => [how, rule, name])).toEqual([
      ['skipped', 'profile.masked-setting', 'settings.shop.jwt'],
      ['volatile', 'profile.place', 'settings.port'],
    ]);
  });

  it('adds the rows of all tables up, where all are known', async () => {
    const whole = changed((profile) => {
      profile.parts.push({
        part: 'rows',
        schema: 'public',
        table: 'hidden',
        rows: 5,
        counted: true,
      });
    });
    expect(valueOf(await collectOne('p.json', whole), 'database:shop', 'rows')).toBe('2007');
    expect(valueOf(await collectOne('p.json', sample), 'database:shop', 'rows')).toBeNull();
  });

  it('takes no row of a foreign table for its own', async () => {
    const text = changed((profile) => {
      Object.assign(partOf(profile, 'table', { name: 'hidden' }), { kind: 'foreign table' });
    });
    const source = await collectOne('p.json', text);
    expect(valueOf(source, 'database:shop', 'rows')).toBe('2002');
    expect(source.warnings.map(({ at }) => at)).not.toContain('public.hidden');
  });

  it('has names of tables and columns that speak of secrets, and hides none of their figures', async () => {
    const text = sample
      .replaceAll('"email"', '"password"')
      .replaceAll('"customers"', '"api_tokens"');
    const { attributes } = await collectOne('p.json', text);
    const sensitive = attributes
      .filter(({ state }) => state === 'sensitive')
      .map(({ name }) => name);
    expect(sensitive).toEqual(['data source']);
    expect(attributes.some(({ name }) => name === 'columns[password].distribution')).toBe(true);
  });
});

describe('a profile that is not whole', () => {
  it.each([
    ['cut off', sample.slice(0, -200), 'source.truncated'],
    ['of another version', sample.replace('profile/1', 'profile/2'), 'profile.version'],
    ['without its database', changed((profile) => profile.parts.shift()), 'profile.incomplete'],
    ['without parts', '{"format":"evenkeel/database-profile/1"}', 'profile.shape'],
    [
      'with a part that is not right',
      changed((profile) => Object.assign(partOf(profile, 'rows'), { rows: 'canary-many' })),
      'profile.shape',
    ],
  ])('is refused: %s', async (_what, text, code) => {
    const error = await refusalOf('profile.json', text);
    expect(error.code).toBe(code);
    expect(JSON.stringify(error)).not.toContain('canary-');
  });
});

describe('the script', () => {
  it('is printed by the command line as it is', async () => {
    const printed: string[] = [];
    const io = {
      out: (chunk: string | Uint8Array) => void printed.push(String(chunk)),
      say: (line: string) => void printed.push(line),
      terminal: false,
    };
    expect(await runCli(['profile-script'], io)).toBe(0);
    expect(printed).toEqual([script]);
  });

  const script = readFileSync(
    new URL('../../../../electron/engine/collectors/database-profile/profile.sql', import.meta.url),
    'utf8',
  );

  it('is taken apart into its statements, each once', () => {
    const statements = statementsOf(script);
    expect(statements.filter(({ kind }) => kind === 'set').length).toBe(10);
    expect(statements.filter(({ kind }) => kind === 'generator').length).toBe(1);
    expect(statements.at(0)?.sql).toBe("set application_name = 'evenkeel'");
    expect(statements.at(-1)?.sql).toBe("select ']}'");
    const rebuilt = statements.map(({ sql }) => sql).join(' ');
    const plain = script.replaceAll(/^--.*$/gm, '').replaceAll(/;$|\\gexec$/gm, '');
    expect(rebuilt.replaceAll(/\s+/g, '')).toBe(plain.replaceAll(/\s+/g, ''));
  });

  it('only reads, and is read-only before it asks anything', () => {
    const statements = statementsOf(script);
    expect(statements.every(({ sql }) => /^(?:set|select|with)\s/.test(sql))).toBe(true);
    const first = statements.findIndex(({ kind }) => kind !== 'set');
    expect(statements.slice(0, first).map(({ sql }) => sql)).toEqual(
      expect.arrayContaining([
        'set default_transaction_read_only = on',
        "set statement_timeout = '60s'",
        "set lock_timeout = '2s'",
      ]),
    );
  });
});
