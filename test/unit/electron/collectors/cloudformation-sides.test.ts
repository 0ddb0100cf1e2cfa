import { describe, expect, it } from 'vitest';
import { collectOne } from './harness.ts';
import { rowsOf, sidesOf } from './sides.ts';

const template = (resources: object): string => JSON.stringify({ Resources: resources });
const rule = (port: number): object => ({
  IpProtocol: 'tcp',
  FromPort: port,
  ToPort: port,
  CidrIp: { Ref: 'Office' },
});
const group = (rules: readonly object[]): string =>
  template({
    Web: { Type: 'AWS::EC2::SecurityGroup', Properties: { SecurityGroupIngress: rules } },
  });

describe('templates of two environments', () => {
  it('have one rule more, be it one without ports and in the middle', async () => {
    const anything = { IpProtocol: '-1', CidrIp: '10.0.0.0/8' };
    const comparison = await sidesOf(
      'stack.template.json',
      group([rule(22), rule(443)]),
      group([rule(443), anything, rule(22)]),
    );
    expect(rowsOf(comparison)).toEqual([
      'only-in-production AWS::EC2::SecurityGroup/Web SecurityGroupIngress[IpProtocol=-1].CidrIp',
      'only-in-production AWS::EC2::SecurityGroup/Web SecurityGroupIngress[IpProtocol=-1].IpProtocol',
    ]);
  });

  it('name a synthesised resource without the hash of its content, also where it is referred to', async () => {
    const instance = (hash: string, size: string): string =>
      template({
        [`WebD142B75D${hash}`]: { Type: 'AWS::EC2::Instance', Properties: { InstanceType: size } },
        Address: {
          Type: 'AWS::EC2::EIP',
          Properties: { InstanceId: { Ref: `WebD142B75D${hash}` } },
        },
      });
    const comparison = await sidesOf(
      'stack.template.json',
      instance('9a342d9b9fbff256', 't3.micro'),
      instance('1b342d9b9fbfaaaa', 't3.large'),
    );
    expect(rowsOf(comparison)).toEqual(['changed AWS::EC2::Instance/WebD142B75D InstanceType']);
  });
});

describe('joined parts', () => {
  const one = async (value: object): Promise<unknown> => {
    const text = template({ Db: { Type: 'AWS::RDS::DBInstance', Properties: { Url: value } } });
    const { attributes } = await collectOne('stack.template.json', text);
    return attributes.map(({ name, state, value: shown }) => [name, state, shown]);
  };

  it('are one text, as people write it', async () => {
    const arn = ['arn:', { Ref: 'AWS::Partition' }, ':s3:::', { 'Fn::GetAtt': ['Files', 'Name'] }];
    expect(await one({ 'Fn::Join': ['', arn] })).toEqual([
      ['Url', 'value', '!Sub arn:${AWS::Partition}:s3:::${Files.Name}'],
    ]);
  });

  it('are a secret where together they hold one', async () => {
    const parts = ['postgres://shop:', 'canary-hunter2', '@', { Ref: 'Host' }];
    expect(await one({ 'Fn::Join': ['', parts] })).toEqual([['Url', 'sensitive', null]]);
  });

  it('are none where they name what a store keeps', async () => {
    const parts = ['{{resolve:secretsmanager:', { Ref: 'Kept' }, ':SecretString:password::}}'];
    const text = template({
      Db: {
        Type: 'AWS::RDS::DBInstance',
        Properties: { MasterUserPassword: { 'Fn::Join': ['', parts] } },
      },
    });
    const { attributes } = await collectOne('stack.template.json', text);
    expect(attributes.map(({ value }) => value)).toEqual([
      '!Sub {{resolve:secretsmanager:${Kept}:SecretString:password::}}',
    ]);
  });
});
