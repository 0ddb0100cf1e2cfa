/** A file with the paths of those that it includes. */
interface Including {
  readonly path: string;
  readonly includes?: readonly string[];
}

/**
 * By which file each included one is included. Of files that include each other the first is included
 * by none, so that none vanishes.
 */
export function includersOf(files: readonly Including[]): ReadonlyMap<string, string> {
  const includers = new Map<string, string>();
  for (const { path, includes = [] } of files) {
    for (const each of includes) {
      if (!isWithin(path, each, includers)) includers.set(each, path);
    }
  }
  return includers;
}

/** Whether a file is another one, or part of it by any number of steps. */
function isWithin(path: string, other: string, includers: ReadonlyMap<string, string>): boolean {
  for (let at: string | undefined = path; at !== undefined; at = includers.get(at)) {
    if (at === other) return true;
  }
  return false;
}
