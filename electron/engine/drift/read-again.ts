import type { Attribute } from '../../../shared/model/attribute.ts';
import type { ComparableSource } from '../../../shared/model/comparison.ts';
import type { Side } from '../../../shared/model/words.ts';
import { sourceText } from '../../../shared/text/engine.ts';
import type { Refusal } from '../collectors/types.ts';
import type { Work } from '../commands/command.ts';
import { newId } from '../commands/lookup.ts';
import type { SourceCounts } from '../store/staged-sources.ts';
import type { DetectorTable, SourceTable } from '../store/tables.ts';
import { wellFormed } from '../store/well-formed.ts';
import type { SourceHead } from '../workers/jobs.ts';
import { runJob } from '../workers/run.ts';

/** What a side says now, and what could not be read. */
export interface ReadAgain {
  readonly sources: readonly ComparableSource[];
  readonly problems: readonly string[];
}

interface Question {
  readonly detector: DetectorTable;
  readonly side: Side;
  /** The files to read instead of the audit's own; null for those. */
  readonly roots: readonly string[] | null;
}

interface Read {
  readonly head: SourceHead;
  readonly root: string;
  readonly attributes: Attribute[];
}

type Located = SourceTable & { readonly root: string | null; readonly file: string | null };

/** Reads given files, or those that the audit's sources of the detector's dimension came from. */
export async function readAgain(work: Work, question: Question): Promise<ReadAgain> {
  const { detector, side, roots } = question;
  if (roots) {
    const { read, refused } = await readRoots(work, detector.system_id, roots);
    return { sources: read.map(toComparable), problems: refused.map(refusalText) };
  }
  const watched = sourcesOf(work, detector, side);
  const { read, refused } = await readRoots(work, detector.system_id, rootsOf(watched));
  const sources = read.filter((one) => watched.some((source) => isSame(source, one)));
  const missing = watched.filter((source) => !read.some((one) => isSame(source, one)));
  return {
    sources: sources.map(toComparable),
    problems: missing.map(({ path }) => {
      const refusal = refused.find((one) => one.path === path);
      return refusal ? refusalText(refusal) : sourceText.gone(path);
    }),
  };
}

async function readRoots(
  work: Work,
  systemId: string,
  roots: readonly string[],
): Promise<{ readonly read: readonly Read[]; readonly refused: readonly Refusal[] }> {
  const read: Read[] = [];
  const refused: Refusal[] = [];
  if (roots.length === 0) return { read, refused };
  await runJob(
    { type: 'collect', roots, key: work.store.secrets.of(systemId) },
    {
      work,
      onPiece: (piece) => {
        if (piece.type === 'refused') refused.push(piece.refusal);
        if (piece.type === 'source') {
          read.push({ head: piece.head, root: piece.root, attributes: [] });
        }
        if (piece.type === 'attributes')
          read.at(-1)?.attributes.push(...piece.rows.map(wellFormed));
      },
    },
  );
  return { read, refused };
}

/** Live sources of one side that say something in the detector's dimension. */
function sourcesOf(work: Work, detector: DetectorTable, side: Side): readonly Located[] {
  const rows = work.store
    .prepare(
      `SELECT source.*, root, file FROM source
       LEFT JOIN source_location ON source_location.source_id = source.id
       WHERE audit_id = ? AND side = ? AND live = 1 ORDER BY path`,
    )
    .all(detector.audit_id, side) as Located[];
  return rows.filter(({ json_counts }) => {
    const { byDimension } = JSON.parse(json_counts) as SourceCounts;
    return byDimension[detector.dimension] > 0;
  });
}

function rootsOf(sources: readonly Located[]): readonly string[] {
  return [...new Set(sources.flatMap(({ root }) => (root === null ? [] : [root])))];
}

function isSame(source: Located, { head, root }: Read): boolean {
  if (source.collector !== head.collector || source.root !== root) return false;
  // Files of one name carry their folder in the path that was stored.
  return source.path === head.path || source.path.endsWith(`/${head.path}`);
}

function toComparable({ head, attributes }: Read): ComparableSource {
  const { collector, scope, path, keyId } = head;
  return { id: newId(), collector, scope, path, keyId, attributes };
}

function refusalText({ path, error }: Refusal): string {
  return sourceText.unread(path, error.sentence);
}
