/** What the objects of a PDF say of its tags and fonts. */
export interface PdfObjects {
  /** Table rows among the tags. */
  readonly rows: number;
  /** Names of the fonts that the PDF carries itself. */
  readonly embedded: readonly string[];
  /** Names of those that it only refers to. */
  readonly loose: readonly string[];
}

/** Fonts whose glyphs are in a file of their own; those of type 3 draw them in the PDF itself. */
const WITH_FILE = /\/Subtype \/(?:CIDFontType[02]|TrueType|Type1)\b/;

/**
 * Reads the objects of a PDF as text, as Chromium writes them (ISO 32000-1, 7.3.10, 9.8 and 14.7.2:
 * a font names its descriptor, and that its file). Null where objects are packed into streams.
 */
export function pdfObjects(bytes: Uint8Array): PdfObjects | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (text.includes('/ObjStm')) return null;
  const objects = new Map<string, string>();
  for (const [, number = '', body = ''] of text.matchAll(/(\d+) 0 obj\s([^]*?)endobj/g)) {
    objects.set(number, body.split('stream', 1)[0] ?? '');
  }
  const all = [...objects.values()];
  const fonts = all.filter((object) => WITH_FILE.test(object));
  const hasFile = (font: string): boolean => {
    const descriptor = /\/FontDescriptor (\d+) 0 R/.exec(font)?.[1] ?? '';
    return /\/FontFile[23]? /.test(objects.get(descriptor) ?? '');
  };
  return {
    rows: all.filter((object) => /\/S \/TR\b/.test(object)).length,
    embedded: fonts.filter(hasFile).map(nameOf),
    loose: fonts.filter((font) => !hasFile(font)).map(nameOf),
  };
}

function nameOf(font: string): string {
  return /\/BaseFont \/([^\s/>]+)/.exec(font)?.[1] ?? '';
}
