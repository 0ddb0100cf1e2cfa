import { expect, it } from 'vitest';
import { collectOne } from './harness.ts';

const container = 'spec.template.spec.containers[name=web]';

async function mapped(lines: readonly string[]) {
  const head = ['apiVersion: apps/v1', 'kind: Deployment', 'metadata: {name: web}'];
  const spec = ['spec:', '  template:', '    spec:', '      containers:', '        - name: web'];
  const body = lines.map((line) => `          ${line}`);
  const text = [...head, ...spec, ...body, ''].join('\n');
  const { attributes } = await collectOne('web.yaml', text);
  return new Map(
    attributes.map(({ name, catalogueId, valueType }) => [name, [catalogueId, valueType]]),
  );
}

it('the delay of a probe is a time of the check, and not whether there is one', async () => {
  const found = await mapped([
    'livenessProbe: {initialDelaySeconds: 90, httpGet: {path: /live, scheme: HTTP}}',
  ]);
  const of = (leaf: string) => found.get(`${container}.livenessProbe.${leaf}`);
  expect(of('initialDelaySeconds')).toEqual(['health-check.interval', 'seconds']);
  expect(of('httpGet.scheme')).toEqual(['health-check.enabled', 'text']);
  expect(of('httpGet.path')?.[0]).toBe('health-check.path');
});

it('variables and keys that name the time to start are known by it', async () => {
  const found = await mapped([
    'env: [{name: APP_STARTUP_SECONDS, value: "75"}, {name: MAIL_SENDER, value: a@b}]',
  ]);
  const of = (name: string) => found.get(`${container}.env[name=${name}].value`);
  expect(of('APP_STARTUP_SECONDS')).toEqual(['compute.startup-time', 'seconds']);
  expect(of('MAIL_SENDER')?.[0]).toBe('config.key');
  const text =
    'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web}\ndata: {STARTUP_SECONDS: "75"}\n';
  const { attributes } = await collectOne('map.yaml', text);
  expect(attributes.find(({ name }) => name === 'data.STARTUP_SECONDS')).toMatchObject({
    catalogueId: 'compute.startup-time',
    valueType: 'seconds',
  });
});
