import { packageText as text } from '../text/package.ts';
import type { NewHasher } from '../trail/entry.ts';
import type { RecordView } from '../trail/view.ts';
import { packageLimits } from './limits.ts';
import { parseManifest, paths } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { problem } from './problem.ts';
import { unpacked, wholeFile } from './unpack.ts';
import { packageView } from './view.ts';
import { readZip } from './zip.ts';
import type { ZipEntry } from './zip.ts';

/** What a package is checked with: of the platform, or of the libraries that the verifier brings. */
export interface PackageCrypto {
  readonly newHasher: NewHasher;
  /** Ed25519 by RFC 8032, strictly: one message has one valid signature. */
  readonly verifyEd25519: (
    signature: Uint8Array,
    message: Uint8Array,
    publicKey: Uint8Array,
  ) => boolean;
}

/** A package whose container, signature and files hold; its record was not checked yet. */
export interface OpenedPackage {
  readonly manifest: Manifest;
  readonly entries: ReadonlyMap<string, ZipEntry>;
  readonly view: RecordView;
}

/** Where the reading of a package has come to, for what is told of one that does not hold. */
export interface PackageReading {
  manifest: Manifest | null;
}

/** Opens a package and checks its container, signature and files. Throws a `PackageProblem`. */
export function openPackage(
  bytes: Uint8Array,
  crypto: PackageCrypto,
  reading: PackageReading = { manifest: null },
): OpenedPackage {
  const entries = readZip(bytes);
  const manifest = readManifest(entries, crypto, reading);
  checkFiles(entries, manifest, crypto);
  return { manifest, entries, view: packageView(entries, manifest.system.id) };
}

function readManifest(
  entries: ReadonlyMap<string, ZipEntry>,
  crypto: PackageCrypto,
  reading: PackageReading,
): Manifest {
  const entry = entries.get(paths.manifest);
  if (!entry) throw problem('manifest', text.manifest.missing, paths.manifest);
  if (entry.size > packageLimits.manifest) {
    throw problem('manifest', text.manifest.tooLarge, paths.manifest);
  }
  const bytes = wholeFile(entry);
  const manifest = parseManifest(new TextDecoder().decode(bytes));
  checkSignature(entries.get(paths.signature), bytes, { manifest, crypto });
  reading.manifest = manifest;
  return manifest;
}

function checkSignature(
  entry: ZipEntry | undefined,
  message: Uint8Array,
  { manifest, crypto }: { readonly manifest: Manifest; readonly crypto: PackageCrypto },
): void {
  const { public_key: key } = manifest;
  if (key === null) {
    if (entry) throw problem('signature', text.signature.without, paths.signature);
    return;
  }
  if (!entry) throw problem('signature', text.signature.missing, paths.signature);
  const signature = new TextDecoder().decode(wholeFile(entry));
  const isSpelled = /^[0-9a-f]{128}\n$/.test(signature);
  const isGood =
    isSpelled && crypto.verifyEd25519(bytesOf(signature.trim()), message, bytesOf(key));
  if (!isGood) throw problem('signature', text.signature.wrong, paths.signature);
}

/** Every file that is listed is there as it is listed, and nothing else is. */
function checkFiles(
  entries: ReadonlyMap<string, ZipEntry>,
  { files }: Manifest,
  { newHasher }: PackageCrypto,
): void {
  const listed = new Set<string>([paths.manifest, paths.signature]);
  for (const { path, size, sha256 } of files) {
    if (listed.has(path)) throw problem('manifest', text.manifest.twice(path), paths.manifest);
    listed.add(path);
    const entry = entries.get(path);
    if (!entry) throw problem('file', text.file.missing(path), path);
    const isSame = entry.size === size && hashOf(entry, newHasher) === sha256;
    if (!isSame) throw problem('file', text.file.changed(path), path);
  }
  for (const name of entries.keys()) {
    if (!listed.has(name)) throw problem('file', text.file.extra(name), name);
  }
}

function hashOf(entry: ZipEntry, newHasher: NewHasher): string {
  const hash = newHasher();
  for (const piece of unpacked(entry)) hash.update(piece);
  return hash.hex();
}

/** Bytes of hex digits. */
export function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** Hex digits of bytes. */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
