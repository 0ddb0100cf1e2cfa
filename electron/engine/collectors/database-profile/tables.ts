import { dataText } from '../../../../shared/text/formats/data.ts';
import type { SourceBuilder } from '../common/builder.ts';
import { columnFacts, figureRules } from './column.ts';
import { say, sayFacts, sayUnknown, setAside } from './emit.ts';
import type { About } from './emit.ts';
import type { PartOf, PlacedPart } from './format.ts';

type Table = PartOf<'table'>;
type Column = PartOf<'column'>;

/** A table with what was read of its values. */
export interface WholeTable {
  readonly table: Table;
  readonly position: PlacedPart['position'];
  readonly rows: {
    readonly part: PartOf<'rows'>;
    readonly position: PlacedPart['position'];
  } | null;
  readonly columns: ReadonlyMap<
    string,
    { readonly part: Column; readonly position: PlacedPart['position'] }
  >;
}

const structure = { id: 'data.type' } as const;
const access = { id: 'data.access-control' } as const;

/** Puts the parts about one table together. */
export function wholeTables(parts: readonly PlacedPart[]): readonly WholeTable[] {
  const columns = new Map<
    string,
    Map<string, { part: Column; position: PlacedPart['position'] }>
  >();
  const rows = new Map<string, { part: PartOf<'rows'>; position: PlacedPart['position'] }>();
  for (const { part, position } of parts) {
    if (part.part === 'rows') rows.set(keyOf(part.schema, part.table), { part, position });
    if (part.part !== 'column') continue;
    const key = keyOf(part.schema, part.table);
    const known =
      columns.get(key) ?? new Map<string, { part: Column; position: PlacedPart['position'] }>();
    columns.set(key, known.set(part.column, { part, position }));
  }
  return parts.flatMap(({ part, position }) => {
    if (part.part !== 'table') return [];
    const key = keyOf(part.schema, part.name);
    return [
      {
        table: part,
        position,
        rows: rows.get(key) ?? null,
        columns: columns.get(key) ?? new Map(),
      },
    ];
  });
}

function keyOf(schema: string, table: string): string {
  return JSON.stringify([schema, table]);
}

/** Whether its rows are this database's own: those of a foreign table are not. */
export function holdsRows({ table }: WholeTable): boolean {
  return table.kind !== 'foreign table';
}

/** Says everything that is known of a table. */
export function sayTable(whole: WholeTable, builder: SourceBuilder, database: string): void {
  const { table, position } = whole;
  const subject = `table:${database}.${table.schema}.${table.name}`;
  const about: About = { builder, subject, position };
  say(about, 'kind', table.kind, structure);
  sayRows(whole, about);
  sayStructure(table, about);
  sayAccess(table, about);
  for (const column of table.columns) sayColumn(whole, column, about);
  warnOf(whole, builder);
}

function sayRows({ rows, ...whole }: WholeTable, about: About): void {
  const as = { id: 'data.volume', type: 'number' } as const;
  if (rows) say({ ...about, position: rows.position }, 'rows', rows.part.rows, as);
  else if (holdsRows({ rows, ...whole })) sayUnknown(about, 'rows', as);
  const { size, partitions } = whole.table;
  if (size !== null)
    setAside(about, 'size', size, figureRules.exact, { id: 'data.volume', type: 'size' });
  if (partitions !== null) setAside(about, 'partitions', partitions, figureRules.exact, structure);
}

function sayStructure(table: Table, about: About): void {
  if (table.partitionedBy !== null) say(about, 'partitioned by', table.partitionedBy, structure);
  say(about, 'triggers', table.triggers.join(', '), { ...structure, type: 'set' });
  for (const { name, definition } of table.constraints) {
    say(about, `constraints[${constraintName(name, definition)}]`, definition, structure);
  }
  for (const { definition, unique, valid } of table.indexes) {
    const value = [unique ? 'unique' : 'not unique', ...(valid ? [] : ['not valid'])].join(', ');
    say(about, `indexes[${definition}]`, value, structure);
  }
}

