import type { ExceptionRecord } from '../../../../shared/model/judgement.ts';

/** A request that ends on the last day of 2026. */
export function exceptionRecord(part: Partial<ExceptionRecord> = {}): ExceptionRecord {
  return { ...plain, ...part };
}

const plain: ExceptionRecord = {
  id: 'x1',
  number: 7,
  title: 'Smaller database',
  dimension: 'infrastructure',
  reason: 'Cost',
  riskAssessment: 'Plans are tested apart.',
  mitigation: 'A weekly run on a copy.',
  requester: 'Ines Duarte',
  owner: 'Ines Duarte',
  approver: null,
  expiresOn: '2026-12-31',
  reviewTrigger: null,
  state: 'requested',
  requestedAt: '2026-11-01T09:00:00Z',
  decidedAt: null,
  decisionNote: '',
  compensatingControl: '',
  checkOn: null,
  nextCheckOn: null,
  checkedAt: null,
  renews: null,
  approvedHash: null,
  origin: '',
  voidedAt: null,
  covers: ['k1'],
  voids: [],
};
