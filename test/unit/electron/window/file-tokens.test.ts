import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FileTokens } from '../../../../electron/window/file-tokens.ts';

describe('FileTokens', () => {
  it('gives a name and a token that says nothing of the path', () => {
    const folder = mkdtempSync(join(tmpdir(), 'evenkeel-tokens-'));
    writeFileSync(join(folder, 'a.env'), 'A=1\n');
    const tokens = new FileTokens();
    const file = tokens.handleFor(join(folder, 'a.env'));
    expect(file).toMatchObject({ name: 'a.env', folder: false });
    expect(file.token).not.toContain('a.env');
    expect(tokens.resolve(file.token)).toBe(join(folder, 'a.env'));
    expect(tokens.handleFor(folder).folder).toBe(true);
  });

  it('refuses a token that it never gave, and says what to do', () => {
    expect(() => new FileTokens().resolve('/etc/passwd')).toThrow(/Drop or choose it again/);
  });
});
