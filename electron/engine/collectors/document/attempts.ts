import { AppError } from '../../../../shared/model/index.ts';
import { formatNames } from '../../../../shared/text/collectors.ts';
import { configurationText } from '../../../../shared/text/formats/configuration.ts';
import type { Limits } from '../../../../shared/model/limits.ts';
import { readJson } from '../common/json-tree.ts';
import { isJsonLines, readJsonLines } from '../common/json-lines.ts';
import { anyPairs, readPairs } from '../common/pair-tree.ts';
import { hasTreeName, readTree, startsAsJson } from '../common/read-tree.ts';
import { readToml } from '../common/toml-tree.ts';
import type { ReadTree, TreeFormatName, TreeNode } from '../common/tree.ts';
import { readXml, startsAsXml } from '../common/xml-tree.ts';
import { readYaml } from '../common/yaml-tree.ts';
import type { SourceFile } from '../types.ts';

/** Why a text is not of a language, in a few words that quote nothing of it. */
class Unfit {
  readonly why: string;

  constructor(why: string) {
    this.why = why;
  }
}

interface Attempt {
  readonly format: TreeFormatName;
  readonly read: (file: SourceFile, limits: Limits) => ReadTree | Unfit;
}

/** The languages, those first that a text can hardly be by accident. */
const attempts: readonly Attempt[] = [
  { format: 'json', read: asJson },
  { format: 'xml', read: asXml },
  { format: 'yaml', read: asYaml },
  { format: 'toml', read: asToml },
  { format: 'key-value', read: asPairs },
];

/**
 * Reads a document of any language: by its name where that says which, else by trying. Throws an
 * AppError that names what was tried and why each failed.
 */
export function readAnything(file: SourceFile, limits: Limits): ReadTree {
  if (hasTreeName(file.path)) return readTree(file, limits);
  const tried: { readonly format: string; readonly why: string }[] = [];
  for (const { format, read } of attempts) {
    const tree = attempt(() => read(file, limits));
    if (!(tree instanceof Unfit)) return tree;
    tried.push({ format: formatNames[format], why: tree.why });
  }
  throw new AppError({
    code: 'source.not-recognised',
    ...configurationText.notADocument(tried),
    place: { file: file.path },
  });
}

/** Only that the text is no such language goes on to the next one; what is over a limit stays so. */
function attempt(read: () => ReadTree | Unfit): ReadTree | Unfit {
  try {
    return read();
  } catch (error) {
    if (error instanceof Settled) throw error.error;
    if (!(error instanceof AppError) || !UNFIT.has(error.data.code)) throw error;
    return new Unfit(configurationText.failsAt(error.data.place?.line));
  }
}

const UNFIT: ReadonlySet<string> = new Set([
  'source.syntax',
  'source.truncated',
  'source.tab',
  'source.template',
  'source.entities',
]);

function asJson({ path, text }: SourceFile, limits: Limits): ReadTree | Unfit {
  if (!startsAsJson(text)) return new Unfit(configurationText.beginsOtherwise('{ or ['));
  if (isJsonLines(text)) return readJsonLines(text, path, limits);
  return sure(() => readJson(text, path, limits), {
    when: /^\s*(?:\{\s*["}]|\[\s*[{"])/.test(text),
  });
}

function asXml({ path, text }: SourceFile, limits: Limits): ReadTree | Unfit {
  if (!startsAsXml(text)) return new Unfit(configurationText.beginsOtherwise('<'));
  return sure(() => readXml(text, path, limits), { when: true });
}

/** What begins as nothing else can is refused as that language, and not tried as another. */
function sure(read: () => ReadTree, begins: { readonly when: boolean }): ReadTree {
  try {
    return read();
  } catch (error) {
    if (begins.when && error instanceof AppError) throw new Settled(error);
    throw error;
  }
}

/** The text is of this language beyond doubt, and cannot be read. */
class Settled extends Error {
  readonly error: AppError;

  constructor(error: AppError) {
    super(error.message);
    this.error = error;
  }
}

const YAML_LINE = /^\s*(?:-\s|[^\s:#][^:#]{0,120}:(?:\s|$)|---|\.\.\.|[\]}])/;
/** Share of the lines that must look like the language. */
const MOSTLY = 0.5;

/** Any prose is YAML of one text, and a page with lists is YAML too: neither is a document. */
function asYaml({ path, text }: SourceFile, limits: Limits): ReadTree | Unfit {
  const lines = filledLines(text);
  const fitting = lines.filter((line) => YAML_LINE.test(line)).length;
  if (fitting < lines.length * MOSTLY) return new Unfit(configurationText.oneText);
  const tree = readYaml(text, path, limits);
  const roots = tree.documents.map(({ root }) => root).filter((root) => root !== null);
  if (roots.length === 0 || roots.some((root) => root.kind === 'scalar'))
    return new Unfit(configurationText.oneText);
  if (roots.some((root) => !isStructure(root))) return new Unfit(configurationText.sentences);
  return tree;
}

function isStructure(node: TreeNode): boolean {
  if (node.kind === 'scalar') return false;
  if (node.kind === 'map') return node.entries.every(({ key }) => isKey(key));
  return node.items.some(({ kind }) => kind !== 'scalar') || node.items.every(isWord);
}

function isWord(node: TreeNode): boolean {
  return node.kind === 'scalar' && !/\s/.test(node.text.trim());
}

/** A few words without the signs of a sentence. */
function isKey(key: string): boolean {
  return key.length <= 120 && !/[,;!?]|\.\s/.test(key) && key.split(/\s+/).length <= MOST_WORDS;
}

const MOST_WORDS = 5;

function asToml({ path, text }: SourceFile, limits: Limits): ReadTree | Unfit {
  if (!/^\s*(?:\[|[\w."'-]+\s*=)/m.test(text)) {
    return new Unfit(configurationText.noAssignment);
  }
  return readToml(text, path, limits);
}

/** Share of lines that must be pairs. */
const NEARLY_ALL = 0.9;

function asPairs({ path, text }: SourceFile, limits: Limits): ReadTree | Unfit {
  const tree = readPairs(text, { file: path, limits, dialect: anyPairs });
  const { pairs, others, documents } = tree;
  const lines = pairs + others.length;
  if (pairs === 0 || pairs < lines * NEARLY_ALL) {
    return new Unfit(configurationText.fewPairs(pairs, lines));
  }
  const roots = documents.map(({ root }) => root).filter((root) => root !== null);
  return roots.every(isStructure) ? tree : new Unfit(configurationText.sentences);
}

function filledLines(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '' && !/^\s*#/.test(line));
}
