const MEBIBYTE = 1024 * 1024;

/** Bytes of one file of evidence: it is kept inside the record and goes with every package. */
export const evidenceFileLimit = 25 * MEBIBYTE;
/** Bytes of the files of one act together. */
export const evidenceActLimit = 100 * MEBIBYTE;

/** Most bytes of a file's name in UTF-8: file systems take 255, and writing it adds some. */
const LONGEST_NAME = 180;
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
  if (bytesIn(name) <= LONGEST_NAME) return name;
  const ending = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? '';
  let stem = '';
  for (const letter of name.slice(0, name.length - ending.length)) {
    if (bytesIn(stem + letter + ending) > LONGEST_NAME) break;
    stem += letter;
  }
  return `${stem.replace(/[.\s]+$/u, '')}${ending}`;
}

/** Of a text in UTF-8. */
function bytesIn(text: string): number {
  let bytes = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    if (code < 0x80) bytes += 1;
    else if (code < 0x800) bytes += 2;
    else bytes += code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
