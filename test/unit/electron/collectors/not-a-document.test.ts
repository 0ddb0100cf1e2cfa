import { describe, expect, it } from 'vitest';
import { collectFiles, collectOne, refusalOf } from './harness.ts';

describe('a template that happens to parse', () => {
  it.each([
    ['deployment.yaml', 'a: 1\nreplicas: {{ .Values.a }}\n', 2],
    ['deployment.yaml', 'a: 1\nreplicas: {{- $x }}\n', 2],
    ['deployment.yaml', 'a: 1\n{{ include "labels" . }}: x\n', 2],
    ['deployment.yaml', 'image: shop:{{ .Values.tag }}\n', 1],
    ['deployment.yaml', 'image: shop:{{ default "x" .Values.tag }}\n', 1],
    ['deployment.yaml', 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: {{.Release.Name}}\n', 4],
    ['app.env', 'A=1\nB={{ .Values.b }}\n', 2],
    ['deployment.json', '{\n"replicas": {{ .Values.a }}}\n', 2],
  ])('is refused with its line: %s %j', async (name, text, line) => {
    const error = await refusalOf(name, text);
    expect(error).toMatchObject({ code: 'source.template', place: { file: name, line } });
    expect(error.remedy).toContain('Render it first');
  });

  it('is read with a warning where another tool fills in a variable', async () => {
    const { warnings } = await collectOne('app.env', 'A=1\nB={{ op://vault/b }}\n');
    expect(warnings.map(({ at }) => at)).toEqual(['line 2']);
  });

  it.each(['host: "{{ .Release.Name }}.example.org"\n', 'path: /opt/{{ app }}\n'])(
    'is read with a warning where the expression may be data: %j',
    async (text) => {
      const { attributes, warnings } = await collectOne('values.yaml', text);
      expect(attributes).toHaveLength(1);
      expect(warnings.map(({ message, at }) => [message.includes('{{ ... }}'), at])).toEqual([
        [true, 'line 1'],
      ]);
    },
  );

  it('is none where an alert names its labels', async () => {
    const { warnings } = await collectOne('a.yaml', 'summary: "{{ $labels.instance }} is down"\n');
    expect(warnings).toEqual([]);
  });

  it('is none where braces are data', async () => {
    const { attributes } = await collectOne('a.yaml', 'a: {b: {c: 1}}\nd: "{{"\n');
    expect(attributes.map(({ name }) => name)).toEqual(['a.b.c', 'd']);
  });
});

describe('something else under the name of a document', () => {
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12\n`;

  it.each(['main.tfstate', 'values.yaml', 'a.json', 'a.env'])(
    'is named as a pointer of Git LFS: %s',
    async (name) => {
      const error = await refusalOf(name, pointer);
      expect(error.code).toBe('source.lfs-pointer');
      expect(error.remedy).toContain('git lfs pull');
    },
  );

  it.each(['<!DOCTYPE html>\n<html>', '\n<html lang="en">', '<?xml version="1.0"?>', '<!-- x -->'])(
    'is named as a page: %j',
    async (text) => {
      const error = await refusalOf('values.yaml', `${text}<body>Log in</body></html>\n`);
      expect(error.code).toBe('source.markup');
    },
  );

  it('is only a note where nobody expects a document', async () => {
    const { refused } = await collectFiles({ 'logo.png': pointer, 'a.html': '<html></html>' });
    expect(refused.map(({ error }) => error.code)).toEqual([
      'skipped.markup',
      'skipped.lfs-pointer',
    ]);
  });

  it('is pointed out where it is one text without a key', async () => {
    const { warnings } = await collectOne('values.yaml', 'Service unavailable\n');
    expect(warnings.map(({ message }) => message)).toEqual([
      expect.stringContaining('one text and no key'),
    ]);
  });

  it('is no state where its version is a text', async () => {
    const state = '{"version":"4","terraform_version":"1.9.5","serial":1,"resources":[]}';
    for (const name of ['main.tfstate', 'main.json']) {
      expect(await refusalOf(name, state)).toMatchObject({
        code: 'terraform.envelope',
        place: { path: 'version' },
      });
    }
  });
});

describe('the end of a text', () => {
  it('within a key is pointed out', async () => {
    const { attributes, warnings } = await collectOne('cut.yaml', 'a: 1\nb:\n  c');
    expect(attributes.map(({ name, value }) => [name, value])).toEqual([
      ['a', '1'],
      ['b', 'c'],
    ]);
    expect(warnings).toMatchObject([
      { message: expect.stringContaining('may be cut off'), at: 'line 3' },
    ]);
  });

  it.each(['a: 1\nb:\n  c\n', 'b:\n  - c', 'b:\n  c: d', 'a: 1'])(
    'that is complete is not: %j',
    async (text) => {
      expect((await collectOne('whole.yaml', text)).warnings).toEqual([]);
    },
  );

  it('of a line may be a lone CR', async () => {
    const yaml = await collectOne('mac.yaml', 'a: 1\rb:\r  c: 2\r');
    expect(yaml.attributes.map(({ name, position }) => [name, position?.line])).toEqual([
      ['a', 1],
      ['b.c', 3],
    ]);
    const env = await collectOne('mac.env', 'A=1\rB=2\r');
    expect(env.attributes.map(({ name, value }) => [name, value])).toEqual([
      ['A', '1'],
      ['B', '2'],
    ]);
  });
});

describe('an empty key', () => {
  it.each([
    ['a.yaml', '"": 1\nvalue: 2\n'],
    ['a.json', '{"": 1, "value": 2}'],
  ])('has a name of its own in %s', async (name, text) => {
    const { attributes } = await collectOne(name, text);
    expect(attributes.map((attribute) => attribute.name)).toEqual(['""', 'value']);
  });
});

describe('prose and programs', () => {
  it.each(['README.md', 'deploy.sh', 'LICENSE'])('are no settings by chance: %s', async (name) => {
    const { sources, refused } = await collectFiles({ [name]: 'status: on\nowner: payments\n' });
    expect(sources).toEqual([]);
    expect(refused[0]?.error.code).toBe('skipped.not-recognised');
  });
});
