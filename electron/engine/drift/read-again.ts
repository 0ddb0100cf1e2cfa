import { randomUUID } from 'node:crypto';
import type { Attribute, SetAside } from '../../../shared/model/attribute.ts';
import type { ComparableSource } from '../../../shared/model/comparison.ts';
import type { Side } from '../../../shared/model/words.ts';
import { sourceText } from '../../../shared/text/engine.ts';
import type { Refusal } from '../collectors/types.ts';
import { readingMemory, restoredRules } from '../store/documenting.ts';
import { placement, restoredAttribute } from '../store/restored.ts';
import { countsOf } from '../store/source-counts.ts';
import type { DetectorTable, SourceTable } from '../store/tables.ts';
import { wellFormed } from '../store/well-formed.ts';
import { readFiles } from '../workers/collect.ts';
import type { Batch, Piece, SourceHead, SourcePlace } from '../workers/jobs.ts';
import { batchesOfPlaces, chosenCollector, isFile } from '../workers/places.ts';
import type { Work } from '../work.ts';

/** What a side says now, and what could not be read. */
export interface ReadAgain {
  readonly sources: readonly ComparableSource[];
  readonly problems: readonly string[];
  /** Files and sources that were to be read; none where all was answered by hand. */
  readonly asked: number;
}

interface Question {
  readonly detector: DetectorTable;
  readonly side: Side;
  /** The files to read instead of the audit's own; null for those. */
  readonly roots: readonly string[] | null;
}

interface Read extends SourcePlace {
  readonly head: SourceHead;
  readonly attributes: Attribute[];
}

type Located = SourceTable & { readonly root: string | null; readonly file: string | null };

/** Reads given files, or those that the audit's sources of the detector's dimension came from. */
export async function readAgain(work: Work, question: Question): Promise<ReadAgain> {
  const { roots } = question;
  const comparable = toComparable(work, question.detector.audit_id);
  if (roots) {
    const batches = [{ roots, only: null, collector: null }];
    const { read, refused } = await readBatches(work, question, batches);
    const asked = roots.length;
    return { sources: read.map(comparable), problems: refused.map(refusalText), asked };
  }
  const watched = sourcesOf(work, question);
  const { read, refused } = await readBatches(work, question, batchesOfSources(watched));
  const sources = read.filter((one) => watched.some((source) => isSame(source, one)));
  const missing = watched.filter((source) => !read.some((one) => isSame(source, one)));
  return {
    sources: sources.map(comparable),
    problems: missing.map(({ path, file }) => {
      const refusal = refused.find((one) => one.absolute === file || one.path === path);
      return refusal ? refusalText(refusal) : sourceText.gone(path);
    }),
    asked: watched.length,
  };
}

/** With the mappings, masks and limits of every other reading, and the rules that were restored. */
async function readBatches(
  work: Work,
  { detector, side }: Question,
  batches: readonly Batch[],
): Promise<{ readonly read: readonly Read[]; readonly refused: readonly Refusal[] }> {
  const read: Read[] = [];
  if (batches.length === 0) return { read, refused: [] };
  const rules = restoredRules(work.store, detector.audit_id);
  const isRestored = ({ rule }: SetAside): boolean =>
    rules.some((each) => each.rule === rule && each.collector === read.at(-1)?.head.collector);
  const onPiece = (piece: Exclude<Piece, { type: 'refused' }>): void => {
    const attributes = read.at(-1)?.attributes;
    switch (piece.type) {
      case 'source':
        read.push({ ...piece, attributes: [] });
        return;
      case 'attributes':
        for (const row of piece.rows) attributes?.push(wellFormed(row));
        return;
      case 'set-aside':
        for (const row of piece.rows.filter(isRestored)) {
          const attribute = restoredAttribute(row);
          if (attribute) attributes?.push(wellFormed(attribute));
        }
    }
  };
  const { system_id: systemId } = detector;
  const memory = readingMemory(work.store, systemId);
  return { read, refused: await readFiles(work, { systemId, side, batches, memory, onPiece }) };
}

/** Live sources of one side that say something in the detector's dimension. */
function sourcesOf(work: Work, { detector, side }: Question): readonly Located[] {
  const rows = work.store
    .prepare(
      `SELECT source.*, root, file FROM source
       LEFT JOIN source_location ON source_location.source_id = source.id
       WHERE audit_id = ? AND side = ? AND live = 1 ORDER BY path`,
    )
    .all(detector.audit_id, side) as Located[];
  return rows.filter((row) => countsOf(work.store, row).byDimension[detector.dimension] > 0);
}

/** Each file where it lies; all of what was dropped, where that alone is known. */
function batchesOfSources(sources: readonly Located[]): readonly Batch[] {
  const places = sources.flatMap((source) => {
    const { root, file, path } = source;
    return root === null || file === null
      ? []
      : [{ root, file, path, collector: chosenCollector(source) }];
  });
  const isWhole = ({ root, file }: SourcePlace): boolean => root === file && !isFile(root);
  const whole = [...new Set(places.filter(isWhole).map(({ root }) => root))];
  const folders = whole.length > 0 ? [{ roots: whole, only: null, collector: null }] : [];
  return [...batchesOfPlaces(places.filter((place) => !isWhole(place))), ...folders];
}

function isSame(source: Located, { head, root, file }: Read): boolean {
  if (source.collector !== head.collector) return false;
  if (source.file === file) return true;
  // Where the file could not be told: files of one name carry their folder in the stored path.
  const isPath = source.path === head.path || source.path.endsWith(`/${head.path}`);
  return source.file === source.root && source.root === root && isPath;
}

function toComparable(work: Work, auditId: string): (read: Read) => ComparableSource {
  const place = placement(work.store, auditId);
  return ({ head, attributes }) => {
    const { collector, scope, path, keyId } = head;
    return { id: randomUUID(), collector, scope, path, keyId, attributes: attributes.map(place) };
  };
}

function refusalText({ path, error }: Refusal): string {
  return sourceText.unread(path, error.sentence);
}
