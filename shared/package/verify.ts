import { packageText as text } from '../text/package.ts';
import type { Replay } from '../trail/replay.ts';
import { verifyView } from '../trail/verify.ts';
import { checkContents } from './contents.ts';
import type { ContentCounts } from './contents.ts';
import { fingerprintOf } from './fingerprint.ts';
import { aboutOf, paths } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { openPackage } from './open.ts';
import type { OpenedPackage, PackageCrypto, PackageReading } from './open.ts';
import { PackageProblem } from './problem.ts';
import type { PackageBreak, PackageReport } from './report.ts';

/** A package that was checked: the verdict, and the opened package where it holds. */
export interface VerifiedPackage {
  readonly report: PackageReport;
  /** Null where the package does not hold. */
  readonly opened: OpenedPackage | null;
}

/**
 * Checks a package whole: container, signature, files, chain, replay, tables, what was signed, and
 * evidence. Never throws for what the bytes say: a hostile package gets a verdict like any other.
 */
export function verifyPackage(bytes: Uint8Array, crypto: PackageCrypto): VerifiedPackage {
  const reading: PackageReading = { manifest: null };
  try {
    const opened = openPackage(bytes, crypto, reading);
    const { replay, break: found } = verifyView(opened.view, crypto.newHasher);
    if (found) throw new PackageProblem({ ...found, file: null });
    const counts = checkContents(opened, replay, crypto.newHasher);
    return { opened, report: goodReport(opened.manifest, { replay, counts, crypto }) };
  } catch (error) {
    if (!(error instanceof PackageProblem)) throw error;
    return { opened: null, report: brokenReport(reading.manifest, error.found, crypto) };
  }
}

function goodReport(
  manifest: Manifest,
  found: {
    readonly replay: Replay;
    readonly counts: ContentCounts;
    readonly crypto: PackageCrypto;
  },
): PackageReport {
  const { replay, counts, crypto } = found;
  return {
    ok: true,
    about: aboutOf(manifest),
    fingerprint: signer(manifest, crypto),
    break: null,
    checked: [
      manifest.public_key === null ? text.checked.unsigned : text.checked.signed,
      text.checked.files(manifest.files.length),
      text.checked.chain(replay.entries),
      text.checked.rows(replay.rows.size),
      text.checked.signatures(counts.signatures),
      text.checked.evidence(counts.evidence),
      text.checked.others(manifest.others.systems, counts.others),
    ],
    cannotProve: cannotProve(manifest, replay),
  };
}

function brokenReport(
  manifest: Manifest | null,
  found: PackageBreak,
  crypto: PackageCrypto,
): PackageReport {
  return {
    ok: false,
    about: manifest && aboutOf(manifest),
    fingerprint: manifest && signer(manifest, crypto),
    break: found,
    checked: [],
    cannotProve: [],
  };
}

function cannotProve(manifest: Manifest, { committed }: Replay): readonly string[] {
  const signer = manifest.public_key === null ? text.cannot.unsigned : text.cannot.key;
  const forReading = manifest.files.filter(({ path }) =>
    path.startsWith(paths.exported('')),
  ).length;
  return [
    text.cannot.end,
    signer,
    text.cannot.clock,
    text.cannot.forReading(forReading),
    ...(committed.size > 0 ? [text.cannot.committed(committed.size)] : []),
  ];
}

function signer({ public_key: key }: Manifest, { newHasher }: PackageCrypto): string | null {
  return key === null ? null : fingerprintOf(key, newHasher);
}
