import { describe, expect, it } from 'vitest';
import type { ErrorData } from '../../../../shared/model/index.ts';
import { collectFiles, collectOne, refusalOf } from './harness.ts';

/** Every refusal names the file and says what to do. */
function expectUsable(error: ErrorData, file: string): void {
  expect(error.place?.file).toBe(file);
  expect(error.sentence).toMatch(/^[A-Z].*\.$/);
  expect(error.remedy).toMatch(/^[A-Z].*\.$/);
}

describe('a truncated file', () => {
  it('is refused with line and column when it is a state', async () => {
    const text =
      '{\n  "version": 4,\n  "terraform_version": "1.9.5",\n  "serial": 1,\n  "resources": [\n    {';
    const error = await refusalOf('main.tfstate', text);
    expectUsable(error, 'main.tfstate');
    expect(error.code).toBe('source.truncated');
    expect(error.place).toMatchObject({ line: 6, column: 6, path: 'resources[0]' });
  });

  it.each([
    ['cut.json', '{"a": [1, 2'],
    ['cut.json', '{"a": "text that never en'],
    ['cut.yaml', 'a: [1, 2\n'],
    ['cut.yaml', 'a: "text that never en'],
    ['cut.env', 'A=1\nKEY="never closed\nB=2\n'],
  ])('is refused when it is %s', async (name, text) => {
    const error = await refusalOf(name, text);
    expectUsable(error, name);
    expect(error.code).toBe('source.truncated');
    expect(error.place?.line).toBeGreaterThan(0);
  });

  it('that still parses is pointed out', async () => {
    const source = await collectOne('cut.yaml', 'a: 1\nb:\n  c: 2\n  d:');
    expect(source.warnings).toEqual([
      { message: expect.stringContaining('may be cut off'), at: 'line 4' },
    ]);
    expect(source.detection).toContain('1 document and 3 items');
  });
});

describe('a file that is no text', () => {
  it.each(['values.yaml', 'main.tfstate', '.env'])(
    'is refused where text is expected: %s',
    async (name) => {
      const error = await refusalOf(name, Uint8Array.from([1, 2, 0, 0, 0, 250, 3, 0, 7]));
      expectUsable(error, name);
      expect(error.code).toBe('source.binary');
    },
  );

  it('is only noted where nobody expects it', async () => {
    const error = await refusalOf(
      'logo.png',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 9]),
    );
    expect(error.code).toBe('skipped.binary');
  });

  it('is refused with its line where its encoding is broken', async () => {
    const bytes = Buffer.concat([Buffer.from('a: 1\nb: '), Buffer.from([0xe4]), Buffer.from('\n')]);
    const error = await refusalOf('latin.yaml', bytes);
    expectUsable(error, 'latin.yaml');
    expect(error).toMatchObject({ code: 'source.encoding', place: { line: 2 } });
  });
});

describe('an empty file', () => {
  it.each(['', '\n \n', '\uFEFF'])('is refused: %j', async (text) => {
    const error = await refusalOf('values.yaml', text);
    expectUsable(error, 'values.yaml');
    expect(error.code).toBe('source.empty');
  });

  it('of comments only holds nothing', async () => {
    const error = await refusalOf('values.yaml', '# nothing\n---\n# here\n');
    expect(error.code).toBe('source.nothing-inside');
  });
});

describe('broken YAML', () => {
  it('with a tab is refused at its place', async () => {
    const error = await refusalOf('values.yaml', 'web:\n\tport: 80\n');
    expectUsable(error, 'values.yaml');
    expect(error).toMatchObject({ code: 'source.tab', place: { line: 2, column: 1 } });
    expect(error.remedy).toContain('spaces');
  });

  it('quotes nothing of the file in its message', async () => {
    const error = await refusalOf('values.yaml', '- a\npassword: canary-yaml-1\n');
    expect(JSON.stringify(error)).not.toContain('canary');
  });

  it('that is a template is named as one', async () => {
    const error = await refusalOf('deployment.yaml', 'name: {{ .Values.name }}\nkind: x: y\n');
    expect(error.code).toBe('source.template');
    expect(error.remedy).toContain('helm template');
  });

  it('with an alias bomb is refused by the number of aliases or values', async () => {
    const levels = Array.from({ length: 12 }, (_, level) => {
      const use = level === 0 ? '"x"' : `*a${level - 1}`;
      return `a${level}: &a${level} [${Array.from({ length: 9 }, () => use).join(', ')}]`;
    });
    const error = await refusalOf('bomb.yaml', `${levels.join('\n')}\n`);
    expectUsable(error, 'bomb.yaml');
    expect(error.code).toBe('source.too-many-aliases');
  });

  it('with an alias that contains itself is refused', async () => {
    const error = await refusalOf('loop.yaml', 'a: &a\n  b: *a\n');
    expect(error).toMatchObject({ code: 'source.syntax', place: { line: 2 } });
  });

  it('with an undefined alias is refused', async () => {
    const error = await refusalOf('loop.yaml', 'a: *nowhere\n');
    expect(error.code).toBe('source.syntax');
  });
});

