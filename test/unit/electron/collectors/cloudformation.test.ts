import { describe, expect, it } from 'vitest';
import type { Attribute, CollectedSource } from '../../../../shared/model/index.ts';
import { collectOne, refusalOf } from './harness.ts';

function found(source: CollectedSource, name: string): Attribute | undefined {
  return source.attributes.find((attribute) => attribute.name === name);
}

/** A template of one resource. */
function template(type: string, properties: string): string {
  const lines = properties.split('\n').map((line) => `      ${line}`);
  return ['Resources:', '  Main:', `    Type: ${type}`, '    Properties:', ...lines, ''].join('\n');
}

describe('intrinsic functions', () => {
  it('say the same in YAML and JSON, short and long', async () => {
    const yaml = template(
      'AWS::X::Y',
      'A: !Ref P\nB: !GetAtt R.Arn\nC: !Sub "a-${P}"\nD: !If [Big, 2, !Ref P]\nE: !Join ["-", [a, b]]',
    );
    const json = JSON.stringify({
      Resources: {
        Main: {
          Type: 'AWS::X::Y',
          Properties: {
            A: { Ref: 'P' },
            B: { 'Fn::GetAtt': ['R', 'Arn'] },
            C: { 'Fn::Sub': 'a-${P}' },
            D: { 'Fn::If': ['Big', 2, { Ref: 'P' }] },
            E: { 'Fn::Join': ['-', ['a', 'b']] },
          },
        },
      },
    });
    const says = ({ attributes }: CollectedSource): unknown =>
      attributes.map(({ name, value }) => [name, value]);
    const fromYaml = says(await collectOne('a.yaml', yaml));
    expect(says(await collectOne('a.json', json))).toEqual(fromYaml);
    expect(fromYaml).toEqual([
      ['A', '!Ref P'],
      ['B', '!GetAtt R.Arn'],
      ['C', '!Sub a-${P}'],
      ['D.Fn::If[0]', 'Big'],
      ['D.Fn::If[1]', '2'],
      ['D.Fn::If[2]', '!Ref P'],
      ['E', 'a-b'],
    ]);
  });

  it('are references where a secret stands, and no secret by themselves', async () => {
    const source = await collectOne(
      'a.yaml',
      template('AWS::RDS::DBInstance', 'MasterUserPassword: !Ref DbPassword\nEngineVersion: "15"'),
    );
    expect(found(source, 'MasterUserPassword')?.value).toBe('!Ref DbPassword');
  });
});

describe('the catalogue', () => {
  it.each([
    ['AWS::RDS::DBInstance', 'DBInstanceClass: db.t4g.small', 'compute.instance-type'],
    ['AWS::RDS::DBInstance', 'AllocatedStorage: 20', 'storage.size'],
    ['AWS::RDS::DBParameterGroup', 'Parameters: {max_connections: 100}', 'database.setting'],
    ['AWS::ElastiCache::CacheCluster', 'EngineVersion: "7.1"', 'cache.version'],
    ['AWS::ElastiCache::CacheCluster', 'CacheNodeType: cache.t4g.small', 'compute.instance-type'],
    ['AWS::ECS::Service', 'DesiredCount: 2', 'compute.replicas'],
    ['AWS::EKS::Nodegroup', 'ScalingConfig: {DesiredSize: 3}', 'compute.replicas'],
    ['AWS::EC2::Instance', 'ImageId: ami-0123456789abcdef0', 'os.name'],
    ['AWS::EC2::SecurityGroup', 'SecurityGroupEgress: [{CidrIp: 0.0.0.0/0}]', 'egress.rule'],
    [
      'AWS::S3::Bucket',
      'PublicAccessBlockConfiguration: {BlockPublicAcls: true}',
      'data.access-control',
    ],
    ['AWS::IAM::Role', 'ManagedPolicyArns: [a]', 'security.access-control'],
    [
      'AWS::ElasticLoadBalancingV2::LoadBalancer',
      'LoadBalancerAttributes: [{Key: idle_timeout.timeout_seconds, Value: "60"}, {Key: b, Value: c}]',
      'load-balancer.timeout',
    ],
    [
      'AWS::CloudFront::Distribution',
      'DistributionConfig: {HttpVersion: http2}',
      'cdn.configuration',
    ],
    ['AWS::Lambda::Function', 'Runtime: nodejs22.x', 'runtime.version'],
  ])('knows %s %s', async (type, properties, id) => {
    const source = await collectOne('a.yaml', template(type, properties));
    expect(source.attributes.map(({ catalogueId }) => catalogueId)).toContain(id);
  });

  it('does not take tags for anything', async () => {
    const source = await collectOne(
      'a.yaml',
      template('AWS::S3::Bucket', 'Tags: [{Key: env, Value: a}]'),
    );
    expect(source.attributes.map(({ catalogueId }) => catalogueId)).toEqual([null, null]);
  });
});

