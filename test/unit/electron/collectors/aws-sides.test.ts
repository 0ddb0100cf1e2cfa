import { describe, expect, it } from 'vitest';
import { collectOne } from './harness.ts';
import { rowsOf, sidesOf } from './sides.ts';

const json = (content: object): string => JSON.stringify(content);
const balancer = 'arn:aws:elasticloadbalancing:eu-west-1';

const port = (number: number, cidr: string): object => ({
  IpProtocol: 'tcp',
  FromPort: number,
  ToPort: number,
  IpRanges: [{ CidrIp: cidr }],
  UserIdGroupPairs: [],
});
const anything = (group: string, account: string): object => ({
  IpProtocol: '-1',
  IpRanges: [],
  UserIdGroupPairs: [{ UserId: account, GroupId: group }],
});
const group = (rules: readonly object[]): string =>
  json({ SecurityGroups: [{ GroupName: 'web', IpPermissions: rules }] });

const listener = (of: string, at: number, account: string, made: string): object => ({
  Port: at,
  Protocol: 'HTTPS',
  SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
  Certificates: [{ CertificateArn: `arn:aws:acm:eu-west-1:${account}:certificate/${made}` }],
  DefaultActions: [
    {
      Type: 'forward',
      TargetGroupArn: `${balancer}:${account}:targetgroup/${of}/${made.slice(24)}1234`,
    },
  ],
  LoadBalancerArn: `${balancer}:${account}:loadbalancer/app/${of}/${made.slice(24)}1234`,
});

describe('two accounts of AWS', () => {
  it('have equal rules of security groups whatever the order, with and without ports', async () => {
    const staging = [port(22, '10.0.0.0/8'), port(443, '0.0.0.0/0')];
    const production = [
      anything('sg-0fedcba987654321a', '210987654321'),
      port(443, '0.0.0.0/0'),
      port(22, '10.0.0.0/8'),
    ];
    const comparison = await sidesOf('groups.json', group(staging), group(production));
    expect(rowsOf(comparison).every((row) => row.includes('[IpProtocol=-1]'))).toBe(true);
    expect(comparison.differences.length).toBeGreaterThan(0);
  });

  it('name the groups of others by identifiers of their own', async () => {
    const comparison = await sidesOf(
      'groups.json',
      group([anything('sg-0123456789abcdef0', '123456789012')]),
      group([anything('sg-0fedcba987654321a', '210987654321')]),
    );
    expect(rowsOf(comparison)).toEqual([]);
    expect(comparison.expected.map(({ name }) => name)).toHaveLength(2);
  });

  it('tell listeners apart by their balancer, and actions by what they do', async () => {
    const [a, b] = ['123456789012', '210987654321'];
    const [x, y] = ['0a1b2c3d-0000-4000-8000-0a1b2c3d4e5f', 'ffeeddcc-1111-4111-9111-ffeeddccbbaa'];
    const staging = [listener('shop', 443, a, x), listener('admin', 443, a, x)];
    const production = [listener('admin', 443, b, y), listener('shop', 443, b, y)];
    const comparison = await sidesOf(
      'listeners.json',
      json({ Listeners: staging }),
      json({ Listeners: production }),
    );
    expect(rowsOf(comparison)).toEqual([]);
    const subjects = comparison.expected.map(({ productionSubject }) => productionSubject);
    expect(new Set(subjects)).toEqual(
      new Set(['aws:elb:Listener:shop:443', 'aws:elb:Listener:admin:443']),
    );
  });

  it('have the records of a name in any order, apart by their routing', async () => {
    const values = [{ Value: 'ns-1.example.net.' }, { Value: 'ns-2.example.net.' }];
    const blue = { Name: 'www.example.com.', Type: 'A', SetIdentifier: 'blue', Weight: 90 };
    const green = { ...blue, SetIdentifier: 'green', Weight: 10 };
    const ns = { Name: 'example.com.', Type: 'NS', TTL: 300, ResourceRecords: values };
    const turned = { ...ns, ResourceRecords: values.toReversed() };
    const comparison = await sidesOf(
      'records.json',
      json({ ResourceRecordSets: [ns, blue, green] }),
      json({ ResourceRecordSets: [green, { ...blue, Weight: 80 }, turned] }),
    );
    expect(rowsOf(comparison)).toEqual([
      'changed aws:route53:RecordSet:www.example.com. A blue Weight',
    ]);
  });

  it('have the listeners of a classic balancer by their port', async () => {
    const at = (number: number): object => ({
      Listener: { LoadBalancerPort: number, InstancePort: 8080, Protocol: 'TCP' },
      PolicyNames: number === 443 ? ['ELBSecurityPolicy-TLS-1-2-2017-01'] : [],
    });
    const of = (ports: readonly number[]): string =>
      json({
        LoadBalancerDescriptions: [
          { LoadBalancerName: 'shop', ListenerDescriptions: ports.map(at) },
        ],
      });
    expect(rowsOf(await sidesOf('elb.json', of([80, 443]), of([443, 80])))).toEqual([]);
    const source = await collectOne('elb.json', of([443]));
    const ids = source.attributes.flatMap(({ catalogueId }) => catalogueId ?? []);
    expect(ids).toEqual(expect.arrayContaining(['service.port', 'tls.version']));
  });
});

