import { describe, expect, it } from 'vitest';
import { collectOne, refusalOf } from './harness.ts';

const volume = { VolumeId: 'vol-0123456789abcdef0', Size: 8, VolumeType: 'gp3' };
const answer = (content: object): string => JSON.stringify(content);

describe('answers of AWS', () => {
  it('are about one subject a resource, by the name that people gave it', async () => {
    const named = { ...volume, Tags: [{ Key: 'Name', Value: 'ledger-data' }] };
    const source = await collectOne('volumes.json', answer({ Volumes: [named, volume] }));
    expect(source.collector).toBe('aws');
    expect([...new Set(source.attributes.map(({ subject }) => subject))]).toEqual([
      'aws:ec2:Volume:ledger-data',
      'aws:ec2:Volume:vol-0123456789abcdef0',
    ]);
  });

  it('keep two resources of one name apart', async () => {
    const named = { ...volume, Tags: [{ Key: 'Name', Value: 'data' }] };
    const source = await collectOne('volumes.json', answer({ Volumes: [named, named] }));
    expect([...new Set(source.attributes.map(({ subject }) => subject))]).toEqual([
      'aws:ec2:Volume:data',
      'aws:ec2:Volume:data#2',
    ]);
  });

  it('recorded by an SDK are read within their wrapping', async () => {
    const DBInstances = [{ DBInstanceIdentifier: 'main', EngineVersion: '15.4' }];
    const ResponseMetadata = { RequestId: 'a', HTTPStatusCode: 200 };
    const text = answer({ status_code: 200, data: { DBInstances, ResponseMetadata } });
    const source = await collectOne('rds.json', text);
    expect(source.attributes.find(({ name }) => name === 'EngineVersion')).toMatchObject({
      subject: 'aws:rds:DBInstance:main',
      catalogueId: 'database.engine-version',
      valueType: 'version',
    });
    expect(source.setAside.map(({ rule }) => rule)).toEqual([
      'aws.response',
      'aws.response',
      'aws.response',
    ]);
  });

  it('say what a key of a balancer means by its name', async () => {
    const Attributes = [{ Key: 'idle_timeout.timeout_seconds', Value: '60' }];
    const text = answer({ Attributes, LoadBalancerArn: 'arn:aws:elasticloadbalancing:x' });
    const source = await collectOne('lb.json', text);
    expect(source.attributes.find(({ value }) => value === '60')?.catalogueId).toBe(
      'load-balancer.timeout',
    );
  });

  it('cut off are refused with the place', async () => {
    const error = await refusalOf('rds.json', answer({ Volumes: [volume] }).slice(0, -12));
    expect(error.code).toBe('source.truncated');
  });

  it('that only resemble one stay with the document', async () => {
    const text = answer({ Volumes: 'none', VolumeId: 'x' });
    const source = await collectOne('settings.json', text);
    expect(source.collector).toBe('document');
  });
});

describe('ECS task definitions', () => {
  const containers = [{ name: 'api', image: 'api:1', environment: [{ name: 'A', value: '1' }] }];

  it('are the same whether registered or answered', async () => {
    const task = { family: 'api', containerDefinitions: containers };
    const plain = await collectOne('taskdef.json', answer(task));
    const answered = await collectOne('taskdef.json', answer({ taskDefinition: task, tags: [] }));
    const facts = (source: typeof plain): readonly string[] =>
      source.attributes.map(({ subject, name, value }) => `${subject} ${name} ${value}`);
    expect(plain.collector).toBe('ecs');
    expect(facts(answered)).toEqual(facts(plain));
    expect(answered.scope).toBe(plain.scope);
  });

  it('leave references to secrets visible and mask values', async () => {
    const secret = {
      name: 'api',
      image: 'api:1',
      secrets: [{ name: 'DB_PASSWORD', valueFrom: '/a/b' }],
    };
    const environment = [{ name: 'API_TOKEN', value: 'canary-token' }];
    const containerDefinitions = [{ ...secret, environment }];
    const source = await collectOne('t.json', answer({ family: 'api', containerDefinitions }));
    expect(JSON.stringify(source)).not.toContain('canary-token');
    expect(source.attributes.find(({ value }) => value === '/a/b')?.state).toBe('value');
  });
});
