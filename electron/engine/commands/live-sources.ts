import { basename, dirname, join } from 'node:path';
import type { SourcesAdded } from '../../../shared/contract/commands/index.ts';
import type { Side } from '../../../shared/model/words.ts';
import type { StagedSource, StagedSources } from '../store/staged-sources.ts';
import type { SourceTable } from '../store/tables.ts';
import { insertRow } from '../store/transaction.ts';
import type { Transaction } from '../store/transaction.ts';

/** Where the sources of one command go. */
export interface Target {
  readonly systemId: string;
  readonly auditId: string;
  readonly side: Side;
}

/**
 * Makes staged sources live: each with its rows and one entry, in place of its earlier readings and
 * of those of files that are part of it by now.
 */
export function makeLive(
  tx: Transaction,
  staged: StagedSources,
  sources: readonly StagedSource[],
  target: Target,
): SourcesAdded['added'] {
  return distinctPaths(sources).map((source) => {
    const row = sourceRow(tx, source, target);
    const replaced = retire(tx, row, source);
    tx.put('source', row);
    staged.copy(source.id);
    retireIncluded(tx, row, source);
    if (source.place)
      insertRow(tx.store, 'source_location', { source_id: row.id, ...source.place });
    return {
      sourceId: source.id,
      path: row.path,
      collector: row.collector,
      attributes: source.counts.attributes,
      warnings: source.head.warnings.length,
      replaced,
    };
  });
}

/** Live sources of the same path and collector, or of the same file, give way. */
function retire(tx: Transaction, row: SourceTable, { place }: StagedSource): string | null {
  const earlier = tx.store
    .prepare(
      `SELECT source.id FROM source LEFT JOIN source_location l ON l.source_id = source.id
       WHERE audit_id = ? AND side = ? AND live = 1
         AND ((path = ? AND collector = ?) OR l.file = ?)
       ORDER BY captured_at, source.id`,
    )
    .pluck()
    .all(row.audit_id, row.side, row.path, row.collector, place?.file ?? null) as string[];
  for (const id of earlier) tx.change('source', id, { live: 0 });
  return earlier[0] ?? null;
}

/** Live sources of files that a source includes would count twice. */
function retireIncluded(tx: Transaction, row: SourceTable, { head, place }: StagedSource): void {
  if (!place) return;
  const one = tx.store
    .prepare(
      `SELECT source.id FROM source JOIN source_location l ON l.source_id = source.id
       WHERE audit_id = ? AND side = ? AND live = 1 AND l.file = ? AND source.id <> ?`,
    )
    .pluck();
  for (const included of head.includes ?? []) {
    const file = join(place.root, included);
    const ids = one.all(row.audit_id, row.side, file, row.id) as string[];
    for (const id of ids) tx.change('source', id, { live: 0 });
  }
}

function sourceRow(tx: Transaction, source: StagedSource, target: Target): SourceTable {
  const { head } = source;
  return {
    id: source.id,
    system_id: target.systemId,
    audit_id: target.auditId,
    side: target.side,
    collector: head.collector,
    collector_version: head.collectorVersion,
    path: head.path,
    scope: head.scope,
    sha256: head.sha256,
    size: head.size,
    captured_at: tx.now,
    captured_by: tx.person,
    detection: head.detection,
    key_id: head.keyId,
    json_counts: JSON.stringify(source.counts),
    json_warnings: JSON.stringify(head.warnings),
    rows_digest: source.digest,
    live: 1,
    because: head.because ?? '',
  };
}

/** Files of one name that were not read together would replace each other: their folder tells. */
function distinctPaths(sources: readonly StagedSource[]): readonly StagedSource[] {
  const keyOf = ({ head }: StagedSource): string => `${head.collector}\n${head.path}`;
  const groups = Map.groupBy(sources, keyOf);
  return sources.map((source) => {
    if (!source.place || (groups.get(keyOf(source))?.length ?? 0) < 2) return source;
    const path = `${basename(dirname(source.place.root))}/${source.head.path}`;
    return { ...source, head: { ...source.head, path } };
  });
}
