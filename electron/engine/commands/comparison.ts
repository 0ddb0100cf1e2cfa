import type { ComparisonInput } from '../../../shared/compare/index.ts';
import type { Comparison } from '../../../shared/model/comparison.ts';
import { AppError } from '../../../shared/model/errors.ts';
import { comparisonText, irreversibleText } from '../../../shared/text/engine.ts';
import { compareJudged } from '../judged.ts';
import { ratedHigh } from '../store/binding.ts';
import { comparisonInput, inputsDigest } from '../store/comparison-inputs.ts';
import { writeDifferences } from '../store/differences.ts';
import { differencesDigest, numbersGiven } from '../store/digest.ts';
import type { Store } from '../store/store.ts';
import type { ComparisonTable } from '../store/tables.ts';
import type { Transaction } from '../store/transaction.ts';
import { isLarge } from '../workers/large.ts';
import { runJob } from '../workers/run.ts';
import type { Work } from '../work.ts';
import { PreparedTooEarly } from '../store/transaction.ts';
import { irreversible } from './command.ts';
import type { LongCommand } from './command.ts';
import { rowOf } from '../store/lookup.ts';
import { followUpPlan, watchedGaps } from './verified.ts';

/** Compares what both sides document; its rows take the place of those of the comparison before. */
export const runComparison: LongCommand<'comparison.run'> = {
  inverse: irreversible(irreversibleText['comparison.run']),
  prepare: async (work, { auditId }) => {
    rowOf(work.store, 'audit', auditId);
    const digest = inputsDigest(work.store, auditId);
    const watched = watchedGaps(work.store, auditId);
    const input = { ...comparisonInput(work.store, auditId), watched };
    if (input.staging.length === 0 || input.production.length === 0) throw noSources();
    work.progress(comparisonText.comparing, null);
    const comparison = await compare(work, auditId, input);
    work.progress(comparisonText.keeping, null);
    return (tx) => {
      if (inputsDigest(tx.store, auditId) !== digest) throw new PreparedTooEarly();
      return keep(tx, auditId, { digest, input, comparison });
    };
  },
};

/** Compares in this thread, or in a worker where it would hold everything else up. */
export async function compare(
  work: Work,
  auditId: string,
  input: ComparisonInput,
): Promise<Comparison> {
  const judged = { input, high: ratedHigh(work.store, auditId) };
  return isLarge(input) ? runJob({ type: 'compare', judged }, { work }) : compareJudged(judged);
}

interface Finished {
  readonly digest: string;
  readonly input: ComparisonInput;
  readonly comparison: Comparison;
}

function keep(
  tx: Transaction,
  auditId: string,
  { digest, input, comparison }: Finished,
): { summary: Comparison['summary']; reopened: number; gone: number } {
  const { system_id: systemId } = rowOf(tx.store, 'audit', auditId);
  const held = heldRatings(tx.store, auditId);
  const owner = { systemId, auditId, now: tx.now };
  const { gone } = writeDifferences(tx.store, owner, { comparison, rules: input.rules });
  followUpPlan(tx, auditId, { input, comparison });
  putComparison(tx, {
    id: auditId,
    system_id: systemId,
    audit_id: auditId,
    compared_at: tx.now,
    inputs_digest: digest,
    rows_digest: differencesDigest(tx.store, auditId),
    ...numbersGiven(tx.store, systemId),
    json_summary: JSON.stringify(comparison.summary),
    json_unpaired: JSON.stringify(comparison.unpaired),
    json_notes: JSON.stringify([...comparison.notes, ...continued(tx.store, auditId)]),
  });
  return { summary: comparison.summary, reopened: reopened(tx.store, held), gone };
}

/** A note for each rated gap that became part of another row. */
function continued(store: Store, auditId: string): readonly string[] {
  const rows = store
    .prepare(
      `SELECT old.number AS old, row.number AS row FROM difference old
       JOIN difference row ON row.audit_id = old.audit_id AND row.key = old.successor
       WHERE old.audit_id = ? AND old.successor IS NOT NULL ORDER BY old.number`,
    )
    .all(auditId) as { readonly old: number; readonly row: number }[];
  return rows.map(({ old, row }) => comparisonText.continued(old, row));
}

function putComparison(tx: Transaction, row: ComparisonTable): void {
  if (tx.row('comparison', row.id)) tx.change('comparison', row.id, row);
  else tx.put('comparison', row);
}

/** Ids of rows whose rating holds: bound to the values that they have. */
function heldRatings(store: Store, auditId: string): readonly string[] {
  return store
    .prepare(
      `SELECT rating.id FROM rating JOIN difference USING (id)
       WHERE difference.audit_id = ? AND standing = 'open' AND rating.binding = difference.binding`,
    )
    .pluck()
    .all(auditId) as string[];
}

/** How many of these rows are open with a rating that no longer holds. */
function reopened(store: Store, ids: readonly string[]): number {
  const lost = store.prepare(
    `SELECT 1 FROM rating JOIN difference USING (id)
     WHERE id = ? AND standing = 'open' AND rating.binding <> difference.binding`,
  );
  return ids.filter((id) => lost.get(id) !== undefined).length;
}

function noSources(): AppError {
  return new AppError({
    code: 'comparison.no-sources',
    sentence: comparisonText.noSources,
    remedy: comparisonText.noSourcesRemedy,
  });
}
