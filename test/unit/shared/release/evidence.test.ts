import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName } from '../../../../shared/release/index.ts';

const fallback = 'evidence';

describe('a safe file name', () => {
  it.each([
    ['report.pdf', 'report.pdf'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['C:\\Windows\\system32\\cmd.exe', 'C_Windows_system32_cmd.exe'],
    ['.bashrc', 'bashrc'],
    ['name. ', 'name'],
    ['con', '_con'],
    ['LPT1.txt', '_LPT1.txt'],
    ['console.txt', 'console.txt'],
    ['a\u202Efdp.exe', 'a_fdp.exe'],
    ['line\nbreak.txt', 'line_break.txt'],
    ['Prüfbericht – März.docx', 'Prüfbericht – März.docx'],
    ['', fallback],
    ['...', fallback],
    ['///', fallback],
  ])('of %j is %j', (name, safe) => {
    expect(safeFileName(name, fallback)).toBe(safe);
  });

  it('keeps the ending of a long one', () => {
    const name = safeFileName(`${'x'.repeat(400)}.pdf`, fallback);
    expect(name).toMatch(/^x+\.pdf$/);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(180);
    const other = safeFileName(`${'🐳'.repeat(400)}.pdf`, fallback);
    expect(other).toMatch(/^🐳+\.pdf$/u);
    expect(Buffer.byteLength(other)).toBeLessThanOrEqual(180);
  });

  it('never leads out of a folder, hides or holds what cannot be seen', () => {
    const names = fc.string({ unit: 'binary', maxLength: 300 });
    fc.assert(
      fc.property(names, (name) => {
        const safe = safeFileName(name, fallback);
        expect(safe).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cf}]/u);
        expect(safe).not.toMatch(/^[.\s]|[.\s]$/u);
        expect(safe.length).toBeGreaterThan(0);
        expect(safe.isWellFormed()).toBe(true);
      }),
    );
  });

  it('is safe already', () => {
    const names = fc.string({ unit: 'binary', maxLength: 300 });
    fc.assert(
      fc.property(names, (name) => {
        const safe = safeFileName(name, fallback);
        expect(safeFileName(safe, fallback)).toBe(safe);
      }),
    );
  });
});