describe('limits', () => {
  it('of size name both numbers', async () => {
    const error = await refusalOf('values.yaml', 'a: 123456789\n', { bytes: 10 });
    expectUsable(error, 'values.yaml');
    expect(error.code).toBe('source.too-large');
    expect(error.sentence).toContain('10 bytes, and it has 13');
  });

  it('of size of YAML hold for YAML alone', async () => {
    const error = await refusalOf('values.yaml', 'a: 123456789\n', { yamlBytes: 10 });
    expect(error.code).toBe('source.too-large');
    const json = await collectFiles({ 'a.json': '{"a": 123456789}' }, { yamlBytes: 10 });
    expect(json.refused).toEqual([]);
  });

  it.each([
    ['deep.json', '['.repeat(200) + ']'.repeat(200)],
    ['deep.json', '['.repeat(200_000)],
    ['deep.yaml', `a: ${'{a: '.repeat(30_000)}`],
    ['deep.yaml', Array.from({ length: 150 }, (_, level) => `${' '.repeat(level)}a:`).join('\n')],
  ])('of depth hold in %s', async (name, text) => {
    const error = await refusalOf(name, text);
    expectUsable(error, name);
    expect(error.code).toBe('source.too-deep');
  });

  it('of values hold', async () => {
    const error = await refusalOf('many.json', `[${'1,'.repeat(50)}1]`, { nodes: 20 });
    expect(error.code).toBe('source.too-many-values');
  });
});

describe('a key given twice', () => {
  it.each([
    ['twice.yaml', 'web:\n  port: 80\n  port: 8080\n', 2, 3],
    ['twice.json', '{"web": {\n"port": 80,\n"port": 8080}}', 2, 3],
  ])('is told with both values and lines in %s', async (name, text, first, second) => {
    const source = await collectOne(name, text);
    expect(source.warnings).toHaveLength(1);
    expect(source.warnings[0]).toMatchObject({ code: 'duplicate-key', at: `line ${second}` });
    expect(source.warnings[0]?.message).toContain(`${name}: "web.port" is given twice`);
    expect(source.warnings[0]?.message).toContain(
      `line ${first} says "80", line ${second} says "8080"`,
    );
    expect(source.attributes.map(({ value }) => value)).toEqual(['8080']);
    expect(source.setAside).toMatchObject([{ rule: 'duplicate-key', value: '80' }]);
  });

  it('is told without its values where they are secret', async () => {
    const source = await collectOne('twice.yaml', 'password: canary-one\npassword: canary-two\n');
    expect(source.warnings[0]?.message).toContain('a masked value');
    expect(JSON.stringify(source)).not.toContain('canary');
  });
});

describe('states that cannot be read', () => {
  it.each([
    [
      '{"version": 3, "terraform_version": "0.11.0", "serial": 1, "modules": []}',
      'terraform.old-version',
    ],
    [
      '{"version": 5, "terraform_version": "9.0.0", "serial": 1, "resources": []}',
      'terraform.new-version',
    ],
    [
      '{"serial": 1, "lineage": "x", "meta": {}, "encrypted_data": "AAAA", "encryption_version": "v0"}',
      'terraform.encrypted',
    ],
    ['{"version": 4, "terraform_version": "1.0.0", "serial": 1}', 'terraform.envelope'],
  ])('are refused with the way out: %s', async (text, code) => {
    const error = await refusalOf('main.tfstate', text);
    expectUsable(error, 'main.tfstate');
    expect(error.code).toBe(code);
  });
});

describe('what is met in a folder', () => {
  it('is read, or left out with a note: nothing disappears', async () => {
    const { sources, refused } = await collectFiles({
      'app/values.yaml': 'a: 1\n',
      'README.md': '# words\n',
      '.gitkeep': '',
      '.git/config': '[core]\n',
      'node_modules/x/package.json': '{}',
    });
    expect(sources.map(({ path }) => path)).toEqual(['app/values.yaml']);
    expect(refused.map(({ path, error }) => [path, error.code])).toEqual([
      ['.git', 'skipped.own-folder'],
      ['node_modules', 'skipped.own-folder'],
      ['.gitkeep', 'skipped.empty'],
      ['README.md', 'skipped.not-recognised'],
    ]);
  });
});
