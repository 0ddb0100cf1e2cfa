import { documentMapping } from '../document/mapping.ts';
import { unorderedLists } from '../document/volatile.ts';
import type { IdentityRules } from './identity.ts';
import type { MappingLine } from './mapping.ts';

/** Names of settings in the words of the catalogue, whatever format they stand in. */
export const settingsMapping: readonly MappingLine[] = documentMapping
  .filter(({ subject }) => subject?.test('settings') ?? true)
  .map(({ subject: _subject, ...line }) => line);

export const settingsIdentity: IdentityRules = { unordered: unorderedLists, generatedIds: true };

/** `time-zone` and `time zone` as the mapping spells them. */
export function settingSpelling(path: string): string {
  return path.replaceAll(/[- ]/g, '_');
}

/** The path of a file without its extension: `config/application-staging`. */
export function stemOf(path: string): string {
  return path.replace(/\.[A-Za-z]\w*$/, '');
}
