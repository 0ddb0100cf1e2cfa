/** Sentences of profiles of data: what collectors warn of, why they refuse, what rules find. */

const profileAgain = 'Run the profile script again and add its whole output.';

/** Of profiles of databases and samples of tables. */
export const dataText = {
  because: {
    databaseProfile: 'it has the envelope of a database profile',
    namedSample: 'it is named as a sample of data',
    probe: 'it was asked of the database',
  },
  databaseProfile: (told: {
    readonly engine: string;
    readonly version: string;
    readonly tables: number;
    readonly columns: number;
  }): string =>
    `It is the profile of a database: ${told.engine} ${told.version}, ` +
    `${told.tables} ${told.tables === 1 ? 'table' : 'tables'}, ${told.columns} columns read.`,
  csvProfile: (rows: number, columns: number): string =>
    `It is a sample of data: ${rows} rows of ${columns} columns, kept as figures only.`,
  sampleWithoutHeader: {
    sentence: 'The first row of the sample does not name its columns, each by a word of its own.',
    remedy: 'Export it with a row of headers, and add it again.',
  },
  sampleTooSmall: (
    rows: number,
    least: number,
  ): { readonly sentence: string; readonly remedy: string } => ({
    sentence: `The sample has ${rows} rows; figures of fewer than ${least} would tell too much of each.`,
    remedy: 'Export more rows, and add it again.',
  }),
  notPermitted: (table: string, columns: number): string =>
    `${table}: ${columns} ${columns === 1 ? 'column' : 'columns'} may not be read by the user of ` +
    'the profile, so their values are unknown. Grant the right to read, or take them as unknown.',
  notRead: (table: string, columns: number): string =>
    `${table}: ${columns} ${columns === 1 ? 'column' : 'columns'} could not be read in time, or row ` +
    'security hides rows from the user of the profile, so their values are unknown. Run the ' +
    'profile as a user who sees all rows, or at a quieter time.',
  sampled: (table: string, percent: number): string =>
    `${table} is large: its figures come from a sample of ${percent} % of it, so rare values can be missed.`,
  notDeclared:
    'The database does not say where its data comes from or how it is masked. Say so in the ' +
    'comment of the database (source: ...; masking: ...), or answer it by hand.',
  profileVersion: {
    sentence: 'The profile has a format that this release does not read.',
    remedy: 'Take the profile with the script of this release (evenkeel profile-script).',
  },
  profileShape: (path: string): { readonly sentence: string; readonly remedy: string } => ({
    sentence: `The file looks like a database profile, but "${path}" is missing or not of the right kind.`,
    remedy: profileAgain,
  }),
  profileWithoutDatabase: {
    sentence: 'The profile says nothing of the database itself, so a part of it failed.',
    remedy: profileAgain,
  },
  grades: {
    stability: (told: {
      readonly index: number;
      readonly chance: number;
      readonly band: 'stable' | 'moderate' | 'large';
    }): string =>
      `Population stability index ${told.index.toFixed(2)}, ${bandText[told.band]}${chanceText(told.chance)}.`,
    nullsInProduction: (share: string): string =>
      `Production has absent values (${share}), staging has none: code that does not expect them passes in staging.`,
    nullsInStaging: (share: string): string =>
      `Staging has absent values (${share}), production has none.`,
    edgeInProduction: (which: string): string =>
      `Only production holds values at this boundary: ${which}.`,
    edgeInStaging: (which: string): string =>
      `Only staging holds values at this boundary: ${which}.`,
    onOneSide: 'One side alone has the column, or its values were not read.',
    grantsMoreInStaging: (which: string): string => `Staging grants more: ${which}.`,
    grantsMoreInProduction: (which: string): string => `Production grants more: ${which}.`,
  },
} as const;

const bandText = {
  stable: 'below 0.1: the values are spread alike',
  moderate: 'from 0.1 to 0.25: the values are spread moderately differently',
  large: 'above 0.25: the values are spread very differently',
} as const;

/** Chance is worth a word where it is more than rounding. */
function chanceText(chance: number): string {
  return chance < 0.01 ? '' : ` (of which ${chance.toFixed(2)} can be chance in so few values)`;
}

/** Sentences of the PostgreSQL probe. */
export const postgresText = {
  asking: 'Asking the database.',
  reading: (done: number, total: number): string => `Read ${done} of ${total} parts.`,
  path: (at: { readonly host: string; readonly port: number; readonly database: string }): string =>
    `postgres://${at.host.includes(':') ? `[${at.host}]` : at.host}:${at.port}/${at.database}`,
  loginRefused: {
    sentence: 'The database refuses the user or the password.',
    remedy: 'Check both, and that the user may connect to this database.',
  },
  noDatabase: {
    sentence: 'The server has no database of this name.',
    remedy: 'Check the name of the database.',
  },
  noTls: {
    sentence: 'The server does not offer an encrypted connection.',
    remedy: 'Allow it on the server, or choose a connection without encryption.',
  },
  readable: {
    sentence: 'The server asks for the password itself, and the connection is not encrypted.',
    remedy:
      'Nothing was sent. Choose an encrypted connection, or let the server ask for SCRAM (scram-sha-256).',
  },
  tooMuch: (limit: number): { readonly sentence: string; readonly remedy: string } => ({
    sentence: `The server sent more than ${limit} bytes, which is as much as is read of one source.`,
    remedy: 'Raise the limit in the settings, or use a user who sees fewer schemas.',
  }),
  badCertificate: {
    sentence: 'The certificate of the server is not trusted.',
    remedy:
      'Add its authority to the computer, or choose encryption without verification if that is acceptable.',
  },
  tooOld: (version: string): { readonly sentence: string; readonly remedy: string } => ({
    sentence: `The server is PostgreSQL ${version}; version 12 and later are read.`,
    remedy: 'Document this database by hand.',
  }),
  unreachable: (code: string): { readonly sentence: string; readonly remedy: string } => ({
    sentence: `The database cannot be reached (${code}).`,
    remedy: 'Check host, port and network, and try again.',
  }),
  refused: (code: string): { readonly sentence: string; readonly remedy: string } => ({
    sentence: `The database refused a question (${code}).`,
    remedy: 'Check the rights of the user, or let a database administrator run the profile script.',
  }),
} as const;
