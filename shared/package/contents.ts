import { packageText as text } from '../text/package.ts';
import { tableOf } from '../trail/completed.ts';
import { CHAIN_START, trailHashes } from '../trail/entry.ts';
import type { CellRow, NewHasher } from '../trail/entry.ts';
import type { Replay } from '../trail/replay.ts';
import type { RecordView } from '../trail/view.ts';
import { paths } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import type { OpenedPackage } from './open.ts';
import { PackageProblem, problem } from './problem.ts';
import type { PackageBreak } from './report.ts';
import { textOf } from './unpack.ts';
import { otherRows } from './view.ts';
import type { OtherEntry } from './view.ts';

/** What the contents of a package came to, for the verdict. */
export interface ContentCounts {
  readonly signatures: number;
  readonly evidence: number;
  readonly others: number;
}

/** Checks everything beside the chain. Throws a `PackageProblem` at the first break. */
export function checkContents(
  opened: OpenedPackage,
  replay: Replay,
  newHasher: NewHasher,
): ContentCounts {
  checkClaims(opened, replay);
  const signatures = [...opened.view.rows('signature')].length;
  const evidence = checkEvidence(opened);
  checkNames(opened);
  checkSources(opened);
  checkBulkOwners(opened);
  const others = checkOthers(opened, newHasher);
  return { signatures, evidence, others };
}

/** What the manifest says of the chain and whose it is. */
function checkClaims({ manifest, view }: OpenedPackage, replay: Replay): void {
  const { chain, system, audit } = manifest;
  const isHead = replay.entries === chain.length && replay.head === chain.head;
  if (!isHead) throw problem('manifest', text.head(replay.entries, chain.length), paths.manifest);
  if (replay.clear !== null) {
    throw problem('content', text.inClear(replay.clear), paths.trail);
  }
  const named = [...view.rows('system')].some(
    ({ id, name }) => id === system.id && name === system.name,
  );
  const known = [...view.rows('audit')].some(
    ({ id, number, release }) =>
      id === audit.id && number === audit.number && release === audit.release,
  );
  if (!named || !known) throw problem('manifest', text.names, paths.manifest);
  checkPurpose(manifest, view);
}

/**
 * A release is the newest act of a record that it left: the record says that its system is elsewhere,
 * and by which package. Evidence is of a record that stayed where it is.
 */
function checkPurpose({ purpose, package_id, peer }: Manifest, view: RecordView): void {
  const [system] = view.rows('system');
  const isElsewhere = system?.['custody'] === 'elsewhere';
  if (purpose === 'evidence') {
    if (isElsewhere || peer !== null) throw problem('manifest', text.purpose, paths.manifest);
    return;
  }
  const newest = newestHandover(view);
  const isReleased =
    isElsewhere &&
    newest?.['direction'] === 'released' &&
    newest['package_id'] === package_id &&
    newest['peer'] === peer;
  if (!isReleased) throw problem('manifest', text.purpose, paths.manifest);
}

/** The hand-over that the trail tells of last: its rows have no order of their own. */
function newestHandover(view: RecordView): CellRow | undefined {
  let newest = '';
  for (const { subject } of view.trail()) if (tableOf(subject) === 'handover') newest = subject;
  return [...view.rows('handover')].find(({ id }) => `handover:${String(id)}` === newest);
}

/** Evidence is there by its hash, and no file lies with it that nothing in the trail names. */
function checkEvidence({ view, entries, manifest }: OpenedPackage): number {
  const hashes = new Map(manifest.files.map(({ path, sha256 }) => [path, sha256]));
  for (const [path, sha256] of hashes) {
    if (path.startsWith(paths.evidence('')) && path !== paths.evidence(sha256)) {
      throw problem('evidence', text.evidence.name(path), path);
    }
  }
  const named = new Set<string>();
  for (const row of view.rows('evidence')) {
    const path = paths.evidence(String(row['sha256']));
    named.add(path);
    if (entries.get(path)?.size !== row['size']) {
      throw problem('evidence', text.evidence.missing(String(row['file_name'])), path);
    }
  }
  for (const path of entries.keys()) {
    const isExtra = path.startsWith(paths.evidence('')) && !named.has(path);
    if (isExtra) throw problem('evidence', text.evidence.extra(path), path);
  }
  return named.size;
}

/** The list of sources says what the record says of them. */
function checkSources({ view, entries }: OpenedPackage): void {
  const entry = entries.get(paths.sources);
  if (!entry) throw problem('file', text.file.missing(paths.sources), paths.sources);
  if (textOf(entry) !== sourcesJson(view.rows('source'))) {
    throw problem('file', text.sources, paths.sources);
  }
}

/** `sources.json`: what each source was, by its hash. */
export function sourcesJson(rows: Iterable<CellRow>): string {
  const sources = [...rows].map((row) =>
    Object.fromEntries(
      ['id', 'audit_id', 'side', 'collector', 'path', 'sha256', 'size', 'captured_at'].map(
        (name) => [name, row[name] ?? null],
      ),
    ),
  );
  return `${JSON.stringify(sources, null, 2)}\n`;
}

const EXPORTED = /^exports\/[^/]+$/;

/** Beside the record and evidence, a package has what every one has, and files for reading. */
function checkNames({ entries }: OpenedPackage): void {
  const known = new Set<string>([paths.manifest, paths.signature, paths.readme, paths.sources]);
  for (const name of entries.keys()) {
    const isOfRecord = name.startsWith('record/') || name.startsWith(paths.evidence(''));
    if (isOfRecord || known.has(name) || EXPORTED.test(name)) continue;
    throw problem('file', text.file.extra(name), name);
  }
}

const BULK_FILE = /^record\/bulk\/(attribute|set_aside|difference)\/([\w-]+)\.jsonl$/;

/** Rows in bulk lie under sources and audits of this record, else no digest would look at them. */
function checkBulkOwners({ view, entries }: OpenedPackage): void {
  const ids = (table: string): Set<unknown> => new Set([...view.rows(table)].map(({ id }) => id));
  const [sources, audits] = [ids('source'), ids('audit')];
  const known = new Set<string>([paths.trail, paths.others, paths.numbers, paths.commands]);
  for (const table of view.tables) known.add(paths.table(table));
  for (const name of entries.keys()) {
    if (!name.startsWith('record/') || known.has(name)) continue;
    const [, table, id] = BULK_FILE.exec(name) ?? [];
    const owners = table === 'difference' ? audits : sources;
    if (!owners.has(id)) throw problem('file', text.file.extra(name), name);
  }
}

/** The hashes of other systems' entries follow each other. What they say is not here to be read. */
function checkOthers({ entries, manifest }: OpenedPackage, newHasher: NewHasher): number {
  const { chainHash } = trailHashes(newHasher);
  const heads = new Map<number, { readonly sequence: number; readonly hash: string }>();
  let count = 0;
  for (const entry of otherRows(entries.get(paths.others))) {
    const head = heads.get(entry.chain) ?? { sequence: 0, hash: CHAIN_START };
    const isNext =
      entry.sequence === head.sequence + 1 &&
      chainHash(head.hash, entry, entry.content_hash) === entry.hash;
    if (!isNext) throw new PackageProblem(otherBreak(entry));
    heads.set(entry.chain, entry);
    count += 1;
  }
  const { systems, entries: claimed } = manifest.others;
  if (heads.size !== systems || count !== claimed) {
    throw problem('manifest', text.othersCount, paths.manifest);
  }
  return count;
}

function otherBreak({ chain, sequence }: OtherEntry): PackageBreak {
  return { kind: 'hash', sequence, file: paths.others, sentence: text.other(chain, sequence) };
}
