import { describe, expect, it } from 'vitest';
import type { CollectedSource } from '../../../../shared/model/index.ts';
import { compareSources, source as compared } from '../../shared/build.ts';
import { collectOne, refusalOf } from './harness.ts';

const hash = '8fd1da69f6a90db3db1910e4bba7bf1d1b3a28131c287896726d7ff526f19e5e';

const json = JSON.stringify({
  bomFormat: 'CycloneDX',
  specVersion: '1.4',
  serialNumber: 'urn:uuid:1',
  version: 1,
  metadata: {
    timestamp: '2026-01-01T00:00:00Z',
    component: { type: 'application', name: 'shop', version: '1.0.0' },
  },
  components: [
    {
      type: 'library',
      'bom-ref': 'a',
      name: 'cookie',
      version: '1.0.2',
      hashes: [{ alg: 'SHA-256', content: hash }],
      licenses: [{ license: { id: 'MIT' } }, { license: { name: 'Own' } }],
      purl: 'pkg:npm/cookie@1.0.2',
    },
    { type: 'library', name: 'cookie', version: '0.6.0', purl: 'pkg:npm/cookie@0.6.0' },
  ],
  dependencies: [{ ref: 'a' }],
});

const xml = `<?xml version="1.0" encoding="UTF-8"?>
<bom xmlns="http://cyclonedx.org/schema/bom/1.4" serialNumber="urn:uuid:2" version="2">
  <metadata>
    <timestamp>2026-02-02T00:00:00Z</timestamp>
    <component type="application"><name>shop</name><version>1.0.0</version></component>
  </metadata>
  <components>
    <component type="library">
      <name>cookie</name><version>0.6.0</version><purl>pkg:npm/cookie@0.6.0</purl>
    </component>
    <component type="library" bom-ref="b">
      <name>cookie</name>
      <version>1.0.2</version>
      <hashes><hash alg="SHA-256">${hash}</hash></hashes>
      <licenses><license><id>MIT</id></license><license><name>Own</name></license></licenses>
      <purl>pkg:npm/cookie@1.0.2</purl>
    </component>
  </components>
  <dependencies><dependency ref="b"></dependency></dependencies>
</bom>
`;

function rows({ attributes }: CollectedSource): readonly string[] {
  return attributes.map(({ subject, name, value }) => `${subject} ${name} ${value}`).toSorted();
}

describe('a CycloneDX bill', () => {
  it('says the same in JSON and in XML, in whatever order', async () => {
    const [one, two] = [await collectOne('a.json', json), await collectOne('a.xml', xml)];
    expect([one.collector, two.collector]).toEqual(['cyclonedx', 'cyclonedx']);
    expect(rows(two)).toEqual(rows(one));
    expect(two.scope).toBe(one.scope);
  });

  it('names packages as lock files do, so that the two pair', async () => {
    const lock = await collectOne(
      'package-lock.json',
      '{"lockfileVersion": 3, "packages": {"node_modules/@a/b": {"version": "1.2.3"}}}',
    );
    const bill = await collectOne(
      'a.json',
      json
        .replaceAll('pkg:npm/cookie@1.0.2', 'pkg:npm/%40a/b@1.3.0')
        .replaceAll('"1.0.2"', '"1.3.0"'),
    );
    const { differences } = compareSources(
      [compared(lock.attributes, { id: 's', collector: lock.collector, scope: lock.scope })],
      [compared(bill.attributes, { id: 'p', collector: bill.collector, scope: bill.scope })],
    );
    expect(differences).toMatchObject([
      {
        subject: 'npm:@a/b',
        name: 'version',
        suggestion: { risk: 'medium', rule: 'library.version' },
      },
    ]);
  });

  it('sets aside what changes with every making, and the graph', async () => {
    const { setAside } = await collectOne('a.json', json);
    const rules = new Map(setAside.map(({ rule, how }) => [rule, how]));
    expect(rules.get('cyclonedx.serial-number')).toBe('volatile');
    expect(rules.get('cyclonedx.timestamp')).toBe('volatile');
    expect(rules.get('cyclonedx.bom-ref')).toBe('volatile');
    expect(rules.get('cyclonedx.graph')).toBe('skipped');
  });

  it('knows a component without an address by type and name', async () => {
    const text = json.replaceAll(/,"purl":"[^"]*"/g, '');
    const { attributes } = await collectOne('a.json', text);
    expect(attributes.map(({ subject }) => subject)).toContain('library:cookie');
  });

  it.each([
    ['a.json', json.slice(0, -30)],
    ['a.xml', xml.slice(0, xml.indexOf('</hashes>'))],
  ])('is refused where it is cut off: %s', async (name, text) => {
    expect(await refusalOf(name, text)).toMatchObject({ code: 'source.truncated' });
  });

  it('is refused where it declares entities, which could grow without end', async () => {
    const bomb = xml.replace('<bom ', '<!DOCTYPE bom [<!ENTITY a "aaaa">]>\n<bom ');
    expect(await refusalOf('a.xml', bomb)).toMatchObject({ code: 'source.entities' });
  });
});
