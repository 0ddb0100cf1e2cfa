import { constants } from 'node:fs';
import { copyFile, link, mkdir, open, rm } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { AppError } from '../../shared/model/errors.ts';
import { exportText } from '../../shared/text/engine.ts';
import { newId } from './store/lookup.ts';

/** A file of a folder that is written. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Writes a file whole or not at all, under a name that no file has yet. Gives its path. */
export async function writeNew(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  const unfinished = join(folder, `.${name}.${newId()}.unfinished`);
  try {
    await writeDurably(unfinished, bytes);
    return await claimName(unfinished, folder, name);
  } catch (error) {
    throw error instanceof AppError ? error : folderProblem(folder);
  } finally {
    await rm(unfinished, { force: true });
  }
}

/** Writes a folder whole or not at all, under a name that nothing has yet. Gives its path. */
export async function writeFolder(
  parent: string,
  name: string,
  files: readonly NamedBytes[],
): Promise<string> {
  let folder: string | null = null;
  try {
    folder = await newFolder(parent, name);
    for (const each of files) await writeDurably(join(folder, each.name), each.bytes);
    return folder;
  } catch {
    if (folder !== null) await rm(folder, { recursive: true, force: true });
    throw folderProblem(parent);
  }
}

async function newFolder(parent: string, name: string): Promise<string> {
  for (let count = 1; ; count += 1) {
    const folder = join(parent, count === 1 ? name : `${name} (${count})`);
    try {
      await mkdir(folder);
      return folder;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
}

/** Writes a file that is not there yet, down to the disk. */
export async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** `name.xlsx`, `name (2).xlsx` and so on, without end. */
export function* namesLike(name: string): Iterable<string> {
  const extension = extname(name);
  const stem = name.slice(0, name.length - extension.length);
  yield name;
  for (let count = 2; ; count += 1) yield `${stem} (${count})${extension}`;
}

/** Takes the first name that nothing has yet: nothing is ever overwritten. */
async function claimName(unfinished: string, folder: string, name: string): Promise<string> {
  for (const next of namesLike(name)) {
    const file = join(folder, next);
    if (await linked(unfinished, file)) return file;
  }
  throw new Error('names never end');
}

/** False where the name is taken. Where the file system knows no links, a copy takes the name. */
async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
  }
  try {
    await copyFile(from, to, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function folderProblem(folder: string): AppError {
  return new AppError({
    code: 'export.folder',
    sentence: exportText.folder(folder),
    remedy: exportText.folderRemedy,
    place: { file: folder },
  });
}
