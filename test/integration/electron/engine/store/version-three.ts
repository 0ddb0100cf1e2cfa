import { at, ids, opening } from './version-one.ts';
import type { OldRows } from './version-one.ts';
import { comparisonOf, differenceOf, writeCompared } from './version-two.ts';

export { ids };

/** Ids of what the record holds: an approved exception over a gap that was rated high. */
export const held = { difference: 'd_1', exception: 'e_1' } as const;

const owner = { system_id: ids.system, audit_id: ids.audit };

const stored = [
  {
    ...differenceOf(1, 'PAYMENT_MODE', 'high'),
    rule_version: 2,
    group_key: null,
  },
];

const governed: OldRows = [
  ...opening,
  comparisonOf(stored),
  [
    'rating',
    {
      id: held.difference,
      ...owner,
      risk: 'high',
      rationale: 'Payments are mocked.',
      accepted: 0,
      suggested_risk: 'high',
      binding: 'binding-1',
      rated_by: 'Ada',
      rated_at: at,
      rule: 'config.diagnostics',
      rule_version: 2,
    },
  ],
  [
    'exception',
    {
      id: held.exception,
      ...owner,
      number: 1,
      title: 'Mocked payments',
      dimension: 'infrastructure',
      reason: 'The provider has no test system.',
      risk_assessment: 'Limited.',
      mitigation: 'A canary release.',
      requester: 'Ada',
      owner: 'Olaf',
      approver: 'Petra',
      expires_on: '2026-12-31',
      review_trigger: null,
      state: 'approved',
      requested_at: at,
      decided_at: at,
      decision_note: '',
    },
  ],
  [
    'exception_cover',
    {
      id: `${held.exception}:${held.difference}`,
      system_id: ids.system,
      exception_id: held.exception,
      difference_key: 'infrastructure|env:checkout|PAYMENT_MODE',
      binding: 'binding-1',
      risk: 'high',
    },
  ],
  [
    'decision',
    {
      id: 'de_1',
      ...owner,
      decision: 'release',
      decided_by: 'Petra',
      reason: 'It can be taken back.',
      readiness: 'not-ready',
      at,
    },
  ],
  [
    'export',
    {
      id: 'x_1',
      ...owner,
      at,
      exported_by: 'Ada',
      file_name: 'scorecard.xlsx',
      sha256: 'ab',
      chain_head: 'cd',
    },
  ],
];

/** Writes a record of version 3 with an approved exception, a decision and an export. */
export function writeVersionThree(file: string): void {
  writeCompared(file, { version: 3, rows: governed, compared: stored });
}
