import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils, write } from 'xlsx';
import type { CellObject, WorkBook, WorkSheet } from 'xlsx';
import type { SheetRead } from '../../../../../shared/contract/commands/index.ts';
import type { Team } from '../../../../../shared/model/words.ts';
import { act } from './engine.ts';
import type { Bench } from './engine.ts';
import { rowsIn } from './record.ts';

/** Services that `compareServices` documents. */
export const services = ['cart', 'checkout', 'orders'];

/** Documents three services with the same change, and settings that stand alone, and compares. */
export async function compareServices(at: Bench, pool = '10'): Promise<void> {
  const { auditId, engine, folder } = at;
  const alone = { staging: `POOL=${pool}\nRUN==1+1\n`, production: 'POOL=20\nRUN==2+2\n' };
  for (const side of ['staging', 'production'] as const) {
    const level = side === 'staging' ? 'debug' : 'warn';
    const files = services.map((name) =>
      folder.write(
        `${side}/${name}.env`,
        `LOG_LEVEL=${level}\n${name === 'cart' ? alone[side] : ''}`,
      ),
    );
    await act(engine, 'source.add', { auditId, side, files });
  }
  await act(engine, 'comparison.run', { auditId });
}

/** What is kept hidden in the record, with the name of its attribute. */
export function sealedIn({ record }: Bench): readonly {
  readonly name: string;
  readonly risk: string;
  readonly rationale: string;
  readonly origin: string;
}[] {
  const names = new Map(rowsIn(record, 'difference').map(({ id, name }) => [id, name]));
  return rowsIn(record, 'sealed_assessment').map((row) => ({
    name: names.get(row.difference_id) ?? '',
    risk: row.risk,
    rationale: row.rationale,
    origin: row.origin,
  }));
}

/** The line of an attribute, counted from 1; 0 where it has none. */
export function lineOf(sheet: EditedSheet, attribute: string): number {
  return sheet.column('Assessments', 'Attribute').indexOf(attribute) + 1;
}

/** A workbook that a test changes the way people and programs do. */
export interface EditedSheet {
  readonly book: WorkBook;
  /** Texts of a column of a sheet, below its header. */
  readonly column: (sheet: string, header: string) => readonly string[];
  /** Writes into the column of a line, counted from 1 as the sheet shows it; gives the place. */
  readonly set: (line: number, header: string, value: string | number | CellObject) => string;
  readonly cellOf: (line: number, header: string) => string;
  /** Saves it under a name, as the workbook or OpenDocument file that the name says. */
  readonly save: (name: string) => string;
}

/** Exports the sheet of a team and opens it. */
export async function exportedSheet(at: Bench, team: Team, fileName: string): Promise<EditedSheet> {
  const { auditId } = at;
  const done = await act(at.engine, 'export.assessment-sheet', { auditId, team, fileName });
  return openedSheet(at.folder.path, done.fileName);
}

export function openedSheet(folder: string, fileName: string): EditedSheet {
  const book = read(readFileSync(join(folder, fileName)), { type: 'buffer' });
  return edited(book, folder);
}

export async function readSheet(at: Bench, file: string): Promise<SheetRead> {
  return act(at.engine, 'assessment-sheet.read', { auditId: at.auditId, file });
}

function edited(book: WorkBook, folder: string): EditedSheet {
  const cellOf = (line: number, header: string): string => {
    const { row, columns } = headerOf(sheetOf(book, 'Assessments'));
    return utils.encode_cell({ r: row + line, c: columns.indexOf(header) });
  };
  return {
    book,
    column: (name, header) => {
      const sheet = sheetOf(book, name);
      const { row, columns } = headerOf(sheet);
      const texts = utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '' });
      return texts.slice(row + 1).map((cells) => cells[columns.indexOf(header)] ?? '');
    },
    set: (line, header, value) => {
      const place = cellOf(line, header);
      sheetOf(book, 'Assessments')[place] = cellFor(value);
      return `Assessments!${place}`;
    },
    cellOf,
    save: (name) => {
      const file = join(folder, name);
      writeFileSync(file, write(book, { type: 'buffer', bookType: typeOf(name) }) as Buffer);
      return file;
    },
  };
}

function cellFor(value: string | number | CellObject): CellObject {
  if (typeof value === 'object') return value;
  return typeof value === 'number' ? { t: 'n', v: value } : { t: 's', v: value };
}

function typeOf(name: string): 'xlsx' | 'ods' {
  return name.endsWith('.ods') ? 'ods' : 'xlsx';
}

export function sheetOf(book: WorkBook, name: string): WorkSheet {
  const sheet = book.Sheets[name];
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The first row whose first cell is the first header. */
function headerOf(sheet: WorkSheet): { readonly row: number; readonly columns: string[] } {
  const rows = utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '' });
  const row = rows.findIndex(([first]) => first === 'Line' || first === 'Name');
  return { row, columns: rows[row] ?? [] };
}
