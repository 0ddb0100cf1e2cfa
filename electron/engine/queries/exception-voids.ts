import { contentChanges } from '../../../shared/signing/content.ts';
import type { ApprovalChange } from '../../../shared/model/judgement.ts';
import type { Risk } from '../../../shared/model/words.ts';
import { words } from '../../../shared/text/components.ts';
import { voidText } from '../../../shared/text/exceptions.ts';
import { templateOf } from '../signing/exception-content.ts';
import type { Store } from '../store/store.ts';
import type { DifferenceTable, ExceptionTable } from '../store/tables.ts';
import { approvedContent } from './exception-approved.ts';
import type { ApprovedCover } from './exception-approved.ts';
import { SHOWN } from './filter.ts';

/** Changes that are told of one exception: one is enough to make its approval void. */
const MOST_TOLD = 100;

/** A covered difference that is not what was approved any more. */
interface ChangedRow extends DifferenceTable {
  readonly exception_id: string;
  readonly approved_binding: string;
  readonly approved_risk: Risk;
  readonly rated: Risk | null;
}

/**
 * Why approvals of a system do not hold, by exception: what is not as it was approved now, else what
 * made the approval void before and is as it was again, which does not bring the approval back.
 */
export function approvalVoids(
  store: Store,
  auditId: string | null,
  exceptions: readonly ExceptionTable[],
): ReadonlyMap<string, readonly ApprovalChange[]> {
  const earlier = exceptions
    .filter(({ state, voided_at: at }) => state === 'approved' && at !== null)
    .map(({ id, void_reason: why }) => {
      const sentence = voidText.earlier(why);
      return [id, [{ kind: 'earlier', key: null, sentence }]] as const;
    });
  return new Map([...earlier, ...presentVoids(store, auditId, exceptions)]);
}

/**
 * What is not as it was approved, by exception: a covered value is another one, a rating was raised
 * above what was approved, or the template says something else. A gap that is closed takes nothing
 * from an approval. `auditId` is the audit whose comparison is looked at.
 */
export function presentVoids(
  store: Store,
  auditId: string | null,
  exceptions: readonly ExceptionTable[],
): ReadonlyMap<string, readonly ApprovalChange[]> {
  const approved = exceptions.filter(({ state }) => state === 'approved');
  if (approved.length === 0) return new Map();
  const changed = changedRows(store, auditId, approved);
  return voidsFrom(approved, (exception) =>
    voidsOf(store, exception, changed.get(exception.id) ?? []),
  );
}

/**
 * The part of it that a comparison can bring about: the exceptions whose covered rows are not as they
 * were approved. Those of unchanged rows are not read at all.
 */
export function comparedVoids(
  store: Store,
  auditId: string,
  exceptions: readonly ExceptionTable[],
): ReadonlyMap<string, readonly ApprovalChange[]> {
  const changed = changedRows(store, auditId, exceptions);
  return voidsFrom(
    exceptions.filter(({ id }) => changed.has(id)),
    (exception) => voidsOf(store, exception, changed.get(exception.id) ?? []),
  );
}

function voidsFrom(
  exceptions: readonly ExceptionTable[],
  changesIn: (exception: ExceptionTable) => readonly ApprovalChange[],
): ReadonlyMap<string, readonly ApprovalChange[]> {
  const voids = exceptions.map((exception) => [exception.id, changesIn(exception)] as const);
  return new Map(voids.filter(([, changes]) => changes.length > 0));
}

function voidsOf(
  store: Store,
  exception: ExceptionTable,
  changed: readonly ChangedRow[],
): readonly ApprovalChange[] {
  const rows = changed.slice(0, MOST_TOLD);
  if (exception.approved_hash === null) return rows.flatMap((row) => changesOf(row, undefined));
  const content = approvedContent(store, exception.id, exception.approved_hash);
  if (content === null) return [{ kind: 'unsupported', key: null, sentence: voidText.unsupported }];
  const { covers, ...template } = content;
  const before = new Map(covers.map((cover) => [cover.key, cover]));
  const fields = contentChanges(template, templateOf(store, exception)).map(({ label }) => label);
  return [
    ...(fields.length > 0
      ? [{ kind: 'template' as const, key: null, sentence: voidText.template(fields.join(', ')) }]
      : []),
    ...rows.flatMap((row) => changesOf(row, before.get(row.key))),
  ];
}

/** The rows that are found with other values, or rated higher, by exception. */
function changedRows(
  store: Store,
  auditId: string | null,
  exceptions: readonly ExceptionTable[],
): ReadonlyMap<string, readonly ChangedRow[]> {
  if (auditId === null) return new Map();
  const rows = store
    .prepare(
      `SELECT d.*, c.exception_id, c.binding AS approved_binding, c.risk AS approved_risk,
         r.risk AS rated
       FROM exception_cover c
       CROSS JOIN difference d ON d.audit_id = @auditId AND d.key = c.difference_key
       LEFT JOIN rating r ON r.id = d.id AND r.binding = d.binding
       WHERE c.exception_id IN (SELECT value FROM json_each(@ids)) AND c.risk IS NOT NULL
         AND ${SHOWN} AND (d.binding <> c.binding OR ${rankOf('r.risk')} > ${rankOf('c.risk')})
       ORDER BY d.number`,
    )
    .all({ auditId, ids: JSON.stringify(exceptions.map(({ id }) => id)) }) as ChangedRow[];
  return Map.groupBy(rows, (row) => row.exception_id);
}

/** Orders risks in a query; nothing is the lowest. */
export function rankOf(column: string): string {
  return `CASE ${column} WHEN 'high' THEN 3 WHEN 'medium' THEN 2 WHEN 'low' THEN 1 ELSE 0 END`;
}

function changesOf(row: ChangedRow, before: ApprovedCover | undefined): readonly ApprovalChange[] {
  if (row.binding === row.approved_binding) return [ratingChange(row)];
  const sentences = valueSentences(`${row.name} (${row.subject})`, row, before);
  return sentences.map((sentence) => ({ kind: 'value', key: row.key, sentence }));
}

/** A row as far as its rating is told. */
export type RatedRow = Pick<ChangedRow, 'key' | 'name' | 'subject' | 'approved_risk' | 'rated'>;

/** A rating that is higher than what was approved, or was taken away. */
export function ratingChange({ key, name, subject, ...row }: RatedRow): ApprovalChange {
  const what = `${name} (${subject})`;
  const approved = riskWord(row.approved_risk);
  const sentence =
    row.rated === null
      ? voidText.cleared(what, approved)
      : voidText.rating(what, approved, riskWord(row.rated));
  return { kind: 'rating', key, sentence };
}

const riskWord = (risk: Risk): string => words.risk[risk].toLowerCase();

/** What changed on either side; of secrets only that they did. */
function valueSentences(
  what: string,
  row: ChangedRow,
  before: ApprovedCover | undefined,
): readonly string[] {
  if (!before) return [voidText.values(what)];
  const told = [
    ['staging', before.staging, row.staging_value] as const,
    ['production', before.production, row.production_value] as const,
  ]
    .filter(([, then, now]) => then !== now)
    .map(([side, then, now]) => voidText.value(what, side, then, now));
  return told.length > 0 ? told : [voidText.values(what)];
}
