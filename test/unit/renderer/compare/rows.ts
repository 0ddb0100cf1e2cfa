import type { DifferenceRow } from '../../../../shared/contract/index.ts';

/** A difference for tests: an unrated database engine version, suggested high. */
export function aRow(change: Partial<DifferenceRow> = {}): DifferenceRow {
  return {
    id: 'd1',
    key: 'dependencies|aws_db_instance.orders|engine_version',
    number: 14,
    dimension: 'dependencies',
    subject: 'aws_db_instance.orders',
    stagingSubject: 'aws_db_instance.orders',
    productionSubject: 'aws_db_instance.orders',
    name: 'engine_version',
    catalogueId: 'database.engine-version',
    valueType: 'version',
    kind: 'changed',
    staging: { state: 'value', value: '13.14', path: 'terraform.tfstate', position: { line: 412 } },
    production: {
      state: 'value',
      value: '15.6',
      path: 'terraform.tfstate',
      position: { line: 398 },
    },
    suggestion: { risk: 'high', rule: 'database.engine-version', reasons: ['Planner differs.'] },
    assessments: [],
    rating: null,
    disagreed: false,
    plan: {
      effort: null,
      disposition: null,
      owner: null,
      due: null,
      status: 'open',
      reviewOn: null,
      noticedBy: '',
      rolledBackBy: '',
      note: '',
    },
    exceptionNumber: null,
    exceptionStanding: null,
    firstSeen: '2026-11-02T10:00:00.000Z',
    goneSince: null,
    variation: null,
    ...change,
  };
}
