import { existsSync } from 'node:fs';
import type { ParsedQueryInput } from '../../../shared/contract/queries.ts';
import type {
  CatalogueRow,
  DocumentView,
  MatrixCell,
  SourceDetail,
  SourceView,
} from '../../../shared/contract/views.ts';
import type { SourceWarning } from '../../../shared/model/attribute.ts';
import { catalogueEntry, catalogueOf } from '../../../shared/model/catalogue/index.ts';
import { dimensions, manualCollector, sides } from '../../../shared/model/words.ts';
import type { Dimension, Side } from '../../../shared/model/words.ts';
import { requiredBy } from '../../../shared/scorecard/index.ts';
import type { SideCoverage } from '../../../shared/scorecard/index.ts';
import { ruleReason, ruleTitle } from '../../../shared/text/aside.ts';
import { queryText } from '../../../shared/text/queries.ts';
import { collectors } from '../collectors/registry.ts';
import { liveSources } from '../store/comparison-inputs.ts';
import { restoredRules } from '../store/documenting.ts';
import { sql } from '../store/sql.ts';
import type { Store } from '../store/store.ts';
import type { SetAsideTable, SourceTable } from '../store/tables.ts';
import { adviceOn } from './advice.ts';
import { answerTo, catalogueAnswers, coverageOf } from './coverage.ts';
import { findAudit, unknown } from './found.ts';
import { countsOf } from '../store/source-counts.ts';
import { isFile } from '../workers/places.ts';
import { withoutCounterpart } from './unpaired.ts';

/** Rows that an answer shows of what a source gave and of each rule that set something aside. */
const SAMPLE = 50;
const EXAMPLES = 5;

/** Step 1: sources, coverage and what has no counterpart. */
export function documentView(
  store: Store,
  { auditId }: ParsedQueryInput<'document.get'>,
): DocumentView {
  const { audit } = findAudit(store, auditId);
  const sources = liveSources(store, auditId).map((row) => toSourceView(store, row));
  const coverage = coverageOf(store, auditId);
  return {
    sources,
    cells: dimensions.flatMap((dimension) =>
      sides.map((side) =>
        cellOf({ dimension, side, sources, coverage: coverage[dimension][side] }),
      ),
    ),
    calledFor: requiredBy(audit.profile.traits),
    unpaired: withoutCounterpart(store, auditId).map(({ side, path, collector, attributes }) => ({
      side,
      path,
      collectorTitle: collectorTitle(collector),
      attributes,
    })),
  };
}

interface CellParts {
  readonly dimension: Dimension;
  readonly side: Side;
  readonly sources: readonly SourceView[];
  readonly coverage: SideCoverage;
}

function cellOf({ dimension, side, sources, coverage }: CellParts): MatrixCell {
  return {
    dimension,
    side,
    sources: sources
      .filter((source) => source.side === side && source.byDimension[dimension] > 0)
      .map((source) => ({ sourceId: source.id, attributes: source.byDimension[dimension] })),
    answered: coverage.answered,
    asked: coverage.asked,
    missing: coverage.missing.map((id) => catalogueEntry(id)?.label ?? id),
    advice: adviceOn(coverage.missing, collectorsOf(sources, side)),
  };
}

function collectorsOf(sources: readonly SourceView[], side: Side): ReadonlySet<string> {
  return new Set(sources.filter((each) => each.side === side).map(({ collector }) => collector));
}

/** The catalogue of one dimension with both sides' answers. */
export function catalogueRows(
  store: Store,
  { auditId, dimension }: ParsedQueryInput<'catalogue.get'>,
): readonly CatalogueRow[] {
  findAudit(store, auditId);
  const answers = catalogueAnswers(store, auditId);
  return catalogueOf(dimension).map((entry) => ({
    entry,
    staging: answerTo(answers.staging, entry.id),
    production: answerTo(answers.production, entry.id),
  }));
}

/** What a source gave and what it left out. */
export function sourceDetail(
  store: Store,
  { sourceId }: ParsedQueryInput<'source.get'>,
): SourceDetail {
  const row = store.get(sql.selectFrom('source').selectAll().where('id', '=', sourceId));
  if (!row) throw unknown('source');
  return {
    source: toSourceView(store, row),
    setAside: setAsideOf(store, row),
    sample: store.all(
      sql
        .selectFrom('attribute')
        .select(['subject', 'name', 'state', 'value', 'line'])
        .where('source_id', '=', sourceId)
        .orderBy('ordinal')
        .limit(SAMPLE),
    ),
  };
}

function setAsideOf(store: Store, source: SourceTable): SourceDetail['setAside'] {
  const rows = store.all(
    sql.selectFrom('set_aside').selectAll().where('source_id', '=', source.id).orderBy('ordinal'),
  );
  const restored = new Set(
    restoredRules(store, source.audit_id)
      .filter(({ collector }) => collector === source.collector)
      .map(({ rule }) => rule),
  );
  const groups = Map.groupBy(rows, (row) => `${row.how}\n${row.rule}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const examples = group.slice(0, EXAMPLES).map(exampleText);
    const { how, rule } = first;
    const words = { title: ruleTitle(rule), reason: ruleReason(how, rule) };
    const restorable = group.filter(({ dimension }) => dimension !== null).length;
    const count = group.length;
    return [{ how, rule, ...words, restored: restored.has(rule), restorable, count, examples }];
  });
}

function exampleText({ subject, name, value }: SetAsideTable): string {
  const place = name === '' ? subject : `${subject} ${name}`;
  return value === null ? place : `${place} = ${value}`;
}

/** A source as the matrix shows it. */
export function toSourceView(store: Store, row: SourceTable): SourceView {
  const counts = countsOf(store, row);
  return {
    id: row.id,
    side: row.side,
    collector: row.collector,
    collectorTitle: collectorTitle(row.collector),
    path: row.path,
    sha256: row.sha256,
    size: row.size,
    capturedAt: row.captured_at,
    capturedBy: row.captured_by,
    detection: row.detection,
    because: row.because,
    rereadable: isRereadable(store, row.id),
    attributes: counts.attributes,
    byDimension: counts.byDimension,
    volatile: counts.volatile,
    skipped: counts.skipped,
    sensitive: counts.sensitive,
    warnings: JSON.parse(row.json_warnings) as readonly SourceWarning[],
  };
}

/** The collector's title; answers by hand and of live environments have one too. */
export function collectorTitle(id: string): string {
  if (id === manualCollector) return queryText.manualTitle;
  const { probeTitles } = queryText;
  const probe = Object.hasOwn(probeTitles, id) ? probeTitles[id] : undefined;
  return probe ?? collectors.find((collector) => collector.id === id)?.title ?? id;
}

/** Whether a source's file, or what it was dropped with, still lies where it was read. */
export function isReadable(store: Store, sourceId: string): boolean {
  const file = fileOf(store, sourceId);
  return file !== null && existsSync(file);
}

function isRereadable(store: Store, sourceId: string): boolean {
  const file = fileOf(store, sourceId);
  return file !== null && isFile(file);
}

function fileOf(store: Store, sourceId: string): string | null {
  const place = store.get(
    sql.selectFrom('source_location').select('file').where('source_id', '=', sourceId),
  );
  return place?.file ?? null;
}
