/** Sentences of the collectors: what they warn of, why they refuse, and what to do then. */

/** A value that a key was given, as a warning tells it. */
interface Given {
  readonly line: number;
  readonly says: string;
}

/** Languages of documents, as sentences call them. */
export const formatNames = {
  json: 'JSON',
  'json-lines': 'JSON lines',
  yaml: 'YAML',
  xml: 'XML',
  toml: 'TOML',
  hcl: 'HCL',
  'key-value': 'key-value text',
} as const;

/** Warnings, and how files and values are described. */
export const collectorText = {
  line: (line: number): string => `line ${line}`,
  duplicateKey: (told: {
    readonly file: string;
    readonly name: string;
    readonly first: Given;
    readonly second: Given;
  }): string =>
    `${told.file}: "${told.name}" is given twice: line ${told.first.line} says ${told.first.says}, ` +
    `line ${told.second.line} says ${told.second.says}. ` +
    'The later one is used; remove the one that is not meant.',
  masked: 'a masked value',
  nothing: 'nothing',
  containerOf: (kind: 'map' | 'list', values: number): string => `a ${kind} of ${values}`,
  quoted: (text: string, longest: number): string =>
    text.length > longest ? `"${text.slice(0, longest)}..."` : `"${text}"`,
  noByteOrderMark: (encoding: string): string =>
    `The file has no byte order mark and was read as ${encoding.toUpperCase()}; check that its text is right.`,
  openEnd: 'The file ends with a key that has no value and no line end; it may be cut off.',
  begunEnd:
    'The file ends without a line end on a single word below a key; it may be cut off within a key.',
  loneValue:
    'The file holds one text and no key, so it is compared as a whole. Check that it is the document that is meant.',
  unfilled: (line: number): string =>
    `The file holds {{ ... }} expressions as values, first on line ${line}; they are compared as ` +
    'they are written. Render the file first if something fills them in.',
  repeatedObject: (object: string): string =>
    `${object} is described more than once; each description is kept.`,
  repeatedVariable: (name: string, told: { readonly lost: Given; readonly won: Given }): string =>
    `"${name}" is set more than once: line ${told.won.line} says ${told.won.says} and wins over line ` +
    `${told.lost.line}, which says ${told.lost.says}. Remove the one that is not meant.`,
  unreadableLine: (line: number): string =>
    `Line ${line} is neither NAME=value nor a comment and was left out. Correct it if it matters.`,
  commentsOnly: 'The file sets no variable, it holds comments only.',
  tree: (read: {
    readonly format: keyof typeof formatNames;
    readonly documents: number;
    readonly items: number;
  }): string =>
    `${formatNames[read.format]} with ` +
    `${read.documents} ${read.documents === 1 ? 'document' : 'documents'} and ` +
    `${read.items} ${read.items === 1 ? 'item' : 'items'}`,
} as const;

interface Lines {
  readonly line: number;
  readonly lastLine: number;
}

const quoteIt = 'Quote the value so that every reader takes it alike.';

/** What is doubtful about a value of an environment file, and how it was read. */
export const envDoubtText = {
  hash: ({ line }: Lines): string =>
    `Line ${line} has a # without white space before it, at which some readers cut the value; ` +
    `here the value goes on. ${quoteIt}`,
  escape: ({ line }: Lines): string =>
    `Line ${line} has a backslash within quotes, which readers of the format take differently. ` +
    'Check the value where it is used.',
  'after-quote': ({ line }: Lines): string =>
    `Line ${line} has text after a closing quote, which some readers drop; here it is part of the ` +
    `value. ${quoteIt}`,
  unclosed: ({ line }: Lines): string =>
    `Line ${line} opens a quote that is not closed on it; the rest of the line is read as the ` +
    'value. Close the quote.',
  spans: ({ line, lastLine }: Lines): string =>
    `Line ${line} opens a quote that is closed on line ${lastLine} only, and a line between looks ` +
    'like a variable of its own; all of it is read as one value. Check the quotes.',
  readers: ({ line }: Lines): string =>
    `Line ${line} has a value that readers of the format take differently. ${quoteIt}`,
} as const satisfies Readonly<Record<string, (lines: Lines) => string>>;

/** Progress of reading. */
export const readingText = {
  reading: (path: string): string => `Reading ${path}.`,
  read: (done: number, total: number): string => `Read ${done} of ${total} files.`,
} as const;

/** Why a collector was chosen: a sentence without its subject. */
export const becauseText = {
  byHand: 'it was chosen by hand',
  namedYaml: 'it is named as YAML',
  namedJson: 'it is named as JSON',
  beginsJson: 'it begins as JSON',
  beginsYaml: 'it begins as YAML',
  namedEnv: 'it is named as an environment file',
  setsVariables: 'nearly every line sets a variable',
  kubernetes: 'it holds objects with an apiVersion and a kind',
  terraform: 'it has the envelope of a Terraform state',
  terraformEncrypted: 'it has the envelope of an encrypted OpenTofu state',
  namedTerraform: 'it is named as a Terraform state',
} as const;

