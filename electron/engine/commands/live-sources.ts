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
  const live = new LiveSources(tx, target);
  return distinctPaths(sources).map((source) => {
    const row = sourceRow(tx, source, target);
    const { root, file = null } = source.place ?? {};
    const replaced = live.retire({ ...row, file });
    for (const included of source.head.includes ?? []) {
      if (root !== undefined) live.retireFile(join(root, included));
    }
    tx.put('source', row);
    staged.copy(source.id);
    live.add({ ...row, file });
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

interface Earlier extends Pick<SourceTable, 'id' | 'path' | 'collector'> {
  readonly file: string | null;
}

/** The live sources of a side, found by place: a drop of many files looks once. */
class LiveSources {
  private readonly tx: Transaction;
  private readonly byPlace = new Map<string, Set<string>>();

  constructor(tx: Transaction, { auditId, side }: Target) {
    this.tx = tx;
    const rows = tx.store
      .prepare(
        `SELECT source.id, path, collector, l.file FROM source
         LEFT JOIN source_location l ON l.source_id = source.id
         WHERE audit_id = ? AND side = ? AND live = 1 ORDER BY captured_at, source.id`,
      )
      .all(auditId, side) as Earlier[];
    for (const row of rows) this.add(row);
  }

  add({ id, path, collector, file }: Earlier): void {
    for (const place of [pathOf({ path, collector }), fileOf(file)]) {
      if (place === null) continue;
      const known = this.byPlace.get(place) ?? new Set();
      this.byPlace.set(place, known.add(id));
    }
  }

  /** Those of the same path and collector, or of the same file, give way. Gives the oldest of them. */
  retire({ path, collector, file }: Omit<Earlier, 'id'>): string | null {
    const found = [pathOf({ path, collector }), fileOf(file)].flatMap((place) => this.take(place));
    return [...new Set(found)][0] ?? null;
  }

  /** A file that another source includes would count twice. */
  retireFile(file: string): void {
    this.take(fileOf(file));
  }

  private take(place: string | null): readonly string[] {
    const ids = place === null ? [] : [...(this.byPlace.get(place) ?? [])];
    for (const id of ids) this.tx.change('source', id, { live: 0 });
    if (place !== null) this.byPlace.delete(place);
    return ids;
  }
}

function pathOf({ path, collector }: Pick<Earlier, 'path' | 'collector'>): string {
  return `path\n${collector}\n${path}`;
}

function fileOf(file: string | null): string | null {
  return file === null ? null : `file\n${file}`;
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
    chosen: head.chosen ? 1 : 0,
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
