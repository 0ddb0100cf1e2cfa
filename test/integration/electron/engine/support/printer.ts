import type { PrintPdf } from '../../../../../electron/engine/host.ts';

/**
 * A printer for tests without a window: its PDF has the texts of the page in their order, its rows
 * as tags and its headings as bookmarks, on one sheet. How pages look is what the real window shows.
 */
export const testPrinter: PrintPdf = async ({ html }) => {
  const pdf = new PdfFile();
  const blocks = blocksOf(html);
  const stream = blocks.map(
    ({ text, tag }, id) => `/${tag} <</MCID ${id}>> BDC BT /F1 8 Tf ${literal(text)} Tj ET EMC`,
  );
  const [catalog, pages, page, content] = [pdf.add(''), pdf.add(''), pdf.add(''), pdf.add('')];
  const [tree, parents, outlines] = [pdf.add(''), pdf.add(''), pdf.add('')];
  const elements = blocks.map(({ tag }, id) =>
    pdf.add(`<< /Type /StructElem /S /${tag} /P ${tree} 0 R /Pg ${page} 0 R /K ${id} >>`),
  );
  const headings = blocks.filter(({ tag }) => /^H\d$/.test(tag));
  const entries = headings.map(() => pdf.add(''));
  for (const [index, { text }] of headings.entries()) {
    const beside = [
      index > 0 ? `/Prev ${entries[index - 1]} 0 R` : '',
      index < entries.length - 1 ? `/Next ${entries[index + 1]} 0 R` : '',
    ].join(' ');
    const at = `/Parent ${outlines} 0 R ${beside} /Dest [${page} 0 R /Fit]`;
    pdf.put(entries[index] ?? 0, `<< /Title ${literal(text)} ${at} >>`);
  }
  const file = pdf.add('<< /Length 0 >>\nstream\n\nendstream');
  const face = '/FontName /AAAAAA+Inter-Regular /Flags 32';
  const descriptor = pdf.add(`<< /Type /FontDescriptor ${face} /FontFile2 ${file} 0 R >>`);
  const font = pdf.add(
    `<< /Type /Font /Subtype /Type1 /BaseFont /AAAAAA+Inter-Regular /Encoding /WinAnsiEncoding /FontDescriptor ${descriptor} 0 R >>`,
  );
  const references = (ids: readonly number[]): string => ids.map((id) => `${id} 0 R`).join(' ');
  pdf.put(
    catalog,
    `<< /Type /Catalog /Pages ${pages} 0 R /MarkInfo << /Marked true >> /StructTreeRoot ${tree} 0 R /Outlines ${outlines} 0 R >>`,
  );
  pdf.put(pages, `<< /Type /Pages /Kids [${page} 0 R] /Count 1 >>`);
  pdf.put(
    page,
    `<< /Type /Page /Parent ${pages} 0 R /MediaBox [0 0 595 842] /StructParents 0 /Contents ${content} 0 R /Resources << /Font << /F1 ${font} 0 R >> >> >>`,
  );
  const text = stream.join('\n');
  pdf.put(content, `<< /Length ${text.length} >>\nstream\n${text}\nendstream`);
  pdf.put(
    tree,
    `<< /Type /StructTreeRoot /K [${references(elements)}] /ParentTree ${parents} 0 R >>`,
  );
  pdf.put(parents, `<< /Nums [0 [${references(elements)}]] >>`);
  pdf.put(
    outlines,
    `<< /Type /Outlines /First ${entries[0] ?? 0} 0 R /Last ${entries.at(-1) ?? 0} 0 R /Count ${entries.length} >>`,
  );
  const title = pdf.add(
    `<< /Title ${literal(plain(/<title>([^]*?)<\/title>/.exec(html)?.[1] ?? ''))} >>`,
  );
  return pdf.bytes(catalog, title);
};

interface Block {
  readonly tag: string;
  readonly text: string;
}

/** Headings, rows of tables and everything else that says something, in order. */
function blocksOf(html: string): readonly Block[] {
  const body = html.slice(html.indexOf('<body>'));
  const found = body.matchAll(
    /<(h[1-3])\b[^>]*>([^]*?)<\/h[1-3]>|<(tr)\b[^>]*>([^]*?)<\/tr>|<(p|li)\b[^>]*>([^]*?)<\/(?:p|li)>/g,
  );
  return [...found].map(([, heading, headingText, row, rowText, part, partText]) => ({
    tag: (heading ?? row ?? part ?? 'p').toUpperCase(),
    text: plain(headingText ?? rowText ?? partText ?? ''),
  }));
}

function plain(markup: string): string {
  return markup
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** In the encoding of the font, to be found in the bytes; what that does not have is a question mark. */
function literal(text: string): string {
  return `(${text.replaceAll(/[^\x20-\x7e\xa0-\xff]/g, '?').replaceAll(/[()\\]/g, '\\$&')})`;
}

/** Objects of a PDF by their numbers, and the table that finds them (ISO 32000-1, 7.5). */
class PdfFile {
  readonly #objects: string[] = [];

  /** Fills an object that was added empty, because others name it. */
  put(id: number, text: string): void {
    this.#objects[id - 1] = text;
  }

  add(text: string): number {
    return this.#objects.push(text);
  }

  bytes(root: number, info: number): Uint8Array {
    let text = '%PDF-1.4\n';
    const places = this.#objects.map((object, index) => {
      const place = text.length;
      text += `${index + 1} 0 obj\n${object}\nendobj\n`;
      return place;
    });
    const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
    const size = this.#objects.length + 1;
    const end = text.length;
    text += `xref\n0 ${size}\n0000000000 65535 f \n${table}`;
    text += `trailer\n<< /Size ${size} /Root ${root} 0 R /Info ${info} 0 R >>\nstartxref\n${end}\n%%EOF\n`;
    return Buffer.from(text, 'latin1');
  }
}
