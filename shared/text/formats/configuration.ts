/** Sentences of the collectors of configuration: XML, TOML, key-value text, stores and flags. */

/** A refusal: what is wrong and what to do. */
interface Refused {
  readonly sentence: string;
  readonly remedy: string;
}

/** The first of many line numbers: `3, 8, 9 and 12 more`. */
function someOf(lines: readonly number[]): string {
  const shown = lines.slice(0, SHOWN_LINES).join(', ');
  const more = lines.length - SHOWN_LINES;
  return more > 0 ? `${shown} and ${more} more` : shown;
}

const SHOWN_LINES = 8;

/** Refusals, faults and warnings; none quotes the file. */
export const configurationText = {
  entities: {
    sentence: 'The file declares entities of its own in its DOCTYPE, which are never expanded.',
    remedy: 'Remove the declarations, put the values where they are used, and add the file again.',
  },
  xml: 'it cannot be read as XML',
  noPairs: (lines: readonly number[]): string =>
    `${lines.length === 1 ? 'Line' : 'Lines'} ${someOf(lines)} ` +
    `${lines.length === 1 ? 'holds' : 'hold'} neither a key with a value nor a comment, so nothing ` +
    'is read from there. Correct what matters.',
  named: (language: string): string => `it is named as ${language}`,
  reads: (what: string): string => `it reads as ${what}`,
  begins: (language: string): string => `it begins as ${language}`,
  nothingElse: 'no other collector takes it, so it is tried as a document of any kind',
  /** Values that YAML 1.1 and 1.2 take differently. */
  yamlVersions: (lines: readonly number[]): string =>
    `Readers of YAML 1.1 and 1.2 take plain values such as yes, no, on, off, 012, 1:30 and dates ` +
    `differently (${lines.length === 1 ? 'line' : 'lines'} ${someOf(lines)}); they are compared as ` +
    'they are written. Quote them where they are meant as text.',
  notADocument: (tried: readonly { readonly format: string; readonly why: string }[]): Refused => ({
    sentence:
      'The file is no document that can be read. Tried were ' +
      `${tried.map(({ format, why }) => `${format} (${why})`).join(', ')}.`,
    remedy: 'Correct it where it should be one of these, name its collector, or leave it out.',
  }),
  failsAt: (line: number | undefined): string =>
    line === undefined ? 'not well formed' : `not well formed on line ${line}`,
  oneText: 'it would be one text without a key',
  sentences: 'its keys are sentences',
  beginsOtherwise: (signs: string): string => `it does not begin with ${signs}`,
  noAssignment: 'it has neither a table nor an assignment',
  fewPairs: (pairs: number, lines: number): string =>
    `${pairs} of ${lines} ${lines === 1 ? 'line is a pair' : 'lines are pairs'}`,
  badEscape: 'a \\u is not followed by four hexadecimal digits',
  openLine: 'its last line is continued on a line that is not there',
  openSection: 'the name of its last section is not closed',
  openQuote: 'its last line opens a quote that is not closed',
  loneAmpersand: 'a & stands alone, where &amp; is meant',
  toml: 'a value or a line is not written as TOML asks',
  tomlOpen: 'a text, a list or a key is not complete',
  tomlTwice: 'a key or a table is given twice, which TOML does not allow',
} as const;

/** What the XML reader says, what it means, and whether the file ended too early. */
export const xmlFaults: readonly {
  readonly said: string;
  readonly what: string;
  readonly early?: boolean;
}[] = [
  { said: 'unclosed tag', what: 'an element is not closed', early: true },
  { said: 'unexpected end', what: 'an element, a comment or a text is not closed', early: true },
  { said: 'must contain a root', what: 'it has no element', early: true },
  { said: 'unmatched closing tag', what: 'an element is closed by the name of another one' },
  { said: 'unexpected close tag', what: 'an element is closed by the name of another one' },
  { said: 'undefined entity', what: 'an entity is used that XML does not predefine' },
  { said: 'duplicate attribute', what: 'an element has one attribute twice' },
  { said: 'only one root', what: 'a second element stands beside the first' },
  { said: 'outside of root', what: 'text stands outside of the first element' },
  { said: 'attribute', what: 'an attribute is not written as XML asks' },
  { said: 'entity', what: 'an entity or a lone & is not written as XML asks' },
  { said: 'declaration', what: 'its declaration is not at its start, or not complete' },
];

/** Why a file is taken for the export of a store or of flags: sentences without their subject. */
export const storeText = {
  consul: 'it lists keys with flags and values as Consul exports them',
  ssm: 'it lists parameters with the types of AWS Systems Manager',
  appConfiguration: 'it lists keys with labels and entity tags as Azure App Configuration does',
  keyVault: 'it lists secrets of an Azure key vault',
  vault: 'it has the envelope of an answer of Vault',
  vaultListing: 'it lists names, and is named after a vault',
  flagd: 'it defines flags with states, variants and a default variant',
  launchDarkly: 'it lists flags with variations and environments as LaunchDarkly does',
  unleash: 'it holds features and their strategies as Unleash exports them',
  growthBook: 'it defines features with default values and rules as GrowthBook does',
  flagsmith: 'it lists feature states as Flagsmith does',
} as const;
