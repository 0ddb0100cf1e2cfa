import { describe, expect, it } from 'vitest';
import { collectPaths } from '../../../../electron/engine/collectors/collect.ts';
import { defaultLimits } from '../../../../shared/model/limits.ts';
import type { Side } from '../../../../shared/model/index.ts';
import { collectFiles, fixedKey, folderWith } from './harness.ts';

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: api
spec:
  replicas: 1
  template:
    spec:
      containers:
        - name: api
          image: example/api:1.0
          env:
            - name: LOG_LEVEL
              value: debug
            - name: TRACE
              value: "on"
        - name: proxy
          image: example/proxy
`;

const base = {
  'base/kustomization.yaml': 'resources:\n  - deployment.yaml\n',
  'base/deployment.yaml': deployment,
};

const overlay = `resources:
  - ../../base
images:
  - name: example/api
    newTag: "2.1"
  - name: example/proxy
    newName: mirror/proxy
    digest: sha256:00ff
replicas:
  - name: api
    count: 3
namespace: shop
patches:
  - path: limits.yaml
  - target:
      kind: Deployment
      name: api
    patch: |-
      - op: replace
        path: /spec/template/spec/containers/0/env/0/value
        value: warn
      - op: add
        path: /metadata/annotations/a~1b
        value: c
configMapGenerator:
  - name: flags
    envs:
      - flags.env
`;

const limits = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: api
  annotations: {}
spec:
  template:
    spec:
      containers:
        - name: api
          resources:
            limits:
              memory: 512Mi
        - name: proxy
          $patch: delete
        - name: cache
          image: redis:7
`;

const tree = {
  ...base,
  'overlays/staging/kustomization.yaml': overlay,
  'overlays/staging/limits.yaml': limits,
  'overlays/staging/flags.env': 'SEARCH=on\n',
};

const subject = 'apps/v1/Deployment/shop/api';

describe('a kustomization', () => {
  it('is built: base, patches of both kinds, images, replicas, generators', async () => {
    const { sources } = await collectFiles(tree);
    expect(sources.map(({ path }) => path)).toEqual(['overlays/staging/kustomization.yaml']);
    const value = (name: string, of = subject): string | null | undefined =>
      sources[0]?.attributes.find((each) => each.subject === of && each.name === name)?.value;
    const containers = 'spec.template.spec.containers';
    expect(value('spec.replicas')).toBe('3');
    expect(value(`${containers}[name=api].image`)).toBe('example/api:2.1');
    expect(value(`${containers}[name=api].resources.limits.memory`)).toBe('512Mi');
    expect(value(`${containers}[name=api].env[name=LOG_LEVEL].value`)).toBe('warn');
    expect(value(`${containers}[name=api].env[name=TRACE].value`)).toBe('on');
    expect(value(`${containers}[name=cache].image`)).toBe('redis:7');
    expect(value(`${containers}[name=proxy].image`)).toBeUndefined();
    expect(value('metadata.annotations.a/b')).toBe('c');
    expect(value('data.SEARCH', 'v1/ConfigMap/shop/flags')).toBe('on');
    expect(sources[0]?.warnings).toEqual([]);
  });

  it('says what it could not reach, and builds the rest', async () => {
    const { sources } = await collectFiles({
      'kustomization.yaml':
        'resources:\n  - ../base\n  - d.yaml\n  - https://example.com/x.yaml\nhelmCharts:\n  - name: a\n' +
        'patches:\n  - target:\n      kind: Service\n    patch: |-\n      - op: remove\n        path: /spec\n',
      'd.yaml': deployment,
    });
    const messages = sources[0]?.warnings.map(({ message }) => message).join('\n') ?? '';
    for (const part of ['"helmCharts"', 'another machine', '"../base"', 'Service'])
      expect(messages).toContain(part);
    expect(messages).not.toContain('example.com');
  });

  it('that includes itself is refused', async () => {
    const { refused } = await collectFiles({ 'kustomization.yaml': 'resources:\n  - .\n' });
    expect(refused[0]?.error.code).toBe('source.too-deep');
  });

  it('of both environments gives each side its own overlay', async () => {
    const production = overlay.replace('count: 3', 'count: 6');
    const folder = await folderWith({
      ...tree,
      'overlays/production/kustomization.yaml': production,
      'overlays/production/limits.yaml': limits,
      'overlays/production/flags.env': 'SEARCH=off\n',
    });
    const replicas = async (side: Side): Promise<readonly (string | null)[]> => {
      const options = { keyProvider: fixedKey, limits: defaultLimits, side };
      const { sources, refused } = await collectPaths([folder.path], options);
      expect(refused.map(({ error }) => error.code)).toContain('skipped.other-environment');
      expect(sources.map(({ path }) => path)).toEqual([`overlays/${side}/kustomization.yaml`]);
      return sources.flatMap(({ attributes }) =>
        attributes.filter(({ name }) => name === 'spec.replicas').map(({ value }) => value),
      );
    };
    expect(await replicas('staging')).toEqual(['3']);
    expect(await replicas('production')).toEqual(['6']);
    await folder.remove();
  });
});
