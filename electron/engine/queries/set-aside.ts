import { declaredVariation, patternOf } from '../../../shared/compare/index.ts';
import { variationRules } from '../../../shared/compare/variations.data.ts';
import type { ParsedQueryInput } from '../../../shared/contract/queries.ts';
import type { SetAsideGroup, SetAsideRow } from '../../../shared/contract/views.ts';
import { ruleReason, ruleTitle } from '../../../shared/text/aside.ts';
import { queryText } from '../../../shared/text/queries.ts';
import { dayOf } from '../days.ts';
import type { Store } from '../store/store.ts';
import type { SetAsideTable, SourceTable, VariationPatternTable } from '../store/tables.ts';
import { variationPatterns } from '../store/variation-patterns.ts';
import { collectorTitle } from './document.ts';
import { findAudit } from './found.ts';
import { ROW_ORDER } from './filter.ts';
import { loadRows } from './rows.ts';

interface Counted {
  readonly how: SetAsideGroup['how'];
  readonly rule: string;
  readonly count: number;
}

/** What is set aside, by rule: expected variations first, then what collectors left out. */
export function setAsideGroups(
  store: Store,
  { auditId }: ParsedQueryInput<'set-aside.groups'>,
): readonly SetAsideGroup[] {
  findAudit(store, auditId);
  return [...expectedGroups(store, auditId), ...collectedGroups(store, auditId)];
}

/** How much is set aside in all; what a person restored is not any more. */
export function setAsideTotal(store: Store, auditId: string): number {
  const groups = [...expectedGroups(store, auditId), ...collectedGroups(store, auditId)];
  return groups.reduce((sum, group) => sum + stillAside(group), 0);
}

function stillAside({ count, restoredId, restorable }: SetAsideGroup): number {
  return restoredId === null ? count : count - restorable;
}

function expectedGroups(store: Store, auditId: string): readonly SetAsideGroup[] {
  const counted = store
    .prepare(
      `SELECT 'expected' AS how, coalesce(variation, '') AS rule, count(*) AS count,
         max(variation_reason) AS said
       FROM difference WHERE audit_id = ? AND standing = 'expected'
       GROUP BY rule ORDER BY count DESC, rule`,
    )
    .all(auditId) as (Counted & { readonly said: string | null })[];
  const patterns = new Map(patternsOf(store, auditId).map((row) => [row.id, row]));
  return counted.map(({ said, ...group }) => ({
    ...group,
    ...variationWords(group.rule, { said, pattern: patterns.get(patternOf(group.rule) ?? '') }),
    ...ofNoCollector,
  }));
}

function patternsOf(store: Store, auditId: string): readonly VariationPatternTable[] {
  return variationPatterns(store, findAudit(store, auditId).system.id, auditId);
}

const ofNoCollector = { collector: null, restoredId: null, restorable: 0 };

interface Declared {
  readonly said: string | null;
  readonly pattern: VariationPatternTable | undefined;
}

/** Title and reason of a variation: a built-in rule, or a person's word. */
function variationWords(
  id: string,
  { said, pattern }: Declared,
): { readonly title: string; readonly reason: string } {
  if (patternOf(id) !== null) {
    return {
      title: queryText.declaredAlike(pattern ?? null),
      reason: pattern?.reason ?? said ?? '',
    };
  }
  if (id === declaredVariation) return queryText.declaredVariation;
  const rule = variationRules.find((each) => each.id === id);
  return { title: rule?.title ?? id, reason: rule?.reason ?? '' };
}

interface CollectedGroup extends Counted {
  readonly how: 'volatile' | 'skipped';
  readonly collector: string;
  readonly restorable: number;
  readonly restoredId: string | null;
}

function collectedGroups(store: Store, auditId: string): readonly SetAsideGroup[] {
  const counted = store
    .prepare(
      `SELECT s.collector, a.how, a.rule, count(*) AS count, count(a.dimension) AS restorable,
         (SELECT r.id FROM restored_rule r
          WHERE r.audit_id = s.audit_id AND r.collector = s.collector AND r.rule = a.rule)
           AS restoredId
       FROM source s JOIN set_aside a ON a.source_id = s.id
       WHERE s.audit_id = ? AND s.live = 1
       GROUP BY s.collector, a.how, a.rule ORDER BY a.how DESC, count DESC, a.rule, s.collector`,
    )
    .all(auditId) as CollectedGroup[];
  const shared = Map.groupBy(counted, ({ how, rule }) => `${how} ${rule}`);
  return counted.map((group) => ({
    ...group,
    title: groupTitle(group, { alone: shared.get(`${group.how} ${group.rule}`)?.length === 1 }),
    reason: ruleReason(group.how, group.rule),
  }));
}

/** Rules of one name in several collectors are told apart by the collector. */
function groupTitle(
  { rule, collector }: CollectedGroup,
  { alone }: { readonly alone: boolean },
): string {
  return alone ? ruleTitle(rule) : `${ruleTitle(rule)} (${collectorTitle(collector)})`;
}

/** The rows of one rule. */
export function setAsideRows(
  store: Store,
  { auditId, how, rule, limit, collector }: ParsedQueryInput<'set-aside.rows'>,
  now: Date,
): readonly SetAsideRow[] {
  findAudit(store, auditId);
  return how === 'expected'
    ? expectedRows(store, { auditId, rule, limit, today: dayOf(now) })
    : collectedRows(store, { auditId, how, rule, limit, collector: collector ?? null });
}

interface Wanted {
  readonly auditId: string;
  readonly rule: string;
  readonly limit: number;
}

function expectedRows(
  store: Store,
  { auditId, rule, limit, today }: Wanted & { readonly today: string },
): readonly SetAsideRow[] {
  const rows = loadRows(store, {
    auditId,
    where: `d.audit_id = ? AND d.standing = 'expected' AND d.variation = ?
      ORDER BY ${ROW_ORDER} LIMIT ?`,
    parameters: [auditId, rule, limit],
    today,
  });
  return rows.map((row) => ({
    differenceId: row.id,
    side: null,
    path: row.production.path ?? row.staging.path,
    line: (row.production.position ?? row.staging.position)?.line ?? null,
    subject: row.subject,
    name: row.name,
    staging: row.staging.value,
    production: row.production.value,
  }));
}

type CollectedRow = Pick<SetAsideTable, 'subject' | 'name' | 'value' | 'line'> &
  Pick<SourceTable, 'side' | 'path'>;

interface WantedOfCollector extends Wanted {
  readonly how: 'volatile' | 'skipped';
  /** Null for every collector with a rule of this name. */
  readonly collector: string | null;
}

function collectedRows(
  store: Store,
  { auditId, how, rule, limit, collector }: WantedOfCollector,
): readonly SetAsideRow[] {
  const rows = store
    .prepare(
      `SELECT s.side, s.path, a.subject, a.name, a.value, a.line
       FROM source s JOIN set_aside a ON a.source_id = s.id
       WHERE s.audit_id = ? AND s.live = 1 AND a.how = ? AND a.rule = ?
         AND s.collector = coalesce(?, s.collector)
       ORDER BY s.side, s.path, a.ordinal LIMIT ?`,
    )
    .all(auditId, how, rule, collector, limit) as CollectedRow[];
  return rows.map(({ side, value, ...row }) => ({
    ...row,
    differenceId: null,
    side,
    staging: side === 'staging' ? value : null,
    production: side === 'production' ? value : null,
  }));
}
