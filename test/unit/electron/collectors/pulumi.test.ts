import { describe, expect, it } from 'vitest';
import type { Attribute, CollectedSource } from '../../../../shared/model/index.ts';
import { collectOne, refusalOf } from './harness.ts';

const SECRET = { '4dabf18193072939515e22adb298388d': '1b47061264138c4ac30d75fd1eb44270' };

interface Resource {
  readonly type: string;
  readonly name?: string;
  readonly [field: string]: unknown;
}

/** The export of a stack with these resources. */
function stack(...resources: readonly Resource[]): string {
  const all = resources.map(({ type, name = 'main', ...rest }) => ({
    urn: `urn:pulumi:staging::shop::${type}::${name}`,
    custom: true,
    type,
    ...rest,
  }));
  return JSON.stringify({ version: 3, deployment: { manifest: {}, resources: all } });
}

function found(source: CollectedSource, name: string): Attribute | undefined {
  return source.attributes.find((attribute) => attribute.name === name);
}

describe('a stack', () => {
  it.each([
    ['aws:rds/instance:Instance', { engineVersion: '15.4' }, 'database.engine-version'],
    ['aws:elasticache/cluster:Cluster', { engineVersion: '7.1' }, 'cache.version'],
    ['aws:ec2/instance:Instance', { instanceType: 'm6i.large' }, 'compute.instance-type'],
    ['aws:ecs/service:Service', { desiredCount: 2 }, 'compute.replicas'],
    ['aws:lb/targetGroup:TargetGroup', { healthCheck: { timeout: 5 } }, 'health-check.timeout'],
    ['aws:route53/record:Record', { ttl: 300 }, 'dns.ttl'],
    ['aws:cloudfront/distribution:Distribution', { priceClass: 'a' }, 'cdn.configuration'],
    [
      'gcp:sql/databaseInstance:DatabaseInstance',
      { databaseVersion: 'POSTGRES_15' },
      'database.engine-version',
    ],
    ['gcp:compute/instance:Instance', { machineType: 'e2-small' }, 'compute.instance-type'],
    [
      'azure:postgresql/flexibleServer:FlexibleServer',
      { version: '15' },
      'database.engine-version',
    ],
    ['azure:network/networkSecurityRule:NetworkSecurityRule', { access: 'Allow' }, 'firewall.rule'],
    ['kubernetes:apps/v1:Deployment', { spec: { replicas: 2 } }, 'compute.replicas'],
    [
      'kubernetes:networking.k8s.io/v1:NetworkPolicy',
      { spec: { policyTypes: ['Ingress'] } },
      'firewall.rule',
    ],
  ])('is mapped as its counterpart in Terraform: %s', async (type, outputs, id) => {
    const source = await collectOne('stack.json', stack({ type, outputs }));
    expect(source.attributes.map(({ catalogueId }) => catalogueId)).toEqual([id]);
  });

  it('says what was asked for where the provider gave nothing', async () => {
    const source = await collectOne(
      's.json',
      stack({ type: 'a:b:C', inputs: { size: 3 }, outputs: {} }),
    );
    expect(source.attributes).toMatchObject([{ subject: 'a:b:C.main', name: 'size', value: '3' }]);
  });

  it('tells resources of one name apart, and the stack from its outputs', async () => {
    const source = await collectOne(
      's.json',
      stack(
        { type: 'pulumi:pulumi:Stack', outputs: { a: 1 } },
        { type: 'a:b:C', outputs: { size: 3 } },
        { type: 'a:b:C', outputs: { size: 4 } },
      ),
    );
    expect(source.attributes.map(({ subject }) => subject)).toEqual([
      'outputs',
      'a:b:C.main',
      'a:b:C.main#2',
    ]);
  });

  it('sets aside what providers generate', async () => {
    const outputs = {
      id: 'i-0123456789abcdef0',
      arn: 'arn:aws:ec2:x',
      name: 'web-3f2a1b9',
      vpcId: 'vpc-0123456789abcdef0',
      __defaults: [],
      size: 3,
    };
    const source = await collectOne('s.json', stack({ type: 'a:b:C', outputs }));
    expect(source.attributes.map(({ name }) => name)).toEqual(['size']);
  });

  it('says of computed values that they are unknown', async () => {
    const outputs = { host: '04da6b54-80e4-46f7-96ec-b56ff0331ba9' };
    const source = await collectOne('s.json', stack({ type: 'a:b:C', outputs }));
    expect(found(source, 'host')).toMatchObject({ state: 'unknown', value: null });
  });

  it('without resources gives nothing but its bookkeeping', async () => {
    const source = await collectOne(
      's.json',
      '{"version":3,"deployment":{"manifest":{},"resources":[]},"x":"urn"}'.replace(
        '"x":"urn"',
        '"urn":"urn:pulumi:a"',
      ),
    );
    expect(source.collector).toBe('pulumi');
    expect(source.attributes).toEqual([]);
  });

  it('cut off is refused as one', async () => {
    const error = await refusalOf(
      's.json',
      stack({ type: 'a:b:C', outputs: { size: 3 } }).slice(0, -9),
    );
    expect(error.code).toBe('source.truncated');
  });
});