const code = { FunctionName: 'mail', FunctionArn: 'arn:aws:lambda:x', Runtime: 'nodejs22.x' };

describe('answers about one thing', () => {
  it.each([
    [
      'function',
      { Code: { Location: 'https://x/?X-Amz-Signature=canary-s' }, Configuration: code },
    ],
    ['function-configuration', code],
    ['functions', { Functions: [code] }],
  ])('are read: %s', async (name, content) => {
    const source = await collectOne(`${name}.json`, json(content));
    expect(source.attributes.find((each) => each.name === 'Runtime')).toMatchObject({
      subject: 'aws:lambda:Function:mail',
      catalogueId: 'runtime.version',
    });
    expect(JSON.stringify(source)).not.toContain('canary');
  });

  it('are read: a cluster, without what it makes for itself', async () => {
    const cluster = {
      name: 'shop',
      version: '1.31',
      resourcesVpcConfig: { endpointPublicAccess: true, publicAccessCidrs: ['0.0.0.0/0'] },
      certificateAuthority: { data: 'LS0t' },
      identity: { oidc: { issuer: 'https://oidc.eks.eu-west-1.amazonaws.com/id/1' } },
    };
    const source = await collectOne('cluster.json', json({ cluster }));
    const found = source.attributes.map(({ name, catalogueId }) => `${name} ${catalogueId}`);
    expect(found).toContain('version container.runtime');
    expect(found).toContain('resourcesVpcConfig.endpointPublicAccess security.access-control');
    expect(source.setAside.map(({ rule }) => rule)).toEqual([
      'aws.cluster-identity',
      'aws.cluster-identity',
    ]);
  });

  it('are read: a list of distributions, each by its alias', async () => {
    const of = (id: string, alias: string): object => ({
      Id: id,
      DomainName: `${id.toLowerCase()}.cloudfront.net`,
      Aliases: { Quantity: 1, Items: [alias] },
      ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021' },
    });
    const Items = [of('E1AAAAAAAAAAAA', 'shop.example'), of('E2BBBBBBBBBBBB', 'cdn.example')];
    const text = json({ DistributionList: { Quantity: 2, Items } });
    const source = await collectOne('cloudfront.json', text);
    expect(new Set(source.attributes.map(({ subject }) => subject))).toEqual(
      new Set([
        'aws:cloudfront:Distribution:shop.example',
        'aws:cloudfront:Distribution:cdn.example',
        'aws',
      ]),
    );
  });
});
