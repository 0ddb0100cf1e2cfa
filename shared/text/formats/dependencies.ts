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
  requirements: (includes: number): string =>
    includes === 0
      ? 'requirements of pip'
      : `requirements of pip with ${counted(includes, 'included file', 'included files')}`,
  bill: (format: string, version: string): string => `${format} ${version}`.trim(),
  dockerfile: (stages: number): string =>
    `It says how an image is built: ${counted(stages, 'stage', 'stages')}.`,
  runtimes: (count: number): string => `It fixes versions of languages and tools: ${count}.`,
  sourceLogin: 'log-in of the source',
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
  requirements: 'every line asks for a Python package or is an option of pip',
  namedRequirements: 'it is named as requirements of pip',
  pythonLock: 'it has the packages of a lock file of poetry, pdm or uv',
  namedPythonLock: 'it is named as a lock file of Python',
  cyclonedx: 'it has the envelope of a CycloneDX bill of materials',
  spdx: 'it has the envelope of an SPDX document',
  compose: 'it has services with images or builds, as compose files do',
  namedCompose: 'it is named as a compose file',
  dockerfile: 'it begins with a FROM instruction',
  namedDockerfile: 'it is named as a Dockerfile',
  ociManifest: 'it has the media type or the fields of an image manifest or index',
  ociConfig: 'it has the fields of an image configuration',
  dockerInspect: 'it has the fields that docker inspect answers',
  runtimeVersions: 'it is named as a file that fixes the version of a runtime',
  pipfileLock: 'it has the sources and packages of a Pipfile.lock',
} as const;

/** Warnings. */
export const dependencyWarnings = {
  includeMissing: (path: string): string =>
    `The included file "${path}" is not within what was given, so the packages that it lists are ` +
    'not compared. Add the folder that holds both.',
  envFileMissing: (path: string): string =>
    `The environment file "${path}" is not within what was given, so its variables are not ` +
    'compared. Add the folder that holds both.',
  requirementUnreadable: (line: number): string =>
    `Line ${line} is neither a requirement nor an option of pip and was left out.`,
} as const;

/** What is wrong with a lock file, in words that quote nothing of it. */
export const dependencyFaults = {
  entry: 'its last entry has no version',
  syntax: 'it cannot be read as a lock file',
} as const;
