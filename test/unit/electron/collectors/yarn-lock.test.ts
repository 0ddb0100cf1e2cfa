import { describe, expect, it } from 'vitest';
import { collectOne, refusalOf } from './harness.ts';

const classic = `# yarn lockfile v1


"@a/b@^1.0.0", "@a/b@^1.2.0":
  version "1.2.3"
  resolved "https://u:canary-x@q.example/shop/@a/b/-/b-1.2.3.tgz#0123"
  integrity sha512-one

"old@npm:lodash@^3":
  version "3.10.1"
  dependencies:
    "@a/b" "^1.0.0"
`;

const berry = `__metadata:
  version: 8
  cacheKey: 10c0

"@a/b@npm:^1.0.0, @a/b@npm:^1.2.0":
  version: 1.2.3
  resolution: "@a/b@npm:1.2.3"
  checksum: 10c0/sha512-one
  languageName: node
  linkType: hard

"old@npm:lodash@^3":
  version: 3.10.1
  resolution: "lodash@npm:3.10.1"
  dependencies:
    "@a/b": "npm:^1.0.0"
  languageName: node
  linkType: hard

"rules@https://u:canary-y@git.example/rules.git#commit=0123":
  version: 2.0.0
  resolution: "rules@https://u:canary-y@git.example/rules.git#commit=0123"
  languageName: node
  linkType: hard

"shop@workspace:.":
  version: 0.0.0-use.local
  resolution: "shop@workspace:."
  languageName: unknown
  linkType: soft
`;

async function versions(text: string): Promise<readonly string[]> {
  const { attributes } = await collectOne('yarn.lock', text);
  return attributes
    .filter(({ catalogueId }) => catalogueId === 'library.version')
    .map(({ subject, value }) => `${subject} ${value}`);
}

describe('a yarn lock file', () => {
  it('says the same in the format of yarn 1 and of berry', async () => {
    const both = ['npm:@a/b 1.2.3', 'npm:lodash 3.10.1'];
    expect(await versions(classic)).toEqual(both);
    expect(await versions(berry)).toEqual([...both, 'npm:rules 2.0.0']);
  });

  it('reads an entry once, at its line, however many ranges ask for it', async () => {
    const { attributes, setAside } = await collectOne('yarn.lock', classic);
    const [version] = attributes;
    expect(version).toMatchObject({ name: 'version', position: { line: 4 } });
    expect(setAside.filter(({ rule }) => rule === 'packages.copy')).toEqual([]);
  });

  it('compares checksums without the version of the cache', async () => {
    const { attributes, setAside } = await collectOne('yarn.lock', berry);
    expect(attributes.find(({ name }) => name === 'integrity')?.value).toBe('sha512-one');
    expect(setAside.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['yarn.cache-key', 'yarn.workspace']),
    );
  });

  it.each([classic, berry])('masks log-ins of registries and repositories', async (text) => {
    expect(JSON.stringify(await collectOne('yarn.lock', text))).not.toContain('canary');
  });

  it.each([
    [classic.slice(0, classic.indexOf('"1.2.3"') + 3), 'source.truncated'],
    [`${classic}\n"@c/d@^1":\n`, 'source.truncated'],
    [`${classic}\n"@c/d@^1":\n  resolved "x"\n`, 'source.truncated'],
  ])('is refused where it ends too early', async (text, code) => {
    const error = await refusalOf('yarn.lock', text);
    expect(error.code).toBe(code);
    expect(JSON.stringify(error)).not.toContain('canary');
  });
});
