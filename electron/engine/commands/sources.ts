import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { SourcesAdded } from '../../../shared/contract/commands/index.ts';
import { AppError } from '../../../shared/model/errors.ts';
import type { Side } from '../../../shared/model/words.ts';
import { irreversibleText, sourceText } from '../../../shared/text/engine.ts';
import type { Refusal } from '../collectors/types.ts';
import { sql } from '../store/sql.ts';
import { StagedSources } from '../store/staged-sources.ts';
import type { StagedSource } from '../store/staged-sources.ts';
import type { SourceTable } from '../store/tables.ts';
import { insertRow } from '../store/transaction.ts';
import type { Transaction } from '../store/transaction.ts';
import type { Piece } from '../workers/jobs.ts';
import { runJob } from '../workers/run.ts';
import { irreversible, restore } from './command.ts';
import type { LongCommand, QuickCommand, Work } from './command.ts';
import { rowOf, scopeThrough } from './lookup.ts';

/** Where the sources of one command go. */
interface Target {
  readonly systemId: string;
  readonly auditId: string;
  readonly side: Side;
}

export const addSources: LongCommand<'source.add'> = {
  inverse: irreversible(irreversibleText['source.add']),
  prepare: async (work, { auditId, side, files }) => {
    const { system_id: systemId } = rowOf(work.store, 'audit', auditId);
    const roots = await Promise.all(files.map(async (token) => work.host.resolveFile(token)));
    const staged = new StagedSources(work.store);
    try {
      const refused = await collect(work, { roots, systemId, staged });
      const sources = distinctPaths(staged.finish());
      if (sources.length === 0 && refused.length === 0) throw nothingRead(roots);
      const target = { systemId, auditId, side };
      return (tx) => {
        const added = sources.map((source) => makeLive(tx, staged, source, target));
        staged.discard();
        return { added, refused };
      };
    } catch (error) {
      staged.discard();
      throw error;
    }
  },
};

const ofSource = scopeThrough('source');

export const removeSource: QuickCommand<'source.remove'> = {
  inverse: restore,
  scope: (store, { sourceId }) => ofSource(store, sourceId),
  apply: (tx, { sourceId }) => {
    tx.change('source', sourceId, { live: 0 });
    return null;
  },
};

interface Collecting {
  readonly roots: readonly string[];
  readonly systemId: string;
  readonly staged: StagedSources;
}

/** Reads files in a worker into the staging tables; gives what was refused. */
export async function collect(
  work: Work,
  { roots, systemId, staged }: Collecting,
): Promise<readonly Refusal[]> {
  const refused: Refusal[] = [];
  work.progress(sourceText.reading, 0);
  const key = work.store.secrets.of(systemId);
  await runJob(
    { type: 'collect', roots, key },
    {
      work,
      onPiece: (piece) => {
        if (piece.type === 'refused') refused.push(piece.refusal);
        else stage(staged, piece);
      },
    },
  );
  work.progress(sourceText.keeping, 1);
  return refused;
}

function stage(staged: StagedSources, piece: Exclude<Piece, { type: 'refused' }>): void {
  switch (piece.type) {
    case 'source':
      return staged.begin(piece.root, piece.head);
    case 'attributes':
      return staged.addAttributes(piece.rows);
    case 'set-aside':
      return staged.addSetAside(piece.rows);
  }
}

function makeLive(
  tx: Transaction,
  staged: StagedSources,
  source: StagedSource,
  target: Target,
): SourcesAdded['added'][number] {
  const row = sourceRow(tx, source, target);
  const replaced = retire(tx, row);
  tx.put('source', row);
  staged.copy(source.id);
  insertRow(tx.store, 'source_location', {
    source_id: source.id,
    root: source.root,
    file: fileOf(source),
  });
  return {
    sourceId: source.id,
    path: row.path,
    collector: row.collector,
    attributes: source.counts.attributes,
    warnings: source.head.warnings.length,
    replaced,
  };
}

/** The live source of the same path and collector gives way. */
function retire(tx: Transaction, row: SourceTable): string | null {
  const earlier = tx.get(
    sql
      .selectFrom('source')
      .select('id')
      .where('audit_id', '=', row.audit_id)
      .where('side', '=', row.side)
      .where('live', '=', 1)
      .where('path', '=', row.path)
      .where('collector', '=', row.collector),
  );
  if (earlier) tx.change('source', earlier.id, { live: 0 });
  return earlier?.id ?? null;
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
  };
}

/** Files of one name from several folders would replace each other: their folder tells them apart. */
function distinctPaths(sources: readonly StagedSource[]): readonly StagedSource[] {
  const keyOf = ({ head }: StagedSource): string => `${head.collector}\n${head.path}`;
  const groups = Map.groupBy(sources, keyOf);
  return sources.map((source) => {
    if ((groups.get(keyOf(source))?.length ?? 0) < 2) return source;
    const path = `${basename(dirname(source.root))}/${source.head.path}`;
    return { ...source, head: { ...source.head, path } };
  });
}

/** The file itself where it can be told, else what was dropped. */
function fileOf({ root, head }: StagedSource): string {
  const within = join(root, head.path);
  return existsSync(within) ? within : root;
}

function nothingRead(roots: readonly string[]): AppError {
  const names = roots.map((root) => basename(root)).join(', ');
  return new AppError({
    code: 'source.nothing',
    sentence: sourceText.nothing(names),
    remedy: sourceText.nothingRemedy,
    place: { file: names },
  });
}
