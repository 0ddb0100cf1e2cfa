import type { CatalogueAnswer } from '../../../shared/contract/views.ts';
import { catalogueOf } from '../../../shared/model/catalogue/index.ts';
import { dimensions, sides } from '../../../shared/model/words.ts';
import type { Dimension, Side, ValueState } from '../../../shared/model/words.ts';
import type { SideCoverage } from '../../../shared/scorecard/index.ts';
import { queryText } from '../../../shared/text/queries.ts';
import { RESTORED_JOIN } from '../store/documenting.ts';
import { sql } from '../store/sql.ts';
import type { Store } from '../store/store.ts';
import type { AnswerTable } from '../store/tables.ts';
import { remembered } from '../store/remembered.ts';

/** Answers to catalogue entries on one side, by catalogue id. */
export type SideAnswers = ReadonlyMap<string, CatalogueAnswer>;

const unanswered: CatalogueAnswer = { state: 'unanswered', value: null, from: null, reason: null };

interface Observed {
  readonly side: Side;
  readonly catalogue_id: string;
  readonly number: number;
  readonly distinct_values: number;
  readonly sources: number;
  readonly path: string;
  readonly value: string | null;
  readonly state: ValueState;
}

/** What is known of every catalogue entry: by hand first, else from live sources. */
export function catalogueAnswers(
  store: Store,
  auditId: string,
): Readonly<Record<Side, SideAnswers>> {
  return remembered(store, `answers ${auditId}`, () => {
    const observed = observedValues(store, auditId);
    const manual = manualAnswers(store, auditId);
    const answersOf = (side: Side): SideAnswers =>
      new Map([
        ...observed
          .filter((each) => each.side === side)
          .map((each) => [each.catalogue_id, observedAnswer(each)] as const),
        ...manual
          .filter((each) => each.side === side)
          .map((each) => [each.catalogue_id, manualAnswer(each)] as const),
      ]);
    return { staging: answersOf('staging'), production: answersOf('production') };
  });
}

/** The answer to one entry. */
export function answerTo(answers: SideAnswers, catalogueId: string): CatalogueAnswer {
  return answers.get(catalogueId) ?? unanswered;
}

/** Coverage of each dimension on each side: documented or not applicable, of those asked. */
export function coverageOf(
  store: Store,
  auditId: string,
): Readonly<Record<Dimension, Readonly<Record<Side, SideCoverage>>>> {
  const answers = catalogueAnswers(store, auditId);
  const cover = (dimension: Dimension, side: Side): SideCoverage => {
    const entries = catalogueOf(dimension);
    const missing = entries.filter(({ id }) => !isDocumented(answerTo(answers[side], id)));
    return {
      asked: entries.length,
      answered: entries.length - missing.length,
      missing: missing.map((entry) => entry.id),
    };
  };
  return byDimension((dimension) => ({
    staging: cover(dimension, 'staging'),
    production: cover(dimension, 'production'),
  }));
}

/** `unknown` is an answer, and says that nothing is documented. */
function isDocumented({ state }: CatalogueAnswer): boolean {
  return state !== 'unanswered' && state !== 'unknown';
}

/** The oldest documented fact of each side; null when nothing is documented. */
export function snapshotsOf(store: Store, auditId: string): Readonly<Record<Side, string | null>> {
  const oldest = (side: Side): string | null =>
    store
      .prepare(
        `SELECT coalesce(
           (SELECT min(captured_at) FROM source WHERE audit_id = ? AND live = 1 AND side = ?),
           (SELECT min(answered_at) FROM answer WHERE audit_id = ? AND side = ?))`,
      )
      .pluck()
      .get(auditId, side, auditId, side) as string | null;
  const [staging, production] = sides.map(oldest);
  return { staging: staging ?? null, production: production ?? null };
}

/** A value for each dimension. */
export function byDimension<T>(
  valueOf: (dimension: Dimension) => T,
): Readonly<Record<Dimension, T>> {
  return Object.fromEntries(
    dimensions.map((dimension) => [dimension, valueOf(dimension)]),
  ) as Record<Dimension, T>;
}

const OBSERVED = 's.side, s.id, s.path, a.catalogue_id, a.state, a.value, a.tag';
const SEEN = `s.audit_id = @auditId AND s.live = 1 AND a.catalogue_id IS NOT NULL
  AND a.state <> 'unknown'`;

function observedValues(store: Store, auditId: string): readonly Observed[] {
  return store
    .prepare(
      `SELECT side, catalogue_id, count(*) AS number,
         count(DISTINCT state || coalesce(value, tag, '')) AS distinct_values,
         count(DISTINCT id) AS sources, min(path) AS path, value, state
       FROM (
         SELECT ${OBSERVED} FROM source s JOIN attribute a ON a.source_id = s.id WHERE ${SEEN}
         UNION ALL
         SELECT ${OBSERVED} FROM source s JOIN set_aside a ON a.source_id = s.id ${RESTORED_JOIN}
         WHERE ${SEEN})
       GROUP BY side, catalogue_id`,
    )
    .all({ auditId }) as Observed[];
}

function observedAnswer(each: Observed): CatalogueAnswer {
  const one = each.distinct_values === 1;
  return {
    state: one ? each.state : 'value',
    value: one ? each.value : queryText.values(each.number),
    from: each.sources === 1 ? each.path : queryText.sources(each.sources),
    reason: null,
  };
}

function manualAnswers(store: Store, auditId: string): readonly AnswerTable[] {
  return store.all(sql.selectFrom('answer').selectAll().where('audit_id', '=', auditId));
}

function manualAnswer({ state, value, reason }: AnswerTable): CatalogueAnswer {
  return { state, value, from: queryText.byHand, reason: reason === '' ? null : reason };
}
