import { basename } from 'node:path';
import type { ParsedQueryInput } from '../../../shared/contract/queries.ts';
import type { RegisterImportPreview } from '../../../shared/contract/views.ts';
import { sheetPreview } from '../exports/register-import/preview.ts';
import type { Host } from '../host.ts';
import type { Store } from '../store/store.ts';
import { readInThread } from '../workers/read-file.ts';
import { findAudit } from './found.ts';
import { aloneWith } from './reading.ts';

/** What a file offers as a register, before anything is imported. */
export async function registerImportPreview(
  store: Store,
  { auditId, file }: ParsedQueryInput<'register.import-preview'>,
  _now: Date,
  host: Host,
): Promise<RegisterImportPreview> {
  findAudit(store, auditId);
  const path = await host.resolveFile(file);
  const { sheets } = await readInThread(aloneWith(host), path, 'read-register');
  return { fileName: basename(path), sheets: sheets.map(sheetPreview) };
}
