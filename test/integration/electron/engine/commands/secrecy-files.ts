import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { read, utils } from 'xlsx';

/** Where the files lie, and what is looked for in them. */
interface Told {
  readonly folder: string;
  readonly words: readonly string[];
}

/** Any two records differ in random salts and ids, what is hashed and packed with them, and their place. */
export function alike(text: string, folder: string): string {
  return text
    .replaceAll(folder, 'FOLDER')
    .replaceAll(/(?<![0-9a-f])(?:[0-9a-f]{32}){1,2}(?![0-9a-f])/g, 'HASH')
    .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID')
    .replaceAll(/(?<="fileName":"[^"]*\.(?:xlsx|evenkeel)".*)"size":\d+/g, '"size":0')
    .replaceAll(/(?<="path":"exports\/[^"]*","sha256":"HASH",)"size":\d+/g, '"size":0');
}

/** What a file says. `words` are looked for in the parts of a workbook that are no cells. */
export function textOf(file: string, how: Told): string {
  return textIn(basename(file), readFileSync(file), how);
}

/** An archive as what is in it, whatever was packed when. */
function textIn(name: string, bytes: Uint8Array, how: Told): string {
  if (/\.(?:evenkeel|zip)$/.test(name)) {
    const files = Object.entries(unzipSync(bytes));
    return sorted(
      files.map(([inside, part]) => `${inside}\n${textIn(inside, part, how)}`),
      how,
    );
  }
  // Rows and files of a package lie by their ids, which chance gives.
  if (/\.jsonl$|^sources\.json$/.test(name)) return sorted(strFromU8(bytes).split('\n'), how);
  if (name === 'manifest.json') return sorted(strFromU8(bytes).split(/(?<=\}),/), how);
  if (!name.endsWith('.xlsx')) return strFromU8(bytes);
  const cells = Object.entries(read(bytes).Sheets).map(([name, sheet]) => [
    name,
    utils.sheet_to_csv(sheet),
  ]);
  const parts = Object.values(unzipSync(bytes)).map((part) => strFromU8(part));
  return JSON.stringify({ cells, found: how.words.filter((word) => parts.join().includes(word)) });
}

/** Parts in an order that no id decides. */
function sorted(parts: readonly string[], { folder }: Told): string {
  return parts
    .map((part) => alike(part, folder))
    .toSorted()
    .join('\n');
}
