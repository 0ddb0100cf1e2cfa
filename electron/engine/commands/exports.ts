import { basename, extname } from 'node:path';
import type { ExportDone } from '../../../shared/contract/commands/index.ts';
import { AppError } from '../../../shared/model/errors.ts';
import { exportText } from '../../../shared/text/engine.ts';
import { sql } from '../store/sql.ts';
import type { Store } from '../store/store.ts';
import type { ExportTable } from '../store/tables.ts';
import type { Transaction } from '../store/transaction.ts';
import { dayOf } from '../days.ts';
import type { Work } from '../work.ts';
import { newId } from '../store/lookup.ts';
import { writeFolder, writeNew } from '../write-new.ts';
import type { NamedBytes } from '../write-new.ts';

/** What an export is, for its name and ending. */
export interface ExportKind {
  /** Word in the name that it gets by itself, such as `scorecard`. */
  readonly what: string;
  /** With its dot, in lower case; empty for a folder. */
  readonly extension: '' | `.${string}`;
}

/** The name that was asked for, or one made of system, release, kind and day. Throws `export.name`. */
export function exportName(
  work: Work,
  {
    auditId,
    fileName,
    kind,
  }: {
    readonly auditId: string;
    readonly fileName: string | undefined;
    readonly kind: ExportKind;
  },
): string {
  return checkedName(fileName ?? defaultName(work, auditId, kind), kind.extension);
}

/** What was written, and what is known of it. */
export interface Written extends Pick<ExportDone, 'sha256' | 'sheets' | 'cellsChecked'> {
  readonly bytes: Uint8Array;
}

/** Writes an export to the export folder, under its name or the next that is free. */
export async function deliver(
  { host }: Pick<Work, 'host'>,
  name: string,
  { bytes, sha256, sheets, cellsChecked }: Written,
): Promise<ExportDone> {
  const file = await writeNew(await host.exportFolder(), name, bytes);
  const fileToken = await host.tokenFor(file);
  const size = bytes.byteLength;
  return { fileName: basename(file), fileToken, sha256, size, sheets, cellsChecked };
}

/** Several files that lie together in a folder of their own. */
export interface WrittenFolder extends Omit<Written, 'bytes'> {
  readonly files: readonly NamedBytes[];
}

/** Writes a folder to the export folder, under its name or the next that is free. */
export async function deliverFolder(
  { host }: Pick<Work, 'host'>,
  name: string,
  { files, sha256, sheets, cellsChecked }: WrittenFolder,
): Promise<ExportDone> {
  const folder = await writeFolder(await host.exportFolder(), name, files);
  const fileToken = await host.tokenFor(folder);
  const size = files.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
  return { fileName: basename(folder), fileToken, sha256, size, sheets, cellsChecked };
}

/** Records what left: its name, its hash, and where the trail stood when it was gathered. */
export function recordExport(
  tx: Transaction,
  {
    id = newId(),
    kind,
    systemId,
    auditId,
    chainHead: head,
    done,
  }: {
    /** Where what was written names its own export. */
    readonly id?: string;
    readonly kind: ExportTable['kind'];
    readonly systemId: string;
    readonly auditId: string;
    readonly chainHead: string;
    readonly done: ExportDone;
  },
): void {
  tx.put('export', {
    id,
    system_id: systemId,
    audit_id: auditId,
    at: tx.now,
    exported_by: tx.person,
    file_name: done.fileName,
    sha256: done.sha256,
    chain_head: head,
    kind,
  });
}

function defaultName(work: Work, auditId: string, { what, extension }: ExportKind): string {
  const { system, release } = namesOf(work.store, auditId);
  const words = `${plain(`${system} ${release}`)} ${plain(what)}`;
  return `${words} ${dayOf(work.host.now())}${extension}`;
}

/** What every file system takes in a name. */
function plain(text: string): string {
  return text
    .replace(/[^\p{L}\p{N}. _-]+/gu, '-')
    .slice(0, 120)
    .trim();
}

function namesOf(store: Store, auditId: string): { system: string; release: string } {
  const names = store.get(
    sql
      .selectFrom('audit')
      .innerJoin('system', 'system.id', 'audit.system_id')
      .select(['system.name as system', 'audit.release as release'])
      .where('audit.id', '=', auditId),
  );
  if (!names) throw new Error(`no audit ${auditId}`);
  return names;
}

/** A plain file name: no folder, nothing that a file system refuses, the right ending. */
function checkedName(name: string, extension: ExportKind['extension']): string {
  const refused = /[\\/:*?"<>|\p{Cc}]/u.test(name) || name.startsWith('.');
  const fits = extension === '' || extname(name).toLowerCase() === extension;
  if (!refused && fits) return name;
  throw new AppError({
    code: 'export.name',
    sentence: extension === '' ? exportText.folderName : exportText.name(extension),
    remedy: exportText.nameRemedy,
    place: { field: 'fileName' },
  });
}
