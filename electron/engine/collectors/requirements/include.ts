import type { Position } from '../../../../shared/model/index.ts';
import type { NearFile, SourceFile } from '../types.ts';
import { readRequirement, requirementLines } from './scan.ts';
import type { RequirementEntry } from './scan.ts';

/** An entry with its place in the file that was given: an included one stands where it is included. */
export interface PlacedEntry {
  readonly entry: RequirementEntry;
  readonly position: Position;
  /** Whether it only limits versions (`-c`). */
  readonly constraint: boolean;
}

/** What a requirements file says, with what it includes. */
export interface ReadRequirements {
  readonly entries: readonly PlacedEntry[];
  /** Paths of the files that were read as part of it. */
  readonly includes: readonly string[];
  /** Includes that lie outside of what was given. */
  readonly missing: readonly {
    readonly option: string;
    readonly path: string;
    readonly position: Position;
  }[];
  /** Lines that are none of the format. */
  readonly unreadable: readonly Position[];
}

interface Reading {
  readonly file: SourceFile;
  readonly entries: PlacedEntry[];
  readonly includes: Map<string, NearFile>;
  readonly missing: { option: string; path: string; position: Position }[];
  readonly unreadable: Position[];
}

interface Where {
  /** Folder of the file that is read, relative to the file that was given. */
  readonly folder: string;
  readonly constraint: boolean;
  /** Where the first file includes this one; null in the first file itself. */
  readonly at: Position | null;
}

/** Reads the file and, each once, the files that it includes. */
export function readRequirements(file: SourceFile): ReadRequirements {
  const reading: Reading = {
    file,
    entries: [],
    includes: new Map(),
    missing: [],
    unreadable: [],
  };
  readLines(file.text, { folder: '', constraint: false, at: null }, reading);
  return { ...reading, includes: [...reading.includes.keys()] };
}

function readLines(text: string, where: Where, reading: Reading): void {
  for (const { text: line, line: number } of requirementLines(text)) {
    const position = where.at ?? { line: number, column: 1 };
    const entry = readRequirement(line);
    if (!entry) reading.unreadable.push(position);
    else if (isInclude(entry)) include(entry, { ...where, at: position }, reading);
    else reading.entries.push({ entry, position, constraint: where.constraint });
  }
}

type Include = Extract<RequirementEntry, { readonly kind: 'option' }>;

function isInclude(entry: RequirementEntry): entry is Include {
  return entry.kind === 'option' && /^(?:requirement|constraint)$/.test(entry.name);
}

function include(
  { name, value }: Include,
  where: Where & { readonly at: Position },
  reading: Reading,
): void {
  const relative = where.folder + value;
  const near = /^[a-z]+:\/\//i.test(value) ? null : reading.file.near(relative);
  if (!near) {
    reading.missing.push({ option: name, path: value, position: where.at });
    return;
  }
  if (reading.includes.has(near.path) || near.path === reading.file.path) return;
  reading.includes.set(near.path, near);
  const folder = relative.includes('/') ? relative.slice(0, relative.lastIndexOf('/') + 1) : '';
  const constraint = where.constraint || name === 'constraint';
  readLines(near.text, { folder, constraint, at: where.at }, reading);
}
