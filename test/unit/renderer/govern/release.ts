import type { ReleaseView } from '../../../../shared/contract/index.ts';

/** A release of which nothing is decided yet. */
export const nothingYet: ReleaseView = {
  readiness: {
    state: 'not-ready',
    reasons: [
      {
        code: 'high-gap-open',
        sentence: '3 high gaps are open.',
        dimension: 'data',
        behind: ['data|a|b'],
      },
    ],
    belowSuggestion: [],
    silencedRules: [],
    loweringRules: [],
  },
  belowSuggestion: [],
  dossier: { backOutPlan: '', testEvidence: '' },
  checklist: [],
  checklistToFill: 13,
  productionChanges: [],
  evidence: [],
  decision: null,
  earlierDecisions: [],
  subjects: { decision: null, audit: 'audit:a' },
  signatures: [],
  toClose: [
    {
      code: 'no-decision',
      sentence: 'No decision is recorded.',
      remedy: 'Record the decision of the people.',
    },
  ],
  closed: null,
};

/** The same release, decided and with what the decision rests on. */
export const decided: ReleaseView = {
  ...nothingYet,
  dossier: { backOutPlan: 'Deploy the image before.', testEvidence: 'Load test passed.' },
  checklist: [
    {
      id: 'c1',
      text: 'The tests ran.',
      state: 'done',
      note: '',
      answeredBy: 'Rin',
      answeredAt: '2026-03-02T09:00:00.000Z',
      evidence: 0,
    },
  ],
  decision: {
    id: 'd1',
    decision: 'release',
    decidedBy: 'Ola',
    at: '2026-03-02T09:00:00.000Z',
    reason: 'The fix cannot wait.',
    readiness: 'not-ready',
    reasons: [],
    differs: true,
    differsReason: 'The gaps touch no customer.',
  },
  subjects: { decision: 'decision:d1', audit: 'audit:a' },
  signatures: [
    { id: 's1', meaning: 'release-decision', role: '', metBy: null, lapsed: null },
    {
      id: 's2',
      meaning: 'accepts-risk',
      role: 'Approver',
      metBy: null,
      lapsed: { signatureId: 'g1', name: 'Camille', at: '2026-03-02T09:00:00.000Z' },
    },
  ],
  toClose: [
    {
      code: 'signature-missing',
      sentence: 'The signature "Release decision" is missing.',
      remedy: 'Have it signed.',
    },
  ],
};
