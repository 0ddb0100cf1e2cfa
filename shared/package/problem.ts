import type { PackageBreak } from './report.ts';

/** Thrown where a package does not hold together: the first break. */
export class PackageProblem extends Error {
  readonly found: PackageBreak;

  constructor(found: PackageBreak) {
    super(found.sentence);
    this.name = 'PackageProblem';
    this.found = found;
  }
}

/** A break of the container, a file or the manifest. */
export function problem(
  kind: PackageBreak['kind'],
  sentence: string,
  file: string | null = null,
): PackageProblem {
  return new PackageProblem({ kind, sequence: null, file, sentence });
}
