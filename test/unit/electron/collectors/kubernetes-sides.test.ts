import { describe, expect, it } from 'vitest';
import { collectOne } from './harness.ts';
import { rowsOf, sidesOf } from './sides.ts';

const object = (kind: string, rest: object): string =>
  JSON.stringify({ apiVersion: 'v1', kind, metadata: { name: 'it' }, ...rest });

describe('lists of Kubernetes, reordered and with one more in the middle', () => {
  const role = (rules: readonly object[]): string => object('Role', { rules });
  const core = { apiGroups: [''], resources: ['secrets', 'configmaps'], verbs: ['get', 'list'] };
  const events = { apiGroups: [''], resources: ['events'], verbs: ['create'] };
  const apps = { apiGroups: ['apps'], resources: ['deployments'], verbs: ['*'] };

  it('tell rules of roles apart by what they are for', async () => {
    const turned = { ...core, resources: core.resources.toReversed() };
    const rows = rowsOf(
      await sidesOf('role.json', role([core, events]), role([events, apps, turned])),
    );
    expect(rows).toHaveLength(3);
    expect(rows.every((row) => row.includes('rules[apiGroups=apps,resources=deployments]'))).toBe(
      true,
    );
  });

  it('tell rules of network policies apart by what they say', async () => {
    const policy = (ingress: readonly object[]): string =>
      object('NetworkPolicy', { spec: { ingress } });
    const open = { from: [{ namespaceSelector: {} }], ports: [{ port: 8082 }] };
    const office = { from: [{ ipBlock: { cidr: '10.0.0.0/8' } }], ports: [{ port: 9090 }] };
    const rows = rowsOf(await sidesOf('policy.json', policy([open]), policy([office, open])));
    expect(rows).toHaveLength(2);
    expect(rows.every((row) => row.includes('ipBlock.cidr=10.0.0.0/8'))).toBe(true);
  });

  it('tell metrics and affinities apart by what they look at', async () => {
    const scaler = (metrics: readonly object[]): string =>
      object('HorizontalPodAutoscaler', { spec: { metrics } });
    const of = (name: string): object => ({ type: 'Resource', resource: { name, target: 80 } });
    const rows = rowsOf(
      await sidesOf('hpa.json', scaler([of('cpu')]), scaler([of('memory'), of('cpu')])),
    );
    expect(rows.every((row) => row.includes('metrics[type=Resource,name=memory]'))).toBe(true);
    expect(rows).toHaveLength(3);
  });

  it('show no secret in a label', async () => {
    const from = [
      { headers: { password: 'canary-hunter2' } },
      { headers: { password: 'canary-x' } },
    ];
    const source = await collectOne(
      'policy.json',
      object('AuthorizationPolicy', { spec: { from } }),
    );
    expect(JSON.stringify(source)).not.toContain('canary');
  });

  it('set aside what charts write to start pods anew', async () => {
    const annotations = { 'checksum/config': '3f2caa', rollme: 'abcde', team: 'shop' };
    const source = await collectOne(
      'api.json',
      object('Deployment', { spec: { template: { metadata: { annotations } } } }),
    );
    expect(source.setAside.map(({ rule }) => rule)).toEqual([
      'kubernetes.checksum',
      'kubernetes.checksum',
    ]);
  });
});
