import { describe, expect, it } from 'vitest';
import { collectOne } from './harness.ts';

const digest = (letter: string): string => `sha256:${letter.repeat(64)}`;

describe('an image manifest', () => {
  it('stands for its layers by the digest of its configuration', async () => {
    const { attributes, setAside } = await collectOne(
      'manifest.json',
      JSON.stringify({
        schemaVersion: 2,
        mediaType: 'application/vnd.oci.image.manifest.v1+json',
        config: {
          mediaType: 'application/vnd.oci.image.config.v1+json',
          digest: digest('a'),
          size: 1,
        },
        layers: [{ mediaType: 'x', digest: digest('b'), size: 2 }],
        annotations: {
          'org.opencontainers.image.base.name': 'docker.io/library/node:22',
          'org.opencontainers.image.created': '2026-01-01T00:00:00Z',
        },
      }),
    );
    expect(attributes.map(({ name, value, catalogueId }) => [name, value, catalogueId])).toEqual([
      ['digest', digest('a'), 'container.image-digest'],
      ['number of layers', '1', null],
      [
        'annotations.org.opencontainers.image.base.name',
        'docker.io/library/node:22',
        'container.base-image',
      ],
    ]);
    expect(new Set(setAside.map(({ rule }) => rule))).toEqual(
      new Set(['oci.format', 'oci.size', 'oci.layers', 'oci.annotation-of-build']),
    );
  });

  it('of several platforms has a digest for each', async () => {
    const platform = (architecture: string, letter: string): object => ({
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      digest: digest(letter),
      size: 1,
      platform: { os: 'linux', architecture },
    });
    const { attributes } = await collectOne(
      'index.json',
      JSON.stringify({
        schemaVersion: 2,
        mediaType: 'application/vnd.oci.image.index.v1+json',
        manifests: [platform('amd64', 'a'), platform('arm64', 'b')],
      }),
    );
    const digests = attributes.filter(
      ({ catalogueId }) => catalogueId === 'container.image-digest',
    );
    expect(digests.map(({ subject, value }) => [subject, value])).toEqual([
      ['image linux/amd64', digest('a')],
      ['image linux/arm64', digest('b')],
    ]);
  });

  it('is told by its reference where the answer has one', async () => {
    const { scope, attributes } = await collectOne(
      'answer.json',
      JSON.stringify({
        Ref: 'registry.example/shop:1.0.0',
        Descriptor: {
          mediaType: 'application/vnd.oci.image.manifest.v1+json',
          digest: digest('a'),
          size: 1,
        },
        OCIManifest: { schemaVersion: 2, layers: [] },
      }),
    );
    expect(scope).toBe('image:registry.example/shop');
    expect(attributes).toMatchObject([
      { catalogueId: 'container.image-digest', value: digest('a') },
      { name: 'number of layers' },
      { name: 'layers', state: 'empty' },
      { catalogueId: 'container.image', value: 'registry.example/shop:1.0.0' },
    ]);
  });
});

describe('an image configuration', () => {
  it('masks variables, and the steps of its history', async () => {
    const source = await collectOne(
      'config.json',
      JSON.stringify({
        architecture: 'amd64',
        os: 'linux',
        config: { Env: ['API_TOKEN=canary-1', 'A=1=2'], Labels: null },
        rootfs: { type: 'layers', diff_ids: [digest('a')] },
        history: [{ created_by: 'RUN |1 NPM_TOKEN=canary-2222 /bin/sh -c npm ci' }],
      }),
    );
    expect(JSON.stringify(source)).not.toContain('canary');
    expect(source.attributes).toContainEqual(
      expect.objectContaining({ name: 'environment.A', value: '1=2' }),
    );
  });
});
