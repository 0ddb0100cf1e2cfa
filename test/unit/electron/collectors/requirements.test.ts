import { describe, expect, it } from 'vitest';
import {
  readRequirement,
  requirementLines,
} from '../../../../electron/engine/collectors/requirements/scan.ts';
import { collectFiles, collectOne, refusalOf } from './harness.ts';

describe('a requirement', () => {
  it.each([
    ['requests==2.32.3', 'requests', '2.32.3'],
    ['requests === 2.32.3', 'requests', '2.32.3'],
    ['requests >=2, <3', 'requests', '>=2,<3'],
    ['requests (>=2)', 'requests', '>=2'],
    ['requests==2.*', 'requests', '==2.*'],
    ['requests', 'requests', ''],
    ['zope.interface~=6.0', 'zope.interface', '~=6.0'],
  ])('names its version: %s', (text, name, version) => {
    expect(readRequirement(text)).toMatchObject({ kind: 'package', name, version });
  });

  it('has extras, a marker and checksums', () => {
    const text = 'a[x, y]==1.0 ; python_version < "3.12" --hash=sha256:aa --hash=sha256:bb';
    expect(readRequirement(text)).toMatchObject({
      extras: ['x', 'y'],
      marker: 'python_version < "3.12"',
      hashes: ['sha256:aa', 'sha256:bb'],
    });
  });

  it.each(['a == ', 'NAME=value', 'two words', 'key: value', '-x'])('is not %j', (text) => {
    expect(readRequirement(text)).toBeNull();
  });

  it('may go on over several lines, and its comment is no part of it', () => {
    expect(requirementLines('a==1 \\\n  --hash=x # why\n# b==2\nc#d\n')).toEqual([
      { text: 'a==1 --hash=x', line: 1 },
      { text: 'c#d', line: 4 },
    ]);
  });
});

describe('requirements', () => {
  it('hold what they include, from a folder of its own, and no file is read twice', async () => {
    const { sources, refused } = await collectFiles({
      'requirements/production.txt': '-r base/common.txt\ngunicorn==23.0.0\n',
      'requirements/base/common.txt': '-c constraints.txt\n-r common.txt\nDjango==5.1.4\n',
      'requirements/base/constraints.txt': 'urllib3<2\n',
    });
    expect(sources.map(({ path }) => path)).toEqual(['requirements/production.txt']);
    expect(
      sources[0]?.attributes.map(({ subject, name, value }) => [subject, name, value]),
    ).toEqual([
      ['pypi:urllib3', 'constraint', '<2'],
      ['pypi:django', 'version', '5.1.4'],
      ['pypi:gunicorn', 'version', '23.0.0'],
    ]);
    expect(sources[0]?.includes).toEqual([
      'requirements/base/common.txt',
      'requirements/base/constraints.txt',
    ]);
    expect(refused.map(({ error }) => error.code)).toEqual([
      'skipped.included',
      'skipped.included',
    ]);
  });

  it('that include each other are read once, and none vanishes', async () => {
    const { sources } = await collectFiles({
      'requirements/a.txt': '-r b.txt\nx==1\n',
      'requirements/b.txt': '-r a.txt\ny==2\n',
    });
    expect(sources.map(({ path }) => path)).toEqual(['requirements/a.txt']);
    expect(sources[0]?.attributes.map(({ subject }) => subject)).toEqual(['pypi:y', 'pypi:x']);
  });

  it('say which include is not there, and keep its name', async () => {
    const source = await collectOne('staging.txt', '# as production\n\n-r production.txt\n');
    expect(source.collector).toBe('requirements');
    expect(source.attributes).toMatchObject([{ name: 'requirement', value: 'production.txt' }]);
    expect(source.warnings[0]?.message).toContain('"production.txt" is not within what was given');
  });

  it('account for a line that is none', async () => {
    const source = await collectOne('requirements.txt', 'a==1\nnot a requirement\nb==2\n');
    expect(source.setAside).toMatchObject([{ rule: 'requirements.unreadable-line' }]);
    expect(source.warnings[0]).toMatchObject({ at: 'line 2' });
  });

  it('mask the log-ins of indexes and of addresses', async () => {
    const source = await collectOne(
      'requirements.txt',
      [
        '--extra-index-url=https://u:canary-1@pypi.example/simple',
        'a @ https://canary-22@files.example/a-1.0-py3-none-any.whl',
        '-e git+https://u:canary-3@git.example/b.git@v1#egg=b',
        '',
      ].join('\n'),
    );
    expect(JSON.stringify(source)).not.toContain('canary');
    expect(source.attributes.map(({ value }) => value)).toContain(
      'git+https://git.example/b.git@v1#egg=b',
    );
  });

  it('are refused where they hold comments alone', async () => {
    expect(await refusalOf('requirements.txt', '# nothing\n')).toMatchObject({
      code: 'source.nothing-inside',
    });
  });

  it.each(['NAME=value\nOTHER=x\n', 'Some notes about a release.\n== heading\n'])(
    'are not every text: %j',
    async (text) => {
      const { sources } = await collectFiles({ 'notes.txt': text });
      expect(sources.map(({ collector }) => collector)).not.toContain('requirements');
    },
  );
});
