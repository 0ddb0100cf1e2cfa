import { AppError } from '../../../shared/model/errors.ts';
import { variationText } from '../../../shared/text/engine.ts';
import { sql } from '../store/sql.ts';
import type { DifferenceTable, VariationTable } from '../store/tables.ts';
import type { Transaction } from '../store/transaction.ts';
import { restore } from './command.ts';
import type { QuickCommand } from './command.ts';
import { newId, rowOf, scopeOfSystemRow } from '../store/lookup.ts';
import { differencesOf, isRated, judgeable } from './rows.ts';
import type { JudgedRow } from './rows.ts';

/** Says that two subjects are one thing under different names, in every audit of the system. */
export const pairSubjects: QuickCommand<'subjects.pair'> = {
  inverse: restore,
  recompares: 'afterwards',
  apply: (tx, input) => {
    const { system_id } = rowOf(tx.store, 'audit', input.auditId);
    const pair = {
      system_id,
      dimension: input.dimension,
      staging_subject: input.stagingSubject,
      production_subject: input.productionSubject,
    };
    if (isPaired(tx, pair)) throw alreadyPaired();
    tx.put('subject_pair', { id: newId(), ...pair, reason: input.reason });
    return null;
  },
};

/** Lets two paired subjects stand by themselves again. */
export const unpairSubjects: QuickCommand<'subjects.unpair'> = {
  inverse: restore,
  removes: true,
  recompares: 'afterwards',
  scope: (store, { pairId }) => scopeOfSystemRow(store, 'subject_pair', pairId),
  apply: (tx, { pairId }) => {
    tx.remove('subject_pair', pairId);
    return null;
  },
};

/** Where a rule suggests high, or the meeting rated so, no variation is accepted (design, 1). */
export const declareVariation: QuickCommand<'variation.declare'> = {
  inverse: restore,
  bulk: true,
  recompares: 'afterwards',
  apply: (tx, { auditId, differenceIds, reason }) => {
    const rows = found(judgeable(tx.store, auditId, differenceIds));
    const high = rows.filter(({ difference }) => difference.suggested_risk === 'high');
    if (high.length > 0) throw refused('high', high.length);
    const rated = rows.filter((row) => isRated(row) && row.rating?.risk === 'high');
    if (rated.length > 0) throw refused('rated-high', rated.length);
    for (const { difference } of rows) say(tx, difference, { act: 'declared', reason });
    return { changed: rows.length };
  },
};

/** Takes a declared variation away, or sets a built-in one aside, so that people decide. */
export const withdrawVariation: QuickCommand<'variation.withdraw'> = {
  inverse: restore,
  bulk: true,
  recompares: 'afterwards',
  apply: (tx, { auditId, differenceIds, reason }) => {
    const rows = differencesOf(tx.store, auditId, differenceIds);
    const others = rows.filter(({ standing }) => standing !== 'expected');
    if (others.length > 0) throw refused('not-expected', others.length);
    for (const difference of rows) {
      const said = spoken(tx, difference);
      if (said?.act === 'declared') tx.remove('variation', said.id);
      else say(tx, difference, { act: 'withdrawn', reason });
    }
    return { changed: rows.length };
  },
};

function say(
  tx: Transaction,
  difference: DifferenceTable,
  word: Pick<VariationTable, 'act' | 'reason'>,
): void {
  const said = spoken(tx, difference);
  if (said) return tx.change('variation', said.id, word);
  const { system_id, audit_id, key } = difference;
  return tx.put('variation', { id: newId(), system_id, audit_id, difference_key: key, ...word });
}

function spoken(tx: Transaction, difference: DifferenceTable): VariationTable | undefined {
  return tx.get(
    sql
      .selectFrom('variation')
      .selectAll()
      .where('audit_id', '=', difference.audit_id)
      .where('difference_key', '=', difference.key),
  );
}

type Pair = Readonly<
  Record<'system_id' | 'dimension' | 'staging_subject' | 'production_subject', string>
>;

function isPaired(tx: Transaction, pair: Pair): boolean {
  const found = tx.store
    .prepare(
      `SELECT 1 FROM subject_pair WHERE system_id = ? AND dimension = ?
       AND (staging_subject = ? OR production_subject = ?)`,
    )
    .get(pair.system_id, pair.dimension, pair.staging_subject, pair.production_subject);
  return found !== undefined;
}

function alreadyPaired(): AppError {
  return new AppError({
    code: 'subjects.paired',
    sentence: variationText.paired,
    remedy: variationText.pairedRemedy,
  });
}

/** Only what the comparison still finds can be expected. */
function found(rows: readonly JudgedRow[]): readonly JudgedRow[] {
  const gone = rows.filter(({ difference }) => difference.gone_since !== null);
  if (gone.length > 0) throw refused('gone', gone.length);
  return rows;
}

function refused(code: keyof typeof variationText.refused, count: number): AppError {
  const { sentence, remedy } = variationText.refused[code];
  return new AppError({ code: `variation.${code}`, sentence: sentence(count), remedy });
}
