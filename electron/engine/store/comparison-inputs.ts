import type { ComparisonInput, EnvironmentTokens } from '../../../shared/compare/index.ts';
import type { Attribute } from '../../../shared/model/attribute.ts';
import type { ReleaseProfile } from '../../../shared/model/audit.ts';
import { answeredSubject, catalogueEntry } from '../../../shared/model/catalogue/index.ts';
import type { ComparableSource } from '../../../shared/model/comparison.ts';
import { manualCollector, sides } from '../../../shared/model/words.ts';
import type { Side } from '../../../shared/model/words.ts';
import { rulesInForce } from '../../../shared/risk/index.ts';
import { movedSubjects, restoredRules } from './documenting.ts';
import { toIncident } from './mapping.ts';
import { toPattern, variationPatterns } from './variation-patterns.ts';
import { placement, restoration, toAttribute } from './restored.ts';
import { sql } from './sql.ts';
import type { Store } from './store.ts';
import { ownRules } from './system-rules.ts';
import type { AnswerTable, SourceTable } from './tables.ts';
import { canonicalJson, sha256Of } from './trail.ts';

const MANUAL = `${manualCollector}-`;

/** Id of the source that stands for one side's answers by hand. */
function manualSourceId(side: Side): string {
  return `${MANUAL}${side}`;
}

/** The id as `difference` keeps it: answers by hand are no row of `source`. */
export function storedSourceId(id: string | null): string | null {
  return id?.startsWith(MANUAL) ? null : id;
}

/** Everything the comparison of an audit depends on but the attributes themselves. */
export type ComparisonSettings = Omit<ComparisonInput, 'staging' | 'production'>;

/** SHA-256 over everything the result depends on: tells whether a comparison is stale. */
export function inputsDigest(store: Store, auditId: string): string {
  const sources = liveSources(store, auditId).map((source) => [
    source.side,
    source.collector,
    source.path,
    source.scope,
    source.key_id,
    source.rows_digest,
  ]);
  const answers = answersOf(store, auditId).map((answer) => [
    answer.side,
    answer.catalogue_id,
    answer.state,
    answer.value,
    answer.tag,
    answer.key_id,
  ]);
  const { restored, ...settings } = comparisonSettings(store, auditId);
  const said = documentingInputs(store, auditId);
  return sha256Of(canonicalJson([sources, answers, [...restored], settings, said]));
}

/** What people said that changes attributes: restored rules and moved subjects. */
function documentingInputs(store: Store, auditId: string): unknown {
  const rules = restoredRules(store, auditId).map(({ collector, rule }) => [collector, rule]);
  const moves = movedSubjects(store, systemOf(store, auditId)).map(({ subject, dimension }) => [
    subject,
    dimension,
  ]);
  return [rules, moves];
}

function systemOf(store: Store, auditId: string): string {
  return store.prepare('SELECT system_id FROM audit WHERE id = ?').pluck().get(auditId) as string;
}

/**
 * Whether the newest comparison no longer follows from what is documented; false without one, and of
 * a closed audit: what its system says since is of the next one.
 */
export function isStale(store: Store, auditId: string): boolean {
  const comparison = store.get(
    sql
      .selectFrom('comparison')
      .innerJoin('audit', 'audit.id', 'comparison.id')
      .select('comparison.inputs_digest')
      .where('comparison.id', '=', auditId)
      .where('audit.closed_at', 'is', null),
  );
  return comparison !== undefined && comparison.inputs_digest !== inputsDigest(store, auditId);
}

/** The whole input of an audit's comparison. */
export function comparisonInput(store: Store, auditId: string): ComparisonInput {
  return {
    ...comparisonSettings(store, auditId),
    staging: comparableSources(store, auditId, 'staging'),
    production: comparableSources(store, auditId, 'production'),
  };
}

