import { extname } from 'node:path';

/** What a file is called where neither its bytes nor its name say more. */
const UNKNOWN = 'application/octet-stream';

/** First bytes that tell what a file is, as Latin-1 text, with the place where they begin. */
const signs: readonly (readonly [type: string, sign: string, at: number])[] = [
  ['application/pdf', '%PDF-', 0],
  ['image/png', '\x89PNG\r\n\x1a\n', 0],
  ['image/jpeg', '\xff\xd8\xff', 0],
  ['image/gif', 'GIF8', 0],
  ['image/webp', 'WEBP', 8],
  ['application/gzip', '\x1f\x8b', 0],
  ['application/zip', 'PK\x03\x04', 0],
];

const zipped: Readonly<Record<string, string>> = {
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  '.odt': 'application/vnd.oasis.opendocument.text',
  '.ods': 'application/vnd.oasis.opendocument.spreadsheet',
};

const written: Readonly<Record<string, string>> = {
  '.csv': 'text/csv',
  '.eml': 'message/rfc822',
  '.htm': 'text/html',
  '.html': 'text/html',
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.xml': 'application/xml',
};

/** Bytes that are looked at for what no text has. */
const PROBE = 65_536;

/**
 * What a file is: its first bytes decide, its name only among what they leave open. For display:
 * nothing is opened or run by it.
 */
export function mediaTypeOf(fileName: string, bytes: Uint8Array): string {
  const ending = extname(fileName).toLowerCase();
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  const known = signs.find(([, sign, at]) => head.startsWith(sign, at))?.[0];
  if (known === 'application/zip') return zipped[ending] ?? known;
  if (known !== undefined) return known;
  return isText(bytes) ? (written[ending] ?? 'text/plain') : UNKNOWN;
}

/** UTF-8 without the zero byte; the probe may end inside a letter. */
function isText(bytes: Uint8Array): boolean {
  const probe = bytes.subarray(0, PROBE);
  if (probe.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(probe, { stream: bytes.length > PROBE });
    return true;
  } catch {
    return false;
  }
}
