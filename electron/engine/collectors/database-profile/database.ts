import { dataText } from '../../../../shared/text/formats/data.ts';
import type { SourceBuilder } from '../common/builder.ts';
import { figureRules } from './column.ts';
import { keepBack, say, sayUnknown, setAside } from './emit.ts';
import type { About } from './emit.ts';
import type { PartOf, PlacedPart } from './format.ts';

type Database = PartOf<'database'>;

const access = { id: 'data.access-control' } as const;

/** Says what is known of the database as a whole. */
export function sayDatabase(database: Database, about: About): void {
  say(about, 'name', database.name, { id: 'database.name' });
  say(about, 'engine', database.engine, { id: 'database.engine' });
  say(about, 'engine version', database.version, {
    id: 'database.engine-version',
    type: 'version',
  });
  say(about, 'storage engine', database.tableAccessMethod, { id: 'database.storage-engine' });
  say(about, 'character set', database.encoding, { id: 'database.character-set' });
  say(about, 'collation', database.collation, { id: 'database.collation' });
  say(about, 'character type', database.characterType, { id: 'database.collation' });
  say(about, 'collation provider', database.provider, { id: 'database.collation' });
  if (database.locale !== null) say(about, 'locale', database.locale, { id: 'database.collation' });
  say(about, 'time zone', database.timeZone, { id: 'database.setting' });
  for (const { name, version } of database.extensions) {
    say(about, `extensions[${name}]`, version, { id: 'database.extension', type: 'version' });
  }
  for (const { to, may } of database.grants) {
    say(about, `grants[${to}]`, may.join(', '), { ...access, type: 'set' });
  }
  setAside(about, 'taken', database.taken, 'profile.time', { id: null });
  if (database.size !== null) {
    setAside(about, 'size', database.size, figureRules.exact, { id: 'data.volume', type: 'size' });
  }
  sayDeclared(database, about);
}

/** What is not declared is unknown: nobody can tell it from the data. */
function sayDeclared(database: Database, about: About): void {
  const declared = [
    ['data source', database.source, 'data.source'],
    ['masking', database.masking, 'data.masking'],
    ['refreshed', database.refreshed, 'data.refreshed'],
  ] as const;
  for (const [name, value, id] of declared) {
    if (value === null) sayUnknown(about, name, { id });
    else say(about, name, value, { id });
  }
  if (database.source !== null && database.masking !== null) return;
  about.builder.warn({ code: 'profile.not-declared', message: dataText.notDeclared, at: null });
}

/** Settings that say where a server stands, not how it works. */
const PLACE =
  /^(?:port|listen_addresses|unix_socket_.*|cluster_name|bonjour_name|.*_file|.*_directory|log_filename|event_source|primary_slot_name|recovery_target.*)$/;

/** Says the settings; what stands for a place or may be a secret is set aside by name. */
export function saySettings({ settings }: PartOf<'settings'>, about: About): void {
  const as = { id: 'database.setting' } as const;
  for (const { name, value, masked } of settings) {
    const path = `settings.${name}`;
    if (masked || value === null) keepBack(about, path, 'profile.masked-setting');
    else if (PLACE.test(name)) setAside(about, path, value, 'profile.place', as);
    else say(about, path, value, as);
  }
}

/** Says what a role may do: its attributes that are on, as one set, and its memberships. */
export function sayRole(role: PartOf<'role'>, at: Omit<About, 'subject'>): void {
  const about = { ...at, subject: `role:${role.name}` };
  const may = [
    ['login', role.login],
    ['superuser', role.superuser],
    ['create role', role.createRole],
    ['create database', role.createDatabase],
    ['replication', role.replication],
    ['bypass row security', role.bypassRowSecurity],
  ] as const;
  const granted = may.flatMap(([name, on]) => (on ? [name] : []));
  say(about, 'may', granted.join(', '), { ...access, type: 'set' });
  say(about, 'member of', role.memberOf.join(', '), { ...access, type: 'set' });
  say(about, 'expires', role.expires, { ...access, type: 'boolean' });
}

/** The part of this kind that there is once. */
export function onlyPart<Kind extends PlacedPart['part']['part']>(
  parts: readonly PlacedPart[],
  kind: Kind,
): { readonly part: PartOf<Kind>; readonly position: PlacedPart['position'] } | undefined {
  for (const { part, position } of parts) {
    if (isOf(part, kind)) return { part, position };
  }
  return undefined;
}

function isOf<Kind extends PlacedPart['part']['part']>(
  part: PlacedPart['part'],
  kind: Kind,
): part is PartOf<Kind> {
  return part.part === kind;
}

/** Rows of all tables together; unknown where those of one are. */
export function sayTotal(
  counts: readonly (number | null)[],
  about: About & { readonly builder: SourceBuilder },
): void {
  const as = { id: 'data.volume', type: 'number' } as const;
  const known = counts.filter((count) => count !== null);
  if (known.length < counts.length) sayUnknown(about, 'rows', as);
  else
    say(
      about,
      'rows',
      known.reduce((sum, count) => sum + count, 0),
      as,
    );
}
