import { AppError } from '../../../../shared/model/index.ts';
import type { CollectedSource } from '../../../../shared/model/index.ts';
import { dataText } from '../../../../shared/text/formats/data.ts';
import { SourceBuilder } from '../common/builder.ts';
import { readJson } from '../common/json-tree.ts';
import type { CollectContext, Collector, Detection, SourceFile } from '../types.ts';
import { onlyPart, sayDatabase, sayRole, saySettings, sayTotal } from './database.ts';
import { partsOf } from './format.ts';
import { ownName } from './name.ts';
import type { PlacedPart } from './format.ts';
import { holdsRows, sayTable, wholeTables } from './tables.ts';

const VERSION = '1';
const HEAD = 400;

/** Entries of the catalogue that a profile answers. */
const answers = [
  'data.access-control',
  'data.distribution',
  'data.edge-case',
  'data.masking',
  'data.null-share',
  'data.refreshed',
  'data.source',
  'data.type',
  'data.volume',
  'database.character-set',
  'database.collation',
  'database.engine',
  'database.engine-version',
  'database.extension',
  'database.name',
  'database.setting',
  'database.storage-engine',
] as const;

/** Reads the profile that the script for database administrators writes; see `format.ts`. */
export const databaseProfile: Collector = {
  id: 'database-profile',
  version: VERSION,
  title: 'Database profile',
  formats: ['evenkeel/database-profile/1'],
  dimensions: ['data', 'dependencies'],
  description:
    'Reads a profile of a PostgreSQL database, taken by the profile script or a probe, that never holds a row.',
  filePatterns: ['*profile.json'],
  sample: 'profile.json',
  answers,
  detect,
  collect,
};

function detect(file: SourceFile): Detection | null {
  if (!/^\s*\{\s*"format"\s*:\s*"evenkeel\/database-profile\//.test(file.text.slice(0, HEAD)))
    return null;
  return { confidence: 0.98, because: dataText.because.databaseProfile };
}

function collect(file: SourceFile, context: CollectContext): CollectedSource {
  const tree = readJson(file.text, file.path, context.limits);
  const builder = new SourceBuilder(file, context);
  for (const duplicate of tree.duplicates) builder.duplicate(duplicate, 'database');
  const parts = partsOf(tree, file.path);
  const found = onlyPart(parts, 'database');
  if (!found) throw withoutDatabase(file.path);
  const { engine, version } = found.part;
  const name = ownName(found.part.name);
  const about = { builder, subject: `database:${name}`, position: found.position };
  sayDatabase(found.part, about);
  const settings = onlyPart(parts, 'settings');
  if (settings) saySettings(settings.part, { ...about, position: settings.position });
  sayRoles(parts, builder);
  const tables = wholeTables(parts);
  sayTotal(
    tables.filter(holdsRows).map(({ rows }) => rows?.part.rows ?? null),
    about,
  );
  for (const table of tables) sayTable(table, builder, name);
  const columns = tables.reduce((sum, table) => sum + table.columns.size, 0);
  const detection = dataText.databaseProfile({ engine, version, tables: tables.length, columns });
  const head = { collector: databaseProfile.id, collectorVersion: VERSION };
  return builder.build({ ...head, scope: name, detection });
}

function sayRoles(parts: readonly PlacedPart[], builder: SourceBuilder): void {
  for (const { part, position } of parts) {
    if (part.part === 'role') sayRole(part, { builder, position });
  }
}

function withoutDatabase(file: string): AppError {
  return new AppError({
    code: 'profile.incomplete',
    ...dataText.profileWithoutDatabase,
    place: { file },
  });
}
