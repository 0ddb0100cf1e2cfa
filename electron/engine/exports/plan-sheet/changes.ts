import { createHash } from 'node:crypto';
import type {
  DifferenceRow,
  PlanSheetChange,
  PlanSheetField,
  PlanSheetPreview,
  PlanSheetRefusal,
} from '../../../../shared/contract/views.ts';
import { attributeNaming } from '../../../../shared/judging/naming.ts';
import { AppError } from '../../../../shared/model/errors.ts';
import { planSheetText } from '../../../../shared/text/plan-sheet.ts';
import type { PlanCellProblem, PlanRowProblem } from '../../../../shared/text/plan-sheet.ts';
import { findAudit } from '../../queries/found.ts';
import { gapRows } from '../../queries/plan.ts';
import type { Store } from '../../store/store.ts';
import { canonicalJson } from '../../store/trail.ts';
import type { PlanSheetFound, PlanSheetRow, TiedPlan } from './data.ts';
import { planTexts } from './sheets.ts';
import { statusOf, wantedOf } from './values.ts';

type Readable = Extract<PlanSheetFound, { readonly problem: null }>;
type Told = PlanSheetChange | PlanSheetRefusal;

const fields: readonly PlanSheetField[] = ['owner', 'due', 'status', 'note'];

/** What is asked of a file that was read. */
export interface PlanSheetQuestion {
  readonly auditId: string;
  readonly fileName: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * What reading a sheet would change in the record as it is, and what of it cannot be taken.
 *
 * @throws AppError `plan-sheet.…` where the file as a whole cannot be taken.
 */
export function planSheetPreview(
  store: Store,
  found: PlanSheetFound,
  { auditId, fileName, today }: PlanSheetQuestion,
): PlanSheetPreview {
  const sheet = ofAudit(store, found, { auditId, fileName });
  const gaps = new Map(gapRows(store, auditId, today).map((row) => [row.id, row]));
  const times = Map.groupBy(sheet.rows, ({ number }) => number);
  const told = sheet.rows.flatMap((row) =>
    rowTold(row, { gaps, today, isTwice: (times.get(row.number)?.length ?? 0) > 1 }),
  );
  const changes = told.filter(isChange);
  return {
    fileName,
    digest: digestOf(sheet.sha256, changes),
    changes,
    refused: told.filter(isRefusal),
    rows: sheet.rows.filter(({ tied }) => tied !== null).length,
    exportedAt: sheet.head.exportedAt,
  };
}

function isChange(told: Told): told is PlanSheetChange {
  return 'differenceId' in told;
}

function isRefusal(told: Told): told is PlanSheetRefusal {
  return !isChange(told);
}

function ofAudit(
  store: Store,
  found: PlanSheetFound,
  { auditId, fileName }: Pick<PlanSheetQuestion, 'auditId' | 'fileName'>,
): Readable {
  if (found.problem !== null) throw fileRefused(found.problem, fileName);
  const { system } = findAudit(store, auditId);
  if (found.head.systemId !== system.id) throw fileRefused('other-record', fileName);
  if (found.head.auditId !== auditId) throw fileRefused('other-audit', fileName);
  return found;
}

function fileRefused(problem: keyof typeof planSheetText.file, file: string): AppError {
  const { sentence, remedy } = planSheetText.file[problem];
  return new AppError({ code: `plan-sheet.${problem}`, sentence, remedy, place: { file } });
}

/** Of the file and of exactly these changes: another record or another file gives another one. */
function digestOf(file: string, changes: readonly PlanSheetChange[]): string {
  const parts = changes.map(({ differenceId, field, from, to }) => [differenceId, field, from, to]);
  return createHash('sha256')
    .update(canonicalJson({ file, changes: parts }), 'utf8')
    .digest('hex');
}

interface RowContext {
  readonly gaps: ReadonlyMap<string, DifferenceRow>;
  readonly today: string;
  readonly isTwice: boolean;
}

function rowTold(row: PlanSheetRow, { gaps, today, isTwice }: RowContext): readonly Told[] {
  if (row.tied === null) return [rowRefusal(row, row.known ? 'damaged' : 'unknown-number')];
  if (isTwice) return [rowRefusal(row, 'twice')];
  const { tied } = row;
  const touched = fields.filter((field) => isTouched(row, tied, field));
  if (row.edited.length > 0) return [rowRefusal(row, 'locked')];
  if (touched.length === 0) return [];
  const gap = gaps.get(tied.rowId);
  if (!gap) return [rowRefusal(row, 'gone')];
  return touched.flatMap((field) => cellTold({ row, tied, gap, field, today }));
}

/** Whether a cell says something else than it did when it was exported. */
function isTouched({ cells }: PlanSheetRow, tied: TiedPlan, field: PlanSheetField): boolean {
  const { content } = cells[field];
  if (content.kind === 'formula') return true;
  const text = content.kind === 'day' ? content.day : content.text;
  return text !== '' && text !== tied.fields[field].trim();
}

interface Cell {
  readonly row: PlanSheetRow;
  readonly tied: TiedPlan;
  readonly gap: DifferenceRow;
  readonly field: PlanSheetField;
  readonly today: string;
}

function cellTold(cell: Cell): readonly Told[] {
  const { row, tied, gap, field, today } = cell;
  const wanted = wantedOf(field, row.cells[field].content);
  if (wanted.act === 'refuse') return [cellRefusal(row, field, wanted.problem)];
  if (wanted.act === 'keep') return [];
  const now = planTexts(gap.plan)[field];
  const next = wanted.act === 'clear' ? '' : wanted.text;
  if (next === now || next === tied.fields[field]) return [];
  if (now !== tied.fields[field]) {
    return [cellRefusal(row, field, 'changed-meanwhile', now || planSheetText.nothingThere)];
  }
  if (field === 'status' && (statusOf(next) === 'verified' || gap.plan.status === 'verified')) {
    return [cellRefusal(row, field, 'verified')];
  }
  if (field === 'due' && next !== '' && next < today) return [cellRefusal(row, field, 'past')];
  return [changeOf(cell, now, next)];
}

function changeOf({ row, gap, field }: Cell, from: string, to: string): PlanSheetChange {
  const { title, subject } = attributeNaming(gap);
  return {
    place: row.cells[field].place,
    differenceId: gap.id,
    number: gap.number,
    title: `${title}, ${subject}`,
    field,
    from: from || null,
    to: to || null,
    status: field === 'status' ? statusOf(to) : null,
    consequence: consequenceOf(gap, field),
  };
}

/** What `gap.plan` does beside what it is asked for. */
function consequenceOf({ plan }: DifferenceRow, field: PlanSheetField): string | null {
  const { window, phase, contact } = planSheetText.consequence;
  if (field === 'owner') return plan.ownerContact === '' ? null : contact;
  if (field !== 'due') return null;
  if (plan.disposition === 'scheduled' && plan.windowId !== null) return window;
  return plan.disposition === 'phased' ? phase : null;
}

function rowRefusal(row: PlanSheetRow, problem: PlanRowProblem): PlanSheetRefusal {
  const { sentence, remedy } = planSheetText.row[problem];
  const { place, number, edited } = row;
  return { place, number: number || null, sentence: sentence(edited.join(', ')), remedy };
}

function cellRefusal(
  { cells, number }: PlanSheetRow,
  field: PlanSheetField,
  problem: PlanCellProblem,
  now = '',
): PlanSheetRefusal {
  const { sentence, remedy } = planSheetText.cell[problem];
  return { place: cells[field].place, number: number || null, sentence: sentence(now), remedy };
}
