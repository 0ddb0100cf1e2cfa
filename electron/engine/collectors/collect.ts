import { createHash } from 'node:crypto';
import { AppError } from '../../../shared/model/index.ts';
import type { CollectedSource, ErrorData } from '../../../shared/model/index.ts';
import { becauseText, readingText, refusalText } from '../../../shared/text/collectors.ts';
import { decode } from './common/decode.ts';
import { kindOf, placesOf } from '../crash.ts';
import { cancelled } from './common/errors.ts';
import { includersOf } from './includers.ts';
import { nearFiles } from './near.ts';
import { readRegular } from './regular-file.ts';
import { choicesFor, collectorById, collectors, isExpectedName } from './registry.ts';
import type { Choice } from './registry.ts';
import { LeftOut, MappingNeeded, NotThisFormat } from './types.ts';
import type { CollectOptions, CollectOutcome, FileOrigin, Refusal, SourceFile } from './types.ts';
import { fileProblem, walk } from './walk.ts';
import type { FoundFile, Walked } from './walk.ts';

export type {
  CollectOptions,
  CollectOutcome,
  CollectProgress,
  FileOrigin,
  Refusal,
} from './types.ts';

/** Characters that tell what a text is. */
const HEAD = 1000;

/**
 * Reads files and folders. Every file ends in `sources` or in `refused` with a coded error; codes
 * that begin with `skipped.` are notes about things met in a folder that nobody asked for by name.
 * Throws an AppError only when it is stopped, or for an unknown collector.
 */
export async function collectPaths(
  paths: readonly string[],
  options: CollectOptions,
): Promise<CollectOutcome> {
  if (options.collector !== undefined) collectorById(options.collector);
  const found = chosenOf(await walk(paths, options), options);
  const places = new Map(found.files.map(({ absolute, path }) => [absolute, path]));
  const shown: Shown = (absolute) => places.get(absolute);
  const sources: CollectedSource[] = [];
  const origins = new Map<CollectedSource, FileOrigin>();
  const refused: Refusal[] = [...found.refused];
  for (const [index, file] of found.files.entries()) {
    await stopPoint(options.signal);
    progress(options, { done: index, total: found.files.length, path: file.path });
    options.onFile?.(file);
    const outcome = await collectFile(file, options, shown);
    if ('error' in outcome) refused.push(outcome);
    else {
      sources.push(outcome);
      origins.set(outcome, file);
    }
  }
  progress(options, { done: found.files.length, total: found.files.length });
  return { ...withoutIncluded(sources, refused), origins };
}

/** The files that were asked for, named one by one; notes on others are left out then. */
function chosenOf(found: Walked, { only, omit = [] }: CollectOptions): Walked {
  const files = found.files.filter(({ absolute }) => !omit.includes(absolute));
  if (only === undefined) return { ...found, files };
  const shown = new Map(only.map(({ absolute, path }) => [absolute, path]));
  const chosen = files.flatMap((file) => {
    const path = shown.get(file.absolute);
    return path === undefined ? [] : [{ ...file, path, named: true }];
  });
  return { files: chosen, refused: [] };
}

/** A file that another one includes is part of that one, and no source of its own. */
function withoutIncluded(
  sources: readonly CollectedSource[],
  refused: readonly Refusal[],
): Omit<CollectOutcome, 'origins'> {
  const includers = includersOf([...refused, ...sources]);
  const by = ({ path }: CollectedSource): string | undefined => includers.get(path);
  const notes = sources.flatMap((source) => {
    const includer = by(source);
    return includer === undefined ? [] : [{ path: source.path, error: included(source, includer) }];
  });
  return {
    sources: sources.filter((source) => by(source) === undefined),
    refused: [...refused, ...notes],
  };
}

function included({ path }: CollectedSource, includer: string): ErrorData {
  return {
    code: 'skipped.included',
    ...refusalText.included(includer),
    place: { file: path },
  };
}

/** Gives the event loop a turn, so that a stop can arrive between files. */
async function stopPoint(signal: AbortSignal | undefined): Promise<void> {
  await new Promise<void>((resolve) => {
    setImmediate(resolve);
  });
  if (signal?.aborted) throw cancelled();
}

function progress(
  { onProgress }: CollectOptions,
  at: { readonly done: number; readonly total: number; readonly path?: string },
): void {
  const { done, total, path } = at;
  const sentence = path === undefined ? readingText.read(total, total) : readingText.reading(path);
  onProgress?.({ done, total, sentence });
}

/** Under which path a file that was found is shown, by its absolute path. */
type Shown = (absolute: string) => string | undefined;

async function collectFile(
  found: FoundFile,
  options: CollectOptions,
  shown: Shown,
): Promise<CollectedSource | Refusal> {
  const { path } = found;
  try {
    const file = readSource(found, options, shown);
    const source = await collectAs(choicesOf(file, options), file, options);
    return source ?? refusal(found, noneFits(file, found, options));
  } catch (error) {
    if (error instanceof AppError && error.data.code === 'collect.cancelled') throw error;
    const refused = refusal(found, softened(problemOf(error, path), found));
    if (error instanceof LeftOut) return { ...refused, includes: error.includes };
    return error instanceof MappingNeeded ? { ...refused, columns: error.columns } : refused;
  }
}

