import { describe, expect, it } from 'vitest';
import { collectOne } from './harness.ts';

const byVersion: readonly (readonly [string, string])[] = [
  [
    '5.4',
    `lockfileVersion: 5.4
specifiers: {'@a/b': ^1.0.0}
packages:
  /@a/b/1.2.3_peer@1.0.0:
    resolution: {integrity: sha512-one}
    dev: false
  /lodash/4.17.21:
    resolution: {integrity: sha512-two}
`,
  ],
  [
    '6.0',
    `lockfileVersion: '6.0'
packages:
  /@a/b@1.2.3(peer@1.0.0):
    resolution: {integrity: sha512-one}
    dev: false
  /lodash@4.17.21:
    resolution: {integrity: sha512-two}
`,
  ],
  [
    '9.0',
    `lockfileVersion: '9.0'
importers:
  .:
    dependencies:
      lodash: {specifier: ^4, version: 4.17.21}
packages:
  '@a/b@1.2.3':
    resolution: {integrity: sha512-one}
  lodash@4.17.21:
    resolution: {integrity: sha512-two}
snapshots:
  '@a/b@1.2.3(peer@1.0.0)': {}
  lodash@4.17.21: {}
`,
  ],
];

describe('a pnpm lock file', () => {
  it.each(byVersion)(
    'of version %s names packages, versions and checksums',
    async (_version, text) => {
      const { collector, scope, attributes } = await collectOne('web/pnpm-lock.yaml', text);
      expect([collector, scope]).toEqual(['pnpm-lock', 'npm:web']);
      const rows = attributes.filter(({ subject }) => subject.startsWith('npm:'));
      expect(rows.map(({ subject, name, value }) => [subject, name, value])).toEqual([
        ['npm:@a/b', 'version', '1.2.3'],
        ['npm:@a/b', 'integrity', 'sha512-one'],
        ['npm:lodash', 'version', '4.17.21'],
        ['npm:lodash', 'integrity', 'sha512-two'],
      ]);
    },
  );

  it('sets aside what projects ask for and how packages depend on each other', async () => {
    const { setAside } = await collectOne('pnpm-lock.yaml', byVersion[2]?.[1] ?? '');
    expect(setAside.map(({ rule }) => rule)).toEqual([
      'packages.graph',
      'packages.graph',
      'packages.declared',
      'packages.declared',
    ]);
  });

  it('masks log-ins in addresses, also where they are keys', async () => {
    const address = 'https://u:canary-x@q.example/a/-/a-1.0.0.tgz';
    const text = `lockfileVersion: '9.0'
packages:
  a@${address}:
    resolution: {tarball: ${address}}
    version: 1.0.0
snapshots:
  a@${address}: {}
`;
    const source = await collectOne('pnpm-lock.yaml', text);
    expect(JSON.stringify(source)).not.toContain('canary');
    expect(source.attributes.find(({ subject }) => subject === 'npm:a')?.value).toBe('1.0.0');
  });

  it('tells of a key that is given twice', async () => {
    const text = `lockfileVersion: '9.0'
packages:
  a@1.0.0: {resolution: {integrity: one}}
  a@1.0.0: {resolution: {integrity: two}}
`;
    const { warnings } = await collectOne('pnpm-lock.yaml', text);
    expect(warnings.map(({ code }) => code)).toContain('duplicate-key');
  });
});
