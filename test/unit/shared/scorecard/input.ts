import type { Assessment, ExceptionRecord, Rating } from '../../../../shared/model/judgement.ts';
import type { Risk, Team } from '../../../../shared/model/words.ts';
import type { ScorecardGap, ScorecardInput } from '../../../../shared/scorecard/index.ts';

const at = '2026-11-20T09:00:00Z';

export function rated(risk: Risk): Rating {
  return { risk, rationale: 'Agreed.', accepted: false, by: 'Ines Duarte', at };
}

export function assessed(...teams: readonly Team[]): readonly Assessment[] {
  return teams.map((team) => ({
    team,
    risk: 'high',
    rationale: '',
    by: team,
    at,
    revealedAt: null,
  }));
}

/** An unrated difference of a high-risk attribute, suggested high. */
export function gap(part: Partial<ScorecardGap> = {}): ScorecardGap {
  return {
    key: 'k1',
    dimension: 'network',
    catalogueId: 'health-check.timeout',
    valueType: 'duration',
    label: 'Health check timeout',
    standing: 'difference',
    canBeHigh: true,
    suggestedRisk: 'high',
    rating: null,
    assessments: [],
    verifiedClosed: false,
    ...part,
  };
}

/** Equal high-risk attributes. */
export function equals(count: number, part: Partial<ScorecardGap> = {}): readonly ScorecardGap[] {
  return Array.from({ length: count }, (_, index) =>
    gap({ key: `equal${index}`, standing: 'equal', suggestedRisk: null, ...part }),
  );
}

export function approved(part: Partial<ExceptionRecord> = {}): ExceptionRecord {
  return {
    id: 'x1',
    number: 1,
    title: 'Smaller database',
    dimension: 'network',
    reason: 'Cost',
    riskAssessment: 'Low',
    mitigation: 'Weekly run',
    requester: 'Ines Duarte',
    owner: 'Ines Duarte',
    approver: 'Jon Bell',
    expiresOn: '2026-11-23',
    reviewTrigger: null,
    state: 'approved',
    requestedAt: at,
    decidedAt: at,
    decisionNote: '',
    covers: ['k1'],
    compensatingControl: '',
    checkOn: null,
    nextCheckOn: null,
    checkedAt: null,
    renews: null,
    approvedHash: null,
    origin: '',
    voidedAt: null,
    voids: [],
    ...part,
  };
}

const side = { asked: 4, answered: 4, missing: [] };
const documented = { staging: side, production: side };

/** An audit in which everything is as it should be. */
export function input(part: Partial<ScorecardInput> = {}): ScorecardInput {
  return {
    audit: {
      id: 'a1',
      systemId: 's1',
      number: 1,
      release: '4.2',
      plannedDate: '2026-11-30',
      profile: { traits: ['stateful'], releaseFrequency: 'weekly', recoveryCapacity: 'hours' },
      environments: {
        staging: { side: 'staging', name: 'Staging', kind: 'persistent' },
        production: { side: 'production', name: 'Production', kind: 'persistent' },
      },
      criteria: [],
      snapshotAgeLimit: 7,
      openedAt: at,
      closedAt: null,
      closedBy: null,
    },
    now: '2026-11-23T09:00:00Z',
    today: '2026-11-23',
    rows: [],
    exceptions: [],
    coverage: {
      infrastructure: documented,
      dependencies: documented,
      data: documented,
      network: documented,
    },
    snapshots: { staging: at, production: at },
    detectors: { infrastructure: 0, dependencies: 0, data: 0, network: 0 },
    driftFindings: [],
    comparisonStale: false,
    ...part,
  };
}

/** A high gap that a later snapshot showed to be closed. */
export const closed = gap({
  rating: rated('high'),
  assessments: assessed('development', 'operations'),
  verifiedClosed: true,
});
