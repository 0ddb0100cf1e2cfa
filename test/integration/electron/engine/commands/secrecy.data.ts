import type { QueryInput, QueryName } from '../../../../../shared/contract/queries.ts';

/** What both worlds of the test have in common. */
export interface Planted {
  /** Rows with hidden assessments. */
  readonly rows: { readonly auditId: string; readonly differenceIds: readonly string[] };
  readonly rated: Planted['rows'];
  /** Rows with an open assessment. */
  readonly assessed: Planted['rows'];
  readonly sourceId: string;
  /** Token of a workbook that was exported before anything was hidden. */
  readonly workbook: string;
  /** Somebody who has a passphrase. */
  readonly signerId: string;
  /** Token of a sign request that was written before anything was hidden. */
  readonly signRequest: string;
}

/** Inputs of every question of the contract: types fail here where a new one is missing. */
export function queryInputs({ rows, rated, assessed, sourceId, workbook, signRequest }: Planted): {
  readonly [N in QueryName]: readonly QueryInput<N>[];
} {
  const { auditId } = rows;
  const of = { auditId };
  const ids = [rows, rated, assessed].flatMap(({ differenceIds }) => differenceIds);
  const states = ['all', 'to-decide', 'decided', 'disagreed'] as const;
  const match = { dimension: 'infrastructure', subject: '*', name: '*' } as const;
  return {
    'record.info': [{}],
    'package.info': [of],
    'sign-request.info': [{ file: signRequest }],
    'record.verify': [{}],
    'systems.list': [{}],
    'audit.get': [of],
    'steps.get': [of],
    'document.get': [of],
    'catalogue.get': [{ ...of, dimension: 'infrastructure' }],
    'source.get': [{ sourceId }],
    'differences.page': [
      ...states.map((state) => ({ ...of, filter: { state } })),
      { ...of, filter: { search: 'canary' } },
      { ...of, filter: { search: 'POOL' } },
    ],
    'differences.ids': [
      ...states.map((state) => ({ ...of, filter: { state } })),
      { ...of, filter: { search: 'canary-view' } },
    ],
    'differences.counts': [of],
    'difference.get': ids.map((each) => ({ differenceId: each })),
    'set-aside.groups': [of],
    'set-aside.rows': [{ ...of, how: 'expected', rule: 'declared' }],
    'subjects.unmatched': [of],
    'subjects.pairs': [of],
    'subjects.proposals': [of],
    'collectors.list': [{}],
    'source.masked': [{ sourceId }],
    'document.acts': [of],
    'variations.list': [of],
    'variation.preview': [{ ...of, match }],
    'meeting.get': [of],
    'meeting.agenda': [
      ...[...states, 'parked' as const].map((state) => ({ ...of, state })),
      { ...of, search: 'canary' },
    ],
    'meeting.item': ids.map((itemId) => ({ ...of, itemId })),
    'meeting.members': ids.map((itemId) => ({ ...of, itemId })),
    'rationales.get': (['low', 'medium', 'high'] as const).flatMap((risk) =>
      ids.map((each) => ({ ...of, differenceId: each, risk })),
    ),
    'rules.list': [of],
    'rule.test': [{ ...of, change: { kind: 'switch', ruleId: 'config.key-one-sided', on: false } }],
    'approach.get': [of],
    'plan.get': [of],
    'watch.get': [of],
    'register.get': [of],
    'exception.preview': [
      { ...of, dimension: 'infrastructure', patterns: [{ subject: '*', name: '*' }] },
    ],
    'scorecard.get': [of],
    'templates.list': [of],
    'template.preview': [{ ...of, file: workbook, kind: 'plan' }],
    'plan-sheet.preview': [{ ...of, file: workbook }],
    'register.import-preview': [{ ...of, file: workbook }],
    'release.get': [of],
    'evidence.list': [of],
    'people.get': [of],
    'signatures.get': [of],
    'signing.preview': [{ ...of, subject: { kind: 'audit', id: auditId }, meaning: 'reviewed' }],
    'history.page': [of, { ...of, search: 'canary' }, { ...of, search: 'high' }],
    'history.entries': [{ ...of, first: 1, last: 1000, limit: 1000 }],
  };
}