describe('secrets of a stack', () => {
  it.each([
    ['encrypted', { note: { ...SECRET, ciphertext: 'canary' } }, {}],
    ['shown in clear', { note: { ...SECRET, plaintext: '"canary"' } }, {}],
    ['named so', { password: 'canary' }, {}],
    ['declared so', { note: { deep: ['canary'] } }, { additionalSecretOutputs: ['note'] }],
    ['asked for', { size: 1 }, { inputs: { note: 'canary' } }],
  ])('are masked where they are %s', async (_how, outputs, more) => {
    const source = await collectOne('s.json', stack({ type: 'a:b:C', outputs, ...more }));
    expect(JSON.stringify(source)).not.toContain('canary');
  });

  it('are masked by the type of their resource', async () => {
    const type = 'aws:secretsmanager/secretVersion:SecretVersion';
    const source = await collectOne('s.json', stack({ type, outputs: { secretString: 'canary' } }));
    expect(JSON.stringify(source)).not.toContain('canary');
    expect(found(source, 'secretString')?.state).toBe('sensitive');
  });

  it('keep nothing of resources that wait to be deleted', async () => {
    const source = await collectOne(
      's.json',
      stack({ type: 'a:b:C', delete: true, outputs: { size: 'canary' } }),
    );
    expect(source.attributes).toEqual([]);
    expect(JSON.stringify(source)).not.toContain('canary');
  });
});

describe('the configuration of a stack', () => {
  const text =
    'encryptionsalt: v1:canary-salt\nconfig:\n  aws:region: eu-central-1\n' +
    '  shop:instanceType: m6i.large\n  shop:note:\n    secure: v1:canary-cipher\n' +
    '  shop:limits:\n    retries: 3\n    login:\n      secure: canary-nested\n';

  it('is read with its encrypted values sealed', async () => {
    const source = await collectOne('Pulumi.staging.yaml', text);
    expect(JSON.stringify(source)).not.toContain('canary');
    expect(source.attributes).toMatchObject([
      { subject: 'Pulumi.staging', name: 'aws:region', catalogueId: 'cloud.region' },
      { name: 'shop:instanceType', catalogueId: 'compute.instance-type' },
      { name: 'shop:note', state: 'sensitive' },
      { name: 'shop:limits.retries', value: '3' },
      { name: 'shop:limits.login', state: 'sensitive' },
    ]);
  });

  it('is not taken from a project file, which configures nothing', async () => {
    const source = await collectOne('Pulumi.yaml', 'name: shop\nruntime: nodejs\n');
    expect(source.collector).toBe('document');
  });
});