/** A defect of one collector costs its file alone: nothing of its message, which could hold a value. */
function problemOf(error: unknown, file: string): ErrorData {
  try {
    return fileProblem(error, file);
  } catch {
    const words = refusalText.crashed(kindOf(error), placesOf(error));
    return { code: 'crash', ...words, place: { file } };
  }
}

function refusal({ path, absolute, root }: FoundFile, error: ErrorData): Refusal {
  return { path, error, absolute, root };
}

function readSource(found: FoundFile, { limits }: CollectOptions, shown: Shown): SourceFile {
  const { path, named } = found;
  const bytes = readRegular(found.absolute, { path, limit: limits.bytes, follow: named });
  const size = bytes.length;
  if (size === 0) throw empty(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = { path, bytes, sha256, size, near: nearFiles(found, limits, shown) };
  if (decodesItself(path, bytes)) return { ...file, text: '', warnings: [] };
  const { text, warnings } = decode(bytes, path);
  if (text.trim() === '') throw empty(path);
  const other = otherThing(text, path);
  if (other) throw new AppError({ ...other, place: { file: path } });
  return { ...file, text, warnings };
}

function decodesItself(path: string, bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, HEAD);
  return collectors.some((collector) => collector.readsBytes?.({ path, head }) ?? false);
}

/** Pointers of Git LFS (its specification, "The Pointer"). */
const LFS_POINTER = /^version https:\/\/(?:git-lfs\.github\.com|hawser\.github\.com)\/spec\/v\d/;
/** A page, after a declaration and comments if there are any. */
const PAGE =
  /^\s*(?:<\?[^>]*>\s*|<!--(?:(?!-->)[^])*-->\s*)*<(?:!doctype\s+html\b|html\b|head\b|body\b)/i;
const MARKUP = /^\s*<(?:!doctype\b|!--|\?xml\b|[a-z]\w*[\s/>])/i;
/** Names of formats that are no XML: an answer in XML is then an error that a download saved. */
const OTHER_THAN_XML = /\.(?:ya?ml|jsonc?|ndjson|jsonl|tfstate|toml|env|properties)(?:\.\w+)?$/i;

/** What stands in for a document under its name: it parses, or fails without saying why. */
function otherThing(text: string, path: string): Omit<ErrorData, 'place'> | null {
  const head = text.slice(0, HEAD);
  if (LFS_POINTER.test(head)) return { code: 'source.lfs-pointer', ...refusalText.lfsPointer };
  if (PAGE.test(head) || (MARKUP.test(head) && OTHER_THAN_XML.test(path)))
    return { code: 'source.markup', ...refusalText.markup };
  return null;
}

function choicesOf(file: SourceFile, { collector }: CollectOptions): readonly Choice[] {
  if (collector === undefined) return choicesFor(file);
  return [{ collector: collectorById(collector), because: becauseText.byHand }];
}

/** The first choice that fits; null where none does. */
async function collectAs(
  choices: readonly Choice[],
  file: SourceFile,
  options: CollectOptions,
): Promise<CollectedSource | null> {
  const deadline = performance.now() + options.limits.seconds * MILLISECONDS;
  for (const { collector, because } of choices) {
    try {
      const lifted = options.lifted?.filter((mask) => mask.collector === collector.id) ?? [];
      const source = await collector.collect(file, { ...options, lifted, deadline });
      const chosen = options.collector === undefined ? {} : { chosen: true };
      return { ...source, because, ...chosen };
    } catch (error) {
      if (!(error instanceof NotThisFormat)) throw error;
    }
  }
  return null;
}

const MILLISECONDS = 1000;

const harmless: ReadonlySet<string> = new Set([
  'source.binary',
  'source.empty',
  'source.encoding',
  'source.lfs-pointer',
  'source.markup',
  'source.not-recognised',
]);

/** A picture or an empty marker met in a folder is no failed source, only a note. */
function softened(error: ErrorData, found: FoundFile): ErrorData {
  if (!harmless.has(error.code) || found.named || isExpectedName(found.path)) return error;
  return { ...error, code: error.code.replace('source.', 'skipped.') };
}

/** A person who chose a collector hears of that one, and of what the file looks like instead. */
function noneFits(file: SourceFile, found: FoundFile, { collector }: CollectOptions): ErrorData {
  if (collector === undefined) return notRecognised(found);
  const [likely] = choicesFor(file).filter((choice) => choice.collector.id !== collector);
  const { title } = collectorById(collector);
  return {
    code: found.named ? 'source.not-this-format' : 'skipped.not-this-format',
    ...refusalText.notThisFormat(title, likely?.collector.title ?? null),
    place: { file: found.path },
  };
}

function notRecognised({ path, named }: FoundFile): ErrorData {
  return {
    code: named ? 'source.not-recognised' : 'skipped.not-recognised',
    ...refusalText.notRecognised({ named }),
    place: { file: path },
  };
}

function empty(file: string): AppError {
  return new AppError({
    code: 'source.empty',
    ...refusalText.empty,
    place: { file },
  });
}
