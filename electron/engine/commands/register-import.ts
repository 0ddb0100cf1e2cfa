import { basename } from 'node:path';
import type { RegisterImported } from '../../../shared/contract/commands/index.ts';
import { AppError } from '../../../shared/model/errors.ts';
import { registerImportText } from '../../../shared/text/register-import.ts';
import type { RegisterFile, RegisterLine } from '../exports/register-import/data.ts';
import { cellText } from '../exports/register-import/preview.ts';
import { readRow } from '../exports/register-import/rows.ts';
import type { ImportedException, RowReading } from '../exports/register-import/rows.ts';
import { dayOf } from '../days.ts';
import type { Transaction } from '../store/transaction.ts';
import { readInThread } from '../workers/read-file.ts';
import { restore } from './command.ts';
import type { LongCommand } from './command.ts';
import { draftedRows, setCovers, setPatterns } from './exception-rows.ts';
import { nextNumber, putException, templateColumns } from './exception-template.ts';
import { newId, rowOf } from '../store/lookup.ts';

/** Takes an existing register: its rows become drafts, for people to complete and to request. */
export const importRegister: LongCommand<'register.import'> = {
  inverse: restore,
  bulk: true,
  whenClosed: 'allowed',
  prepare: async (work, { auditId, file, sheet, headerRow, columns, dimension }) => {
    const { system_id: systemId } = rowOf(work.store, 'audit', auditId);
    const path = await work.host.resolveFile(file);
    const fileName = basename(path);
    refuseColumns(columns, fileName);
    work.progress(registerImportText.reading, 0);
    const found = await readInThread(work, path, 'read-register');
    const { header, below } = linesOf(found, { sheet, headerRow, fileName });
    const headers = (header?.cells ?? []).map(cellText);
    const reading = { columns, headers, dimension };
    return (tx) => take(tx, { auditId, systemId, fileName, sheet }, below, reading);
  },
};

interface Importing {
  readonly auditId: string;
  readonly systemId: string;
  readonly fileName: string;
  readonly sheet: string;
}

/** Every row is a draft or among the skipped ones. */
function take(
  tx: Transaction,
  importing: Importing,
  lines: readonly RegisterLine[],
  reading: RowReading,
): RegisterImported {
  const known = knownOrigins(tx, importing.systemId);
  const skipped: { readonly row: number; readonly why: string }[] = [];
  let number = nextNumber(tx, importing.systemId);
  let added = 0;
  for (const line of lines) {
    const outcome = readRow(line, reading);
    if (outcome.why !== null) {
      skipped.push({ row: line.line, why: outcome.why });
      continue;
    }
    const origin = originOf(importing, line, outcome.exception);
    const before = known.get(registerImportText.originKey(origin));
    if (before !== undefined) {
      skipped.push({ row: line.line, why: registerImportText.row.known(before) });
      continue;
    }
    putDraft(tx, importing, outcome.exception, { origin, number });
    number += 1;
    added += 1;
  }
  return { added, skipped };
}

function putDraft(
  tx: Transaction,
  { auditId, systemId }: Importing,
  exception: ImportedException,
  { origin, number }: { readonly origin: string; readonly number: number },
): void {
  const id = newId();
  const template = { ...exception, auditId, checkOn: null };
  const columns = { ...templateColumns(template, dayOf(tx.now)), check_on: null };
  putException(tx, { id, auditId, systemId, state: 'draft', columns, origin }, number);
  const { subject, name, dimension } = exception;
  if (subject === '' && name === '') return;
  const patterns = [{ subject: subject || '*', name: name || '*', catalogueId: null }];
  setPatterns(tx, { id, systemId }, patterns);
  const chosen = { auditId, dimension, differenceIds: [], patterns };
  setCovers(tx, { id, systemId }, draftedRows(tx.store, chosen));
}

function originOf(
  { fileName, sheet }: Importing,
  { line }: RegisterLine,
  { number, status }: ImportedException,
): string {
  return registerImportText.origin({ file: fileName, sheet, row: line, number, status });
}

/** Numbers of what was imported before, by what tells where it came from. */
function knownOrigins(tx: Transaction, systemId: string): ReadonlyMap<string, number> {
  const rows = tx.store
    .prepare(`SELECT origin, number FROM exception WHERE system_id = ? AND origin <> ''`)
    .all(systemId) as { readonly origin: string; readonly number: number }[];
  return new Map(rows.map(({ origin, number }) => [registerImportText.originKey(origin), number]));
}

function refuseColumns(columns: RowReading['columns'], fileName: string): void {
  if (columns.title === undefined) throw refused('no-title', fileName);
  const chosen = Object.values(columns);
  if (new Set(chosen).size < chosen.length) throw refused('twice', fileName);
}

function linesOf(
  { sheets }: RegisterFile,
  asked: { readonly sheet: string; readonly headerRow: number; readonly fileName: string },
): { readonly header: RegisterLine | undefined; readonly below: readonly RegisterLine[] } {
  const { sheet, headerRow, fileName } = asked;
  const found = sheets.find(({ name }) => name === sheet);
  if (!found) throw refused('no-sheet', fileName);
  return {
    header: found.lines.find(({ line }) => line === headerRow),
    below: found.lines.filter(({ line }) => line > headerRow),
  };
}

function refused(problem: keyof typeof registerImportText.file, file: string): AppError {
  return new AppError({
    code: `register.${problem}`,
    ...registerImportText.file[problem],
    place: { file },
  });
}
