import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { collectPaths } from '../../../../electron/engine/collectors/collect.ts';
import type { CollectOutcome } from '../../../../electron/engine/collectors/collect.ts';
import { defaultLimits } from '../../../../shared/model/limits.ts';
import type { Limits } from '../../../../shared/model/limits.ts';
import type { TagKey } from '../../../../electron/engine/collectors/types.ts';
import { secretKey } from '../../../../electron/engine/keys.ts';
import type { CollectedSource, ErrorData } from '../../../../shared/model/index.ts';

/** Where the samples of the collectors are. */
export const fixtures = fileURLToPath(new URL('../../../fixtures/collectors/', import.meta.url));

/** A key that is the same in every run, so that tags can be compared with golden ones. */
export const fixedKey: TagKey = secretKey(new Uint8Array(32).fill(7));

/** A fresh folder with these files; gone when the test calls `remove`. */
export interface Folder {
  readonly path: string;
  readonly remove: () => Promise<void>;
}

export async function folderWith(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<Folder> {
  const path = await mkdtemp(join(tmpdir(), 'evenkeel-collect-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(path, name)), { recursive: true });
    await writeFile(join(path, name), content);
  }
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Collects files written into a fresh folder. */
export async function collectFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
  limits: Partial<Limits> = {},
): Promise<CollectOutcome> {
  const folder = await folderWith(files);
  try {
    return await collectPaths([folder.path], {
      keyProvider: fixedKey,
      limits: { ...defaultLimits, ...limits },
    });
  } finally {
    await folder.remove();
  }
}

/** The one source of one file. */
export async function collectOne(
  name: string,
  content: string | Uint8Array,
): Promise<CollectedSource> {
  const { sources, refused } = await collectFiles({ [name]: content });
  const [source] = sources;
  if (!source || sources.length !== 1) throw new Error(`no source: ${JSON.stringify(refused)}`);
  return source;
}

/** The error with which one file was refused. */
export async function refusalOf(
  name: string,
  content: string | Uint8Array,
  limits: Partial<Limits> = {},
): Promise<ErrorData> {
  const { sources, refused } = await collectFiles({ [name]: content }, limits);
  const [first] = refused;
  if (!first || sources.length > 0) throw new Error(`not refused: ${sources.length} sources`);
  return first.error;
}

/** UTF-16 as PowerShell writes it. */
export function utf16le(text: string): Uint8Array {
  return Buffer.from(`\uFEFF${text}`, 'utf16le');
}

export function utf16be(text: string): Uint8Array {
  return Buffer.from(utf16le(text)).swap16();
}

/** What became of a mutated file: attributes, or an error with a code and words. */
export async function outcomeOfMutant(
  name: string,
  content: Uint8Array,
  { collector }: { readonly collector?: string } = {},
): Promise<{ readonly sound: boolean; readonly why: string }> {
  const folder = await folderWith({ [name]: content });
  try {
    const { sources, refused } = await collectPaths([join(folder.path, name)], {
      keyProvider: fixedKey,
      limits: { ...defaultLimits, seconds: 5 },
      ...(collector === undefined ? {} : { collector }),
    });
    const unsound = refused.find(({ error }) => !isUsable(error));
    if (unsound) return { sound: false, why: JSON.stringify(unsound.error) };
    return { sound: sources.length + refused.length === 1, why: `${sources.length} sources` };
  } catch (error) {
    return { sound: false, why: error instanceof Error ? String(error.stack) : String(error) };
  } finally {
    await folder.remove();
  }
}

/** A code, a sentence and a remedy, as every expected error has them. */
export function isUsable({ code, sentence, remedy }: ErrorData): boolean {
  return /^[a-z]+\.[a-z-]+$/.test(code) && /^[A-Z"].*\.$/s.test(sentence) && remedy.endsWith('.');
}
