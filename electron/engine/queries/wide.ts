import type { ParsedQueryInput, QueryName, QueryOutput } from '../../../shared/contract/queries.ts';
import type { Store } from '../store/store.ts';
import { verifyStore } from '../store/verify.ts';
import { agendaPage } from './agenda.ts';
import { approachView } from './approach.ts';
import { systemList } from './audits.ts';
import { differenceCounts, differenceIds, differencePage } from './differences.ts';
import { documentView } from './document.ts';
import { exceptionPreview } from './exception-patterns.ts';
import { meetingItem, meetingMembers } from './meeting-item.ts';
import { meetingView } from './meeting.ts';
import { planView } from './plan.ts';
import { pairProposals } from './proposals.ts';
import { rationaleChoices } from './rationales.ts';
import { registerView } from './register.ts';
import { releaseView } from './release.ts';
import { rulesView } from './rules.ts';
import { scorecardView } from './scorecard.ts';
import { signaturesView } from './signatures.ts';
import { signingPreview } from './signing-preview.ts';
import { stepsView } from './steps.ts';
import { unmatchedSubjects } from './subjects.ts';
import { historyEntries, historyPage } from './trail-page.ts';
import { watchView } from './watch.ts';

/** Answers from the record and the moment alone: nothing of the engine's memory, nothing awaited. */
export type WideHandler<N extends QueryName> = (
  store: Store,
  input: ParsedQueryInput<N>,
  now: Date,
) => QueryOutput<N>;

const handler = <N extends QueryName>(answer: WideHandler<N>): WideHandler<N> => answer;

/**
 * Questions that look at many rows of an audit. Of a large record they are answered beside the
 * engine's thread (`Reader`), so that a rating never waits for them.
 */
export const wideQueries = {
  'record.verify': handler<'record.verify'>(verifyStore),
  'systems.list': handler<'systems.list'>(systemList),
  'steps.get': handler<'steps.get'>(stepsView),
  'document.get': handler<'document.get'>(documentView),
  'differences.page': handler<'differences.page'>(differencePage),
  'differences.ids': handler<'differences.ids'>(differenceIds),
  'differences.counts': handler<'differences.counts'>(differenceCounts),
  'subjects.unmatched': handler<'subjects.unmatched'>(unmatchedSubjects),
  'subjects.proposals': handler<'subjects.proposals'>(pairProposals),
  'meeting.get': handler<'meeting.get'>(meetingView),
  'meeting.agenda': handler<'meeting.agenda'>(agendaPage),
  'meeting.item': handler<'meeting.item'>(meetingItem),
  'meeting.members': handler<'meeting.members'>(meetingMembers),
  'rationales.get': handler<'rationales.get'>(rationaleChoices),
  'rules.list': handler<'rules.list'>(rulesView),
  'approach.get': handler<'approach.get'>(approachView),
  'plan.get': handler<'plan.get'>(planView),
  'watch.get': handler<'watch.get'>(watchView),
  'register.get': handler<'register.get'>(registerView),
  'exception.preview': handler<'exception.preview'>(exceptionPreview),
  'scorecard.get': handler<'scorecard.get'>(scorecardView),
  'signatures.get': handler<'signatures.get'>(signaturesView),
  'signing.preview': handler<'signing.preview'>(signingPreview),
  'release.get': handler<'release.get'>(releaseView),
  'history.page': handler<'history.page'>(historyPage),
  'history.entries': handler<'history.entries'>(historyEntries),
};

export type WideQuery = keyof typeof wideQueries;

/** Whether a question is one of those that look at many rows. */
export function isWide(name: QueryName): name is WideQuery {
  return name in wideQueries;
}
