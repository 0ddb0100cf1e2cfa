const MEBIBYTE = 1024 * 1024;

/** Bytes of one file of evidence: it is kept inside the record and goes with every package. */
export const evidenceFileLimit = 25 * MEBIBYTE;
/** Bytes of the files of one act together. */
export const evidenceActLimit = 100 * MEBIBYTE;

/** Most letters of a file's name that are kept. */
const LONGEST_NAME = 150;
/** Names that some systems keep for devices, whatever their ending. */
const DEVICES = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;

/**
 * A name under which a file can be written anywhere: no folder, no control or direction mark, no
 * hidden file, no device, and its own ending where it has one. `fallback` where nothing is left.
 */
export function safeFileName(name: string, fallback: string): string {
  const plain = name
    .toWellFormed()
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}\u2028\u2029]+/gu, '_')
    .replace(/^[.\s]+|[.\s]+$/gu, '');
  const short = shortened(plain);
  if (/^_*$/.test(short)) return fallback;
  return DEVICES.test(short) ? `_${short}` : short;
}

function shortened(name: string): string {
  const letters = [...name];
  if (letters.length <= LONGEST_NAME) return name;
  const ending = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? '';
  return `${letters.slice(0, LONGEST_NAME - ending.length).join('')}${ending}`;
}
