import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, resolve, sep } from 'node:path';
import { AppError } from '../../../shared/model/index.ts';
import type { ErrorData } from '../../../shared/model/index.ts';
import { ownFolderText, refusalText } from '../../../shared/text/collectors.ts';
import { cancelled } from './common/errors.ts';
import type { Limits } from '../../../shared/model/limits.ts';
import type { Refusal } from './types.ts';

/** A file to read. */
export interface FoundFile {
  readonly absolute: string;
  /** Absolute path of what was dropped: the file itself, or a folder that holds it. */
  readonly root: string;
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

/**
 * Lists the files of files and folders, each real file once, however many roots lead to it. Symbolic
 * links inside folders are not followed.
 */
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
  private readonly paths = new Set<string>();
  /** Real folders that were listed, and the place in `files` of every real file. */
  private readonly folders = new Set<string>();
  private readonly places = new Map<string, number>();

  constructor(limits: Limits, signal: AbortSignal | undefined) {
    this.limits = limits;
    this.signal = signal;
  }

  result(): Walked {
    return { files: this.files, refused: this.refused };
  }

  async root(path: string): Promise<void> {
    if (path === '') {
      this.refuse(path, missing(path));
      return;
    }
    const absolute = resolve(path);
    try {
      const found = await stat(absolute);
      const real = await realpath(absolute);
      if (found.isDirectory()) await this.folder({ absolute, root: absolute, path: '', real });
      else if (found.isFile())
        this.add(
          { absolute, root: absolute, path: basename(absolute), size: found.size, named: true },
          real,
        );
      else this.refuse(path, notAFile(path));
    } catch (error) {
      if (error instanceof AppError) throw error;
      this.refuse(path, fileProblem(error, path));
    }
  }

  private async folder(folder: Folder): Promise<void> {
    if (this.signal?.aborted) throw cancelled();
    if (this.folders.has(folder.real)) return;
    this.folders.add(folder.real);
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
    const real = join(folder.real, name);
    const { root } = folder;
    try {
      const found = await lstat(absolute);
      if (found.isSymbolicLink()) this.refuse(path, symbolicLink(path));
      else if (found.isDirectory()) await this.subfolder({ absolute, root, path, real }, name);
      else if (found.isFile())
        this.add({ absolute, root, path, size: found.size, named: false }, real);
      else this.refuse(path, { ...notAFile(path), code: 'skipped.not-a-file' });
    } catch (error) {
      if (error instanceof AppError) throw error;
      this.refuse(path, fileProblem(error, path));
    }
  }

  private async subfolder(folder: Folder, name: string): Promise<void> {
    const own = Object.hasOwn(ownFolders, name) ? ownFolders[name] : undefined;
    if (own) this.refuse(folder.path, ownFolder(folder.path, own));
    else await this.folder(folder);
  }

  /** A file that was met in a folder and is named as well counts as named. */
  private add(file: FoundFile, real: string): void {
    const known = this.places.get(real);
    const earlier = known === undefined ? undefined : this.files[known];
    if (known !== undefined && earlier) {
      this.files[known] = { ...earlier, named: earlier.named || file.named };
      return;
    }
    if (this.files.length >= this.limits.files) throw tooManyFiles(this.limits.files);
    const path = this.freePath(file);
    this.paths.add(path);
    this.places.set(real, this.files.length);
    this.files.push({ ...file, path });
  }

  /** Roots may hold files of one relative path: the later then shows as many folders as it takes. */
  private freePath({ absolute, path }: FoundFile): string {
    const parts = absolute.split(sep);
    let free = path;
    for (let count = path.split('/').length + 1; this.paths.has(free); count += 1) {
      free = count > parts.length ? `${free}+` : parts.slice(-count).join('/');
    }
    return free;
  }

  private refuse(path: string, error: ErrorData): void {
    this.refused.push({ path, error });
  }
}

interface Folder {
  readonly absolute: string;
  readonly root: string;
  readonly path: string;
  /** The same folder, free of symbolic links. */
  readonly real: string;
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
  if (code === 'ENOENT' || code === 'ENOTDIR') return missing(file);
  return { code: 'source.unreadable', ...refusalText.unreadableFile(code), place: { file } };
}

function missing(file: string): ErrorData {
  return { code: 'source.missing', ...refusalText.missing, place: { file } };
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
