import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file that cannot be read, and what the app must say of it. */
export interface BadFile {
  readonly what: string;
  readonly name: string;
  readonly content: string | Uint8Array;
  /** How the place is named: the file, and line and column where they are known. */
  readonly place: string;
  readonly sentence: RegExp;
  readonly remedy: RegExp;
}

/** More bytes than a YAML file may have. */
const OVER_LIMIT = 25 * 1024 * 1024;

/** Twelve levels of nine uses each: 9 to the power of 12 values. */
function aliasBomb(): string {
  const levels = Array.from({ length: 12 }, (_, level) => {
    const use = level === 0 ? '"x"' : `*a${level - 1}`;
    return `a${level}: &a${level} [${Array.from({ length: 9 }, () => use).join(', ')}]`;
  });
  return `${levels.join('\n')}\n`;
}

const truncatedState =
  '{"version": 4, "terraform_version": "1.9.5", "serial": 1,\n "resources": [{';

export const badFiles: readonly BadFile[] = [
  {
    what: 'a truncated state',
    name: 'main.tfstate',
    content: truncatedState,
    place: 'main.tfstate:2:',
    sentence: /ends too early/,
    remedy: /export it again/,
  },
  {
    what: 'an empty file',
    name: 'empty.yaml',
    content: '',
    place: 'empty.yaml',
    sentence: /empty/,
    remedy: /\w/,
  },
  {
    what: 'a binary',
    name: 'values.yaml',
    content: Uint8Array.from([0, 1, 2, 0, 0, 255, 7]),
    place: 'values.yaml',
    sentence: /binary/,
    remedy: /as text/,
  },
  {
    what: 'YAML with a tab',
    name: 'tab.yaml',
    content: 'a:\n\tb: 1\n',
    place: 'tab.yaml:2:1',
    sentence: /[Tt]ab/,
    remedy: /Replace the tab/,
  },
  {
    what: 'an alias bomb',
    name: 'bomb.yaml',
    content: aliasBomb(),
    place: 'bomb.yaml',
    sentence: /more than is read/,
    remedy: /Split it/,
  },
  {
    what: 'a file over the limit',
    name: 'large.yaml',
    content: `a: ${'x'.repeat(OVER_LIMIT)}\n`,
    place: 'large.yaml',
    sentence: /more than is read/,
    remedy: /Split it/,
  },
];

/** Writes a file below a folder and gives its path. */
export function put(folder: string, name: string, content: string | Uint8Array): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
