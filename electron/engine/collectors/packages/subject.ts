import { dirname } from 'node:path/posix';
import { PackageURL } from 'packageurl-js';

/**
 * The subject of a package: `npm:lodash`, `pypi:requests`. Lock files and bills of materials spell
 * it alike, so that one pairs with the other. Names are normalised as their registry does it.
 */
export function packageSubject(ecosystem: string, name: string): string {
  return `${ecosystem}:${ecosystem === 'pypi' ? pypiName(name) : name}`;
}

/** PEP 503, "Normalized Names". */
function pypiName(name: string): string {
  return name.toLowerCase().replaceAll(/[-_.]+/g, '-');
}

/**
 * The subject of a package address (purl), its version, qualifiers and sub-path left out; null where
 * the text is none.
 */
export function subjectOfPurl(text: string): string | null {
  const purl = parsedPurl(text);
  if (!purl) return null;
  const { type, namespace, name } = purl;
  const full = namespace === undefined || namespace === null ? name : `${namespace}/${name}`;
  return packageSubject(type, full);
}

function parsedPurl(text: string): Pick<PackageURL, 'type' | 'namespace' | 'name'> | null {
  try {
    return PackageURL.fromString(text);
  } catch {
    return null;
  }
}

/** `npm:web`: lock files of one ecosystem are counterparts when they lie in the same folder. */
export function lockScope(ecosystem: string, path: string): string {
  return `${ecosystem}:${dirname(path)}`;
}
