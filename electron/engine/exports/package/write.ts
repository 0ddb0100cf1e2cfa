import { manifestBytes, paths } from '../../../../shared/package/index.ts';
import type { Manifest, ManifestFile } from '../../../../shared/package/index.ts';
import { sourcesJson } from '../../../../shared/package/contents.ts';
import { packageReadme } from '../../../../shared/text/package-readme.ts';
import type { CellRow, TrailRow } from '../../../../shared/trail/entry.ts';
import { privateTables } from '../../../../shared/trail/private.ts';
import { generatedColumns } from '../../../../shared/trail/digest.ts';
import type { RecordView } from '../../../../shared/trail/view.ts';
import { recordView } from '../../store/record-view.ts';
import type { Store } from '../../store/store.ts';
import { chainHead } from '../../store/transaction.ts';
import { ContainerWriter } from './container.ts';

/** What is known of a package before it is written. */
export interface PackageFacts extends Pick<
  Manifest,
  'package_id' | 'purpose' | 'peer' | 'app_version' | 'development_runtime' | 'created'
> {
  readonly systemId: string;
  readonly auditId: string;
  /** Files for people, made before. */
  readonly exports: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** Signs the manifest. */
export interface ManifestSigner {
  /** Ed25519, hex. */
  readonly publicKey: string;
  /** Hex. */
  readonly sign: (message: Uint8Array) => string;
}

/**
 * Writes one system of a record as a package. Rows go through one by one: what is held is the packed
 * package alone. Neither credentials nor keys, nor where files lie, are among what it reads.
 */
export function writePackage(
  store: Store,
  facts: PackageFacts,
  signer: ManifestSigner | null,
): Uint8Array {
  const writer = new ContainerWriter();
  const files: ManifestFile[] = [];
  const rows = (path: string, list: Iterable<object>): void => {
    files.push(writer.add(path, lines(list), 'deflated'));
  };
  const view = recordView(store, facts.systemId);
  files.push(writer.add(paths.readme, [packageReadme], 'deflated'));
  files.push(writer.add(paths.sources, [sourcesJson(view.rows('source'))], 'deflated'));
  rows(paths.trail, withoutSystem(view.trail()));
  writeTables(view, rows);
  writeBulk(view, rows);
  rows(paths.commands, view.commands());
  const others = writeOthers(store, facts.systemId, rows);
  for (const { sha256, bytes } of evidenceOf(store, facts.systemId)) {
    files.push(writer.add(paths.evidence(sha256), [bytes], 'stored'));
  }
  for (const { name, bytes } of facts.exports) {
    files.push(writer.add(paths.exported(name), [bytes], 'stored'));
  }
  const manifest = manifestBytes(manifestOf(store, facts, { files, others, signer }));
  writer.add(paths.manifest, [manifest], 'deflated');
  if (signer) writer.add(paths.signature, [`${signer.sign(manifest)}\n`], 'stored');
  return writer.finish();
}

type WriteRows = (path: string, list: Iterable<object>) => void;

function* lines(list: Iterable<object>): Iterable<string> {
  for (const row of list) yield `${JSON.stringify(row)}\n`;
}

/** Entries whole: the manifest says whose they are. */
function* withoutSystem(trail: Iterable<TrailRow>): Iterable<object> {
  for (const { system_id: _, ...entry } of trail) yield entry;
}

function writeTables(view: RecordView, rows: WriteRows): void {
  for (const table of view.tables) {
    if (privateTables.some((each) => each === table)) continue;
    const list = peeked(view.rows(table));
    if (list) rows(paths.table(table), list);
  }
}

function writeBulk(view: RecordView, rows: WriteRows): void {
  for (const { id } of view.rows('source')) {
    const [attributes, setAside] = [view.attributes(String(id)), view.setAside(String(id))];
    const [some, aside] = [peeked(attributes), peeked(setAside)];
    if (some) rows(paths.attributes(String(id)), some);
    if (aside) rows(paths.setAside(String(id)), aside);
  }
  for (const { id } of view.rows('audit')) {
    const differences = peeked(view.differences(String(id)));
    if (differences) rows(paths.differences(String(id)), withoutGenerated(differences));
  }
  rows(paths.numbers, view.numbers());
}

/** The same rows where there are any: a file without rows would say nothing. */
function peeked(rows: Iterable<CellRow>): Iterable<CellRow> | null {
  const iterator = rows[Symbol.iterator]();
  const first = iterator.next();
  if (first.done === true) return null;
  return (function* all() {
    yield first.value;
    for (let next = iterator.next(); next.done !== true; next = iterator.next()) yield next.value;
  })();
}

function* withoutGenerated(rows: Iterable<CellRow>): Iterable<CellRow> {
  for (const row of rows) {
    yield Object.fromEntries(
      Object.entries(row).filter(([name]) => !generatedColumns.includes(name)),
    );
  }
}

/** Chains of the record's other systems: hashes and times alone, without ids. */
function writeOthers(store: Store, systemId: string, rows: WriteRows): Manifest['others'] {
  const others = store
    .prepare(
      `SELECT dense_rank() OVER (ORDER BY system_id) AS chain, sequence, time, content_hash, hash
       FROM audit_trail WHERE system_id <> ? ORDER BY system_id, sequence`,
    )
    .iterate(systemId) as IterableIterator<{ readonly chain: number }>;
  let [systems, entries] = [0, 0];
  rows(
    paths.others,
    (function* counting() {
      for (const entry of others) {
        systems = entry.chain;
        entries += 1;
        yield entry;
      }
    })(),
  );
  return { systems, entries };
}

/** Bytes of the evidence that the system has, each once. */
function evidenceOf(
  store: Store,
  systemId: string,
): Iterable<{ readonly sha256: string; readonly bytes: Uint8Array }> {
  return store
    .prepare(
      `SELECT sha256, bytes FROM evidence_bytes WHERE sha256 IN
         (SELECT sha256 FROM evidence WHERE system_id = ?) ORDER BY sha256`,
    )
    .iterate(systemId) as IterableIterator<{ sha256: string; bytes: Uint8Array }>;
}

function manifestOf(
  store: Store,
  facts: PackageFacts,
  written: {
    readonly files: readonly ManifestFile[];
    readonly others: Manifest['others'];
    readonly signer: ManifestSigner | null;
  },
): Manifest {
  const { files, others, signer } = written;
  const { sequence, hash } = chainHead(store, facts.systemId);
  const audit = store
    .prepare('SELECT id, number, release FROM audit WHERE id = ?')
    .get(facts.auditId) as Manifest['audit'];
  const system = store
    .prepare('SELECT id, name FROM system WHERE id = ?')
    .get(facts.systemId) as Manifest['system'];
  return {
    format: 'evenkeel/package/1',
    package_id: facts.package_id,
    purpose: facts.purpose,
    peer: facts.peer,
    app_version: facts.app_version,
    development_runtime: facts.development_runtime,
    schema_version: store.schemaVersion,
    created: facts.created,
    system,
    audit,
    chain: { head: hash, length: sequence },
    others,
    files,
    public_key: signer?.publicKey ?? null,
  };
}
