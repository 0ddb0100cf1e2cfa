import type { ParsedQueryInput, QueryName, QueryOutput } from '../../../shared/contract/queries.ts';
import { whyNotUndone } from '../commands/index.ts';
import type { Host } from '../host.ts';
import type { Store } from '../store/store.ts';
import { auditView } from './audits.ts';
import { differenceDetail } from './difference.ts';
import { catalogueRows, sourceDetail } from './document.ts';
import { collectorList, documentActs, maskedRows } from './documenting.ts';
import { peopleView } from './people.ts';
import { evidenceList } from './evidence.ts';
import { packageInfo } from './package.ts';
import { recordInfo } from './record.ts';
import { signRequestInfo } from './sign-request.ts';
import { setAsideGroups, setAsideRows } from './set-aside.ts';
import { subjectPairs } from './subjects.ts';
import { declaredVariations, variationPreview } from './variations.ts';
import { registerImportPreview } from './register-import.ts';
import { ruleTest } from './rule-test.ts';
import { planSheetQuestion } from './plan-sheet.ts';
import { templateList, templatePreview } from './templates.ts';
import { wideQueries } from './wide.ts';

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
  ...wideQueries,
  'record.info': recordInfo,
  'package.info': packageInfo,
  'sign-request.info': signRequestInfo,
  'audit.get': (store, input) => auditView(store, input, whyNotUndone),
  'catalogue.get': catalogueRows,
  'source.get': sourceDetail,
  'source.masked': maskedRows,
  'document.acts': documentActs,
  'collectors.list': collectorList,
  'difference.get': differenceDetail,
  'set-aside.groups': setAsideGroups,
  'set-aside.rows': setAsideRows,
  'subjects.pairs': subjectPairs,
  'variations.list': declaredVariations,
  'evidence.list': evidenceList,
  'variation.preview': variationPreview,
  'rule.test': ruleTest,
  'register.import-preview': registerImportPreview,
  'people.get': peopleView,
  'templates.list': templateList,
  'template.preview': templatePreview,
  'plan-sheet.preview': planSheetQuestion,
};
