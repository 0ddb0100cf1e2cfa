import { z } from 'zod';
import { templateKinds } from './commands/exports.ts';
import { entry, type InputOf, type OutputOf, type ParsedInputOf } from './entry.ts';
import { exceptionQueries } from './exceptions.ts';
import { historyQueries } from './history.ts';
import { packageQueries } from './package.ts';
import { releaseQueries } from './release.ts';
import { peopleQueries } from './people.ts';
import * as s from './schemas.ts';
import type {
  AgendaPage,
  ApproachView,
  AuditView,
  CatalogueRow,
  CollectorView,
  DeclaredVariation,
  DifferenceCounts,
  DifferenceDetail,
  DifferencePage,
  DocumentActs,
  DocumentView,
  MaskedRow,
  DifferenceRow,
  MeetingItem,
  MeetingView,
  PairProposal,
  PlanSheetPreview,
  PlanView,
  RationaleChoice,
  RecordInfo,
  RulesView,
  RuleTest,
  ScorecardView,
  SetAsideGroup,
  SetAsideRow,
  SourceDetail,
  StepsView,
  SystemSummary,
  TemplatePreview,
  TemplatesView,
  VariationPreview,
  WatchView,
} from './views.ts';
import type { VerifyReport } from './verify.ts';

const ofAudit = z.object({ auditId: s.id });

/** Which differences. Parts combine with "and", the values of one part with "or". */
const differenceFilter = z.object({
  state: z.enum(['all', 'to-decide', 'decided', 'disagreed']).default('all'),
  dimension: z.array(s.dimension).default([]),
  suggestion: z.array(z.enum(['high', 'medium', 'low', 'none'])).default([]),
  rating: z.array(z.enum(['high', 'medium', 'low', 'unrated'])).default([]),
  kind: z.array(s.kind).default([]),
  /** Rules whose suggestion it has. */
  rule: z.array(s.ruleId).max(1000).default([]),
  /** Finds text anywhere in dimension, subject, name, values and rationale. */
  search: z.string().max(200).default(''),
  /** Only these keys: the rows behind a number. */
  keys: z.array(z.string()).max(200_000).optional(),
});
export type DifferenceFilter = z.input<typeof differenceFilter>;

