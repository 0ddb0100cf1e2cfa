import { AppError } from '../../../../shared/model/index.ts';
import { collectorText, limitText } from '../../../../shared/text/collectors.ts';
import type { Limits } from '../../../../shared/model/limits.ts';
import type { SourceFile } from '../types.ts';
import { overLimit } from './errors.ts';
import { isJsonLines, readJsonLines } from './json-lines.ts';
import { readJson } from './json-tree.ts';
import { readToml, startsAsToml } from './toml-tree.ts';
import type { ReadTree } from './tree.ts';
import { readXml, startsAsXml } from './xml-tree.ts';
import { readYaml } from './yaml-tree.ts';

const JSON_NAME = /\.(?:json|jsonc|json5|tfstate|template)(?:\.\w+)?$/i;
const JSON_LINES_NAME = /\.(?:jsonl|ndjson)$/i;
const YAML_NAME = /\.ya?ml(?:\.\w+)?$/i;
const TOML_NAME = /\.toml(?:\.\w+)?$/i;
const XML_NAME = /\.(?:xml|config|props)(?:\.\w+)?$/i;

/** What a second collector finds already read, where the first took the file by mistake. */
const known = new WeakMap<SourceFile, ReadTree>();

/** Reads JSON, YAML, XML or TOML by what the file is named, else by how it begins; each file once. */
export function readTree(file: SourceFile, limits: Limits): ReadTree {
  const tree = known.get(file) ?? readAnew(file, limits);
  known.set(file, tree);
  return tree;
}

function readAnew(file: SourceFile, limits: Limits): ReadTree {
  if (YAML_NAME.test(file.path)) return readYamlWithin(file, limits);
  const { path, text } = file;
  if (TOML_NAME.test(path)) return readToml(text, path, limits);
  if (startsAsXml(text)) return readXml(text, path, limits);
  if (JSON_LINES_NAME.test(path) || isJsonLines(text)) return readJsonLines(text, path, limits);
  if (JSON_NAME.test(path) || startsAsJson(text)) return readJson(text, path, limits);
  if (XML_NAME.test(path) && !startsAsToml(text)) return readXml(text, path, limits);
  if (startsAsToml(text)) return readToml(text, path, limits);
  return readYamlWithin(file, limits);
}

/** Whether the name says which language a text is. */
export function hasTreeName(path: string): boolean {
  return [JSON_NAME, JSON_LINES_NAME, YAML_NAME, TOML_NAME, XML_NAME].some((name) =>
    name.test(path),
  );
}

/** Whether the text begins as a JSON object or list. */
export function startsAsJson(text: string): boolean {
  return /^\s*(?:\/\/[^\n]*\n\s*|\/\*[\s\S]*?\*\/\s*)*[[{]/.test(text.slice(0, HEAD));
}

const HEAD = 4096;

/** YAML contains JSON; a `.yaml` file that is JSON is read by the faster and exacter reader. */
function readYamlWithin(file: SourceFile, limits: Limits): ReadTree {
  if (startsAsJson(file.text) && !/^\s*\{\{/.test(file.text)) {
    try {
      return readJson(file.text, file.path, limits);
    } catch (error) {
      if (!(error instanceof AppError) || error.data.code.startsWith('source.too')) throw error;
    }
  }
  if (file.size > limits.yamlBytes) {
    const what = limitText.yamlBytes(limits.yamlBytes, file.size);
    throw overLimit({ code: 'source.too-large', place: { file: file.path }, what });
  }
  return readYaml(file.text, file.path, limits);
}

/** "YAML with 3 documents and 120 items": sizes are shown so that a person notices a cut-off file. */
export function describeTree(tree: ReadTree, items: number): string {
  return collectorText.tree({ format: tree.format, documents: tree.documents.length, items });
}
