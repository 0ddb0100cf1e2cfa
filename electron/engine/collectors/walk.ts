import { lstat, readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { AppError } from '../../../shared/model/index.ts';
import type { ErrorData } from '../../../shared/model/index.ts';
import { ownFolderText, refusalText } from '../../../shared/text/collectors.ts';
import { cancelled } from './common/errors.ts';
import type { Limits } from './limits.ts';
import type { Refusal } from './types.ts';

/** A file to read. */
export interface FoundFile {
  readonly absolute: string;
  /** Relative to what was dropped, with forward slashes. */
  readonly path: string;
  /** Size in bytes. */
  readonly size: number;
  /** Whether a person named this very file, or it was met in a folder. */
  readonly named: boolean;
}

/** What a walk finds: files to read, and what it leaves alone with the reason. */
export interface Walked {
  readonly files: readonly FoundFile[];
  readonly refused: readonly Refusal[];
}

/** Folders that hold a tool's own things and nothing of an environment. */
const ownFolders: Readonly<Record<string, string>> = {
  '.git': ownFolderText.versions,
  '.hg': ownFolderText.versions,
  '.svn': ownFolderText.versions,
  '.bzr': ownFolderText.versions,
  CVS: ownFolderText.versions,
  '.terraform': ownFolderText.terraform,
  node_modules: ownFolderText.packages,
};

/** Lists the files of files and folders. Symbolic links inside folders are not followed. */
export async function walk(
  paths: readonly string[],
  options: { readonly limits: Limits; readonly signal?: AbortSignal | undefined },
): Promise<Walked> {
  const walker = new Walker(options.limits, options.signal);
  for (const path of paths) await walker.root(path);
  return walker.result();
}

class Walker {
  private readonly limits: Limits;
  private readonly signal: AbortSignal | undefined;
  private readonly files: FoundFile[] = [];
  private readonly refused: Refusal[] = [];
  private readonly taken = new Map<string, string>();

  constructor(limits: Limits, signal: AbortSignal | undefined) {
    this.limits = limits;
    this.signal = signal;
  }

  result(): Walked {
    return { files: this.files, refused: this.refused };
  }

  async root(path: string): Promise<void> {
    const absolute = resolve(path);
    try {
      const found = await stat(absolute);
      if (found.isDirectory()) await this.folder({ absolute, path: '', root: absolute });
      else if (found.isFile())
        this.add({ absolute, path: basename(absolute), size: found.size, named: true }, absolute);
      else this.refuse(path, notAFile(path));
    } catch (error) {
      if (error instanceof AppError) throw error;
      this.refuse(path, fileProblem(error, path));
    }
  }

  private async folder(folder: Folder): Promise<void> {
    if (this.signal?.aborted) throw cancelled();
    const label = folder.path === '' ? folder.absolute : folder.path;
    let names: readonly string[];
    try {
      names = (await readdir(folder.absolute)).toSorted();
    } catch (error) {
      this.refuse(label, folderProblem(error, label));
      return;
    }
    for (const name of names) await this.entry(folder, name);
  }

  private async entry(folder: Folder, name: string): Promise<void> {
    const absolute = join(folder.absolute, name);
    const path = folder.path === '' ? name : `${folder.path}/${name}`;
    try {
      const found = await lstat(absolute);
      if (found.isSymbolicLink()) this.refuse(path, symbolicLink(path));
      else if (found.isDirectory()) await this.subfolder({ ...folder, absolute, path }, name);
      else if (found.isFile())
        this.add({ absolute, path, size: found.size, named: false }, folder.root);
      else this.refuse(path, { ...notAFile(path), code: 'skipped.not-a-file' });
    } catch (error) {
      if (error instanceof AppError) throw error;
      this.refuse(path, fileProblem(error, path));
    }
  }

  private async subfolder(folder: Folder, name: string): Promise<void> {
    const own = ownFolders[name];
    if (own) this.refuse(folder.path, ownFolder(folder.path, own));
    else await this.folder(folder);
  }

  /** Two roots may hold files of one relative path; the later then keeps its root's name. */
  private add(file: FoundFile, root: string): void {
    if (this.files.length >= this.limits.files) throw tooManyFiles(this.limits.files);
    const taken = this.taken.get(file.path);
    const path = taken === undefined ? file.path : `${basename(root)}/${file.path}`;
    if (taken === file.absolute) return;
    this.taken.set(path, file.absolute);
    this.files.push({ ...file, path });
  }

  private refuse(path: string, error: ErrorData): void {
    this.refused.push({ path, error });
  }
}

interface Folder {
  readonly absolute: string;
  readonly path: string;
  readonly root: string;
}

function tooManyFiles(limit: number): AppError {
  return new AppError({
    code: 'collect.too-many-files',
    ...refusalText.tooManyFiles(limit),
  });
}

function notAFile(file: string): ErrorData {
  return {
    code: 'source.not-a-file',
    ...refusalText.notAFile,
    place: { file },
  };
}

function symbolicLink(file: string): ErrorData {
  return {
    code: 'skipped.symbolic-link',
    ...refusalText.symbolicLink,
    place: { file },
  };
}

function ownFolder(file: string, what: string): ErrorData {
  return {
    code: 'skipped.own-folder',
    ...refusalText.ownFolder(what),
    place: { file },
  };
}

/** Why a file cannot be opened or read, as the person sees it. */
export function fileProblem(error: unknown, file: string): ErrorData {
  if (error instanceof AppError) return error.data;
  const code = errorCode(error);
  const missing = code === 'ENOENT' || code === 'ENOTDIR';
  return {
    code: missing ? 'source.missing' : 'source.unreadable',
    ...(missing ? refusalText.missing : refusalText.unreadableFile(code)),
    place: { file },
  };
}

function folderProblem(error: unknown, file: string): ErrorData {
  return {
    code: 'folder.unreadable',
    ...refusalText.unreadableFolder(errorCode(error)),
    place: { file },
  };
}

/** The system's own code, `EACCES` for example; anything that has none is a crash. */
function errorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string')
    return error.code;
  throw error;
}
