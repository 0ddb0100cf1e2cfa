import interUnicode from '@fontsource/inter/unicode.json' with { type: 'json' };
import monoUnicode from '@fontsource/jetbrains-mono/unicode.json' with { type: 'json' };
import interCyrillic400 from '@fontsource/inter/files/inter-cyrillic-400-normal.woff2?inline';
import interCyrillic600 from '@fontsource/inter/files/inter-cyrillic-600-normal.woff2?inline';
import interGreek400 from '@fontsource/inter/files/inter-greek-400-normal.woff2?inline';
import interGreek600 from '@fontsource/inter/files/inter-greek-600-normal.woff2?inline';
import interLatin400 from '@fontsource/inter/files/inter-latin-400-normal.woff2?inline';
import interLatin600 from '@fontsource/inter/files/inter-latin-600-normal.woff2?inline';
import interLatinExt400 from '@fontsource/inter/files/inter-latin-ext-400-normal.woff2?inline';
import interLatinExt600 from '@fontsource/inter/files/inter-latin-ext-600-normal.woff2?inline';
import interVietnamese400 from '@fontsource/inter/files/inter-vietnamese-400-normal.woff2?inline';
import interVietnamese600 from '@fontsource/inter/files/inter-vietnamese-600-normal.woff2?inline';
import monoCyrillic from '@fontsource/jetbrains-mono/files/jetbrains-mono-cyrillic-400-normal.woff2?inline';
import monoGreek from '@fontsource/jetbrains-mono/files/jetbrains-mono-greek-400-normal.woff2?inline';
import monoLatin from '@fontsource/jetbrains-mono/files/jetbrains-mono-latin-400-normal.woff2?inline';
import monoLatinExt from '@fontsource/jetbrains-mono/files/jetbrains-mono-latin-ext-400-normal.woff2?inline';
import monoVietnamese from '@fontsource/jetbrains-mono/files/jetbrains-mono-vietnamese-400-normal.woff2?inline';

/** One file of a face, with the characters that it has. */
export interface FontFile {
  readonly family: 'Inter' | 'JetBrains Mono';
  readonly weight: 400 | 600;
  readonly range: string;
  /** As a data address. */
  readonly address: string;
}

const inter = { family: 'Inter' } as const;
const mono = { family: 'JetBrains Mono', weight: 400 } as const;

/**
 * The faces of the app, in static weights: variable fonts become Type 3 in a PDF. What they have no
 * characters for comes from the fonts of the computer, and is embedded too.
 */
export const fontFiles: readonly FontFile[] = [
  { ...inter, weight: 400, range: interUnicode['cyrillic'], address: interCyrillic400 },
  { ...inter, weight: 600, range: interUnicode['cyrillic'], address: interCyrillic600 },
  { ...inter, weight: 400, range: interUnicode['greek'], address: interGreek400 },
  { ...inter, weight: 600, range: interUnicode['greek'], address: interGreek600 },
  { ...inter, weight: 400, range: interUnicode['vietnamese'], address: interVietnamese400 },
  { ...inter, weight: 600, range: interUnicode['vietnamese'], address: interVietnamese600 },
  { ...inter, weight: 400, range: interUnicode['latin-ext'], address: interLatinExt400 },
  { ...inter, weight: 600, range: interUnicode['latin-ext'], address: interLatinExt600 },
  { ...inter, weight: 400, range: interUnicode['latin'], address: interLatin400 },
  { ...inter, weight: 600, range: interUnicode['latin'], address: interLatin600 },
  { ...mono, range: monoUnicode['cyrillic'], address: monoCyrillic },
  { ...mono, range: monoUnicode['greek'], address: monoGreek },
  { ...mono, range: monoUnicode['vietnamese'], address: monoVietnamese },
  { ...mono, range: monoUnicode['latin-ext'], address: monoLatinExt },
  { ...mono, range: monoUnicode['latin'], address: monoLatin },
];
