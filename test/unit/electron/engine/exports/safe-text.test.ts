import { describe, expect, it } from 'vitest';
import { CELL_LIMIT, safeText } from '../../../../../electron/engine/exports/workbook/safe-text.ts';

describe('text for a cell', () => {
  it('keeps what a cell can hold, whatever it begins with', () => {
    for (const text of ['=1+1', '+18556438890', '-5', '@here', '696911096973', '2021-1-8', ' a ']) {
      expect(safeText(text)).toBe(text);
    }
  });

  it('shows control characters as pictures and keeps tabs and line ends', () => {
    expect(safeText('a\u0000b\u001bc\u007f')).toBe('a␀b␛c␡');
    expect(safeText('a\r\nb\rc\td\ne')).toBe('a\nb\nc\td\ne');
  });

  it('mends what no XML can carry', () => {
    expect(safeText('a\ud800b\ufffe')).toBe('a\ufffdb\ufffd');
    expect(safeText('pair \u{1f600}')).toBe('pair \u{1f600}');
  });

  it('cuts what is too long and says how long it was', () => {
    const cut = safeText('x'.repeat(40_000));
    expect(cut).toHaveLength(CELL_LIMIT);
    expect(cut.endsWith('[cut: the full text has 40,000 characters]')).toBe(true);
    expect(safeText('x'.repeat(CELL_LIMIT))).toBe('x'.repeat(CELL_LIMIT));
  });

  it('never cuts a character in two', () => {
    const cut = safeText('\u{1f600}'.repeat(20_000));
    expect(cut.length).toBeLessThanOrEqual(CELL_LIMIT);
    expect(cut.isWellFormed()).toBe(true);
  });
});
