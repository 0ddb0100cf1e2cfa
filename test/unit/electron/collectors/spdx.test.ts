import { describe, expect, it } from 'vitest';
import { collectOne, refusalOf } from './harness.ts';

const text = JSON.stringify({
  spdxVersion: 'SPDX-2.3',
  SPDXID: 'SPDXRef-DOCUMENT',
  name: 'shop-1.0.0',
  documentNamespace: 'https://example.com/1',
  creationInfo: { created: '2026-01-01T00:00:00Z' },
  packages: [
    {
      SPDXID: 'SPDXRef-shop',
      name: 'registry.example/shop:1.0.0',
      versionInfo: '1.0.0',
      downloadLocation: 'NOASSERTION',
    },
    {
      SPDXID: 'SPDXRef-a',
      name: 'Typing_Extensions',
      versionInfo: '4.12.2',
      downloadLocation: 'git+https://u:canary-x@git.example/t.git@0123',
      checksums: [{ algorithm: 'SHA256', checksumValue: 'aa' }],
      licenseConcluded: 'NOASSERTION',
      licenseDeclared: 'PSF-2.0',
      externalRefs: [
        { referenceType: 'cpe23Type', referenceLocator: 'cpe:2.3:a:x' },
        { referenceType: 'purl', referenceLocator: 'pkg:pypi/Typing_Extensions@4.12.2' },
      ],
    },
  ],
  relationships: [
    {
      spdxElementId: 'SPDXRef-DOCUMENT',
      relationshipType: 'DESCRIBES',
      relatedSpdxElement: 'SPDXRef-shop',
    },
  ],
});

describe('an SPDX document', () => {
  it('names packages, checksums and licences as other bills do', async () => {
    const { attributes } = await collectOne('a.json', text);
    expect(
      attributes
        .filter(({ subject }) => subject === 'pypi:typing-extensions')
        .map(({ name, value, catalogueId }) => [name, value, catalogueId]),
    ).toEqual([
      ['version', '4.12.2', 'library.version'],
      ['integrity[SHA-256]', 'aa', null],
      ['licenses', 'PSF-2.0', null],
      ['source', 'git+https://git.example/t.git@0123', null],
      ['log-in of the source', null, null],
    ]);
  });

  it('finds its counterpart by what it is about, whatever the tag', async () => {
    const { scope, attributes } = await collectOne('a.json', text);
    expect(scope).toBe('bill:registry.example/shop');
    expect(attributes[0]).toMatchObject({
      subject: 'library:registry.example/shop',
      name: 'version',
      catalogueId: null,
    });
  });

  it('masks log-ins', async () => {
    expect(JSON.stringify(await collectOne('a.json', text))).not.toContain('canary');
  });

  it('is refused where it is cut off', async () => {
    expect(await refusalOf('a.json', text.slice(0, -40))).toMatchObject({
      code: 'source.truncated',
    });
  });

  it('tells image and system of what syft adds, and sets the rest aside', async () => {
    const { attributes, setAside } = await collectOne(
      'a.spdx.json',
      JSON.stringify({
        spdxVersion: 'SPDX-2.2',
        name: 'alpine-latest',
        syftSourceData: {
          Scheme: 'ImageScheme',
          ImageMetadata: {
            userInput: 'alpine:3.14',
            manifestDigest: `sha256:${'a'.repeat(64)}`,
            imageSize: 5_590_942,
            config: Buffer.from('{"config":{"Env":["API_TOKEN=canary-x"]}}').toString('base64'),
          },
        },
        syftDistroData: { name: 'alpine', version: '3.14.2' },
        packages: [{ name: 'musl', versionInfo: '1.2.2-r3' }],
      }),
    );
    expect(attributes.map(({ catalogueId }) => catalogueId)).toEqual([
      'container.image',
      'container.image-digest',
      'os.name',
      'os.version',
      'library.version',
    ]);
    const config = setAside.find(({ name }) => name.endsWith('.config'));
    expect(config).toMatchObject({ rule: 'spdx.image-parts', value: null });
  });
});
