import { createHash } from 'node:crypto';
import { insertRow } from '../../../../../electron/engine/store/transaction.ts';
import { at, ids, opening, writeVersion } from './version-one.ts';
import type { OldRows } from './version-one.ts';

export { ids };

/** Ids of the two differences: one was rated and planned, the other one only assessed. */
export const differences = { rated: 'd_1', open: 'd_2' } as const;

const owner = { system_id: ids.system, audit_id: ids.audit };

/** A difference as version 2 stored it, its columns in the order of the table. */
export function differenceOf(number: number, name: string, suggested: string | null) {
  return {
    id: `d_${number}`,
    ...owner,
    key: `infrastructure|env:checkout|${name}`,
    number,
    first_seen: at,
    standing: 'open',
    kind: 'changed',
    dimension: 'infrastructure',
    subject: 'env:checkout',
    staging_subject: 'env:checkout',
    production_subject: 'env:checkout',
    name,
    catalogue_id: 'config.key',
    value_type: 'text',
    staging_state: 'value',
    staging_value: 'a',
    staging_source: null,
    staging_line: null,
    staging_col: null,
    production_state: 'value',
    production_value: 'b',
    production_source: null,
    production_line: null,
    production_col: null,
    suggested_risk: suggested,
    rule: suggested && 'config.diagnostics',
    json_reasons: suggested ? '["It is about diagnostics."]' : '[]',
    variation: null,
    variation_reason: null,
    can_be_high: 0,
    binding: `binding-${number}`,
    gone_since: null,
    successor: null,
  };
}

const stored = [differenceOf(1, 'LOG_LEVEL', 'low'), differenceOf(2, 'THEME', null)];

/** A digest as version 2 worked it out: a JSON list of the columns a row, a line each. */
function digestOf(rows: readonly object[]): string {
  const text = rows.map((row) => `${JSON.stringify(Object.values(row))}\n`).join('');
  return createHash('sha256').update(text).digest('hex');
}

/** Rows of differences, as the record has them beside its chain. */
type Stored = readonly ReturnType<typeof differenceOf>[];

function numbersOf(rows: Stored) {
  return rows.map(({ key, number, first_seen }) => ({ key, number, first_seen }));
}

/** The comparison over these rows. */
export function comparisonOf(rows: Stored): OldRows[number] {
  return [
    'comparison',
    {
      id: ids.audit,
      ...owner,
      compared_at: at,
      inputs_digest: 'ab',
      rows_digest: digestOf(rows),
      highest_number: rows.length,
      numbers_digest: digestOf(numbersOf(rows)),
      json_summary: summaryJson,
      json_unpaired: '[]',
      json_notes: '[]',
    },
  ];
}

const none = { infrastructure: 0, dependencies: 0, data: 0, network: 0 };
const found = { changed: 0, onlyInStaging: 0, onlyInProduction: 0 };
/** Nothing in the migration reads it, so its numbers are none. */
const summaryJson = JSON.stringify({
  ...found,
  equal: 0,
  suspectEqual: 0,
  expected: found,
  unpaired: { staging: 0, production: 0 },
  byDimension: none,
  bySuggestedRisk: { low: 0, medium: 0, high: 0, none: 0 },
});

/** Writes a record with its chain, and with the rows that were compared. */
export function writeCompared(
  file: string,
  { compared, ...written }: Parameters<typeof writeVersion>[1] & { readonly compared: Stored },
): void {
  writeVersion(file, written, (store) => {
    for (const row of numbersOf(compared)) {
      insertRow(store, 'difference_number', { system_id: ids.system, ...row });
    }
    for (const row of compared) insertRow(store, 'difference', row as never);
  });
}

const judged: OldRows = [
  ...opening,
  comparisonOf(stored),
  [
    'assessment',
    {
      id: `${differences.open}:operations`,
      ...owner,
      difference_id: differences.open,
      team: 'operations',
      risk: 'medium',
      rationale: 'Seen before.',
      binding: 'binding-2',
      assessed_by: 'Ada',
      assessed_at: at,
    },
  ],
  [
    'rating',
    {
      id: differences.rated,
      ...owner,
      risk: 'medium',
      rationale: 'It hides failures.',
      accepted: 0,
      suggested_risk: 'low',
      binding: 'binding-1',
      rated_by: 'Ada',
      rated_at: at,
    },
  ],
  [
    'plan_item',
    {
      id: differences.rated,
      ...owner,
      effort: 'low',
      disposition: 'accept',
      owner: 'Ada',
      due: null,
      status: 'open',
      review_on: '2026-09-01',
      noticed_by: 'A look.',
      rolled_back_by: 'A switch.',
      note: '',
    },
  ],
];

/** Writes a record of version 2 with differences, an assessment, a rating and its plan. */
export function writeVersionTwo(file: string): void {
  writeCompared(file, { version: 2, rows: judged, compared: stored });
}