/** Pairs, variations, rules and context of an audit. */
export function comparisonSettings(store: Store, auditId: string): ComparisonSettings {
  const audit = store.get(
    sql
      .selectFrom('audit')
      .innerJoin('system', 'system.id', 'audit.system_id')
      .select(['system.id as systemId', 'json_profile', 'json_tokens', 'kernel_dependent'])
      .where('audit.id', '=', auditId),
  );
  if (!audit) throw new Error(`no audit ${auditId}`);
  const profile = JSON.parse(audit.json_profile) as ReleaseProfile;
  const variations = store.all(
    sql
      .selectFrom('variation')
      .selectAll()
      .where('audit_id', '=', auditId)
      .orderBy('difference_key'),
  );
  return {
    tokens: JSON.parse(audit.json_tokens) as EnvironmentTokens,
    pairs: pairsOf(store, audit.systemId),
    restored: new Set(
      variations.filter(({ act }) => act === 'withdrawn').map((row) => row.difference_key),
    ),
    declared: variations
      .filter(({ act }) => act === 'declared')
      .map((row) => ({ key: row.difference_key, reason: row.reason })),
    patterns: variationPatterns(store, audit.systemId, auditId).map(toPattern),
    rules: rulesInForce(ownRules(store, audit.systemId)),
    context: {
      traits: profile.traits,
      kernelDependent: audit.kernel_dependent === 1,
      incidents: incidentsOf(store, auditId),
    },
  };
}

/** One side's live sources with their attributes as people see them, answers by hand among them. */
function comparableSources(store: Store, auditId: string, side: Side): readonly ComparableSource[] {
  const place = placement(store, auditId);
  const restoredOf = restoration(store, auditId);
  const sources = liveSources(store, auditId)
    .filter((source) => source.side === side)
    .map((source) => ({
      id: source.id,
      collector: source.collector,
      scope: source.scope,
      path: source.path,
      keyId: source.key_id,
      attributes: [...attributesOf(store, source.id), ...restoredOf(source)].map(place),
    }));
  const manual = manualSource(store, auditId, side);
  return manual ? [...sources, manual] : sources;
}

/** The answers by hand of one side as a source; null without any. */
export function manualSource(store: Store, auditId: string, side: Side): ComparableSource | null {
  const answers = answersOf(store, auditId).filter((answer) => answer.side === side);
  if (answers.length === 0) return null;
  const keyId = newestKeyId(answers);
  return {
    id: manualSourceId(side),
    collector: manualCollector,
    scope: manualCollector,
    path: manualCollector,
    keyId,
    attributes: answers.map((answer) => answerAttribute(answer, keyId)),
  };
}

/** The key of the newest secret answer: a source has one key, and tags of an older one say nothing. */
function newestKeyId(answers: readonly AnswerTable[]): string | null {
  const secret = answers.filter(({ key_id }) => key_id !== null);
  const newest = secret.toSorted((a, b) => (a.answered_at < b.answered_at ? 1 : -1)).at(0);
  return newest?.key_id ?? null;
}

/** Live sources of both sides in a fixed order. */
export function liveSources(store: Store, auditId: string): readonly SourceTable[] {
  return store.all(
    sql
      .selectFrom('source')
      .selectAll()
      .where('audit_id', '=', auditId)
      .where('live', '=', 1)
      .where('side', 'in', [...sides])
      .orderBy('side')
      .orderBy('path')
      .orderBy('collector')
      .orderBy('id'),
  );
}

function attributesOf(store: Store, sourceId: string): readonly Attribute[] {
  return store
    .all(
      sql.selectFrom('attribute').selectAll().where('source_id', '=', sourceId).orderBy('ordinal'),
    )
    .map(toAttribute);
}

function answerAttribute(answer: AnswerTable, keyId: string | null): Attribute {
  const entry = catalogueEntry(answer.catalogue_id);
  return {
    dimension: entry?.dimension ?? 'infrastructure',
    subject: answeredSubject,
    name: answer.catalogue_id,
    value: answer.value,
    state: answer.state,
    valueType: entry?.valueType ?? 'text',
    catalogueId: answer.catalogue_id,
    tag: answer.key_id === keyId ? answer.tag : null,
    position: null,
  };
}

function answersOf(store: Store, auditId: string): readonly AnswerTable[] {
  return store.all(
    sql
      .selectFrom('answer')
      .selectAll()
      .where('audit_id', '=', auditId)
      .orderBy('side')
      .orderBy('catalogue_id'),
  );
}

function pairsOf(store: Store, systemId: string): ComparisonSettings['pairs'] {
  return store
    .all(
      sql
        .selectFrom('subject_pair')
        .selectAll()
        .where('system_id', '=', systemId)
        .orderBy('dimension')
        .orderBy('staging_subject'),
    )
    .map((pair) => ({
      dimension: pair.dimension,
      stagingSubject: pair.staging_subject,
      productionSubject: pair.production_subject,
    }));
}

function incidentsOf(store: Store, auditId: string): ComparisonSettings['context']['incidents'] {
  return store
    .all(sql.selectFrom('incident').selectAll().where('audit_id', '=', auditId).orderBy('id'))
    .map(toIncident);
}
