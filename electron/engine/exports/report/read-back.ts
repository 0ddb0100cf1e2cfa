import { getDocumentProxy } from 'unpdf';
import { AppError } from '../../../../shared/model/errors.ts';
import { printText } from '../../../../shared/text/report.ts';
import type { ExpectedPdf } from './write.ts';

/** What was found in a PDF. */
export interface ReadPdf {
  readonly pages: number;
  /** Names of rows that were found where they belong. */
  readonly found: number;
}

/** The face of the text, as its font file names it. */
const OWN_FACE = 'Inter';

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Document['getPage']>>;
type Outline = Awaited<ReturnType<Document['getOutline']>>;

/**
 * Reads a printed report back: that it has pages, a title, bookmarks and tags, that every font in it
 * is embedded, and that every row of its tables is there, in order.
 *
 * @throws AppError `pdf.not-as-printed`, with what is missing as its place.
 */
export async function readPdfBack(bytes: Uint8Array, expected: ExpectedPdf): Promise<ReadPdf> {
  const font = fontNotEmbedded(bytes);
  if (font !== null) throw notAsPrinted(`font ${font}`.trim());
  // The reader takes the bytes it is given away from their owner.
  const document = await getDocumentProxy(bytes.slice()).catch(() => null);
  if (document === null || document.numPages === 0) throw notAsPrinted('pages');
  const { info } = await document.getMetadata();
  if ((info as { readonly Title?: unknown }).Title !== expected.title) throw notAsPrinted('title');
  const marks = await document.getMarkInfo();
  if (marks?.Marked !== true) throw notAsPrinted('tags');
  const bookmarks = bookmarksIn(await document.getOutline());
  if (bookmarks < expected.headings) throw notAsPrinted('bookmarks');
  const { text, rows } = await read(document);
  if (rows < expected.rows) throw notAsPrinted('rows');
  const missing = missingName(text, expected.names);
  if (missing !== null) throw notAsPrinted(missing);
  return { pages: document.numPages, found: expected.names.length };
}

async function read(document: Document): Promise<{ readonly text: string; readonly rows: number }> {
  let text = '';
  let rows = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    text += await textOf(page);
    rows += rowsIn(await page.getStructTree());
    page.cleanup();
  }
  return { text, rows };
}

/** Without white space: where a line ends is the layout's business. */
async function textOf(page: Page): Promise<string> {
  const { items } = await page.getTextContent();
  return items
    .map((item) => ('str' in item ? item.str : ''))
    .join('')
    .replaceAll(/\s/g, '');
}

type Tags = Awaited<ReturnType<Page['getStructTree']>>;

/** Table rows in a tree of tags; one that goes over a page counts on both. */
function rowsIn(node: Tags | Tags['children'][number] | null): number {
  if (node === null || !('role' in node)) return 0;
  const below = node.children.reduce((sum, child) => sum + rowsIn(child), 0);
  return below + (node.role === 'TR' ? 1 : 0);
}

function bookmarksIn(outline: Outline): number {
  return (outline ?? []).reduce((sum, entry) => sum + 1 + bookmarksIn(entry.items), 0);
}

/** The first name that does not follow the ones before it; null where all do. */
function missingName(text: string, names: readonly string[]): string | null {
  let from = 0;
  for (const name of names) {
    const wanted = name.replaceAll(/\s/g, '');
    const at = text.indexOf(wanted, from);
    if (at < 0) return name;
    from = at + wanted.length;
  }
  return null;
}

/**
 * The name of a font that the PDF only refers to, or of the report's own where it is not in it; null
 * where every font is embedded. Chromium writes PDF 1.4, whose objects can be read as text
 * (ISO 32000-1, 9.8: a descriptor names its font file); packed ones cannot, and count as embedded.
 */
function fontNotEmbedded(bytes: Uint8Array): string | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (text.includes('/ObjStm')) return null;
  const descriptors = [...text.matchAll(/\/Type \/FontDescriptor[^]*?endobj/g)].map(([all]) => all);
  const loose = descriptors.find((descriptor) => !/\/FontFile[23]? /.test(descriptor));
  if (loose !== undefined) return nameIn(loose);
  return descriptors.some((each) => nameIn(each).includes(OWN_FACE)) ? null : OWN_FACE;
}

function nameIn(descriptor: string): string {
  return /\/FontName \/(\S+)/.exec(descriptor)?.[1] ?? '';
}

function notAsPrinted(what: string): AppError {
  return new AppError({ code: 'pdf.not-as-printed', ...printText.failed, place: { path: what } });
}
