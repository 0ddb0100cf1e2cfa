import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  escaped,
  lines,
  markup,
  seen,
} from '../../../../../../electron/engine/exports/report/html.ts';

/** Entities as a browser reads them. */
function shown(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

describe('a text on a page', () => {
  it('begins no tag, ends no attribute and is shown as it was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(escaped(text)).not.toMatch(/[<>"']/);
        expect(shown(escaped(text))).toBe(seen(text));
      }),
    );
  });

  it('shows what cannot be seen: controls, turned directions, halves of characters', () => {
    expect(escaped('a\u202Egnp.exe')).toBe('a[U+202E]gnp.exe');
    expect(escaped('null\u0000 bell\u0007')).toBe('null[U+0000] bell[U+0007]');
    expect(escaped('half \ud83d')).toBe('half \ufffd');
    expect(escaped('two\r\nlines\tand a tab')).toBe('two\nlines\tand a tab');
  });
});

describe('a template', () => {
  it('escapes what it is given, also lists, and leaves markup as it is', () => {
    const bold = markup`<b>${'<i>'}</b>`;
    expect(markup`<p class="${'" onclick="'}">${[bold, null, '&', 3]}</p>`.text).toBe(
      '<p class="&quot; onclick=&quot;"><b>&lt;i&gt;</b>&amp;3</p>',
    );
  });

  it('puts contents on lines, without empty ones', () => {
    expect(lines(['a', null, '', markup`<b>b</b>`]).text).toBe('a\n<b>b</b>');
  });
});
