import { describe, expect, it } from 'vitest';
import { collectPaths } from '../../../../electron/engine/collectors/collect.ts';
import { defaultLimits } from '../../../../shared/model/limits.ts';
import type { CollectedSource, Side } from '../../../../shared/model/index.ts';
import { collectOne, fixedKey, folderWith, refusalOf } from './harness.ts';

async function collectFor(side: Side | null, name: string, text: string): Promise<CollectedSource> {
  const folder = await folderWith({ [name]: text });
  try {
    const options = { keyProvider: fixedKey, limits: defaultLimits, side };
    const { sources, refused } = await collectPaths([folder.path], options);
    const [source] = sources;
    if (!source) throw new Error(JSON.stringify(refused));
    expect(source.collector).toBe('feature-flags');
    return source;
  } finally {
    await folder.remove();
  }
}

function rowsOf({ attributes }: CollectedSource): readonly string[] {
  return attributes.map(({ subject, name, value }) => `${subject} ${name} = ${value}`);
}

const environment = (on: boolean, rules: readonly object[] = []): object => ({
  on,
  rules,
  fallthrough: { variation: 0 },
  offVariation: 1,
  prerequisites: [{ key: 'other', variation: 1 }],
});
const launchDarkly = JSON.stringify({
  items: [
    {
      key: 'pay',
      variations: [
        { _id: 'x', value: true },
        { _id: 'y', value: false },
      ],
      environments: {
        'eu-staging': environment(true, [
          { _id: 'r', variation: 1, clauses: [{ op: 'in', _id: 'c' }] },
        ]),
        production: environment(false),
      },
    },
  ],
});

describe('flags of LaunchDarkly', () => {
  it('are those of the side, the other environments counted', async () => {
    const staging = await collectFor('staging', 'flags.json', launchDarkly);
    expect(rowsOf(staging)).toEqual([
      'flag:pay variations[0] = true',
      'flag:pay variations[1] = false',
      'flag:pay state = true',
      'flag:pay default = 0',
      'flag:pay off = 1',
      'flag:pay rules = [{"clauses":[{"op":"in"}],"variation":1}]',
      'flag:pay prerequisites.other = 1',
    ]);
    const production = await collectFor('production', 'flags.json', launchDarkly);
    expect(rowsOf(production)).toContain('flag:pay state = false');
    const others = production.setAside.filter(({ rule }) => rule === 'flag.other-environment');
    expect(others.map(({ name }) => name)).toContain('eu-staging.on');
    expect(others).toHaveLength(9);
  });

  it('are told by environment where no side is given', async () => {
    expect(rowsOf(await collectFor(null, 'flags.json', launchDarkly))).toContain(
      'flag:pay eu-staging.state = true',
    );
  });

  it('that are cut off are refused', async () => {
    expect((await refusalOf('flags.json', launchDarkly.slice(0, -9))).code).toBe(
      'source.truncated',
    );
  });
});

describe('flags of Unleash', () => {
  const text = JSON.stringify({
    features: [{ name: 'pay', type: 'release' }],
    featureStrategies: [
      {
        featureName: 'pay',
        environment: 'staging',
        id: '1',
        name: 'flexibleRollout',
        parameters: { rollout: '50', groupId: 'pay' },
      },
      { featureName: 'pay', environment: 'production', id: '2', name: 'default', parameters: {} },
    ],
    featureEnvironments: [
      { featureName: 'pay', environment: 'staging', enabled: true },
      { featureName: 'pay', environment: 'production', enabled: false },
    ],
    segments: [],
  });

  it('are joined with their strategies, of the side alone', async () => {
    expect(rowsOf(await collectFor('staging', 'unleash.json', text))).toEqual([
      'flag:pay state = true',
      'flag:pay rules = [{"name":"flexibleRollout","parameters":{"groupId":"pay","rollout":"50"}}]',
    ]);
    expect(rowsOf(await collectFor('production', 'unleash.json', text))).toEqual([
      'flag:pay state = false',
      'flag:pay rules = [{"name":"default","parameters":{}}]',
    ]);
  });
});

describe('other flags', () => {
  it('of flagd are read in JSON and YAML alike', async () => {
    const json =
      '{"flags": {"pay": {"state": "ENABLED", "variants": {"on": true, "off": false}, "defaultVariant": "on", "targeting": {"if": [1, "on"]}}}}';
    const yaml =
      'flags:\n  pay:\n    state: ENABLED\n    variants: {"on": true, "off": false}\n    defaultVariant: "on"\n    targeting: {if: [1, "on"]}\n';
    const rows = rowsOf(await collectOne('flags.json', json));
    expect(rows).toEqual([
      'flag:pay state = ENABLED',
      'flag:pay default = on',
      'flag:pay variations.on = true',
      'flag:pay variations.off = false',
      'flag:pay rules = {"if":[1,"on"]}',
    ]);
    expect(rowsOf(await collectOne('flags.yaml', yaml))).toEqual(rows);
  });

  it('of GrowthBook have defaults and rules', async () => {
    const text =
      '{"features": {"pay": {"defaultValue": false, "rules": [{"id": "x", "force": true, "coverage": 0.5}]}}}';
    expect(rowsOf(await collectOne('a.json', text))).toEqual([
      'flag:pay default = false',
      'flag:pay rules = [{"coverage":0.5,"force":true}]',
    ]);
  });

  it('of Flagsmith have states', async () => {
    const text =
      '[{"id": 1, "feature": {"id": 2, "name": "pay"}, "enabled": true, "feature_state_value": "x"}]';
    expect(rowsOf(await collectOne('a.json', text))).toEqual([
      'flag:pay state = true',
      'flag:pay default = x',
    ]);
  });

  it('keep no secret', async () => {
    const text =
      '{"flags": {"a": {"defaultVariant": "x", "variants": {"x": "https://u:canary1@h", "y": {"password": "canary-2"}}}}}';
    expect(JSON.stringify(await collectOne('a.json', text))).not.toContain('canary');
  });
});
