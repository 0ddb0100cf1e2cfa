import { describe, expect, it } from 'vitest';
import { collectOne, refusalOf } from './harness.ts';

async function valuesOf(text: string): Promise<Readonly<Record<string, unknown>>> {
  const { attributes } = await collectOne('app.properties', text);
  return Object.fromEntries(attributes.map(({ name, value }) => [name, value]));
}

describe('a properties file', () => {
  it('is read with escapes, separators and continued lines', async () => {
    const text = `a=1\nb : two\nc three\nd=x\\\n   y\\\n  z\ne\\ f=\\u00e4\\tb\n! note\n# note\ng\nh=a=b#c\n`;
    expect(await valuesOf(text)).toEqual({
      a: '1',
      b: 'two',
      c: 'three',
      d: 'xyz',
      'e f': 'ä\tb',
      g: '',
      h: 'a=b#c',
    });
  });

  it('tells a key that is given twice with both lines, and masks both', async () => {
    const { attributes, setAside, warnings } = await collectOne(
      'app.properties',
      'a=1\ndb.password=canary-1\na=2\ndb.password=canary-2\n',
    );
    expect(attributes.map(({ name, state }) => [name, state])).toEqual([
      ['a', 'value'],
      ['db.password', 'sensitive'],
    ]);
    expect(warnings.map(({ message }) => message)).toEqual([
      expect.stringMatching(/line 1 says "1", line 3 says "2"/),
      expect.stringMatching(/line 2 says a masked value, line 4 says a masked value/),
    ]);
    expect(setAside.map(({ rule }) => rule)).toEqual(['duplicate-key', 'duplicate-key']);
    expect(JSON.stringify([attributes, setAside, warnings])).not.toContain('canary');
  });

  it('has its profile in its scope', async () => {
    const source = await collectOne('config/application-staging.properties', 'a=1\n');
    expect(source.scope).toBe('properties:config/application-staging');
  });

  it('that ends within a continued line is cut off', async () => {
    const error = await refusalOf('a.properties', 'a=1\nb=canary\\\n');
    expect(error).toMatchObject({ code: 'source.truncated', place: { line: 2 } });
    expect(JSON.stringify(error)).not.toContain('canary');
  });

  it('that a chart has still to fill in is a template', async () => {
    const error = await refusalOf('a.properties', 'a=1\nb={{ .Values.b }}\n');
    expect(error).toMatchObject({ code: 'source.template', place: { line: 2 } });
  });

  it.each([
    ['a=1\n# \\uZZ\nb=\\u12G4\n', 3],
    ['a=1 \\\n  \\u00\n', 2],
  ])('with an escape that says nothing is refused with its line', async (text, line) => {
    const error = await refusalOf('a.properties', text);
    expect(error).toMatchObject({ code: 'source.syntax', place: { line } });
    expect(error.sentence).toContain('four hexadecimal digits');
  });

  it('has a limit of values', async () => {
    const error = await refusalOf('a.properties', 'a=1\nb=2\nc=3\n', { nodes: 2 });
    expect(error.code).toBe('source.too-many-values');
  });

  it('keeps what only looks like a secret', async () => {
    const values = await valuesOf('api-key-source=vault\napp.token=${TOKEN}\npassword.length=12\n');
    expect(Object.values(values)).toEqual(['vault', '${TOKEN}', '12']);
  });
});
