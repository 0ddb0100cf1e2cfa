import { describe, expect, it } from 'vitest';
import { compareSources, source as compared } from '../../shared/build.ts';
import type { Comparison } from '../../../../shared/model/index.ts';
import { collectOne } from './harness.ts';

const id = (letter: string): string => `sha256:${letter.repeat(64)}`;

function image(tag: string, letter: string): string {
  return JSON.stringify([
    {
      Id: id(letter),
      RepoTags: [`registry.example/shop:${tag}`],
      RepoDigests: [`registry.example/shop@${id(letter)}`],
      Created: `2026-01-0${letter === 'a' ? 1 : 2}T00:00:00Z`,
      Size: letter === 'a' ? 1 : 2,
      Config: { Env: ['A=1'], Cmd: ['node'] },
      RootFS: { Type: 'layers', Layers: [id(letter)] },
    },
  ]);
}

async function compareImages(staging: string, production: string): Promise<Comparison> {
  const [one, two] = [await collectOne('a.json', staging), await collectOne('a.json', production)];
  return compareSources(
    [compared(one.attributes, { id: 's', collector: one.collector, scope: one.scope })],
    [compared(two.attributes, { id: 'p', collector: two.collector, scope: two.scope })],
  );
}

describe('an inspected image', () => {
  it('with another digest under the same tag is one high difference', async () => {
    const { differences } = await compareImages(image('1.0.0', 'a'), image('1.0.0', 'b'));
    expect(differences).toMatchObject([
      { name: 'digest', suggestion: { risk: 'high', rule: 'container.image-digest' } },
    ]);
  });

  it('of another tag differs in its tag, and less in its digest', async () => {
    const { differences } = await compareImages(image('1.0.1', 'a'), image('1.0.0', 'b'));
    expect(differences.map(({ name, suggestion }) => [name, suggestion.risk])).toEqual([
      ['digest', 'medium'],
      ['image', 'low'],
    ]);
  });
});

describe('an inspected container', () => {
  it('gives limits with the unit of their field, and masks its variables', async () => {
    const source = await collectOne(
      'inspect.json',
      JSON.stringify([
        {
          Id: 'a'.repeat(64),
          Name: '/api',
          State: { Status: 'running' },
          Image: id('a'),
          Config: { Image: 'shop/api:1', Env: ['API_TOKEN=canary-x'] },
          HostConfig: { Memory: 0, NanoCpus: 500_000_000 },
        },
      ]),
    );
    expect(JSON.stringify(source)).not.toContain('canary');
    const values = new Map(source.attributes.map(({ name, value }) => [name, value]));
    expect(values.get('NanoCpus')).toBe('500000000n');
    expect(values.get('Memory')).toBe('0');
    expect(source.setAside.map(({ rule }) => rule)).toEqual(['docker.id', 'docker.state']);
  });

  it('leaves other lists of objects to others', async () => {
    const { collector } = await collectOne('a.json', '[{"Id": "1", "Name": "x"}]');
    expect(collector).toBe('document');
  });
});
