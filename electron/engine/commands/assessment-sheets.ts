import { basename } from 'node:path';
import type { SheetRead } from '../../../shared/contract/commands/index.ts';
import { AppError } from '../../../shared/model/errors.ts';
import type { Team } from '../../../shared/model/words.ts';
import { assessmentSheetText } from '../../../shared/text/assessment-sheet.ts';
import type { FileProblem } from '../../../shared/text/assessment-sheet.ts';
import { irreversibleText } from '../../../shared/text/engine.ts';
import type { SheetFound, SheetHead } from '../exports/assessment-sheet/data.ts';
import { assessmentSheetData } from '../exports/assessment-sheet/gather.ts';
import type { Store } from '../store/store.ts';
import type { ExportTable } from '../store/tables.ts';
import { chainHead } from '../store/transaction.ts';
import { readInThread } from '../workers/read-file.ts';
import { runJob } from '../workers/run.ts';
import { irreversible, restore } from './command.ts';
import type { LongCommand } from './command.ts';
import { deliver, exportName, recordExport } from './exports.ts';
import { newId, rowOf } from '../store/lookup.ts';
import { takeAnswers } from './sheet-answers.ts';

type ReadableSheet = Extract<SheetFound, { readonly problem: null }>;

/** Writes the sheet of one team, read back, under a name that no file has yet. */
export const exportAssessmentSheet: LongCommand<'export.assessment-sheet'> = {
  inverse: irreversible(irreversibleText['export.assessment-sheet']),
  prepare: async (work, { auditId, team, fileName }) => {
    const { store, host, context } = work;
    const { system_id: systemId } = rowOf(store, 'audit', auditId);
    const kind = { what: assessmentSheetText.fileWords(team), extension: '.xlsx' } as const;
    const name = exportName(work, { auditId, fileName, kind });
    work.progress(assessmentSheetText.gathering, 0);
    const { hash } = chainHead(store, systemId);
    const id = sheetIdFor(team);
    const data = assessmentSheetData(store, {
      sheetId: id,
      auditId,
      team,
      now: host.now(),
      person: context.onBehalfOf ?? context.actor,
      appVersion: host.version,
      developmentRuntime: host.developmentRuntime,
    });
    work.progress(assessmentSheetText.writing, 0.3);
    const written = await runJob({ type: 'export-assessments', data }, { work });
    const done = await deliver(work, name, written);
    return (tx) => {
      recordExport(tx, { kind: 'assessment-sheet', id, systemId, auditId, chainHead: hash, done });
      return done;
    };
  },
};

/**
 * Reads a filled-in sheet. What can be taken is taken at once and stays hidden until it is revealed;
 * the rest is refused with its place. The result never says what a team wrote.
 */
export const readAssessmentSheet: LongCommand<'assessment-sheet.read'> = {
  inverse: restore,
  bulk: true,
  prepare: async (work, { auditId, file }) => {
    rowOf(work.store, 'audit', auditId);
    const path = await work.host.resolveFile(file);
    const name = basename(path);
    work.progress(assessmentSheetText.reading, 0);
    const found = await readInThread(work, path, 'read-assessments');
    if (found.problem !== null) throw sheetRefused(found.problem, name);
    const { team, sheetId } = found.head;
    return (tx) => {
      const problem = originProblem(tx.store, auditId, found.head);
      if (problem !== null) throw sheetRefused(problem, name);
      const sheet = { auditId, team, origin: `sheet:${name}` };
      const { taken, refused } = takeAnswers(tx, sheet, found.answers);
      return { team, sheetId, taken, refused, ...countsOf(found) };
    };
  },
};

function countsOf({
  answers,
  lines,
}: ReadableSheet): Pick<SheetRead, 'empty' | 'withoutRationale'> {
  return {
    empty: Math.max(lines - answers.length, 0),
    withoutRationale: answers.filter(
      ({ outcome }) => outcome.problem === null && outcome.rationale === '',
    ).length,
  };
}

/** The record knows a sheet by its id: with the team in it, no team's sheet passes for another's. */
function sheetIdFor(team: Team): string {
  return `${newId()}${endOfTeam(team)}`;
}

function endOfTeam(team: Team): string {
  return `:${team}`;
}

/** Whether a sheet is of this record, audit and team, and no newer one of its team was read. */
function originProblem(store: Store, auditId: string, head: SheetHead): FileProblem | null {
  const exported = store
    .prepare('SELECT audit_id, at FROM export WHERE id = ? AND system_id = ?')
    .get(head.sheetId, head.systemId) as Pick<ExportTable, 'audit_id' | 'at'> | undefined;
  if (!exported) return 'other-record';
  if (exported.audit_id !== auditId || head.auditId !== auditId) return 'other-audit';
  if (!head.sheetId.endsWith(endOfTeam(head.team))) return 'damaged';
  return isNewerRead(store, auditId, { ...head, at: exported.at }) ? 'older' : null;
}

/** Answers of a newer sheet would be lost to those of an older one. */
function isNewerRead(
  store: Store,
  auditId: string,
  { team, at }: Pick<SheetHead, 'team'> & { readonly at: string },
): boolean {
  const newer = store.prepare(
    `SELECT 1 FROM command c JOIN export e ON e.id = c.json_result ->> 'sheetId'
     WHERE c.audit_id = ? AND c.name = 'assessment-sheet.read' AND c.undone_by IS NULL
       AND c.json_result ->> 'team' = ? AND e.at > ? LIMIT 1`,
  );
  return newer.get(auditId, team, at) !== undefined;
}

function sheetRefused(problem: FileProblem, file: string): AppError {
  return new AppError({
    code: `assessment-sheet.${problem}`,
    ...assessmentSheetText.file[problem],
    place: { file },
  });
}
