import type { WorkbookRelease } from '../../../../../electron/engine/exports/workbook/data.ts';
import type {
  EvidenceView,
  OutsideApprovalView,
  SignatureView,
} from '../../../../../shared/contract/views.ts';

/** A decision that differs from the computed state, with what it rests on. */
export const release: WorkbookRelease = {
  dossier: {
    backOutPlan: 'Restore the snapshot of before, then the images of 4.1.',
    testEvidence: 'Load test of 2026-11-21, report attached.',
  },
  checklist: [
    {
      id: 'c_1',
      text: 'Back-out was rehearsed in staging',
      state: 'done',
      note: '=HYPERLINK("http://x.example")',
      answeredBy: 'Rin Okada',
      answeredAt: '2026-11-22T09:00:00.000Z',
      evidence: 1,
    },
    {
      id: 'c_2',
      text: 'On-call staff is told',
      state: 'open',
      note: '',
      answeredBy: null,
      answeredAt: null,
      evidence: 0,
    },
  ],
  productionChanges: [
    {
      id: 'p_1',
      date: '2026-10-03',
      dimension: 'network',
      what: 'Time-out of the balancer raised by hand',
      madeBy: 'Night shift',
      foundHow: 'Comparison of both environments',
      resolution: 'Taken into the configuration',
    },
  ],
  decision: {
    id: 'x_1',
    decision: 'release',
    decidedBy: 'Ada Lindqvist',
    reason: 'Three high gaps are open.',
    at: '2026-11-23T13:00:00.000Z',
    readiness: 'not-ready',
    reasons: [],
    differs: true,
    differsReason: 'The gaps are in a part that this release does not touch.',
  },
  signatures: [
    {
      id: 'q_1',
      meaning: 'release-decision',
      role: 'Release manager',
      metBy: { signatureId: 's_1', name: 'Ada Lindqvist', at: '2026-11-23T13:05:00.000Z' },
      lapsed: null,
    },
    { id: 'q_2', meaning: 'reviewed', role: 'Auditor', metBy: null, lapsed: null },
  ],
  closed: null,
};

/** A signature of the decision that covers it. */
export function signature(over: Partial<SignatureView> = {}): SignatureView {
  return {
    id: 's_1',
    auditId: 'a_1',
    subject: { kind: 'decision', id: 'x_1' },
    title: 'Release decision: release, by Ada Lindqvist',
    meaning: 'release-decision',
    role: 'Release manager',
    contentHash: 'c'.repeat(64),
    covers: true,
    changes: [],
    personId: 'p_1',
    name: 'Ada Lindqvist',
    team: 'operations',
    at: '2026-11-23T13:05:00.000Z',
    utcOffset: 60,
    when: '2026-11-23 13:05:00 UTC (local time UTC+01:00)',
    way: 'passphrase',
    passphrase: null,
    note: '',
    ...over,
  };
}

/** An approval on paper whose subject has changed since. */
export const outsideApproval: OutsideApprovalView = {
  id: 'o_1',
  auditId: 'a_1',
  subject: { kind: 'exception', id: 'e_1' },
  title: 'Exception E-011, Smaller database in staging',
  meaning: 'approved',
  role: 'Risk owner',
  contentHash: 'd'.repeat(64),
  covers: false,
  changes: [{ path: 'covers[0].staging', label: 'Covers 1: staging', before: '13', after: '14' }],
  approver: 'Board of changes',
  givenOn: '2026-11-19',
  how: 'Minutes of 2026-11-19',
  recordedBy: 'Sam Reyes',
  recordedAt: '2026-11-20T08:00:00.000Z',
  evidence: [{ id: 'v_1', fileName: 'minutes.pdf', sha256: 'e'.repeat(64) }],
};

export const evidence: EvidenceView = {
  id: 'v_1',
  subject: 'outside_approval:o_1',
  about: 'Approval by Board of changes, given outside the app',
  fileName: 'minutes.pdf',
  mediaType: 'application/pdf',
  size: 48_213,
  sha256: 'e'.repeat(64),
  note: '+1-855 was called',
  addedBy: 'Sam Reyes',
  addedAt: '2026-11-20T08:00:00.000Z',
};
