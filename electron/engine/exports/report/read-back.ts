import { getDocument } from 'unpdf/pdfjs';
import { AppError } from '../../../../shared/model/errors.ts';
import { printText } from '../../../../shared/text/report.ts';
import { seen } from './html.ts';
import { pdfObjects } from './pdf-objects.ts';
import type { PdfObjects } from './pdf-objects.ts';
import type { ExpectedPdf } from './write.ts';

/** What was found in a PDF. */
export interface ReadPdf {
  readonly pages: number;
  /** Names of rows that were found where they belong. */
  readonly found: number;
}

/** The face of the text, as its font file names it. */
const OWN_FACE = 'Inter';

type Document = Awaited<ReturnType<typeof getDocument>['promise']>;
type Outline = Awaited<ReturnType<Document['getOutline']>>;

/**
 * Reads a printed report back: that it has pages, a title, bookmarks and tags, that every font in it
 * is embedded, and that every row of its tables is there, in order.
 *
 * @throws AppError `pdf.not-as-printed`, with what is missing as its place.
 */
export async function readPdfBack(bytes: Uint8Array, expected: ExpectedPdf): Promise<ReadPdf> {
  checkObjects(pdfObjects(bytes), expected);
  // The reader takes the bytes it is given away from their owner.
  const reading = getDocument({ data: bytes.slice(), disableFontFace: true, verbosity: 0 });
  try {
    const document = await reading.promise.catch(() => null);
    if (document === null || document.numPages === 0) throw notAsPrinted('pages');
    return await compared(document, expected);
  } finally {
    await reading.destroy();
  }
}

async function compared(document: Document, expected: ExpectedPdf): Promise<ReadPdf> {
  const { info } = await document.getMetadata();
  const { Title: title } = info as { readonly Title?: unknown };
  if (spaced(String(title)) !== spaced(seen(expected.title))) throw notAsPrinted('title');
  const marks = await document.getMarkInfo();
  if (marks?.Marked !== true) throw notAsPrinted('tags');
  const bookmarks = bookmarksIn(await document.getOutline());
  if (bookmarks < expected.headings) throw notAsPrinted('bookmarks');
  const missing = missingName(await textOf(document), expected.names);
  if (missing !== null) throw notAsPrinted(missing);
  return { pages: document.numPages, found: expected.names.length };
}

/** What can be seen in the objects as they are written; packed ones are left to the reader. */
function checkObjects(objects: PdfObjects | null, { rows }: ExpectedPdf): void {
  if (objects === null) return;
  const [loose] = objects.loose;
  if (loose !== undefined) throw notAsPrinted(`font ${loose}`);
  if (!objects.embedded.some((name) => name.includes(OWN_FACE))) throw notAsPrinted(OWN_FACE);
  if (objects.rows < rows) throw notAsPrinted('rows');
}

/** Without white space: where a line ends is the layout's business. */
async function textOf(document: Document): Promise<string> {
  let text = '';
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    text += items.map((item) => ('str' in item ? item.str : '')).join('');
    page.cleanup();
  }
  return text.replaceAll(/\s/g, '');
}

/** In a title, white space of any length is one space. */
function spaced(title: string): string {
  return title.replaceAll(/\s+/g, ' ').trim();
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

function notAsPrinted(what: string): AppError {
  return new AppError({ code: 'pdf.not-as-printed', ...printText.failed, place: { path: what } });
}
