import { basename } from 'node:path';
import type { TemplateKind } from '../../../../shared/contract/commands/exports.ts';
import { AppError } from '../../../../shared/model/errors.ts';
import { templateText } from '../../../../shared/text/workbook-templates.ts';
import type { ExportTemplateTable } from '../../store/tables.ts';
import type { Work } from '../../work.ts';
import { readInThread } from '../../workers/read-file.ts';
import type { KeptColumn, TemplateFound, TemplateLayout } from './data.ts';

type Readable = Extract<TemplateFound, { readonly problem: null }>;

/** A template as the record keeps it. */
export function keptTemplate({
  name,
  kind,
  json_columns: json,
}: ExportTemplateTable): TemplateLayout {
  return { name, kind, columns: JSON.parse(json) as readonly KeptColumn[] };
}

/** The headers of a file, read in a thread. Throws `template.…` where it has none. */
export async function readTemplateFile(
  work: Pick<Work, 'host' | 'signal' | 'progress'>,
  path: string,
  kind: TemplateKind,
): Promise<Readable> {
  const found = await readInThread(work, path, 'read-template', { kind });
  if (found.problem === null) return found;
  const { problem } = found;
  throw new AppError({
    code: `template.${problem}`,
    ...templateText.file[problem],
    place: { file: basename(path) },
  });
}
