import { describe, expect, it } from 'vitest';
import { collectOne, refusalOf } from './harness.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');

function exported(values: Readonly<Record<string, string>>): string {
  const items = Object.entries(values).map(([key, value]) => ({ key, flags: 0, value }));
  return JSON.stringify(items);
}

describe('an export of Consul', () => {
  it('gives values by folder and key, in parts where they are objects', async () => {
    const { attributes, collector } = await collectOne(
      'kv.json',
      exported({
        'config/prod/app/host': base64('a.com'),
        'config/prod/app/json': base64('{"b": [1, {"name": "x"}]}'),
        'config/prod/app/yaml': base64('c: 1\nd:\n  e: true\n'),
        'config/prod/app/prose': base64('nothing: special'),
        top: base64('1'),
      }),
    );
    expect(collector).toBe('consul');
    expect(attributes.map(({ subject, name, value }) => [subject, name, value])).toEqual([
      ['consul:config/prod/app', 'host', 'a.com'],
      ['consul:config/prod/app', 'json.b[0]', '1'],
      ['consul:config/prod/app', 'json.b[1].name', 'x'],
      ['consul:config/prod/app', 'yaml.c', '1'],
      ['consul:config/prod/app', 'yaml.d.e', 'true'],
      ['consul:config/prod/app', 'prose', 'nothing: special'],
      ['consul:', 'top', '1'],
    ]);
  });

  it('keeps no secret, named by key, by folder or within a value', async () => {
    const source = await collectOne(
      'kv.json',
      exported({
        'a/db_password': base64('canary-1'),
        'a/api/key': base64('canary-2'),
        'a/db-password/value': base64('canary-3'),
        'a/json': base64('{"token": "canary-4"}'),
        'a/uri': base64('postgres://u:canary5@db/x'),
      }),
    );
    expect(source.attributes.map(({ state }) => state)).toEqual(Array(5).fill('sensitive'));
    expect(JSON.stringify(source)).not.toContain('canary');
  });

  it('sets indexes aside', async () => {
    const text = JSON.stringify([
      {
        LockIndex: 0,
        Key: 'a',
        Flags: 0,
        Value: 'MQ==',
        CreateIndex: 1,
        ModifyIndex: 2,
        Session: 'x',
      },
    ]);
    const { attributes, setAside } = await collectOne('kv.json', text);
    expect(attributes).toHaveLength(1);
    expect(setAside.map(({ rule }) => rule).toSorted()).toEqual([
      ...Array(4).fill('consul.index'),
      'consul.key',
      'consul.no-flags',
    ]);
  });

  it('keeps what is no text as it is', async () => {
    const { attributes } = await collectOne('kv.json', exported({ a: 'AAEC', b: 'not base64!' }));
    expect(attributes.map(({ value }) => value)).toEqual(['AAEC', 'not base64!']);
  });

  it('that is cut off is refused', async () => {
    const text = exported({ a: base64('1'), b: base64('2') }).slice(0, -5);
    expect((await refusalOf('kv.json', text)).code).toBe('source.truncated');
  });

  it('is none where the keys are of something else', async () => {
    expect((await collectOne('a.json', '[{"key": "a", "value": "b"}]')).collector).toBe('document');
  });
});
