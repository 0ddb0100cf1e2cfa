import { packageText as text } from '../text/package.ts';
import { canonicalJson } from '../trail/entry.ts';
import { problem } from './problem.ts';
import type { PackageAbout } from './report.ts';

/** Format of a package; a reader refuses every other. */
export const PACKAGE_FORMAT = 'evenkeel/package/1';

/** Where things lie in a package. */
export const paths = {
  manifest: 'manifest.json',
  signature: 'manifest.sig',
  readme: 'README.txt',
  trail: 'record/trail.jsonl',
  others: 'record/others.jsonl',
  sources: 'sources.json',
  table: (table: string) => `record/tables/${table}.jsonl`,
  attributes: (sourceId: string) => `record/bulk/attribute/${sourceId}.jsonl`,
  setAside: (sourceId: string) => `record/bulk/set_aside/${sourceId}.jsonl`,
  differences: (auditId: string) => `record/bulk/difference/${auditId}.jsonl`,
  numbers: 'record/bulk/difference_number.jsonl',
  commands: 'record/bulk/command.jsonl',
  evidence: (sha256: string) => `evidence/${sha256}`,
  exported: (name: string) => `exports/${name}`,
} as const;

/** One file of a package. */
export interface ManifestFile {
  readonly path: string;
  /** Bytes, unpacked. */
  readonly size: number;
  readonly sha256: string;
}

/** What a package says of itself. Its exact bytes are what the key signs. */
export interface Manifest {
  readonly format: typeof PACKAGE_FORMAT;
  readonly package_id: string;
  readonly purpose: 'evidence' | 'release';
  /** To whom it was released; null for evidence. */
  readonly peer: string | null;
  readonly app_version: string;
  readonly development_runtime: boolean;
  readonly schema_version: number;
  readonly created: { readonly utc: string; readonly offset_minutes: number };
  readonly system: { readonly id: string; readonly name: string };
  readonly audit: { readonly id: string; readonly number: number; readonly release: string };
  readonly chain: { readonly head: string; readonly length: number };
  /** Other systems of the record file and all their entries, of which hashes alone travel. */
  readonly others: { readonly systems: number; readonly entries: number };
  readonly files: readonly ManifestFile[];
  /** Ed25519, hex; null where the package is not signed. */
  readonly public_key: string | null;
}

/** The bytes that are signed: canonical JSON, ended by a line feed. */
export function manifestBytes(manifest: Manifest): Uint8Array {
  return new TextEncoder().encode(`${canonicalJson(manifest)}\n`);
}

/** The manifest, after its form was checked. Throws a `PackageProblem`. */
export function parseManifest(json: string): Manifest {
  const given = parsed(json);
  if (given['format'] !== PACKAGE_FORMAT) {
    throw problem(
      'manifest',
      text.manifest.format(JSON.stringify(given['format'] ?? '')),
      paths.manifest,
    );
  }
  const wrong = Object.entries(shape).find(([name, fits]) => !fits(given[name]));
  const extra = Object.keys(given).find((name) => !(name in shape));
  const field = wrong?.[0] ?? extra;
  if (field !== undefined) throw problem('manifest', text.manifest.field(field), paths.manifest);
  const manifest = given as unknown as Manifest;
  if (!isSpelled(manifest, json)) {
    throw problem('manifest', text.manifest.spelling, paths.manifest);
  }
  return manifest;
}

/** Whether a manifest is in the one spelling; what RFC 8785 cannot write is in none. */
function isSpelled(manifest: Manifest, json: string): boolean {
  try {
    return `${canonicalJson(manifest)}\n` === json;
  } catch {
    return false;
  }
}

/** What a manifest says, for people. */
export function aboutOf(manifest: Manifest): PackageAbout {
  return {
    packageId: manifest.package_id,
    purpose: manifest.purpose,
    peer: manifest.peer,
    appVersion: manifest.app_version,
    developmentRuntime: manifest.development_runtime,
    createdAt: manifest.created.utc,
    utcOffset: manifest.created.offset_minutes,
    systemId: manifest.system.id,
    systemName: manifest.system.name,
    auditId: manifest.audit.id,
    auditNumber: manifest.audit.number,
    release: manifest.audit.release,
    head: manifest.chain.head,
    entries: manifest.chain.length,
  };
}

type Fits = (value: unknown) => boolean;
type Fields = Readonly<Record<string, Fits>>;

const isText: Fits = (value) => typeof value === 'string' && value.length <= 4000;
const isId: Fits = (value) => typeof value === 'string' && /^[\w-]{1,64}$/.test(value);
const isHash: Fits = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const isCount: Fits = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const isMoment: Fits = (value) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/.test(value);
const isOffset: Fits = (value) => Number.isSafeInteger(value) && Math.abs(Number(value)) <= 1440;

const shape: Fields = {
  format: isText,
  package_id: isId,
  purpose: (value) => value === 'evidence' || value === 'release',
  peer: (value) => value === null || isText(value),
  app_version: isText,
  development_runtime: (value) => typeof value === 'boolean',
  schema_version: isCount,
  created: hasExactly({ utc: isMoment, offset_minutes: isOffset }),
  system: hasExactly({ id: isId, name: isText }),
  audit: hasExactly({ id: isId, number: isCount, release: isText }),
  chain: hasExactly({ head: isHash, length: isCount }),
  others: hasExactly({ systems: isCount, entries: isCount }),
  files: (value) =>
    Array.isArray(value) &&
    value.every(hasExactly({ path: isText, size: isCount, sha256: isHash })),
  public_key: (value) => value === null || isHash(value),
};

function hasExactly(fields: Fields): Fits {
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const given = value as Readonly<Record<string, unknown>>;
    const names = Object.keys(given);
    return (
      names.length === Object.keys(fields).length &&
      names.every((name) => Object.hasOwn(fields, name) && fields[name]?.(given[name]) === true)
    );
  };
}

function parsed(json: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Readonly<Record<string, unknown>>;
    }
  } catch {
    // Said below, like every manifest that is none.
  }
  throw problem('manifest', text.manifest.json, paths.manifest);
}
