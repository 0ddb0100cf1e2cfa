import { AppError } from '../../../../shared/model/errors.ts';
import { oscalText } from '../../../../shared/text/oscal.ts';
import { canonicalJson } from '../../store/trail.ts';
import type { Json, JsonObject } from './values.ts';

interface Uuids {
  readonly named: Set<string>;
  readonly twice: Set<string>;
  readonly meant: Set<string>;
}

/**
 * Reads a document back: it says what was written, no two things have one UUID, and whatever it
 * refers to within itself is there. Gives how many references that are.
 *
 * @throws AppError `oscal.not-as-written`, with what is wrong as its place.
 */
export function checkOscal(bytes: Uint8Array, written: JsonObject): number {
  const read = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as JsonObject;
  if (canonicalJson(read) !== canonicalJson(written)) throw notAsWritten('content');
  const uuids: Uuids = { named: new Set(), twice: new Set(), meant: new Set() };
  collect(read, uuids);
  const [twice] = uuids.twice;
  if (twice !== undefined) throw notAsWritten(twice);
  for (const meant of uuids.meant) if (!uuids.named.has(meant)) throw notAsWritten(meant);
  return uuids.meant.size;
}

function collect(value: Json, uuids: Uuids): void {
  if (typeof value !== 'object') return;
  if (isList(value)) return value.forEach((each) => collect(each, uuids));
  for (const [key, part] of Object.entries(value)) {
    if (typeof part === 'string') collectText(key, part, uuids);
    else if (isMeaning(key) && isList(part)) textsIn(part).forEach((each) => uuids.meant.add(each));
    else collect(part, uuids);
  }
}

/** A text names something, means something that is named elsewhere, or neither. */
function collectText(key: string, text: string, uuids: Uuids): void {
  if (key === 'uuid') name(text, uuids);
  else if (isMeaning(key)) uuids.meant.add(text);
  else if (key === 'href' && text.startsWith('#')) uuids.meant.add(text.slice(1));
}

const isMeaning = (key: string): boolean => /-uuids?$/.test(key);

const textsIn = (list: readonly Json[]): readonly string[] =>
  list.filter((each) => typeof each === 'string');

function name(uuid: string, { named, twice }: Uuids): void {
  if (named.has(uuid)) twice.add(uuid);
  named.add(uuid);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function notAsWritten(what: string): AppError {
  return new AppError({ code: 'oscal.not-as-written', ...oscalText.failed, place: { path: what } });
}
