import { describe, expect, it } from 'vitest';
import type { Attribute, CollectedSource } from '../../../../shared/model/index.ts';
import { collectFiles, collectOne, refusalOf } from './harness.ts';

const values = {
  ingress: [{ cidr_blocks: ['10.0.0.0/16'], from_port: 443 }],
  container_definitions: '[{"name":"web","image":"registry.example/web:2.1"}]',
  password: 'canary-1',
  engine_version: '15.4',
  tags: {},
  timeouts: null,
  created_at: '2026-01-02T03:04:05Z',
};

/** The same resources as a state keeps them and as they are shown. */
const state = JSON.stringify({
  version: 4,
  terraform_version: '1.9.5',
  serial: 3,
  lineage: 'a',
  outputs: { host: { value: 'shop.example', type: 'string' } },
  resources: [
    {
      module: 'module.data["eu"]',
      mode: 'managed',
      type: 'aws_db_instance',
      name: 'main',
      instances: [
        { index_key: 'a', attributes: values },
        { index_key: 'b', attributes: values },
      ],
    },
    {
      mode: 'data',
      type: 'aws_region',
      name: 'here',
      instances: [{ attributes: { name: 'eu-central-1' } }],
    },
  ],
});

const resource = (address: string, type: string, of: object, more: object = {}): object => ({
  address,
  mode: address.startsWith('data.') ? 'data' : 'managed',
  type,
  name: 'x',
  values: of,
  sensitive_values: {},
  ...more,
});

const shown = JSON.stringify({
  format_version: '1.0',
  terraform_version: '1.9.5',
  values: {
    outputs: { host: { sensitive: false, value: 'shop.example', type: 'string' } },
    root_module: {
      resources: [resource('data.aws_region.here', 'aws_region', { name: 'eu-central-1' })],
      child_modules: [
        {
          address: 'module.data["eu"]',
          resources: ['a', 'b'].map((index) =>
            resource(
              `module.data["eu"].aws_db_instance.main["${index}"]`,
              'aws_db_instance',
              values,
            ),
          ),
        },
      ],
    },
  },
});

/** A plan of one resource. */
function plan(change: object, planned: object | null = {}, more: object = {}): string {
  const at = { address: 'aws_lb.web', mode: 'managed', type: 'aws_lb', name: 'web' };
  return JSON.stringify({
    format_version: '1.2',
    terraform_version: '1.9.5',
    ...(planned && {
      planned_values: { root_module: { resources: [{ ...at, values: planned, ...more }] } },
    }),
    resource_changes: [{ ...at, change }],
  });
}

function saying(source: CollectedSource): readonly Omit<Attribute, 'position'>[] {
  return source.attributes
    .map(({ position: _position, ...rest }) => rest)
    .toSorted((a, b) => `${a.subject} ${a.name}`.localeCompare(`${b.subject} ${b.name}`));
}

function stateOf(source: CollectedSource, name: string): string | undefined {
  return source.attributes.find((attribute) => attribute.name === name)?.state;
}

describe('a state that is shown', () => {
  it('says the same as the state itself', async () => {
    const fromState = await collectOne('main.tfstate', state);
    const fromShow = await collectOne('main.json', shown);
    expect(fromShow.collector).toBe('terraform-json');
    expect(saying(fromShow)).toEqual(saying(fromState));
    expect(fromShow.attributes.map(({ subject }) => subject)).toContain(
      'module.data["eu"].aws_db_instance.main["a"]',
    );
  });

  it('sets the same fields aside as volatile', async () => {
    const volatile = (source: CollectedSource): readonly string[] =>
      source.setAside.filter(({ how }) => how === 'volatile').map(({ name }) => name);
    expect(volatile(await collectOne('main.json', shown))).toEqual(['created_at', 'created_at']);
  });

  it('without resources is refused with a sentence', async () => {
    const error = await refusalOf('a.json', '{"format_version":"1.0","terraform_version":"1.9.5"}');
    expect(error.code).toBe('source.nothing-inside');
  });

  it('of a format version that is not known is refused', async () => {
    const error = await refusalOf('a.json', shown.replace('"1.0"', '"2.0"'));
    expect(error.code).toBe('terraform.json-version');
    expect(error.sentence).toContain('2.0');
  });
});

