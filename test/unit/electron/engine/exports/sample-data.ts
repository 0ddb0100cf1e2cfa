import type {
  WorkbookData,
  WorkbookSource,
} from '../../../../../electron/engine/exports/workbook/data.ts';
import type {
  DetectorView,
  DifferenceRow,
  GapView,
  RegisterView,
  SideView,
} from '../../../../../shared/contract/views.ts';
import type { PlanItem, Scorecard, ScorecardRow } from '../../../../../shared/model/judgement.ts';
import type { Audit } from '../../../../../shared/model/audit.ts';
import type { Dimension } from '../../../../../shared/model/words.ts';

/** A plan in which nobody has answered anything. */
export const openPlan: PlanItem = {
  effort: null,
  disposition: null,
  owner: null,
  due: null,
  status: 'open',
  reviewOn: null,
  noticedBy: '',
  rolledBackBy: '',
  note: '',
  ownerContact: '',
  dispositionReason: '',
  mitigation: '',
  windowId: null,
};

export function side(value: string | null, state: SideView['state'] = 'value'): SideView {
  return { state, value, path: 'settings.yaml', position: { line: 3 } };
}

export function difference(over: Partial<DifferenceRow> = {}): DifferenceRow {
  return {
    id: 'd_1',
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
    staging: side('13.14'),
    production: side('15.6'),
    suggestion: {
      risk: 'high',
      rule: 'database.engine-version',
      reasons: ['Query planner and syntax differ between versions.'],
    },
    assessments: [
      {
        team: 'development',
        risk: 'medium',
        rationale: 'Tests pass on 15 in the branch.',
        by: 'Sam Reyes',
        at: '2026-11-20T09:30:00.000Z',
        revealedAt: null,
      },
      {
        team: 'operations',
        risk: 'high',
        rationale: 'The planner changed in 14; it was seen in May.',
        by: 'Rin Okada',
        at: '2026-11-20T09:31:00.000Z',
        revealedAt: null,
      },
    ],
    rating: {
      risk: 'high',
      rationale:
        'A different major version of the database engine: query planner and syntax differ.',
      accepted: true,
      by: 'Sam Reyes',
      at: '2026-11-20T09:35:00.000Z',
    },
    groupSize: 1,
    groupKey: null,
    fresh: false,
    parked: false,
    hiddenBy: [],
    disagreed: false,
    plan: {
      ...openPlan,
      effort: 'medium',
      disposition: 'remediate-now',
      owner: 'Rin Okada',
      due: '2026-11-28',
      status: 'in-progress',
    },
    exceptionNumber: null,
    exceptionStanding: null,
    firstSeen: '2026-11-02T08:15:30.000Z',
    goneSince: null,
    variation: null,
    ...over,
  };
}

export function gap(over: Partial<GapView> & { row?: DifferenceRow } = {}): GapView {
  return {
    row: difference(),
    priority: 2,
    missing: [],
    overdue: false,
    advised: null,
    phases: [],
    mitigations: [],
    ...over,
  };
}

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

/** A workbook's data with at least one row on every sheet. */
export function workbookData(over: Partial<WorkbookData> = {}): WorkbookData {
  return {
    about: {
      appVersion: '0.1.0',
      developmentRuntime: true,
      schemaVersion: 1,
      system: {
        id: 's_1',
        name: 'Harbour Checkout',
        criticality: 'critical',
        kernelDependent: false,
      },
      audit,
      exportedBy: 'Sam Reyes',
      exportedAt: '2026-11-23T14:02:11.000Z',
      chainHead: {
        sequence: 318,
        hash: '9b74c9897bac770ffc029102a200c5de84bb1ff3f0d37a5a5c0e0b1f1b9c0c55',
      },
      comparedAt: '2026-11-20T09:05:00.000Z',
      comparisonStale: false,
      snapshots: { staging: '2026-11-20T08:59:59.000Z', production: '2026-11-20T09:00:10.000Z' },
      summary: null,
      notes: ['The Terraform states were paired by being the only ones.'],
    },
    teams: ['development', 'operations'],
    scorecard,
    decision: {
      decision: 'hold',
      decidedBy: 'Ada Lindqvist',
      reason: 'Three high gaps are open.',
      at: '2026-11-23T13:00:00.000Z',
    },
    gaps: [gap(), gap({ row: unrated, priority: null })],
    exceptions: [exception()],
    watch: {
      detectors: [detector()],
      unwatched: [{ dimension: 'network', reason: '2 rated high' }],
    },
    variations: [
      {
        row: difference({ variation: 'environment-token', kind: 'changed' }),
        reason: 'Only the name of the environment differs.',
      },
    ],
    sources: [source()],
    participants: [{ id: 'p_1', name: 'Sam Reyes', team: 'development', role: 'Facilitator' }],
    trail: [
      {
        sequence: 1,
        time: '2026-11-19T08:00:00.123Z',
        actor: 'Sam Reyes',
        onBehalfOf: null,
        recordedBy: 'sam@desk-4',
        action: 'rating.set',
        subject: 'rating:d_1',
        reason: null,
        batch: 'b_1',
        before: null,
        after: 'risk: high\nrationale: Planner and syntax differ.',
        previousHash: '0'.repeat(64),
        hash: 'a'.repeat(64),
      },
    ],
    ...over,
  };
}

const unrated = difference({
  id: 'd_2',
  key: 'infrastructure|env:checkout|PAYMENT_CALLBACK_URL',
  number: 21,
  dimension: 'infrastructure',
  subject: 'env:checkout',
  name: 'PAYMENT_CALLBACK_URL',
  kind: 'only-in-staging',
  staging: side(null, 'sensitive'),
  production: side(null, 'absent'),
  assessments: [],
  rating: null,
  plan: openPlan,
});
