import type { GapView } from '../../../../shared/contract/views.ts';
import type { ScorecardRow } from '../../../../shared/model/judgement.ts';
import { words } from '../../../../shared/text/components.ts';
import { oscalWords } from '../../../../shared/text/oscal.ts';
import { meaningWords } from '../../../../shared/text/signing.ts';
import { backMatterOf, componentsOf, documentUuid, metadataOf, standInOf } from './document.ts';
import type { Draft } from './document.ts';
import { observationsOf } from './observations.ts';
import { gapRisk } from './risks.ts';
import { NAMESPACE, known, oneLine, prose, property } from './values.ts';
import type { JsonObject } from './values.ts';

const text = oscalWords.result;

/** The assessment results: one result, the audit, with a finding for each dimension. */
export function assessmentResults(draft: Draft): JsonObject {
  const body = {
    'import-ap': standInOf(draft),
    results: [resultOf(draft)],
    'back-matter': backMatterOf(draft),
  };
  return known({ uuid: documentUuid(draft), metadata: metadataOf(draft), ...body });
}

function resultOf(draft: Draft): JsonObject {
  const { about, gaps, scorecard, release } = draft.data;
  const { state, reasons, belowSuggestion } = scorecard.readiness;
  const judged = gaps.filter(({ row }) => row.rating !== null || row.suggestion.risk !== null);
  const inScope = scorecard.rows.filter(({ outOfScope }) => outOfScope === null);
  return known({
    uuid: draft.uuid('result', about.audit.id),
    title: oneLine(text.title(about.audit.release, about.audit.number)),
    description: text.text(
      words.readiness[state],
      reasons.map(({ sentence }) => sentence),
    ),
    start: about.audit.openedAt,
    end: release.closed?.at ?? null,
    props: [
      ...property('readiness', state),
      ...property('rated-below-suggestion', belowSuggestion.length),
    ],
    'local-definitions': { components: componentsOf(draft) },
    'reviewed-controls': {
      description: text.controls,
      'control-selections': [
        {
          description: text.controls,
          'include-controls': scorecard.rows.map(({ dimension }) => ({ 'control-id': dimension })),
        },
      ],
    },
    attestations: attestationsOf(draft),
    'assessment-log': known({ entries: logOf(draft) }),
    observations: observationsOf(draft, gaps),
    risks: judged.map((gap) => gapRisk(draft, gap)),
    findings: inScope.map((row) => findingOf(draft, row, judged)),
    remarks: belowSuggestion.length === 0 ? null : text.below(belowSuggestion.length),
  });
}

/** Satisfied: documented, at its target, and no high risk open. */
function findingOf(draft: Draft, row: ScorecardRow, gaps: readonly GapView[]): JsonObject {
  const { dimension, parity, parityTarget, assessed, riskLevel } = row;
  const atTarget = parity.percent !== null && parity.percent >= parityTarget;
  const satisfied = assessed && atTarget && riskLevel !== 'high';
  const own = gaps.filter((gap) => gap.row.dimension === dimension).map((gap) => gap.row.id);
  return known({
    uuid: draft.uuid('finding', `${draft.data.about.audit.id} ${dimension}`),
    title: text.finding(words.dimension[dimension].toLowerCase()),
    description: prose(text.findingText(row.currentState, row.gap)) ?? words.dimension[dimension],
    props: [
      ...property('parity-percent', parity.percent),
      ...property('parity-target', parityTarget),
      ...property('risk-level', riskLevel),
      ...property('active-exceptions', row.activeExceptions),
    ],
    target: {
      type: 'objective-id',
      'target-id': dimension,
      status: known({
        state: satisfied ? 'satisfied' : 'not-satisfied',
        reason: satisfied ? 'pass' : assessed ? 'fail' : 'other',
      }),
    },
    'related-observations': own.map((id) => ({
      'observation-uuid': draft.uuid('observation', id),
    })),
    'related-risks': own.map((id) => ({ 'risk-uuid': draft.uuid('risk', id) })),
  });
}

/** The decision and the signatures of it and of the audit. */
function attestationsOf(draft: Draft): readonly JsonObject[] {
  const { release, signed } = draft.data;
  const { decision } = release;
  const decider = draft.parties.uuid(decision?.decidedBy ?? null, 'decider');
  const decided =
    decision === null
      ? []
      : [
          attestation('release-decision', decider, 'decider', {
            prose: [
              text.decided[decision.decision],
              decision.reason,
              decision.differsReason === '' ? '' : text.differs(decision.differsReason),
            ],
            props: [
              ...property('decision', decision.decision),
              ...property('computed-readiness', decision.readiness),
              ...property('decided-at', decision.at),
            ],
          }),
        ];
  const signatures = signed.signatures
    .filter(({ subject }) => subject.kind !== 'exception')
    .map((each) =>
      attestation('signature', draft.parties.uuid(each.name, 'approver'), 'approver', {
        prose: [text.signature(meaningWords[each.meaning], each.title, each.when), each.note],
        props: [
          ...property('meaning', each.meaning),
          ...property('content-hash', each.contentHash),
          ...property('covers-present-content', each.covers ? 'yes' : 'no'),
          ...property('passphrase', each.passphrase?.words ?? null),
        ],
      }),
    );
  return [...decided, ...signatures];
}

function attestation(
  name: string,
  party: string | null,
  role: string,
  said: { readonly prose: readonly string[]; readonly props: readonly JsonObject[] },
): JsonObject {
  return known({
    'responsible-parties': party === null ? [] : [{ 'role-id': role, 'party-uuids': [party] }],
    parts: [
      known({
        name,
        ns: NAMESPACE,
        props: said.props,
        prose: prose(said.prose.filter((part) => part !== '').join('\n\n')),
      }),
    ],
  });
}

/** The comparison and the meetings. */
function logOf(draft: Draft): readonly JsonObject[] {
  const { about, meetings } = draft.data;
  const compared =
    about.comparedAt === null
      ? []
      : [
          {
            uuid: draft.uuid('log', `compared ${about.comparedAt}`),
            title: text.compared,
            start: about.comparedAt,
          },
        ];
  const held = meetings.map((session) => {
    const party = draft.parties.uuid(session.facilitator, 'assessor');
    return known({
      uuid: draft.uuid('log', session.id),
      title: oneLine(text.session(session.facilitator)),
      start: session.startedAt,
      end: session.endedAt,
      'logged-by': party === null ? [] : [{ 'party-uuid': party }],
    });
  });
  return [...compared, ...held];
}