/** Servers make names of their own, so what a constraint is about names it; a check has its name. */
function constraintName(name: string, definition: string): string {
  return /^(?:PRIMARY KEY|UNIQUE|FOREIGN KEY)[^(]*\([^)]*\)/.exec(definition)?.[0] ?? name;
}

function sayAccess(table: Table, about: About): void {
  say(about, 'row security', table.rowSecurity, { ...access, type: 'boolean' });
  if (table.policies.length > 0) {
    say(about, 'policies', table.policies.join(', '), { ...access, type: 'set' });
  }
  for (const { to, may } of table.grants) {
    say(about, `grants[${to}]`, may.join(', '), { ...access, type: 'set' });
  }
}

function sayColumn(whole: WholeTable, column: Table['columns'][number], about: About): void {
  const path = `columns[${column.name}]`;
  say(about, `${path}.type`, typeText(column), structure);
  const read = whole.columns.get(column.name);
  if (read) {
    const identifier = isIdentifier(whole.table, column, read.part);
    const facts = columnFacts({ ...figuresOf(read.part), identifier });
    sayFacts({ ...about, position: read.position }, path, facts);
  } else if (holdsRows(whole)) {
    sayUnknown(about, `${path}.nulls`, { id: 'data.null-share', type: 'distribution' });
    sayUnknown(about, `${path}.distribution`, { id: 'data.distribution', type: 'distribution' });
  }
}

/** `character varying(80), not null, with default`. */
function typeText(column: Table['columns'][number]): string {
  const { type, nullable, identity, generated, collation } = column;
  const parts = [type, nullable ? 'null allowed' : 'not null'];
  if (column.default) parts.push('with default');
  if (identity) parts.push('identity');
  if (generated) parts.push('generated');
  if (collation !== null) parts.push(`collation ${collation}`);
  return parts.join(', ');
}

function figuresOf(column: Column): Omit<Parameters<typeof columnFacts>[0], 'identifier'> {
  const { rows, nulls, distinct, top = [], bins = [], quantiles, boundaries } = column;
  return {
    rows,
    nulls,
    distinct: distinct ?? null,
    top,
    bins,
    quantiles: quantiles ?? null,
    boundaries: boundaries ?? null,
    lengths: column.family === 'text',
  };
}

/** Numbers that only tell rows apart: keys, references to keys, and whole numbers without a repeat. */
function isIdentifier(table: Table, column: Table['columns'][number], read: Column): boolean {
  if (read.family === 'key') return true;
  if (read.family !== 'number') return false;
  const whole = /^(?:smallint|integer|bigint|numeric\(\d+,0\))$/.test(column.type);
  const repeats = (read.distinct ?? 0) < read.rows - read.nulls;
  if (column.identity || (whole && !repeats && read.rows >= FEWEST_UNIQUE)) return true;
  return table.constraints.some(({ definition }) =>
    keyColumns(definition).some((name) => name === column.name),
  );
}

/** So few numbers can be distinct by chance. */
const FEWEST_UNIQUE = 50;

/** Columns of a key; names within quotes are unquoted. */
function keyColumns(definition: string): readonly string[] {
  const inside = /^(?:PRIMARY KEY|UNIQUE|FOREIGN KEY)[^(]*\(([^)]*)\)/.exec(definition)?.[1] ?? '';
  return inside.split(', ').map((name) => name.replace(/^"(.*)"$/, '$1').replaceAll('""', '"'));
}

function warnOf(whole: WholeTable, builder: SourceBuilder): void {
  if (!holdsRows(whole)) return;
  const { table, columns } = whole;
  const name = `${table.schema}.${table.name}`;
  const missing = table.columns.filter((column) => !columns.has(column.name));
  const refused = missing.filter(({ readable }) => !readable).length;
  const failed = missing.length - refused;
  if (refused > 0)
    builder.warn({
      code: 'profile.not-permitted',
      message: dataText.notPermitted(name, refused),
      at: name,
    });
  if (failed > 0)
    builder.warn({ code: 'profile.not-read', message: dataText.notRead(name, failed), at: name });
  const [sampled] = [...columns.values()].flatMap(({ part }) => part.sampledPercent ?? []);
  if (sampled !== undefined)
    builder.warn({ code: 'profile.sampled', message: dataText.sampled(name, sampled), at: name });
}
