import type { CollectedSource } from '../../../../shared/model/index.ts';
import {
  becauseText,
  collectorText,
  detectionText,
  envDoubtText,
} from '../../../../shared/text/collectors.ts';
import { SourceBuilder } from '../common/builder.ts';
import { start } from '../common/flatten.ts';
import type { Leaf } from '../common/flatten.ts';
import { answersOf, mapper } from '../common/mapping.ts';
import { isSensitive } from '../common/secrets.ts';
import { holdsChartAction, isUnfilled, template } from '../common/template.ts';
import type { CollectContext, Collector, Detection, SourceFile } from '../types.ts';
import { envMapping } from './mapping.ts';
import { scanEnv } from './scan.ts';
import type { EnvLine } from './scan.ts';
import type { EnvDoubt } from './value.ts';

const VERSION = '1';
const NAMED = /(?:^|\/)(?:\.env(?:[.-][\w.-]+)?|env[.-][\w.-]+|[^/]+\.env(?:\.[\w.-]+)?)$/i;
const VARIABLE_LINE = /^\s*(?:export\s+)?[A-Z][A-Z\d_]*=/;
/** Share of lines that set a variable, above which an unnamed text counts as this format. */
const MOSTLY = 0.9;

/** Reads environment files. */
export const env: Collector = {
  id: 'env',
  version: VERSION,
  title: 'Environment file',
  formats: ['.env'],
  dimensions: ['infrastructure', 'dependencies', 'data'],
  description:
    'Reads the variables of an environment file, with quotes, comments and repeated names.',
  filePatterns: ['.env', '.env.*', '*.env'],
  sample: 'sample.env',
  answers: answersOf(envMapping),
  detect,
  collect,
};

function detect(file: SourceFile): Detection | null {
  if (/\.(?:ya?ml|json|tfstate)$/i.test(file.path)) return null;
  if (NAMED.test(file.path)) return { confidence: 0.8, because: becauseText.namedEnv };
  const lines = file.text.split('\n').filter((line) => line.trim() !== '' && !/^\s*#/.test(line));
  const matching = lines.filter((line) => VARIABLE_LINE.test(line));
  if (lines.length === 0 || matching.length < lines.length * MOSTLY) return null;
  return { confidence: 0.4, because: becauseText.setsVariables };
}

function collect(file: SourceFile, context: CollectContext): CollectedSource {
  const builder = new SourceBuilder(file, context);
  const scan = scanEnv(file.text, file.path);
  const subject = subjectOf(file.path);
  const map = mapper(envMapping);
  const last = new Map(scan.variables.map((variable) => [variable.name, variable]));
  for (const variable of scan.variables) {
    const leaf = leafOf(variable, variable.text);
    if (holdsChartAction(leaf.value.text)) throw template({ file: file.path, line: variable.line });
    if (variable.doubt) doubtful({ ...variable, doubt: variable.doubt }, builder);
    if (last.get(variable.name) !== variable) repeated(variable, last, { builder, subject });
    else
      builder.attribute({ subject, leaf }, { mapped: map('env', variable.name, leaf.value.text) });
  }
  const unfilled = scan.variables.find((variable) => isUnfilled(variable.text));
  if (unfilled) unfilledFrom(unfilled.line, builder);
  for (const line of scan.unreadable) unreadable(line, { builder, subject });
  if (scan.variables.length === 0) {
    builder.warn({ message: collectorText.commentsOnly, at: null });
  }
  return builder.build({
    collector: env.id,
    collectorVersion: VERSION,
    scope: subject,
    detection: detectionText.env(last.size),
  });
}

interface Into {
  readonly builder: SourceBuilder;
  readonly subject: string;
}

type LeafPlace = Pick<EnvLine, 'name' | 'line' | 'column'>;

function leafOf({ name, line, column }: LeafPlace, text: string): Leaf {
  const number = /^-?\d+(?:\.\d+)?$/.test(text);
  const type = number ? 'number' : /^(?:true|false)$/.test(text) ? 'boolean' : 'string';
  const value = { kind: 'scalar', type, text, position: { line, column } } as const;
  return { ...start, path: name, keys: [name], value };
}

/** The last one wins, as in every reader of the format; the earlier ones are accounted for. */
function repeated(variable: EnvLine, last: ReadonlyMap<string, EnvLine>, into: Into): void {
  const { name, line } = variable;
  into.builder.warn({
    code: 'repeated-variable',
    message: collectorText.repeatedVariable(name, {
      lost: given(variable),
      won: given(last.get(name) ?? variable),
    }),
    at: collectorText.line(line),
  });
  into.builder.asideHidden('skipped', 'env.repeated', {
    subject: into.subject,
    leaf: leafOf(variable, ''),
  });
}

/** A line and its value in words, for a warning; a secret is named and not shown. */
function given({ name, text, line }: EnvLine): { readonly line: number; readonly says: string } {
  const place = { keys: [name], called: null, listAt: null, before: null };
  const isSecret = isSensitive({ type: 'string', text, sealed: false, ...place });
  return { line, says: isSecret ? collectorText.masked : collectorText.quoted(text, LONGEST) };
}

const LONGEST = 60;

/** Says which reading was taken where readers of the format part. */
function doubtful(
  { line, lastLine, doubt }: EnvLine & { readonly doubt: EnvDoubt },
  builder: SourceBuilder,
): void {
  const message = envDoubtText[doubt]({ line, lastLine });
  builder.warn({ code: `env.${doubt}`, message, at: collectorText.line(line) });
}

function unfilledFrom(line: number, builder: SourceBuilder): void {
  builder.warn({ message: collectorText.unfilled(line), at: collectorText.line(line) });
}

function unreadable(line: number, into: Into): void {
  into.builder.warn({
    message: collectorText.unreadableLine(line),
    at: collectorText.line(line),
  });
  const leaf = leafOf({ name: collectorText.line(line), line, column: 1 }, '');
  into.builder.asideHidden('skipped', 'env.unreadable-line', { subject: into.subject, leaf });
}

/** `env:checkout` for `checkout.env`, `env:staging` for `.env.staging`, the folder's name for `.env`. */
function subjectOf(path: string): string {
  const parts = path.split('/');
  const file = parts.pop() ?? path;
  const stem = file
    .replace(/\.(?:example|sample|template|dist)$/i, '')
    .replace(/^\.?env[.-]?|\.env(?=$|\.)/gi, '');
  const name = stem.replace(/^[.-]+|[.-]+$/g, '');
  return `env:${[...parts, name].filter(Boolean).join('/') || 'application'}`;
}
