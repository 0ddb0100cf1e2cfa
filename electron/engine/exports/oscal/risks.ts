import type { DifferenceRow, GapView } from '../../../../shared/contract/views.ts';
import type { ExceptionStanding } from '../../../../shared/model/words.ts';
import { assertNever } from '../../../../shared/model/words.ts';
import { exceptionNumber, words } from '../../../../shared/text/components.ts';
import { oscalWords as text } from '../../../../shared/text/oscal.ts';
import { deviationLog } from './deviations.ts';
import type { Exception } from './deviations.ts';
import { originOf } from './document.ts';
import type { Draft } from './document.ts';
import { placeProps, titleOf } from './observations.ts';
import { remediationOf } from './remediation.ts';
import { NAMESPACE, endOfDay, known, oneLine, property, prose } from './values.ts';
import type { JsonObject } from './values.ts';

/** Life of a risk in the words of the standard. */
type RiskStatus =
  | 'open'
  | 'investigating'
  | 'remediating'
  | 'deviation-requested'
  | 'deviation-approved'
  | 'closed';

/** Exceptions that were ever requested: a draft is nobody's word yet. */
export function requestedExceptions({ data }: Draft): readonly Exception[] {
  return data.exceptions.filter(({ state }) => state !== 'draft');
}

/** The risk of a gap, with its ratings, its plan and the exceptions that were asked for it. */
export function gapRisk(draft: Draft, gap: GapView): JsonObject {
  const { row } = gap;
  const exceptions = requestedExceptions(draft).filter(({ covers }) => covers.includes(row.key));
  const live = exceptions.find(({ number }) => number === row.exceptionNumber);
  return known({
    uuid: draft.uuid('risk', row.id),
    title: titleOf(row),
    description: text.observation(
      words.kind[row.kind],
      words.dimension[row.dimension],
      row.subject,
    ),
    statement: statementOf(row),
    props: [...placeProps(row), ...property('priority', gap.priority), ...numbersOf(exceptions)],
    links: evidenceLinks(draft, exceptions),
    status: statusOf(row),
    origins: [originOf(draft, draft.parties.uuid(row.rating?.by ?? null, 'assessor'))],
    characterizations: characterizationsOf(draft, row),
    'mitigating-factors': exceptions.flatMap((each) => mitigations(draft, row.id, each)),
    deadline: deadlineOf(row.plan.due ?? live?.expiresOn ?? null),
    remediations: remediationOf(draft, gap),
    'risk-log': logOf(draft, row.id, exceptions),
    'related-observations': [{ 'observation-uuid': draft.uuid('observation', row.id) }],
  });
}

/** The risk of an exception that covers nothing of this audit. */
export function exceptionRisk(draft: Draft, exception: Exception): JsonObject {
  return known({
    uuid: draft.uuid('risk', exception.id),
    title: exceptionTitle(exception),
    description: prose(exception.reason) ?? exceptionTitle(exception),
    statement: prose(exception.riskAssessment) ?? exceptionTitle(exception),
    props: [...property('dimension', exception.dimension), ...numbersOf([exception])],
    links: evidenceLinks(draft, [exception]),
    status: exceptionStatus(exception.standing),
    origins: [originOf(draft, draft.parties.uuid(exception.requester, 'requester'))],
    'mitigating-factors': mitigations(draft, exception.id, exception),
    deadline: deadlineOf(exception.expiresOn),
    'risk-log': logOf(draft, exception.id, [exception]),
  });
}

export function exceptionTitle({ number, title }: Exception): string {
  return oneLine(text.exception(exceptionNumber(number), title)) ?? exceptionNumber(number);
}

function statementOf({ rating, suggestion }: DifferenceRow): string {
  if (rating !== null) return prose(rating.rationale) ?? words.risk[rating.risk];
  const reasons = prose(suggestion.reasons.join(' '));
  return reasons === null ? text.noRationale : text.suggested(reasons);
}

function statusOf({ plan, rating, exceptionStanding }: DifferenceRow): RiskStatus {
  if (plan.status === 'verified') return 'closed';
  if (exceptionStanding === 'approved') return 'deviation-approved';
  if (exceptionStanding === 'requested') return 'deviation-requested';
  if (plan.status === 'in-progress' || plan.status === 'done') return 'remediating';
  return rating === null ? 'investigating' : 'open';
}

function exceptionStatus(standing: ExceptionStanding): RiskStatus {
  switch (standing) {
    case 'approved':
      return 'deviation-approved';
    case 'draft':
    case 'requested':
      return 'deviation-requested';
    case 'withdrawn':
    case 'closed':
    case 'renewed':
      return 'closed';
    case 'rejected':
    case 'expired':
    case 'void':
      return 'open';
    default:
      return assertNever(standing);
  }
}

/** Who thought what: the rating, the suggestion of the rules, and every known assessment. */
function characterizationsOf(draft: Draft, row: DifferenceRow): readonly JsonObject[] {
  const { rating, suggestion, assessments } = row;
  const facet = (name: string, value: string): JsonObject => ({ name, system: NAMESPACE, value });
  const by = (name: string): JsonObject => originOf(draft, draft.parties.uuid(name, 'assessor'));
  return [
    ...(rating === null ? [] : [{ origin: by(rating.by), facets: [facet('risk', rating.risk)] }]),
    ...(suggestion.risk === null
      ? []
      : [
          known({
            origin: draft.tool,
            props: property('rule', suggestion.rule),
            facets: [facet('suggested-risk', suggestion.risk)],
          }),
        ]),
    ...assessments.map((each) =>
      known({
        origin: by(each.by),
        props: [...property('team', each.team), ...property('rationale', each.rationale)],
        facets: [facet('assessed-risk', each.risk)],
      }),
    ),
  ];
}

/** An exception may cover several risks: each has its own factors. */
function mitigations(draft: Draft, riskId: string, exception: Exception): readonly JsonObject[] {
  const said = {
    mitigation: prose(exception.mitigation),
    'compensating-control': prose(exception.compensatingControl),
  };
  return Object.entries(said).flatMap(([kind, description]) =>
    description === null
      ? []
      : [
          {
            uuid: draft.uuid(kind, `${riskId} ${exception.id}`),
            description,
            props: [...property('kind', kind), ...numbersOf([exception])],
          },
        ],
  );
}

function numbersOf(exceptions: readonly Exception[]): readonly JsonObject[] {
  return exceptions.flatMap(({ number, standing }) =>
    property(
      'exception',
      text.standing(exceptionNumber(number), words.standing[standing].toLowerCase()),
    ),
  );
}

function evidenceLinks({ uuid }: Draft, exceptions: readonly Exception[]): readonly JsonObject[] {
  return exceptions.flatMap(({ evidence }) =>
    evidence.map(({ id }) => ({ href: `#${uuid('evidence', id)}`, rel: 'evidence' })),
  );
}

function logOf(draft: Draft, riskId: string, exceptions: readonly Exception[]): JsonObject {
  return known({ entries: deviationLog(draft, riskId, exceptions) });
}

function deadlineOf(day: string | null): string | null {
  return day === null ? null : endOfDay(day);
}
