import { describe, expect, it } from 'vitest';
import { collectOne, refusalOf } from './harness.ts';

const answer = (data: unknown): string =>
  JSON.stringify({ request_id: 'r', lease_id: '', renewable: false, lease_duration: 0, data });

describe('an answer of Vault', () => {
  it.each([
    ['version 1', { user: 'canary-1', port: 1, on: 'true', nested: { a: ['canary-2'] } }],
    [
      'version 2',
      {
        data: { user: 'canary-1', port: 1, on: 'true', nested: { a: ['canary-2'] } },
        metadata: { version: 3 },
      },
    ],
  ])('masks every value of %s', async (_label, data) => {
    const source = await collectOne('vault.json', answer(data));
    expect(source.collector).toBe('vault');
    expect(source.attributes.map(({ name, state }) => [name, state])).toEqual([
      ['user', 'sensitive'],
      ['port', 'sensitive'],
      ['on', 'sensitive'],
      ['nested.a[0]', 'sensitive'],
    ]);
    expect(JSON.stringify(source)).not.toContain('canary');
  });

  it('gives the keys of a listing as they are called', async () => {
    const keys = ['db-password', 'folder/', 'api-token'];
    const wrapped = await collectOne('a.json', answer({ keys }));
    const plain = await collectOne('vault-list.json', JSON.stringify(keys));
    for (const { attributes } of [wrapped, plain]) {
      expect(attributes.map(({ name, state }) => [name, state])).toEqual(
        keys.map((key) => [key, 'value']),
      );
    }
  });

  it('sets versions aside, and keeps what people noted', async () => {
    const metadata = {
      current_version: 2,
      versions: { 1: { created_time: 't', destroyed: false } },
      custom_metadata: { owner: 'team' },
    };
    const { attributes, setAside } = await collectOne('a.json', answer(metadata));
    expect(attributes.map(({ name, value }) => [name, value])).toEqual([
      ['@custom_metadata.owner', 'team'],
    ]);
    expect(setAside.filter(({ rule }) => rule === 'vault.version')).toHaveLength(3);
  });

  it('that is cut off is refused', async () => {
    const error = await refusalOf('vault.json', answer({ a: 'canary-1' }).slice(0, -3));
    expect(error.code).toBe('source.truncated');
    expect(JSON.stringify(error)).not.toContain('canary');
  });

  it('is none where it is a list of anything else', async () => {
    expect((await collectOne('names.json', '["a", "b"]')).collector).toBe('document');
  });
});