/** What a source was recognised as, with the sizes by which a person notices a cut-off file. */
export const detectionText = {
  document: (tree: string): string => `It is a document of no more special kind: ${tree}.`,
  env: (variables: number): string => `It sets variables line by line: ${variables} of them.`,
  kubernetes: (tree: string, objects: number): string =>
    `It holds objects with an apiVersion and a kind: ${tree}, ${objects} objects.`,
  terraform: (tree: string, resources: number): string =>
    `It has the envelope of a Terraform state: ${tree}, ${resources} resources.`,
} as const;

/** A refusal: what is wrong and what to do. */
interface Refused {
  readonly sentence: string;
  readonly remedy: string;
}

const complete = 'Check that it was exported completely, or leave it out.';
const permissions = 'Check its permissions, or ask its owner for a copy.';

/** Refusals of files, of folders and of the whole work. */
export const refusalText = {
  truncated: (what: string): Refused => ({
    sentence: `The file ends too early: ${what}.`,
    remedy:
      'Copy or export it again, check that its size is what it should be, and add it once more.',
  }),
  malformed: (what: string): Refused => ({
    sentence: `The file is not well formed: ${what}.`,
    remedy: 'Correct this place and add the file again.',
  }),
  tab: (what: string): Refused => ({
    sentence: `The file is not well formed: ${what}.`,
    remedy: 'Replace the tab by spaces and add the file again.',
  }),
  template: {
    sentence: 'The file is a template and not a finished document: it holds {{ ... }} expressions.',
    remedy: 'Render it first (for a chart: helm template) and add the result.',
  },
  crashed: (kind: string, places: string): Refused => ({
    sentence: `A defect of this program stopped the reading of the file (${kind}${places === '' ? '' : `: ${places}`}).`,
    remedy: 'The other files are read. Report this line; until it is mended, leave the file out.',
  }),
  changing: {
    sentence: 'The file was written while it was read.',
    remedy: 'Wait until its writing has ended, then add it again.',
  },
  included: (by: string): Refused => ({
    sentence: `The file is included by ${by} and was read as part of it.`,
    remedy: 'Nothing has to be done.',
  }),
  lfsPointer: {
    sentence: 'The file is a pointer of Git LFS and not the content that it stands for.',
    remedy: 'Fetch the content (git lfs pull) and add the file again.',
  },
  markup: {
    sentence:
      'The file is a page of HTML or an answer in XML, and not the document that its name says.',
    remedy: 'Open it: it is often a log-in or error page saved by a download. Export it again.',
  },
  overLimit: (what: string): Refused => ({
    sentence: `The file is more than is read in one piece: ${what}.`,
    remedy: 'Split it, or leave out the parts that say nothing about the environment.',
  }),
  cancelled: {
    sentence: 'Reading was stopped before it was complete.',
    remedy: 'Nothing was kept; add the files again to read them.',
  },
  binary: {
    sentence: 'The file is binary and not text.',
    remedy: 'Export it as text (JSON, YAML or NAME=value lines) and add that.',
  },
  encoding: (encoding: string): Refused => ({
    sentence: `The file is not valid ${encoding.toUpperCase()} text.`,
    remedy: 'Save it as UTF-8 and add it again.',
  }),
  empty: { sentence: 'The file is empty.', remedy: complete },
  noValues: { sentence: 'The file holds no values, only blanks or comments.', remedy: complete },
  noObjects: { sentence: 'The file holds no Kubernetes objects.', remedy: complete },
  notRecognised: (how: { readonly named: boolean }): Refused => ({
    sentence: 'No collector recognises this file.',
    remedy: how.named
      ? 'Give one of the formats that "evenkeel collectors" lists, or name its collector.'
      : 'Nothing needs to be done if it says nothing of the environment.',
  }),
  notThisFormat: (chosen: string, likely: string | null): Refused => ({
    sentence: `"${chosen}" was chosen for this file, and it is of another format.`,
    remedy: likely
      ? `It looks like "${likely}": choose that, or leave the choice to detection.`
      : 'Choose another collector, or leave the choice to detection.',
  }),
  unknownCollector: (id: string, known: readonly string[]): Refused => ({
    sentence: `There is no collector "${id}".`,
    remedy: `Use one of: ${known.join(', ')}.`,
  }),
  tooManyFiles: (limit: number): Refused => ({
    sentence: `There are more than ${limit} files.`,
    remedy: 'Choose the folders that describe the environment, and add those.',
  }),
  notAFile: {
    sentence: 'This is neither a file nor a folder.',
    remedy: 'Save its content as a file and add that.',
  },
  symbolicLink: {
    sentence: 'This is a symbolic link, and links inside folders are not followed.',
    remedy: 'Add the file that it points to if it belongs to the environment.',
  },
  ownFolder: (what: string): Refused => ({
    sentence: `The folder belongs to ${what} and was left out.`,
    remedy: 'Nothing needs to be done.',
  }),
  missing: { sentence: 'There is no such file or folder.', remedy: 'Check the path.' },
  unreadableFile: (code: string): Refused => ({
    sentence: `The file cannot be read (${code}).`,
    remedy: permissions,
  }),
  unreadableFolder: (code: string): Refused => ({
    sentence: `The folder cannot be read (${code}).`,
    remedy: permissions,
  }),
  encrypted: {
    sentence: 'The state is encrypted, so nothing can be read from it.',
    remedy:
      'Pull it with the tool that holds the key (tofu state pull > state.tfstate) and add the result.',
  },
  otherVersion: (told: {
    readonly version: string;
    readonly read: number;
    readonly older: boolean;
  }): Refused => ({
    sentence: `The state has format version ${told.version}; version ${told.read} is read.`,
    remedy: told.older
      ? 'Pull it with Terraform 0.12 or later (terraform state pull) and add the result.'
      : 'Pull it with a release of Terraform or OpenTofu that writes version 4, or update Evenkeel.',
  }),
  incompleteState: (path: string): Refused => ({
    sentence: `The file looks like a Terraform state, but its "${path}" is missing or not of the right kind.`,
    remedy: 'Export it again with terraform state pull and add the result.',
  }),
} as const;

