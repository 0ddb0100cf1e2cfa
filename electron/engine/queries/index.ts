import type { ParsedQueryInput, QueryName, QueryOutput } from '../../../shared/contract/queries.ts';
import { whyNotUndone } from '../commands/index.ts';
import type { Host } from '../host.ts';
import type { Store } from '../store/store.ts';
import { verifyStore } from '../store/verify.ts';
import { auditView, systemList } from './audits.ts';
import { differenceDetail } from './difference.ts';
import { differenceCounts, differenceIds, differencePage } from './differences.ts';
import { catalogueRows, documentView, sourceDetail } from './document.ts';
import { collectorList, documentActs, maskedRows } from './documenting.ts';
import { planView } from './plan.ts';
import { pairProposals } from './proposals.ts';
import { recordInfo } from './record.ts';
import { registerView } from './register.ts';
import { scorecardView } from './scorecard.ts';
import { setAsideGroups, setAsideRows } from './set-aside.ts';
import { stepsView } from './steps.ts';
import { subjectPairs, unmatchedSubjects } from './subjects.ts';
import { declaredVariations, variationPreview } from './variations.ts';
import { watchView } from './watch.ts';
import { agendaPage } from './agenda.ts';
import { meetingItem } from './meeting-item.ts';
import { meetingView } from './meeting.ts';
import { rationaleChoices } from './rationales.ts';
import { ruleTest } from './rule-test.ts';
import { rulesView } from './rules.ts';
import { approachView } from './approach.ts';

/**
 * Answers one question: reads, never writes, and takes the moment from its caller. One that would
 * hold others up works in a thread, which it starts through the host.
 */
export type QueryHandler<N extends QueryName> = (
  store: Store,
  input: ParsedQueryInput<N>,
  now: Date,
  host: Host,
) => QueryOutput<N> | Promise<QueryOutput<N>>;

/** Every question of the contract; the type leaves none out. */
export const queries: { readonly [N in QueryName]: QueryHandler<N> } = {
  'record.info': recordInfo,
  'record.verify': verifyStore,
  'systems.list': systemList,
  'audit.get': (store, input) => auditView(store, input, whyNotUndone),
  'steps.get': stepsView,
  'document.get': documentView,
  'catalogue.get': catalogueRows,
  'source.get': sourceDetail,
  'source.masked': maskedRows,
  'document.acts': documentActs,
  'collectors.list': collectorList,
  'differences.page': differencePage,
  'differences.ids': differenceIds,
  'differences.counts': differenceCounts,
  'difference.get': differenceDetail,
  'set-aside.groups': setAsideGroups,
  'set-aside.rows': setAsideRows,
  'subjects.unmatched': unmatchedSubjects,
  'subjects.pairs': subjectPairs,
  'subjects.proposals': pairProposals,
  'variations.list': declaredVariations,
  'variation.preview': variationPreview,
  'meeting.get': meetingView,
  'meeting.agenda': agendaPage,
  'meeting.item': meetingItem,
  'rationales.get': rationaleChoices,
  'rules.list': rulesView,
  'rule.test': ruleTest,
  'approach.get': approachView,
  'plan.get': planView,
  'watch.get': watchView,
  'register.get': registerView,
  'scorecard.get': scorecardView,
};
