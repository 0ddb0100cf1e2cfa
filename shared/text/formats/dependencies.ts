/** Sentences of the collectors of packages and containers. */

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** What a source was recognised as, and names of attributes that a format does not spell itself. */
export const dependencyText = {
  packages: (told: {
    readonly format: string;
    readonly packages: number;
    readonly names: number;
  }): string =>
    `It lists packages (${told.format}): ${counted(told.packages, 'entry', 'entries')} about ` +
    `${counted(told.names, 'subject', 'subjects')}.`,
  loginOf: (host: string): string => `log-in of ${host}`,
} as const;

/** Why a collector was chosen: a sentence without its subject. */
export const dependencyBecause = {
  npmLock: 'it has the lock file version and the packages of an npm lock file',
  namedNpmLock: 'it is named as an npm lock file',
  yarnLock: 'it begins as a lock file of yarn',
  namedYarnLock: 'it is named as a lock file of yarn',
  pnpmLock: 'it begins as a lock file of pnpm',
  namedPnpmLock: 'it is named as a lock file of pnpm',
} as const;

/** What is wrong with a lock file, in words that quote nothing of it. */
export const dependencyFaults = {
  entry: 'its last entry has no version',
  syntax: 'it cannot be read as a lock file',
} as const;