/** Every question that can be asked, by name. Queries never write. */
export const queries = {
  'record.info': entry<RecordInfo>()(z.object({})),
  'record.verify': entry<VerifyReport>()(z.object({})),
  'systems.list': entry<readonly SystemSummary[]>()(z.object({})),
  'audit.get': entry<AuditView>()(ofAudit),
  'steps.get': entry<StepsView>()(ofAudit),
  'document.get': entry<DocumentView>()(ofAudit),
  'catalogue.get': entry<readonly CatalogueRow[]>()(
    z.object({ auditId: s.id, dimension: s.dimension }),
  ),
  'source.get': entry<SourceDetail>()(z.object({ sourceId: s.id })),
  'differences.page': entry<DifferencePage>()(
    z.object({
      auditId: s.id,
      filter: differenceFilter,
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(1000).default(200),
    }),
  ),
  /** Ids of all rows that match, in row order: for "select all". */
  'differences.ids': entry<readonly string[]>()(
    z.object({ auditId: s.id, filter: differenceFilter }),
  ),
  'differences.counts': entry<DifferenceCounts>()(ofAudit),
  'difference.get': entry<DifferenceDetail>()(z.object({ differenceId: s.id })),
  'set-aside.groups': entry<readonly SetAsideGroup[]>()(ofAudit),
  'set-aside.rows': entry<readonly SetAsideRow[]>()(
    z.object({
      auditId: s.id,
      how: z.enum(['expected', 'volatile', 'skipped']),
      rule: z.string().max(200),
      /** Rules of several collectors share a name; without it, rows of all of them. */
      collector: s.id.optional(),
      limit: z.number().int().min(1).max(200_000).default(200),
    }),
  ),
  /** Subjects without a counterpart, to be paired by hand. */
  'subjects.unmatched': entry<
    readonly {
      readonly dimension: string;
      readonly side: 'staging' | 'production';
      readonly subject: string;
      readonly attributes: number;
    }[]
  >()(ofAudit),
  /** Subjects that people have paired for the system of this audit. */
  'subjects.pairs': entry<
    readonly {
      readonly id: string;
      readonly dimension: string;
      readonly stagingSubject: string;
      readonly productionSubject: string;
      readonly reason: string;
    }[]
  >()(ofAudit),
  /** Unmatched subjects that resemble each other, the most alike first, for a person to confirm. */
  'subjects.proposals': entry<readonly PairProposal[]>()(ofAudit),
  /** Every collector, from its own metadata. */
  'collectors.list': entry<readonly CollectorView[]>()(z.object({})),
  /** Masked values of a source, with those whose mask was lifted. */
  'source.masked': entry<readonly MaskedRow[]>()(
    z.object({ sourceId: s.id, limit: z.number().int().min(1).max(10_000).default(200) }),
  ),
  /** What people have said about documenting: restored rules, moves, masks, mappings, hosts. */
  'document.acts': entry<DocumentActs>()(ofAudit),
  /** Expected variations that people declared for what looks alike. */
  'variations.list': entry<readonly DeclaredVariation[]>()(ofAudit),
  /** What a declaration would take, before it is made. */
  'variation.preview': entry<VariationPreview>()(
    z.object({ auditId: s.id, match: s.variationMatch }),
  ),
  /** Before the meeting: what the release calls for, who takes part, how much is to decide. */
  'meeting.get': entry<MeetingView>()(ofAudit),
  /** Items in the order of the meeting. Nothing hidden is in it. */
  'meeting.agenda': entry<AgendaPage>()(
    z.object({
      auditId: s.id,
      state: z.enum(['all', 'to-decide', 'decided', 'disagreed', 'parked']).default('all'),
      search: z.string().max(200).default(''),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(5000).default(500),
    }),
  ),
  /** One item whole. Nothing hidden is in it. */
  'meeting.item': entry<MeetingItem>()(z.object({ auditId: s.id, itemId: s.id })),
  /** Rows of an item in the order of its `ids`, from a place on. Nothing hidden is in them. */
  'meeting.members': entry<readonly DifferenceRow[]>()(
    z.object({
      auditId: s.id,
      itemId: s.id,
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(100_000).default(200),
    }),
  ),
  /** Rationales to choose from by digit, the most fitting first; at most nine. */
  'rationales.get': entry<readonly RationaleChoice[]>()(
    z.object({ auditId: s.id, differenceId: s.id, risk: s.risk }),
  ),
  'rules.list': entry<RulesView>()(ofAudit),
  /** Which suggestions a change of the catalogue would change, before it is made. */
  'rule.test': entry<RuleTest>()(z.object({ auditId: s.id, change: s.ruleChange })),
  /** The advice for these answers; without them, for what is recorded or what the profile says. */
  'approach.get': entry<ApproachView>()(
    z.object({ auditId: s.id, answers: s.approachAnswers.optional() }),
  ),
  'plan.get': entry<PlanView>()(ofAudit),
  'watch.get': entry<WatchView>()(ofAudit),
  'scorecard.get': entry<ScorecardView>()(ofAudit),
  /** Templates of workbooks, and what their columns can show. */
  'templates.list': entry<TemplatesView>()(ofAudit),
  /** The headers of an organisation's own workbook, before it is kept as a template. */
  'template.preview': entry<TemplatePreview>()(
    z.object({ auditId: s.id, file: s.fileToken, kind: z.enum(templateKinds) }),
  ),
  /** What a filled-in remediation plan would change, and what of it cannot be taken. */
  'plan-sheet.preview': entry<PlanSheetPreview>()(z.object({ auditId: s.id, file: s.fileToken })),
  ...exceptionQueries,
  ...peopleQueries,
  ...releaseQueries,
  ...historyQueries,
  ...packageQueries,
};

export type Queries = typeof queries;
export type QueryName = keyof Queries;
export type QueryInput<N extends QueryName> = InputOf<Queries[N]>;
export type ParsedQueryInput<N extends QueryName> = ParsedInputOf<Queries[N]>;
export type QueryOutput<N extends QueryName> = OutputOf<Queries[N]>;
