import type { ParsedQueryInput } from '../../../shared/contract/queries.ts';
import { dimensions, risks } from '../../../shared/model/words.ts';
import { riskRank } from '../../../shared/model/risk-order.ts';
import type { SqlValue } from '../store/store.ts';

type Filter = ParsedQueryInput<'differences.page'>['filter'];

/** A condition over `d` (difference) with its values. */
export interface Condition {
  readonly text: string;
  readonly parameters: readonly SqlValue[];
}

/** Order of dimensions; the index of the record uses the same expression. */
export const DIMENSION_ORDER = orderOf('d.dimension', dimensions);

/** High, medium, none, low (design, section 3); the index of the record uses the same expression. */
const RISK_ORDER = orderOf(
  'd.suggested_risk',
  [...risks, null].toSorted((a, b) => riskRank(b) - riskRank(a)),
);

/** The order in which people see rows. */
export const ROW_ORDER = `${DIMENSION_ORDER}, d.subject, ${RISK_ORDER}, d.name, d.id`;

/** Places of words in SQL; the word that is not named, the last one or null, has the place left. */
function orderOf(column: string, words: readonly (string | null)[]): string {
  const other = words.includes(null) ? words.indexOf(null) : words.length - 1;
  const cases = words.flatMap((word, place) =>
    place === other ? [] : [`WHEN '${word}' THEN ${place}`],
  );
  return `CASE ${column} ${cases.join(' ')} ELSE ${other} END`;
}

const RATED = 'EXISTS (SELECT 1 FROM rating r WHERE r.id = d.id AND r.binding = d.binding)';

/**
 * A difference that people look at: it is found, or it was rated as last seen and nothing has
 * verified yet that it is closed.
 */
export const SHOWN = `d.standing = 'open' AND (d.gone_since IS NULL OR ${RATED})`;

/**
 * Teams that assessed the values as they are now, and differently. The first part finds candidates
 * by the index alone; the second looks at the values of those few.
 */
const DISAGREED = `d.id IN (
    SELECT a.difference_id FROM assessment a WHERE a.audit_id = ?
    GROUP BY a.difference_id HAVING min(a.risk) <> max(a.risk))
  AND (SELECT min(a.risk) <> max(a.risk) FROM assessment a
    WHERE a.difference_id = d.id AND a.binding = d.binding)`;

/**
 * The open differences of an audit that a filter lets through. `written` are the ids of rows whose
 * rationale holds the text that is searched for.
 */
export function conditionOf(
  auditId: string,
  filter: Filter,
  written: readonly string[],
): Condition {
  return allOf([
    openRows(auditId),
    stateCondition(auditId, filter.state),
    named('d.dimension', filter.dimension),
    named('d.kind', filter.kind),
    named(`coalesce(d.suggested_risk, 'none')`, filter.suggestion),
    ratingCondition(filter.rating),
    named('d.rule', filter.rule),
    searchCondition(filter.search, written),
    filter.keys ? among('d.key', filter.keys) : null,
  ]);
}

function stateCondition(auditId: string, state: Filter['state']): Condition | null {
  switch (state) {
    case 'all':
      return null;
    case 'to-decide':
      return { text: `NOT ${RATED}`, parameters: [] };
    case 'decided':
      return { text: RATED, parameters: [] };
    case 'disagreed':
      return { text: `${DISAGREED} AND NOT ${RATED}`, parameters: [auditId] };
  }
}

/** The open differences whose teams disagree and that no rating has settled. */
export function disagreedCondition(auditId: string): Condition {
  return allOf([openRows(auditId), stateCondition(auditId, 'disagreed')]);
}

function openRows(auditId: string): Condition {
  return { text: `d.audit_id = ? AND ${SHOWN}`, parameters: [auditId] };
}

function ratingCondition(ratings: Filter['rating']): Condition | null {
  if (ratings.length === 0) return null;
  const risks = ratings.filter((rating) => rating !== 'unrated');
  const places = risks.map(() => '?').join(', ');
  const rated = `EXISTS (SELECT 1 FROM rating r WHERE r.id = d.id AND r.binding = d.binding
    AND r.risk IN (${places}))`;
  const unrated = ratings.length > risks.length ? ` OR NOT ${RATED}` : '';
  return { text: `(${rated}${unrated})`, parameters: risks };
}

/** Text anywhere in number, dimension, subject, name, values, rule and rationale; case is ignored. */
function searchCondition(search: string, written: readonly string[]): Condition | null {
  if (search.trim() === '') return null;
  const found = { text: `d.search_text LIKE ? ESCAPE '\\'`, parameters: [likePattern(search)] };
  if (written.length === 0) return found;
  const { text, parameters } = among('d.id', written);
  return { text: `(${found.text} OR ${text})`, parameters: [...found.parameters, ...parameters] };
}

/** The pattern that finds a text anywhere, its own signs taken as they are. */
export function likePattern(search: string): string {
  return `%${search.trim().replace(/[\\%_]/g, '\\$&')}%`;
}

/** One of a closed set of words; without any there is no condition. */
function named(expression: string, values: readonly string[]): Condition | null {
  if (values.length === 0) return null;
  const places = values.map(() => '?').join(', ');
  return { text: `${expression} IN (${places})`, parameters: values };
}

/** One of a list of any length, even an empty one. */
function among(expression: string, values: readonly string[]): Condition {
  return {
    text: `${expression} IN (SELECT value FROM json_each(?))`,
    parameters: [JSON.stringify(values)],
  };
}

function allOf(conditions: readonly (Condition | null)[]): Condition {
  const given = conditions.filter((condition) => condition !== null);
  return {
    text: given.map((condition) => condition.text).join(' AND '),
    parameters: given.flatMap((condition) => condition.parameters),
  };
}
