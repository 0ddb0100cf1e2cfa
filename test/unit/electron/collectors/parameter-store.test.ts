import { describe, expect, it } from 'vitest';
import { collectOne, refusalOf } from './harness.ts';

const parameter = (name: string, value: string, type = 'String'): object => ({
  Name: name,
  Type: type,
  Value: value,
  Version: 2,
  LastModifiedDate: 1_700_000_000.1,
  ARN: `arn:aws:ssm:eu-west-1:1:parameter${name}`,
});

describe('parameters of AWS', () => {
  it('are named by path, with the environment in the subject', async () => {
    const text = JSON.stringify({
      Parameters: [parameter('/prod/app/db/host', 'a'), parameter('flat', 'b')],
    });
    const { attributes, collector, setAside } = await collectOne('ssm.json', text);
    expect(collector).toBe('parameter-store');
    expect(attributes.map(({ subject, name, value }) => [subject, name, value])).toEqual([
      ['parameters:prod/app/db', 'host', 'a'],
      ['parameters:', 'flat', 'b'],
    ]);
    expect(setAside.filter(({ how }) => how === 'volatile')).toHaveLength(6);
  });

  it('that are secure are masked whatever they say, and unknown where they are encrypted', async () => {
    const secure = ['canary-1', 'true', '1', '${canary}', '{"a": "canary-2"}'].map((value, index) =>
      parameter(`/a/p${index}`, value, 'SecureString'),
    );
    const encrypted = parameter('/a/q', `AQICA${'canary0'.repeat(20)}`, 'SecureString');
    const source = await collectOne(
      'ssm.json',
      JSON.stringify({ Parameters: [...secure, encrypted] }),
    );
    expect(source.attributes.map(({ state }) => state)).toEqual([
      ...Array(5).fill('sensitive'),
      'unknown',
    ]);
    expect(JSON.stringify(source)).not.toContain('canary');
  });

  it('are told by presence where they are only listed', async () => {
    const text = JSON.stringify({ Parameters: [{ Name: '/a/password', Type: 'SecureString' }] });
    const { attributes } = await collectOne('ssm.json', text);
    expect(attributes.map(({ name, state }) => [name, state])).toEqual([
      ['password (listed)', 'value'],
    ]);
  });

  it('that are cut off are refused', async () => {
    const text = JSON.stringify({ Parameters: [parameter('/a/b', 'c')] }).slice(0, -4);
    expect((await refusalOf('ssm.json', text)).code).toBe('source.truncated');
  });

  it('may be one alone', async () => {
    const text = JSON.stringify({ Parameter: parameter('/a/b', 'c') });
    expect((await collectOne('ssm.json', text)).attributes.map(({ name }) => name)).toEqual(['b']);
  });
});

describe('keys of Azure', () => {
  it('are named by label and key', async () => {
    const item = {
      key: 'db/host',
      label: 'staging',
      value: 'a',
      contentType: '',
      etag: 'x',
      locked: false,
      lastModified: 'y',
      tags: {},
    };
    const { attributes } = await collectOne('config.json', JSON.stringify([item]));
    expect(attributes.map(({ subject, name, value }) => [subject, name, value])).toEqual([
      ['parameters:staging/db', 'host', 'a'],
    ]);
  });

  it('of a vault are told by presence', async () => {
    const item = {
      id: 'https://shop.vault.azure.net/secrets/db-password',
      name: 'db-password',
      attributes: { enabled: true },
    };
    const { attributes } = await collectOne('secrets.json', JSON.stringify([item]));
    expect(attributes.map(({ name, state }) => [name, state])).toEqual([
      ['db-password (listed)', 'value'],
    ]);
  });
});
