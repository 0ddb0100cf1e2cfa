import { createHash } from 'node:crypto';
import { foldedName } from '../../../../shared/model/names.ts';

/** Names of this app in documents that others read; it claims no domain. */
export const NAMESPACE = 'urn:uuid:0b6f0f4e-6c4e-4b52-9d6a-2f6f5a1c7e31';

/** The same id gives the same UUID, version 5 (RFC 9562, 5.5), in every document. */
export function stableUuid(...parts: readonly string[]): string {
  const name = Buffer.from(parts.join('\u0000'), 'utf8');
  const space = Buffer.from(NAMESPACE.slice(-36).replaceAll('-', ''), 'hex');
  const bytes = createHash('sha1').update(space).update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  const cuts = [0, 8, 12, 16, 20, 32];
  return cuts
    .slice(1)
    .map((end, index) => hex.slice(cuts[index], end))
    .join('-');
}

/** UUID of a person by the name, however it is written. */
export function partyUuid(systemId: string, name: string): string {
  return stableUuid('party', systemId, foldedName(name).replaceAll(' ', ''));
}

/** White space as JavaScript and the schema know it, and what cannot be seen. */
const UNFIT = /[\s\p{Cc}\u2028\u2029\uFEFF]+/gu;

/** Text of one line, as titles and values of properties are; null where nothing is left. */
export function oneLine(text: string): string | null {
  const line = text.replaceAll(UNFIT, ' ').trim();
  return line === '' ? null : line;
}

/** Text of several lines, where it says something. */
export function prose(text: string): string | null {
  const said = text.trim();
  return said === '' ? null : said;
}

/** The end of a day with its time zone; null for years that the schema does not know. */
export function endOfDay(day: string): string | null {
  return /^(?:19|2\d)/.test(day) ? `${day}T23:59:59Z` : null;
}

/** A path as a relative reference: every character that a reference does not know is escaped. */
export function referenceTo(path: string): string {
  const parts = path.toWellFormed().split(/[\\/]/).map(encodeURIComponent);
  return `./${parts.filter((part) => part !== '' && part !== '.').join('/')}`;
}

/** A plain object of JSON. */
export interface JsonObject {
  readonly [key: string]: Json;
}
export type Json = string | number | boolean | JsonObject | readonly Json[];
type Given = { readonly [key: string]: Json | null | undefined };

/** An object without what is not known: OSCAL has no null and no empty list. */
export function known(given: Given): JsonObject {
  const entries = Object.entries(given).filter(
    (entry): entry is [string, Json] => !isNothing(entry[1]),
  );
  return Object.fromEntries(entries);
}

function isNothing(value: Json | null | undefined): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value !== 'object') return false;
  return Array.isArray(value) ? value.length === 0 : Object.keys(value).length === 0;
}

/** A property of this app; nothing where it has no value. */
export function property(name: string, value: string | number | null): readonly JsonObject[] {
  const line = value === null ? null : oneLine(String(value));
  if (line === null) return [];
  const exact = String(value);
  const remarks = exact === line ? null : JSON.stringify(exact);
  return [known({ name, ns: NAMESPACE, value: line, remarks })];
}

/** A property whose name and values the standard itself defines. */
export function standardProperty(name: string, value: string): JsonObject {
  return { name, value };
}
