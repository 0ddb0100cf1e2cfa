import { describe, expect, it } from 'vitest';
import { elements, readXml } from '../../../../electron/engine/collectors/common/xml-tree.ts';
import { readToml } from '../../../../electron/engine/collectors/common/toml-tree.ts';
import { flatten } from '../../../../electron/engine/collectors/common/flatten.ts';
import type { ReadTree } from '../../../../electron/engine/collectors/common/tree.ts';
import { AppError } from '../../../../shared/model/index.ts';
import type { ErrorData } from '../../../../shared/model/index.ts';
import { defaultLimits } from '../../../../shared/model/limits.ts';

function leaves(tree: ReadTree): readonly string[] {
  const rules = { unordered: /^$/, generatedIds: true };
  return tree.documents.flatMap(({ root }) =>
    root
      ? [...flatten(root, rules)].map(
          ({ path, value }) =>
            `${value.position.line}:${value.position.column} ${path} = ${value.text}`,
        )
      : [],
  );
}

function errorOf(read: () => unknown): ErrorData {
  try {
    read();
  } catch (error) {
    if (error instanceof AppError) return error.data;
    throw error;
  }
  throw new Error('it was read');
}

const xml = (text: string): ReadTree => readXml(text, 'a.xml', defaultLimits);
const toml = (text: string): ReadTree => readToml(text, 'a.toml', defaultLimits);

describe('XML', () => {
  it('is a tree of attributes, texts and lists, each with its place', () => {
    const text = `<?xml version="1.0"?>
<a b="1"
   c='2'>
  <d>three</d>
  <d>4</d>
  <e/>
  mixed &amp; more
  <f key="x" value="&lt;y&gt;"/>
  <g h="5"><![CDATA[<raw>]]></g>
</a>`;
    expect(leaves(xml(text))).toEqual([
      '2:4 a.@b = 1',
      '3:4 a.@c = 2',
      '2:1 a.#text = mixed & more',
      '4:3 a.d[0] = three',
      '5:3 a.d[1] = 4',
      '6:3 a.e = ',
      '8:6 a.f[@key=x].@key = x',
      '8:14 a.f[@key=x].@value = <y>',
      '9:6 a.g.@h = 5',
      '9:3 a.g.#text = <raw>',
    ]);
  });

  it('gives the elements of a name, one or many', () => {
    const [document] = xml('<a><b/><c/><b/></a>').documents;
    const root = elements(document?.root, 'a')[0];
    expect(['b', 'c', 'd'].map((name) => elements(root, name).length)).toEqual([2, 1, 0]);
  });

  it('expands no entity of its own, and refuses their declaration', () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "canary"><!ENTITY c "&b;&b;">]><a>&c;</a>';
    expect(errorOf(() => xml(bomb)).code).toBe('source.entities');
    expect(errorOf(() => xml('<a>&other;</a>'))).toMatchObject({
      code: 'source.syntax',
      sentence: expect.stringContaining('predefine'),
    });
    expect(leaves(xml('<!DOCTYPE a SYSTEM "http://example.org/a.dtd"><a>&#65;</a>'))).toEqual([
      '1:47 a = A',
    ]);
  });

  it.each(['<a>', '<a><b', '<a b="', '<a><!-- x', '<a><![CDATA[x', '<?xml version="1.0"?>'])(
    'that ends early is called truncated: %s',
    (text) => {
      expect(errorOf(() => xml(text)).code).toBe('source.truncated');
    },
  );

  it.each(['<a></b>', '<a b="1" b="2"/>', '<a/><b/>', '<a b=1/>', 'x<a/>', '<a>& b</a>'])(
    'that breaks its rules is called so, without quoting it: %s',
    (text) => {
      const error = errorOf(() => xml(text.replaceAll(/\bb\b/g, 'canary')));
      expect(error.code).toBe('source.syntax');
      expect(JSON.stringify(error)).not.toContain('canary');
    },
  );

  it('has limits of depth and count', () => {
    const deep = '<a>'.repeat(200);
    expect(errorOf(() => xml(deep)).code).toBe('source.too-deep');
    const many = `<a>${'<b/>'.repeat(20)}</a>`;
    expect(errorOf(() => readXml(many, 'a.xml', { ...defaultLimits, nodes: 10 })).code).toBe(
      'source.too-many-values',
    );
  });
});

describe('TOML', () => {
  it('is a tree with the source spelling and the place of every key', () => {
    const text = `title = "x" # comment
when = 2024-05-01
[server]
port = 8_080
hosts = [
  "a", # first
  "b",
]
text = """
[not.a.header]
key = 1
"""
server.name = 'y'
[[pool]]
size = 0x10
[pool.limits]
max = 1.50
[[pool]]
size = 5
point = { x = 1, y = "]" }
"quoted.key" = true
`;
    expect(leaves(toml(text))).toEqual([
      '1:1 title = x',
      '2:1 when = 2024-05-01',
      '4:1 server.port = 8_080',
      '5:1 server.hosts[0] = a',
      '5:1 server.hosts[1] = b',
      '9:1 server.text = [not.a.header]\nkey = 1\n',
      '13:1 server.server.name = y',
      '15:1 pool[0].size = 0x10',
      '17:1 pool[0].limits.max = 1.50',
      '19:1 pool[1].size = 5',
      '20:1 pool[1].point.x = 1',
      '20:1 pool[1].point.y = ]',
      '21:1 pool[1].quoted.key = true',
    ]);
  });

  it('reads long integers as they are written', () => {
    expect(leaves(toml('id = 12345678901234567890'))).toEqual(['1:1 id = 12345678901234567890']);
  });

  it.each(['a = "x', 'a = [1,\n2', 'a = """x\ny', 'a = ', '[a', 'a = { b = 1'])(
    'that ends early is called truncated: %j',
    (text) => {
      expect(errorOf(() => toml(text)).code).toBe('source.truncated');
    },
  );

  it.each([
    ['canary = 1\ncanary = 2\n', 'twice'],
    ['[canary]\n[canary]\n', 'twice'],
    ['a = canary.example\nb = 1\n', 'as TOML asks'],
    ['a = 1 canary\n', 'as TOML asks'],
  ])('that breaks its rules is called so, without quoting it: %j', (text, says) => {
    const error = errorOf(() => toml(text));
    expect(error).toMatchObject({ code: 'source.syntax', place: { file: 'a.toml' } });
    expect(error.sentence).toContain(says);
    expect(JSON.stringify(error)).not.toContain('canary');
  });

  it('has a limit of depth', () => {
    const deep = `a = ${'['.repeat(200)}${']'.repeat(200)}`;
    expect(errorOf(() => toml(deep)).code).toBe('source.too-deep');
  });
});
