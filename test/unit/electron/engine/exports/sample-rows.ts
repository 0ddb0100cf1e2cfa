import type { WorkbookGap } from '../../../../../electron/engine/exports/workbook/data.ts';
import type { DifferenceRow, SideView } from '../../../../../shared/contract/views.ts';
import type { PlanItem } from '../../../../../shared/model/judgement.ts';

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

export function gap(over: Partial<WorkbookGap> = {}): WorkbookGap {
  return {
    row: difference(),
    priority: 2,
    missing: [],
    overdue: false,
    advised: null,
    phases: [],
    mitigations: [],
    groupTitle: null,
    ruleVersion: 1,
    ...over,
  };
}
