import manifest from '../../package.json' with { type: 'json' };

/** The version of this build, from the package itself. */
export const appVersion: string = manifest.version;
