/**
 * What stays outside every bundle: packages with native binaries, which are loaded from
 * node_modules at run time, and what the runtime itself brings.
 */
export const EXTERNAL = ['better-sqlite3', 'electron', /^electron\//, /^node:/];
