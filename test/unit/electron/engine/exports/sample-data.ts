import type { WorkbookData } from '../../../../../electron/engine/exports/workbook/data.ts';
import type { MeetingSession, PhaseView, RuleRow } from '../../../../../shared/contract/views.ts';
import { difference, gap, openPlan, side } from './sample-rows.ts';
import { evidence, outsideApproval, release, signature } from './sample-governance.ts';
import { audit, detector, exception, scorecard, source } from './sample-views.ts';

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
    release,
    signatures: { signatures: [signature()], outside: [outsideApproval] },
    evidence: [evidence],
    gaps: [gap({ phases }), gap({ row: unrated, priority: null, ruleVersion: null })],
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
    meetings: [meeting],
    windows: [],
    rules: [ownRule],
    approach: null,
    milestoneChanges: [],
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

/** A session that was open while G-014 was rated. */
export const meeting: MeetingSession = {
  id: 'm_1',
  facilitator: 'Sam Reyes',
  startedAt: '2026-11-20T09:00:00.000Z',
  endedAt: '2026-11-20T10:00:00.000Z',
  present: ['p_1', 'p_gone'],
};

const phases: readonly PhaseView[] = [
  { title: 'Restore a snapshot on 15', due: '2026-11-25', status: 'done', overdue: false },
  { title: 'Switch staging over', due: null, status: 'open', overdue: false },
];

/** A rule of the system in the place of a built-in one. */
export const ownRule: RuleRow = {
  rule: {
    id: 'database.engine-version',
    title: 'Database engine version',
    match: { catalogueId: ['database.engine-version'], subject: ['aws_*', 'gcp_*'] },
    risk: 'high',
    rationale: 'The planner differs.',
    origin: 'custom',
    version: 3,
  },
  on: true,
  gives: ['high'],
  suggests: 1,
  changedBy: 'Rin Okada',
  changedAt: '2026-11-19T12:00:00.000Z',
  reason: 'Seen in May.',
  replaces: {
    id: 'database.engine-version',
    title: 'Database engine version',
    match: { catalogueId: ['database.engine-version'] },
    risk: 'high',
    rationale: 'Query planners differ.',
    origin: 'built-in',
    version: 1,
  },
  history: [
    {
      at: '2026-11-19T12:00:00.000Z',
      actor: 'Rin Okada',
      what: 'Version 3',
      reason: 'Seen in May.',
    },
  ],
};
