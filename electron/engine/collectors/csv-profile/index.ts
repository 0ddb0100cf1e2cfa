import { AppError } from '../../../../shared/model/index.ts';
import type { CollectedSource } from '../../../../shared/model/index.ts';
import { dataText } from '../../../../shared/text/formats/data.ts';
import { inventoryText, tableText } from '../../../../shared/text/formats/inventory.ts';
import { SourceBuilder } from '../common/builder.ts';
import { readDelimited } from '../common/delimited.ts';
import type { Delimited } from '../common/delimited.ts';
import { overLimit } from '../common/errors.ts';
import { limitText } from '../../../../shared/text/collectors.ts';
import { harmlessKey } from '../common/secrets.ts';
import { columnFacts, figureRules } from '../database-profile/column.ts';
import { say, sayFacts, setAside } from '../database-profile/emit.ts';
import type { About } from '../database-profile/emit.ts';
import type { CollectContext, Collector, Detection, SourceFile } from '../types.ts';
import { profileColumn } from './columns.ts';

const VERSION = '1';
/** Figures of fewer rows would tell too much of each. */
const FEWEST_ROWS = 25;

/** Turns a sample of data into the same figures as a database profile. No value is kept. */
export const csvProfile: Collector = {
  id: 'csv-profile',
  version: VERSION,
  title: 'Sample of data',
  formats: ['CSV'],
  dimensions: ['data'],
  description:
    'Turns a CSV sample of data into counts, shares and rounded figures of its columns; no value of a row is kept.',
  filePatterns: ['*.sample.csv', '*.sample.tsv'],
  sample: 'orders.sample.csv',
  answers: ['data.distribution', 'data.edge-case', 'data.null-share', 'data.type'],
  detect,
  collect,
};

function detect(file: SourceFile): Detection | null {
  if (!/\.sample\.(?:csv|tsv)$/i.test(file.path)) return null;
  return { confidence: 0.9, because: dataText.because.namedSample };
}

async function collect(file: SourceFile, context: CollectContext): Promise<CollectedSource> {
  const table = await readDelimited(file, context);
  const rows = wholeRows(table);
  const header = headerOf(table, rows, file);
  if (rows.length < FEWEST_ROWS) throw tooFew(rows.length, file);
  if (rows.length * header.length > context.limits.nodes) {
    const what = limitText.values(context.limits.nodes);
    throw overLimit({ code: 'source.too-many-values', place: { file: file.path }, what });
  }
  const builder = new SourceBuilder(file, context);
  tellFaults(table, header.length, builder);
  const subject = `sample:${stemOf(file.path)}`;
  const about: About = { builder, subject, position: { line: 1 } };
  // How much was exported says nothing of how much there is.
  setAside(about, 'rows', rows.length, figureRules.exact, { id: null });
  const now = Date.now();
  for (const [at, name] of header.entries()) {
    const { type, figures } = profileColumn(
      rows.map(({ cells }) => cells[at] ?? ''),
      now,
    );
    say(about, `columns[${name}].type`, type, { id: 'data.type' });
    sayFacts(about, `columns[${name}]`, columnFacts(figures));
  }
  return builder.build({
    collector: csvProfile.id,
    collectorVersion: VERSION,
    scope: stemOf(file.path),
    detection: dataText.csvProfile(rows.length, header.length),
  });
}

function stemOf(path: string): string {
  return path.replace(/\.sample\.(?:csv|tsv)$/i, '').replace(/\.\w+$/, '');
}

/** The rows below the header, without a last one that is cut off. */
function wholeRows({ rows, cutOff }: Delimited): Delimited['rows'] {
  return rows.slice(1, cutOff === null ? undefined : -1);
}

/** The names of the columns, each once. A first row that has values instead would show them. */
function headerOf(table: Delimited, rows: Delimited['rows'], file: SourceFile): readonly string[] {
  const cells = (table.rows[0]?.cells ?? []).map((cell) => cell.trim());
  const named = cells.length > 0 && cells.every(isName) && new Set(cells).size === cells.length;
  const isValue = rows.some((row) => row.cells.some((cell, at) => cell.trim() === cells[at]));
  if (!named || isValue) throw noHeader(file);
  return cells.map(harmlessKey);
}

/** Names of columns are short words; numbers, dates and addresses are values. */
function isName(cell: string): boolean {
  return /^\p{L}[\p{L}\p{N}_ .()-]{0,62}$/u.test(cell);
}

function tellFaults({ rows, cutOff }: Delimited, width: number, builder: SourceBuilder): void {
  if (cutOff !== null) {
    const at = inventoryText.row(cutOff);
    builder.warn({ code: 'table.cut-off', message: tableText.cutOff(cutOff), at });
  }
  const uneven = rows.filter(({ cells, line }) => cells.length !== width && line !== cutOff).length;
  if (uneven > 0)
    builder.warn({ code: 'table.uneven', message: tableText.uneven(uneven), at: null });
}

function noHeader(file: SourceFile): AppError {
  return new AppError({
    code: 'sample.no-header',
    ...dataText.sampleWithoutHeader,
    place: { file: file.path, line: 1 },
  });
}

function tooFew(rows: number, file: SourceFile): AppError {
  return new AppError({
    code: 'sample.too-small',
    ...dataText.sampleTooSmall(rows, FEWEST_ROWS),
    place: { file: file.path },
  });
}
