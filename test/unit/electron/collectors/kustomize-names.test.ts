import { describe, expect, it } from 'vitest';
import type { CollectedSource } from '../../../../shared/model/index.ts';
import { collectFiles } from './harness.ts';

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: api
  labels: { tier: front }
spec:
  replicas: 1
  paused: true
`;

async function built(overlay: string): Promise<CollectedSource> {
  const { sources } = await collectFiles({
    'base/kustomization.yaml': [
      'namePrefix: demo-',
      'resources: [api.yaml]',
      'configMapGenerator:',
      '- name: app',
      '  literals: [MODE=base, LOG=info]',
      '',
    ].join('\n'),
    'base/api.yaml': deployment,
    'overlays/any/kustomization.yaml': `resources: [../../base]\n${overlay}`,
  });
  const source = sources.find(({ path }) => path.startsWith('overlays'));
  if (!source) throw new Error('not built');
  return source;
}

function valueOf({ attributes }: CollectedSource, name: string): unknown {
  return attributes.find((attribute) => attribute.name === name)?.value;
}

const patch = (target: string, ...operations: readonly string[]): string =>
  [
    'patches:',
    `- target: ${target}`,
    '  patch: |-',
    ...operations.map((operation) => `    - ${operation}`),
    '',
  ].join('\n');
const replace = '{op: replace, path: /spec/replicas, value: 5}';

describe('objects that a base renames', () => {
  it.each([
    ['the name from before', '{kind: Deployment, name: api}'],
    ['the name that they have', '{kind: Deployment, name: demo-api}'],
    ['a pattern', '{kind: Deployment|StatefulSet, name: demo-.*}'],
    ['their labels', '{labelSelector: "tier=front"}'],
  ])('are patched by %s', async (_by, target) => {
    const source = await built(patch(target, replace));
    expect(valueOf(source, 'spec.replicas')).toBe('5');
    expect(valueOf(source, 'metadata.name')).toBe('demo-api');
    expect(source.warnings).toEqual([]);
  });

  it.each(['{kind: Deployment, name: ap}', '{labelSelector: "tier=back"}'])(
    'are left alone by a patch for others: %s',
    async (target) => {
      const source = await built(patch(target, replace));
      expect(valueOf(source, 'spec.replicas')).toBe('1');
      expect(source.warnings).toHaveLength(1);
    },
  );

  it('keep their name under a patch that says the one from before', async () => {
    const source = await built(
      'patches:\n- patch: |-\n    apiVersion: apps/v1\n    kind: Deployment\n    metadata: {name: api}\n    spec: {replicas: 7}\n',
    );
    expect(valueOf(source, 'spec.replicas')).toBe('7');
    expect(valueOf(source, 'metadata.name')).toBe('demo-api');
  });

  it('get the entries that an overlay merges into a generated map', async () => {
    const source = await built(
      'configMapGenerator:\n- name: app\n  behavior: merge\n  literals: [MODE=overlay]\n',
    );
    expect(valueOf(source, 'data.MODE')).toBe('overlay');
    expect(valueOf(source, 'data.LOG')).toBe('info');
    const maps = source.attributes.filter(({ subject }) => subject.startsWith('v1/ConfigMap'));
    expect(new Set(maps.map(({ subject }) => subject)).size).toBe(1);
  });
});

describe('operations of patches', () => {
  it('test, copy and move as RFC 6902 has them', async () => {
    const source = await built(
      patch(
        '{kind: Deployment}',
        '{op: test, path: /spec/replicas, value: 1}',
        '{op: copy, from: /spec/replicas, path: /spec/minReadySeconds}',
        '{op: move, from: /spec/paused, path: /spec/held}',
      ),
    );
    expect(valueOf(source, 'spec.minReadySeconds')).toBe('1');
    expect(valueOf(source, 'spec.held')).toBe('true');
    expect(valueOf(source, 'spec.paused')).toBeUndefined();
  });

  it('whose place is not there are said to be left out', async () => {
    const source = await built(
      patch('{kind: Deployment}', '{op: replace, path: /spec/none/at/all, value: 1}'),
    );
    expect(source.warnings.map(({ message }) => message).join()).toContain(
      'whose place is not there',
    );
  });
});