describe('what is set aside', () => {
  it('is what synthesis writes anew: paths, assets, metadata and the bootstrap check', async () => {
    const hash = '0f'.repeat(32);
    const synthesised = JSON.stringify({
      Resources: {
        Fn1A2B3C4D: {
          Type: 'AWS::Lambda::Function',
          Properties: {
            Code: { S3Bucket: 'assets', S3Key: `${hash}.zip` },
            ImageUri: { 'Fn::Sub': `123.dkr.ecr.eu.amazonaws.com/assets:${hash}` },
          },
          Metadata: { 'aws:cdk:path': 'App/Fn/Resource', 'aws:asset:path': `asset.${hash}` },
        },
        CDKMetadata: { Type: 'AWS::CDK::Metadata', Properties: { Analytics: 'v2:x' } },
      },
      Parameters: {
        BootstrapVersion: {
          Type: 'AWS::SSM::Parameter::Value<String>',
          Default: '/cdk-bootstrap/hnb659fds/version',
        },
      },
    });
    const source = await collectOne('App.template.json', synthesised);
    const rules = source.setAside.map(({ rule, name }) => `${rule} ${name}`);
    expect(rules).toEqual(
      expect.arrayContaining([
        'cdk.asset Code.S3Key',
        'cdk.asset ImageUri',
        'cdk.path Metadata.aws:cdk:path',
        'cdk.metadata Properties.Analytics',
        'cdk.bootstrap Default',
      ]),
    );
    expect(source.attributes.map(({ name }) => name)).toEqual(['Code.S3Bucket', 'Type']);
  });
});

describe('secrets', () => {
  it.each([
    ['NoEcho', 'Parameters:\n  Login:\n    Type: String\n    NoEcho: true\n    Default: canary\n'],
    [
      'the name of a parameter',
      'Parameters:\n  DbPassword:\n    Type: String\n    Default: canary\n',
    ],
    ['the type', template('AWS::SecretsManager::Secret', 'SecretString: canary')],
    ['user data', template('AWS::EC2::Instance', 'UserData: !Base64 canary')],
    ['a name', template('AWS::RDS::DBInstance', 'MasterUserPassword: canary')],
  ])('are masked by %s', async (_how, text) => {
    const source = await collectOne(
      'a.template.yaml',
      `AWSTemplateFormatVersion: '2010-09-09'\n${text}`,
    );
    expect(JSON.stringify(source)).not.toContain('canary');
    expect(source.attributes.some(({ state }) => state === 'sensitive')).toBe(true);
  });
});

describe('detection', () => {
  it('takes a template by its sections, whatever it is called', async () => {
    const source = await collectOne('stack.json', '{"Resources":{"A":{"Type":"AWS::S3::Bucket"}}}');
    expect(source.collector).toBe('cloudformation');
  });

  it('leaves other documents with resources alone', async () => {
    const source = await collectOne('a.yaml', 'Resources:\n  Main:\n    Type: pdf\n');
    expect(source.collector).toBe('document');
  });

  it('still knows a template that is cut off, so that the refusal says so', async () => {
    const error = await refusalOf(
      'a.json',
      '{"AWSTemplateFormatVersion":"2010-09-09","Resources":{"A":',
    );
    expect(error.code).toBe('source.truncated');
  });
});

it('keeps a repeated resource in sight', async () => {
  const text = `${template('AWS::S3::Bucket', 'A: 1')}  Main:\n    Type: AWS::S3::Bucket\n`;
  const source = await collectOne('a.yaml', text);
  expect(source.warnings.map(({ code }) => code)).toContain('duplicate-key');
});
