import type { ParsedQueryInput } from '../../../shared/contract/queries.ts';
import type { SqlValue } from '../store/store.ts';

type Filter = ParsedQueryInput<'differences.page'>['filter'];

/** A condition over `d` (difference) with its values. */
export interface Condition {
  readonly text: string;
  readonly parameters: readonly SqlValue[];
}

/** Order of dimensions; the index of the record uses the same expression. */
export const DIMENSION_ORDER = `CASE d.dimension WHEN 'infrastructure' THEN 0 WHEN 'dependencies' THEN 1 WHEN 'data' THEN 2 ELSE 3 END`;

/** High, medium, none, low (design, section 3); the index of the record uses the same expression. */
const RISK_ORDER = `CASE d.suggested_risk WHEN 'high' THEN 0 WHEN 'medium' THEN 1 WHEN 'low' THEN 3 ELSE 2 END`;

/** The order in which people see rows. */
export const ROW_ORDER = `${DIMENSION_ORDER}, d.subject, ${RISK_ORDER}, d.name, d.id`;

const RATED = 'EXISTS (SELECT 1 FROM rating r WHERE r.id = d.id AND r.binding = d.binding)';

/** Teams that assessed the values as they are now, and differently. */
const DISAGREED = `d.id IN (
  SELECT a.difference_id FROM assessment a JOIN difference x ON x.id = a.difference_id
  WHERE a.audit_id = ? AND a.binding = x.binding
  GROUP BY a.difference_id HAVING min(a.risk) <> max(a.risk))`;

/** The open differences of an audit that a filter lets through. */
export function conditionOf(auditId: string, filter: Filter): Condition {
  return allOf([
    { text: `d.audit_id = ? AND d.standing = 'open'`, parameters: [auditId] },
    stateCondition(auditId, filter.state),
    oneOf('d.dimension', filter.dimension),
    oneOf('d.kind', filter.kind),
    oneOf(`coalesce(d.suggested_risk, 'none')`, filter.suggestion),
    ratingCondition(filter.rating),
    searchCondition(auditId, filter.search.trim()),
    filter.keys ? oneOf('d.key', filter.keys, { evenNone: true }) : null,
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
      return { text: `NOT ${RATED} AND ${DISAGREED}`, parameters: [auditId] };
  }
}

function ratingCondition(ratings: Filter['rating']): Condition | null {
  if (ratings.length === 0) return null;
  const risks = ratings.filter((rating) => rating !== 'unrated');
  const rated = `EXISTS (SELECT 1 FROM rating r WHERE r.id = d.id AND r.binding = d.binding
    AND r.risk IN (SELECT value FROM json_each(?)))`;
  const unrated = ratings.length > risks.length ? ` OR NOT ${RATED}` : '';
  return { text: `(${rated}${unrated})`, parameters: [JSON.stringify(risks)] };
}

/** Text anywhere in dimension, subject, name, values, rule and what people wrote; case is ignored. */
function searchCondition(auditId: string, search: string): Condition | null {
  if (search === '') return null;
  const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  const written = (table: string, id: string): string =>
    `d.id IN (SELECT ${id} FROM ${table} WHERE audit_id = ? AND rationale LIKE ? ESCAPE '\\')`;
  return {
    text: `(d.search_text LIKE ? ESCAPE '\\'
      OR ${written('rating', 'id')} OR ${written('assessment', 'difference_id')})`,
    parameters: [pattern, auditId, pattern, auditId, pattern],
  };
}

function oneOf(
  expression: string,
  values: readonly string[],
  { evenNone = false } = {},
): Condition | null {
  if (values.length === 0 && !evenNone) return null;
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