/** What a limit is about, for the sentence of its refusal. */
export const limitText = {
  bytes: (limit: number, size: number): string =>
    `files are read up to ${limit} bytes, and it has ${size}`,
  yamlBytes: (limit: number, size: number): string =>
    `YAML is read up to ${limit} bytes, and it has ${size}`,
  depth: (limit: number): string => `it is nested deeper than ${limit} levels`,
  values: (limit: number): string => `it holds more than ${limit} values`,
  aliases: (limit: number): string => `aliases are used more than ${limit} times`,
  includedBytes: (limit: number): string =>
    `a file is read up to ${limit} bytes with all that it includes, and it has more`,
  includedFiles: (limit: number): string => `files are included more than ${limit} times`,
  seconds: (limit: number): string => `it takes longer than ${limit} seconds to read`,
} as const;

/** Folders that hold a tool's own things, by what they belong to. */
export const ownFolderText = {
  versions: 'version control',
  terraform: 'the working folder of Terraform',
  packages: 'installed packages',
} as const;

/** Faults of a text, in words that quote nothing of the file. */
export const faultText = {
  quote: 'a quoted value is not closed',
  aliasUnknown: 'an alias names an anchor that is not defined',
  aliasCycle: 'an alias contains itself',
  mergeNoMap: 'a merge key is given something that is no map',
  yaml: 'it cannot be read as YAML',
  json: 'it cannot be read as JSON',
} as const;

/** What the reader's error codes mean, in words that quote nothing of the file. */
export const yamlFaults: Readonly<Record<string, string>> = {
  ALIAS_PROPS: 'an alias carries an anchor or a tag of its own',
  BAD_ALIAS: 'an alias is not written as YAML asks',
  BAD_DIRECTIVE: 'a directive is not known',
  BAD_DQ_ESCAPE: 'a quoted text has an escape sequence that is not known',
  BAD_INDENT: 'the indentation does not fit, or a bracket is not closed',
  BAD_PROP_ORDER: 'an anchor or a tag stands in the wrong place',
  BAD_SCALAR_START: 'a value begins with a character that is reserved',
  BLOCK_AS_IMPLICIT_KEY: 'a key follows where only a value may stand',
  BLOCK_IN_FLOW: 'an indented block stands inside brackets',
  MISSING_CHAR: 'a colon, a comma, a bracket or a closing quote is missing',
  MULTILINE_IMPLICIT_KEY: 'a key spans several lines',
  MULTIPLE_ANCHORS: 'a value has two anchors',
  MULTIPLE_DOCS: 'a second document begins unexpectedly',
  MULTIPLE_TAGS: 'a value has two tags',
  TAB_AS_INDENT: 'a tab is used for indentation, where YAML allows spaces only',
  UNEXPECTED_TOKEN: 'something stands here that does not belong in this place',
};

/** What jsonc-parser's error numbers mean (its `ParseErrorCode`, inlined because it is a const enum). */
export const jsonFaults: Readonly<Record<number, string>> = {
  1: 'something stands here that is no JSON',
  2: 'a number is not written as JSON asks',
  3: 'a property name in double quotes is missing',
  4: 'a value is missing',
  5: 'a colon is missing',
  6: 'a comma is missing',
  7: 'a closing brace is missing',
  8: 'a closing bracket is missing',
  9: 'something follows after the end of the document',
  10: 'a comment stands where none may be',
  11: 'a comment is not closed',
  12: 'a text is not closed',
  13: 'a number is not complete',
  14: 'an escape sequence is not complete',
  15: 'an escape sequence is not known',
  16: 'a character stands here that JSON does not allow',
};
