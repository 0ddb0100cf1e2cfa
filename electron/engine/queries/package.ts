import type { ParsedQueryInput } from '../../../shared/contract/queries.ts';
import type {
  HandoverRow,
  PackageFileInfo,
  PackageInfo,
} from '../../../shared/contract/views/package.ts';
import { packageActs } from '../../../shared/text/package-engine.ts';
import { checkedFile } from '../exports/package/look.ts';
import { continuable, relationOf } from '../exports/package/relation.ts';
import { verifierFiles } from '../exports/package/verifier-files.ts';
import type { Host } from '../host.ts';
import { installationKeyInfo } from '../installation-key.ts';
import type { Store } from '../store/store.ts';
import type { Custody } from '../../../shared/model/words.ts';
import type { HandoverTable } from '../store/tables.ts';
import { findAudit } from './found.ts';

/** What is known of packages here: the key, the verifier, where the system is kept, and a file. */
export async function packageInfo(
  store: Store,
  { auditId, file, passphrase }: ParsedQueryInput<'package.info'>,
  _now: Date,
  host: Host,
): Promise<PackageInfo> {
  const systemId = auditId === null ? null : findAudit(store, auditId).row.system_id;
  return {
    installation: await installationKeyInfo({ host, record: store.file }),
    verifier: await verifierFiles(host),
    custody: systemId === null ? null : custodyOf(store, systemId),
    handovers: systemId === null ? [] : handoversOf(store, systemId),
    file: file === null ? null : await fileInfo({ store, host }, file, passphrase),
  };
}

function custodyOf(store: Store, systemId: string): Custody {
  const query = store.prepare('SELECT custody FROM system WHERE id = ?');
  return query.pluck().get(systemId) as Custody;
}

function handoversOf(store: Store, systemId: string): readonly HandoverRow[] {
  const rows = store
    .prepare('SELECT * FROM handover WHERE system_id = ? ORDER BY at DESC, rowid DESC')
    .all(systemId) as HandoverTable[];
  return rows.map(({ id, direction, package_id: packageId, peer, head, at }) => {
    return { id, direction, packageId, peer, head, at };
  });
}

async function fileInfo(
  { store, host }: { readonly store: Store; readonly host: Host },
  token: string,
  passphrase: string | null,
): Promise<PackageFileInfo> {
  const work = { host, signal: new AbortController().signal, progress: () => undefined };
  const given = passphrase === '' ? null : passphrase;
  const checked = await checkedFile(work, await host.resolveFile(token), given);
  if (checked === null) return { kind: 'passphrase-needed' };
  const { report } = checked;
  const relation = relationOf(store, checked);
  const against = report.ok ? continuable(report, relation) : null;
  const sentence = against?.data.sentence ?? report.break?.sentence ?? packageActs.continuable;
  return {
    kind: 'checked',
    report,
    relation,
    key: keyOf(report.fingerprint, await installationKeyInfo({ host, record: store.file })),
    continuable: { ok: report.ok && !against, sentence },
  };
}

function keyOf(
  signer: string | null,
  { fingerprint }: PackageInfo['installation'],
): Extract<PackageFileInfo, { kind: 'checked' }>['key'] {
  if (signer === null) return 'none';
  return signer === fingerprint ? 'own' : 'unknown';
}