describe('a plan', () => {
  it('says of what is known after apply that it is unknown, in lists and maps too', async () => {
    const change = {
      actions: ['create'],
      before: null,
      after: { listener: [{ port: 443 }] },
      after_unknown: { arn: true, listener: [{ id: true }], tags_all: {}, zone: { id: true } },
    };
    const source = await collectOne(
      'p.json',
      plan(change, { listener: [{ port: 443 }], name: 'web' }),
    );
    expect(stateOf(source, 'arn')).toBe('unknown');
    expect(stateOf(source, 'listener[0].id')).toBe('unknown');
    expect(stateOf(source, 'zone.id')).toBe('unknown');
    expect(stateOf(source, 'listener[0].port')).toBe('value');
    expect(source.attributes.find(({ name }) => name === 'arn')?.value).toBeNull();
    expect(source.attributes.filter(({ name }) => name === 'tags_all')).toEqual([]);
  });

  it('of which only the changes were kept says so, and masks by its marks', async () => {
    const change = {
      actions: ['update'],
      before: { note: 'canary-before' },
      after: { note: 'canary-after', idle_timeout: 60 },
      after_sensitive: { note: true },
      before_sensitive: { note: true },
      after_unknown: { arn: true },
    };
    const source = await collectOne('p.json', plan(change, null));
    expect(source.detection).toContain('only the list of changes');
    expect(source.warnings.map(({ message }) => message).join()).toContain(
      'only a list of changes',
    );
    expect(JSON.stringify(source)).not.toContain('canary');
    expect(stateOf(source, 'note')).toBe('sensitive');
    expect(stateOf(source, 'arn')).toBe('unknown');
    expect(source.attributes.find(({ name }) => name === 'idle_timeout')).toMatchObject({
      value: '60',
      catalogueId: 'load-balancer.timeout',
    });
  });

  it('keeps resources that it destroys out of the environment', async () => {
    const change = { actions: ['delete'], before: { name: 'gone' }, after: null };
    const source = await collectOne('p.json', plan(change, null));
    expect(source.attributes.map(({ value }) => value)).not.toContain('gone');
  });

  it('cut off is refused as one', async () => {
    const text = plan({ actions: ['create'], after: {} });
    const error = await refusalOf('p.json', text.slice(0, -40));
    expect(error.code).toBe('source.truncated');
  });
});

it('leaves documents alone that only have a format version', async () => {
  const source = await collectOne('a.json', '{"format_version": "1.0", "values": {"a": 1}}');
  expect(source.collector).toBe('document');
});

describe('states that are not read', () => {
  it.each([1, 2, 3])('version %i is refused with what to do', async (version) => {
    const text = JSON.stringify({
      version,
      terraform_version: '0.11.14',
      serial: 1,
      lineage: 'a',
      modules: [{ path: ['root'], resources: {} }],
    });
    const error = await refusalOf('old.tfstate', text);
    expect(error.code).toBe('terraform.old-version');
    expect(error.sentence).toContain(`version ${version}`);
    expect(error.remedy).toContain('terraform state pull');
  });

  it('an encrypted one is refused with what to do, whatever it is called', async () => {
    const text = JSON.stringify({
      serial: 5,
      lineage: 'a',
      meta: { 'key_provider.pbkdf2.main': 'eyJzYWx0Ijoi' },
      encrypted_data: 'canary-cipher',
      encryption_version: 'v0',
    });
    for (const name of ['main.tfstate', 'state.json']) {
      const error = await refusalOf(name, text);
      expect(error.code).toBe('terraform.encrypted');
      expect(error.remedy).toContain('tofu state pull');
      expect(JSON.stringify(error)).not.toContain('canary');
    }
  });

  it('an encrypted plan is no document either', async () => {
    const text = JSON.stringify({ encrypted_data: 'canary-cipher', encryption_version: 'v0' });
    const { sources, refused } = await collectFiles({ 'plan.json': text });
    expect(sources).toEqual([]);
    expect(refused[0]?.error.code).toBe('terraform.encrypted');
  });
});
