import { expect } from 'vitest';
import type { CommandName } from '../../../../../shared/contract/index.ts';
import type { Risk } from '../../../../../shared/model/words.ts';
import { lineOf, openedSheet } from '../support/sheets.ts';

/** What a team hides of a row. */
export interface HiddenView {
  readonly risk: Risk;
  readonly rationale: string;
}

/** Where sheets are written and read. */
interface SheetWorld {
  readonly command: (name: CommandName, input: object) => Promise<unknown>;
  readonly folder: string;
  readonly auditId: string;
}

/** The rows that a sheet answers, in the order of its views. */
const answered = ['POOL_SIZE', 'SEARCH_INDEX'];

/** Reads a sheet, a newer one over it, the older again, which is refused, and the newer again. */
export async function readSheets(
  world: SheetWorld,
  sheets: Readonly<Record<'older' | 'newer', readonly HiddenView[]>>,
): Promise<void> {
  const older = await filled(world, 'older.xlsx', sheets.older);
  await taken(world, older);
  const newer = await filled(world, 'newer.xlsx', sheets.newer);
  await taken(world, newer);
  expect(await read(world, older)).toMatchObject({ error: { code: 'assessment-sheet.older' } });
  await world.command('undo.last', { auditId: world.auditId });
  await taken(world, newer);
  await taken(world, newer);
}

/** Exports the sheet of the security team and fills it in, beside the folder that is looked at. */
async function filled(
  { command, folder, auditId }: SheetWorld,
  fileName: string,
  views: readonly HiddenView[],
): Promise<string> {
  await command('export.assessment-sheet', { auditId, team: 'security', fileName });
  const sheet = openedSheet(folder, fileName);
  for (const [index, { risk, rationale }] of views.entries()) {
    const line = lineOf(sheet, answered[index] ?? '');
    sheet.set(line, 'Your rating', risk);
    sheet.set(line, 'Rationale', rationale);
  }
  return sheet.save(`../${fileName}`);
}

async function taken(world: SheetWorld, file: string): Promise<void> {
  const result = await read(world, file);
  expect(result).toMatchObject({ ok: true, value: { taken: answered.length, refused: [] } });
}

async function read({ command, auditId }: SheetWorld, file: string): Promise<unknown> {
  return command('assessment-sheet.read', { auditId, file });
}
