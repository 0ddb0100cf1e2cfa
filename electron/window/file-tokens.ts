import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { statSync } from 'node:fs';
import type { FileHandle } from '../../shared/contract/bridge.ts';
import { AppError } from '../../shared/model/errors.ts';
import { fileTokenUnknown } from '../../shared/text/engine.ts';

/** Keeps paths on the privileged side: the renderer holds tokens and names. */
export class FileTokens {
  readonly #paths = new Map<string, string>();

  /** A handle for a path that a person dropped, picked or was given. */
  handleFor(path: string): FileHandle {
    return { token: this.tokenFor(path), name: basename(path), folder: isFolder(path) };
  }

  tokenFor(path: string): string {
    const token = randomUUID();
    this.#paths.set(token, path);
    return token;
  }

  /** The path behind a token; tokens live as long as the app runs. */
  resolve(token: string): string {
    const path = this.#paths.get(token);
    if (path !== undefined) return path;
    throw new AppError({ code: 'file.token-unknown', ...fileTokenUnknown });
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
