import { describe, expect, it } from 'vitest';
import type { CollectedSource } from '../../../../shared/model/index.ts';
import { collectOne, refusalOf } from './harness.ts';

const poetry = `[[package]]
name = "Typing_Extensions"
version = "4.12.2"
optional = false
python-versions = ">=3.8"
files = [
    {file = "t.whl", hash = "sha256:bb"},
    {file = "t.tar.gz", hash = "sha256:aa"},
]

[metadata]
lock-version = "2.0"
python-versions = "^3.11"
content-hash = "00"
`;

const uv = `version = 1
requires-python = ">=3.11"

[[package]]
name = "typing-extensions"
version = "4.12.2"
source = { registry = "https://u:canary-x@pypi.example/simple" }
sdist = { url = "https://files.example/t.tar.gz", hash = "sha256:aa", size = 1 }
wheels = [{ url = "https://files.example/t.whl", hash = "sha256:bb", size = 2 }]

[[package]]
name = "shop"
version = "0.1.0"
source = { editable = "." }
`;

const pipfile = JSON.stringify({
  _meta: {
    hash: { sha256: '00' },
    requires: { python_version: '3.11' },
    sources: [{ name: 'pypi', url: 'https://u:canary-y@pypi.example/simple', verify_ssl: true }],
  },
  default: {
    'typing-extensions': { version: '==4.12.2', hashes: ['sha256:bb', 'sha256:aa'] },
    rules: { git: 'https://canary-token@git.example/rules.git', ref: '0123' },
  },
  develop: {},
});

function packageRows({ attributes }: CollectedSource): readonly string[] {
  return attributes
    .filter(({ subject }) => subject === 'pypi:typing-extensions')
    .map(({ name, value }) => `${name} ${value}`)
    .toSorted();
}

describe('a Python lock file', () => {
  it.each([
    ['poetry.lock', poetry],
    ['uv.lock', uv],
    ['Pipfile.lock', pipfile],
  ])('names packages alike, whoever wrote it: %s', async (name, text) => {
    const source = await collectOne(name, text);
    expect(source.collector).toBe('python-lock');
    expect(packageRows(source)).toEqual(['integrity sha256:aa, sha256:bb', 'version 4.12.2']);
    expect(JSON.stringify(source)).not.toContain('canary');
  });

  it('says which Python it is for', async () => {
    for (const [name, text] of [
      ['uv.lock', uv],
      ['Pipfile.lock', pipfile],
    ] as const) {
      const { attributes } = await collectOne(name, text);
      const runtime = attributes.find(({ catalogueId }) => catalogueId === 'runtime.version');
      expect(runtime?.value).toMatch(/3\.11$/);
    }
  });

  it('sets the project itself, its own checksum and the files aside', async () => {
    const { setAside } = await collectOne('uv.lock', uv);
    expect(new Set(setAside.map(({ rule }) => rule))).toEqual(
      new Set(['packages.resolved', 'packages.files', 'python.project']),
    );
    const locked = await collectOne('poetry.lock', poetry);
    expect(locked.setAside.map(({ rule }) => rule)).toContain('python.content-hash');
  });

  it.each([
    ['poetry.lock', poetry.slice(0, poetry.indexOf('sha256:aa'))],
    ['Pipfile.lock', pipfile.slice(0, -9)],
  ])('is refused where it is cut off: %s', async (name, text) => {
    expect(await refusalOf(name, text)).toMatchObject({ code: 'source.truncated' });
  });
});
