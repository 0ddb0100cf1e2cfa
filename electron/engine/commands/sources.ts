import { basename } from 'node:path';
import type { SourcesAdded } from '../../../shared/contract/commands/index.ts';
import { AppError } from '../../../shared/model/errors.ts';
import { documentingText } from '../../../shared/text/documenting.ts';
import { irreversibleText, sourceText } from '../../../shared/text/engine.ts';
import { collectorById } from '../collectors/registry.ts';
import type { Refusal } from '../collectors/types.ts';
import type { Host } from '../host.ts';
import { areStillLifted, readingMemory } from '../store/documenting.ts';
import { sql } from '../store/sql.ts';
import { StagedSources } from '../store/staged-sources.ts';
import type { SourceTable } from '../store/tables.ts';
import type { Transaction } from '../store/transaction.ts';
import { readFiles } from '../workers/collect.ts';
import type { Batch, Piece, SourcePlace } from '../workers/jobs.ts';
import { batchesOfPlaces, chosenCollector, isFile } from '../workers/places.ts';
import type { Work } from '../work.ts';
import { PreparedTooEarly } from '../store/transaction.ts';
import { irreversible, restore } from './command.ts';
import type { LongCommand, QuickCommand } from './command.ts';
import { batchesOf, rememberRefused } from './known-places.ts';
import { makeLive } from './live-sources.ts';
import type { Target } from './live-sources.ts';
import { rowOf, scopeThrough } from '../store/lookup.ts';

/** Reads files and folders; each file is all or nothing, and a stopped reading leaves nothing. */
export const addSources: LongCommand<'source.add'> = {
  inverse: irreversible(irreversibleText['source.add']),
  prepare: async (work, { auditId, side, files, collector = null }) => {
    const { system_id: systemId } = rowOf(work.store, 'audit', auditId);
    if (collector !== null) collectorById(collector);
    const roots = await Promise.all(files.map(async (token) => work.host.resolveFile(token)));
    const target: Target = { systemId, auditId, side };
    const batches = batchesOf(work.store, target, { roots: [...new Set(roots)], collector });
    return read(work, target, { batches, names: roots.map((root) => basename(root)) });
  },
};

const ofSource = scopeThrough('source');

/** Reads a source's file again; the source stays as it is where that fails. */
export const rereadSource: LongCommand<'source.reread'> = {
  inverse: irreversible(irreversibleText['source.reread']),
  scope: (store, { sourceId }) => ofSource(store, sourceId),
  prepare: async (work, { sourceId, collector }) => {
    const source = rowOf(work.store, 'source', sourceId);
    if (collector !== undefined) collectorById(collector);
    const place = placeOf(work, source);
    const { system_id: systemId, audit_id: auditId, side } = source;
    const apply = await read(
      work,
      { systemId, auditId, side },
      {
        batches: batchesOfPlaces([
          { ...place, path: source.path, collector: collector ?? chosenCollector(source) },
        ]),
        names: [source.path],
      },
    );
    return (tx) => {
      if (rowOf(tx.store, 'source', sourceId).live === 0) throw new PreparedTooEarly();
      return apply(tx);
    };
  },
};

/** Takes a source out of the audit; its rows stay in the record. */
export const removeSource: QuickCommand<'source.remove'> = {
  inverse: restore,
  removes: true,
  scope: (store, { sourceId }) => ofSource(store, sourceId),
  apply: (tx, { sourceId }) => {
    tx.change('source', sourceId, { live: 0 });
    return null;
  },
};

interface Wanted {
  readonly batches: readonly Batch[];
  /** What was asked for, for the sentence that nothing of it could be read. */
  readonly names: readonly string[];
}

/** Reads into the staging tables; what it gives makes the sources live in one transaction. */
async function read(
  work: Work,
  target: Target,
  { batches, names }: Wanted,
): Promise<(tx: Transaction) => SourcesAdded> {
  const staged = new StagedSources(work.store);
  work.afterwards(() => staged.discard());
  const { systemId, side } = target;
  const memory = readingMemory(work.store, systemId);
  const onPiece = (piece: Exclude<Piece, { type: 'refused' }>): void => stage(staged, piece);
  const found = await readFiles(work, { systemId, side, batches, memory, onPiece });
  work.progress(sourceText.keeping, 1);
  const sources = staged.finish();
  if (sources.length === 0 && found.length === 0) throw nothingRead(names);
  rememberRefused(work.store, found);
  const refused = await Promise.all(found.map(async (one) => toRefused(work.host, one)));
  return (tx) => {
    // A mask that was put back meanwhile holds for this reading too: it is read again.
    if (!areStillLifted(tx.store, systemId, memory)) throw new PreparedTooEarly();
    return { added: makeLive(tx, staged, sources, target), refused };
  };
}

function stage(staged: StagedSources, piece: Exclude<Piece, { type: 'refused' }>): void {
  switch (piece.type) {
    case 'source':
      return staged.begin(piece.head, { root: piece.root, file: piece.file });
    case 'attributes':
      return staged.addAttributes(piece.rows);
    case 'set-aside':
      return staged.addSetAside(piece.rows);
  }
}

/** A refusal as the window sees it: a token stands for the file. */
async function toRefused(host: Host, refusal: Refusal): Promise<SourcesAdded['refused'][number]> {
  const { path, error, absolute, columns = null } = refusal;
  return {
    path,
    error,
    columns,
    retry: absolute === undefined ? null : await host.tokenFor(absolute),
  };
}

/** Where a source's file lies. Throws where it was none, or is not there any more. */
function placeOf(work: Work, { id, path }: SourceTable): SourcePlace {
  const place = work.store.get(
    sql.selectFrom('source_location').select(['root', 'file']).where('source_id', '=', id),
  );
  if (!place) throw notReadable('source.no-file', path, documentingText.notAFile);
  if (!isFile(place.file)) throw notReadable('source.gone', path, documentingText.fileGone);
  return place;
}

interface Words {
  readonly sentence: (path: string) => string;
  readonly remedy: string;
}

function notReadable(code: string, file: string, { sentence, remedy }: Words): AppError {
  return new AppError({ code, sentence: sentence(file), remedy, place: { file } });
}

function nothingRead(names: readonly string[]): AppError {
  const file = names.join(', ');
  return new AppError({
    code: 'source.nothing',
    sentence: sourceText.nothing(file),
    remedy: sourceText.nothingRemedy,
    place: { file },
  });
}
