import { severalAnswerIds } from '../../../shared/compare/pairing.data.ts';
import type { ParsedQueryInput } from '../../../shared/contract/queries.ts';
import type { RationaleChoice } from '../../../shared/contract/views.ts';
import { stockSentences } from '../../../shared/judging/stock.data.ts';
import type { StockSentence } from '../../../shared/judging/stock.data.ts';
import { teams } from '../../../shared/model/words.ts';
import type { Risk } from '../../../shared/model/words.ts';
import { rationaleText } from '../../../shared/text/agenda.ts';
import { words } from '../../../shared/text/components.ts';
import { ruleSentence } from '../store/mapping.ts';
import { sql } from '../store/sql.ts';
import type { Store } from '../store/store.ts';
import type { DifferenceTable } from '../store/tables.ts';
import { unknown } from './found.ts';
import { lastTimeOf } from './last-time.ts';

/** One digit each. */
const MOST_CHOICES = 9;
/** So that stock sentences keep a place. */
const MOST_EARLIER = 4;

/**
 * Rationales to choose from by digit: the rule's sentence where the risk is the suggested one, what
 * teams said openly for the risk, last time's, earlier ones for the same attribute with the most used
 * first, then those of this audit under the same rule with the newest first, then stock sentences of
 * the dimension and the kind. None twice. Throws `difference.unknown`.
 */
export function rationaleChoices(
  store: Store,
  { auditId, differenceId, risk }: ParsedQueryInput<'rationales.get'>,
): readonly RationaleChoice[] {
  const row = store.get(
    sql
      .selectFrom('difference')
      .selectAll()
      .where('id', '=', differenceId)
      .where('audit_id', '=', auditId),
  );
  if (!row) throw unknown('difference');
  const choices = [
    ...ofRule(row, risk),
    ...ofTeams(store, row, risk),
    ...ofLastTime(store, row, risk),
    ...ofEarlier(store, row, risk),
    ...ofStock(row, risk),
  ];
  const byText = new Map(choices.toReversed().map((choice) => [spelling(choice.text), choice]));
  return choices
    .filter((choice) => byText.get(spelling(choice.text)) === choice)
    .slice(0, MOST_CHOICES);
}

/** Sentences that differ in case, spaces or the last full stop alone are one. */
function spelling(text: string): string {
  return text.trim().toLowerCase().replaceAll(/\s+/g, ' ').replace(/\.$/, '');
}

function ofRule(row: DifferenceTable, risk: Risk): readonly RationaleChoice[] {
  const text = ruleSentence(row);
  if (row.suggested_risk !== risk || text === '') return [];
  return [{ from: 'rule', text, origin: null }];
}

/** Open assessments alone: what is hidden stands in a table of its own, which is not read here. */
function ofTeams(store: Store, row: DifferenceTable, risk: Risk): readonly RationaleChoice[] {
  const said = store.all(
    sql
      .selectFrom('assessment')
      .select(['team', 'rationale'])
      .where('difference_id', '=', row.id)
      .where('binding', '=', row.binding)
      .where('risk', '=', risk),
  );
  return said
    .filter(({ rationale }) => rationale.trim() !== '')
    .toSorted((a, b) => teams.indexOf(a.team) - teams.indexOf(b.team))
    .map(({ team, rationale }) => ({ from: 'team', text: rationale, origin: words.team[team] }));
}

function ofLastTime(store: Store, row: DifferenceTable, risk: Risk): readonly RationaleChoice[] {
  const last = lastTimeOf(store, row);
  if (!last || last.risk !== risk || last.rationale.trim() === '') return [];
  const origin = rationaleText.lastTime(last.auditNumber, last.release);
  return [{ from: 'last-time', text: last.rationale, origin }];
}

interface EarlierUse {
  readonly text: string;
  readonly uses: number;
  readonly number: number;
}

/**
 * What was written for the same attribute anywhere in the system, by how often, then by how late; where
 * that leaves places, what was written in this audit where the same rule suggested.
 */
function ofEarlier(store: Store, row: DifferenceTable, risk: Risk): readonly RationaleChoice[] {
  const { id, system_id, audit_id, name, catalogue_id, rule } = row;
  // An entry that many attributes answer says nothing of which one it is.
  const entry = catalogue_id !== null && !severalAnswerIds.has(catalogue_id) ? catalogue_id : null;
  const ofRisk = `SELECT r.rationale AS text, count(*) AS uses, d.number, max(r.rated_at) AS newest
       FROM rating r JOIN difference d ON d.id = r.id
       WHERE r.system_id = ? AND r.risk = ? AND r.id <> ? AND trim(r.rationale) <> ''`;
  const sameAttribute = store
    .prepare(
      `${ofRisk} AND (d.name = ? OR d.catalogue_id = ?)
       GROUP BY r.rationale ORDER BY uses DESC, newest DESC, d.number LIMIT ?`,
    )
    .all(system_id, risk, id, name, entry, MOST_EARLIER) as EarlierUse[];
  const sameRule = store
    .prepare(
      `${ofRisk} AND r.audit_id = ? AND d.rule = ? AND r.rationale <> ?
       GROUP BY r.rationale ORDER BY newest DESC, d.number LIMIT ?`,
    )
    .all(system_id, risk, id, audit_id, rule, ruleSentence(row), MOST_EARLIER) as EarlierUse[];
  return [...sameAttribute, ...sameRule].slice(0, MOST_EARLIER).map(({ text, uses, number }) => ({
    from: 'earlier',
    text,
    origin: rationaleText.earlier(rationaleText.gap(number), uses),
  }));
}

function ofStock(row: DifferenceTable, risk: Risk): readonly RationaleChoice[] {
  return stockSentences
    .filter((stock) => stock.risk === risk && fits(stock, row))
    .toSorted((a, b) => Number(isGeneral(a)) - Number(isGeneral(b)))
    .map(({ text }) => ({ from: 'stock', text, origin: null }));
}

function fits(stock: StockSentence, { dimension, kind }: DifferenceTable): boolean {
  return (
    (stock.dimension === undefined || stock.dimension === dimension) &&
    (stock.kinds === undefined || stock.kinds.includes(kind))
  );
}

function isGeneral({ dimension, kinds }: StockSentence): boolean {
  return dimension === undefined && kinds === undefined;
}
