import type { WorkbookSource } from '../../../../../electron/engine/exports/workbook/data.ts';
import type { DetectorView, RegisterView } from '../../../../../shared/contract/views.ts';
import type { Audit } from '../../../../../shared/model/audit.ts';
import type { Scorecard, ScorecardRow } from '../../../../../shared/model/judgement.ts';
import type { Dimension } from '../../../../../shared/model/words.ts';
import { difference } from './sample-rows.ts';

export const audit: Audit = {
  id: 'a_1',
  systemId: 's_1',
  number: 7,
  release: '4.2',
  plannedDate: '2026-12-01',
  profile: {
    traits: ['stateful', 'payments'],
    releaseFrequency: 'monthly',
    recoveryCapacity: 'hours',
  },
  environments: {
    staging: { side: 'staging', name: 'Staging EU', kind: 'persistent' },
    production: { side: 'production', name: 'Production EU', kind: 'persistent' },
  },
  criteria: [],
  snapshotAgeLimit: 7,
  openedAt: '2026-11-19T08:00:00.000Z',
  closedAt: null,
  closedBy: null,
};

function scorecardRow(dimension: Dimension, over: Partial<ScorecardRow> = {}): ScorecardRow {
  return {
    dimension,
    outOfScope: null,
    currentState: 'Mirrors production but for sizing.',
    documented: { staging: { answered: 19, asked: 22 }, production: { answered: 20, asked: 22 } },
    differences: 17,
    byRating: { high: 1, medium: 4, low: 9, unrated: 3 },
    parity: { equal: 19, total: 22, expected: 2, percent: 86, behind: [] },
    tolerance: '',
    note: null,
    parityTarget: 80,
    activeExceptions: 2,
    detectors: 1,
    gap: '1 high gap is open: engine_version of aws_db_instance.orders.',
    riskLevel: 'high',
    assessed: true,
    ...over,
  };
}

export const scorecard: Scorecard = {
  readiness: {
    state: 'not-ready',
    reasons: [
      {
        code: 'high-gap-open',
        sentence: '3 high-risk gaps are open and not excepted: G-014, G-021, G-033.',
        dimension: null,
        behind: [],
      },
      {
        code: 'parity-under-target',
        sentence: 'Network parity is 58 %, under its target of 80 %.',
        dimension: 'network',
        behind: [],
      },
      {
        code: 'exception-expired',
        sentence: 'Exception E-009 expired on 2026-11-20.',
        dimension: null,
        behind: ['9'],
      },
    ],
    belowSuggestion: ['dependencies|aws_db_instance.orders|engine_version'],
    silencedRules: ['Database engine'],
    loweringRules: [{ rule: 'ours.sizes', title: 'Sizes of pools', rows: 12 }],
  },
  rows: [
    scorecardRow('infrastructure', { tolerance: 'Memory at least half' }),
    scorecardRow('dependencies', { riskLevel: 'medium' }),
    scorecardRow('data', {
      note: 'Staging EU is ephemeral.',
      parity: { equal: 0, total: 0, expected: 0, percent: null, behind: [] },
      riskLevel: null,
      assessed: false,
    }),
    scorecardRow('network', { riskLevel: null, outOfScope: 'Shared by both environments.' }),
  ],
};

export function exception(
  over: Partial<RegisterView['exceptions'][number]> = {},
): RegisterView['exceptions'][number] {
  return {
    id: 'e_1',
    number: 11,
    title: 'Smaller database in staging',
    dimension: 'data',
    reason: 'A database of production size would double the cost of staging.',
    riskAssessment: 'Query plans may differ on large tables; no functional difference is expected.',
    mitigation: 'A subset of the performance tests validates query plans before each release.',
    requester: 'Sam Reyes',
    owner: 'Rin Okada',
    approver: 'Ada Lindqvist',
    expiresOn: '2027-01-31',
    reviewTrigger: null,
    state: 'approved',
    requestedAt: '2026-11-20T10:00:00.000Z',
    decidedAt: '2026-11-20T11:00:00.000Z',
    decisionNote: 'Agreed until the end of January.',
    covers: ['dependencies|aws_db_instance.orders|engine_version'],
    compensatingControl: '',
    checkOn: null,
    nextCheckOn: null,
    checkedAt: null,
    renews: null,
    approvedHash: null,
    origin: '',
    voidedAt: null,
    barred: [],
    voids: [],
    approval: null,
    patterns: [],
    matchedLater: [],
    evidence: [],
    reminders: [],
    renewsNumber: null,
    renewedBy: null,
    standing: 'approved',
    daysLeft: 69,
    covered: [difference()],
    history: [],
    ...over,
  };
}

export function detector(over: Partial<DetectorView> = {}): DetectorView {
  return {
    id: 'w_1',
    dimension: 'dependencies',
    title: 'Database and images',
    cadence: 'daily',
    told: 'Platform team',
    sources: [{ side: 'staging', path: 'terraform.tfstate', readable: true }],
    checks: [
      {
        id: 'c_1',
        at: '2026-11-22T06:00:00.000Z',
        by: 'Rin Okada',
        counts: { new: 2, worse: 1, known: 40, gone: 3 },
        newHigh: 1,
        findings: [
          {
            what: 'new',
            dimension: 'dependencies',
            subject: 'image:checkout',
            name: 'digest',
            staging: 'sha256:9f2c',
            production: 'sha256:41ab',
            suggestedRisk: 'high',
            reason: 'The same tag points at different images.',
          },
        ],
        problems: ['production/k8s/settings.yaml is no longer there.'],
      },
    ],
    ...over,
  };
}

export function source(over: Partial<WorkbookSource> = {}): WorkbookSource {
  return {
    id: 'o_1',
    side: 'staging',
    collector: 'terraform-state',
    collectorTitle: 'Terraform state',
    collectorVersion: '1',
    scope: 'terraform',
    path: 'terraform.tfstate',
    sha256: '3fdba35f04dc8c462986c992bcf875546257113072a909c162f7e470e581e278',
    size: 48_211,
    capturedAt: '2026-11-20T08:59:59.000Z',
    capturedBy: 'Sam Reyes',
    detection: 'A JSON document with "terraform_version" and state version 4.',
    because: 'it has the envelope of a Terraform state',
    rereadable: true,
    attributes: 412,
    byDimension: { infrastructure: 300, dependencies: 60, data: 20, network: 32 },
    volatile: 120,
    skipped: 4,
    sensitive: 3,
    warnings: [{ message: 'A resource has no instances.', at: 'resources[2]' }],
    unpaired: false,
    ...over,
  };
}
