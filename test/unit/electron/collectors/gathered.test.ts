import { describe, expect, it } from 'vitest';
import type { CollectedSource } from '../../../../shared/model/index.ts';
import { collectOne, refusalOf } from './harness.ts';
import { rowsOf, sidesOf } from './sides.ts';

const json = (content: object): string => JSON.stringify(content, null, 1);
const named = (source: CollectedSource, name: RegExp): readonly unknown[] =>
  source.attributes.filter((each) => name.test(each.name)).map((each) => each.value);

describe('Ansible', () => {
  it('facts are read from a fact cache as from the answer of the module', async () => {
    const facts = { ansible_distribution: 'Debian', ansible_kernel: '6.1.0-26-amd64' };
    const answer = await collectOne('web1.json', json({ ansible_facts: facts, changed: false }));
    const cache = await collectOne('web1.json', json(facts));
    expect(cache.collector).toBe('ansible');
    const told = ({ attributes }: CollectedSource): unknown =>
      attributes.map(({ subject, name, value, catalogueId }) => [
        subject,
        name,
        value,
        catalogueId,
      ]);
    expect(told(cache)).toEqual(told(answer));
  });

  const facts = (kernel: string, uuid: string): object => ({
    ansible_all_ipv4_addresses: ['10.0.0.4'],
    ansible_distribution: 'Debian',
    ansible_kernel: kernel,
    ansible_machine_id: uuid,
    ansible_cmdline: { BOOT_IMAGE: `/vmlinuz-${kernel}`, root: `UUID=${uuid}`, quiet: true },
    ansible_env: { SUDO_COMMAND: `/bin/sh -c echo BECOME-SUCCESS-${uuid}`, API_TOKEN: 'canary-t' },
  });
  const printed = (host: string, answer: object): string =>
    `${host} | SUCCESS => ${json(answer)}\n`;
  const stg = { ansible_facts: facts('6.1.0-26-amd64', 'aaaa'), changed: false };
  const prd = { ansible_facts: facts('6.1.0-28-amd64', 'bbbb'), changed: false };

  it('facts are read from what the command prints of several hosts', async () => {
    const text = [
      '[WARNING]: Invalid characters were found in group names but not replaced',
      printed('web-stg-1', stg),
      'db-stg-1 | UNREACHABLE! => {',
      '    "changed": false,',
      '    "msg": "Failed to connect: canary-password"',
      '}',
      printed('db-stg-2.example.com', stg),
    ].join('\n');
    const source = await collectOne('setup.txt', text);
    expect(source.collector).toBe('ansible');
    expect(source.scope).toBe('hosts');
    expect([...new Set(source.attributes.map(({ subject }) => subject))]).toEqual([
      'host:web-stg-1',
      'host:db-stg-2.example.com',
    ]);
    const kernel = source.attributes.find(({ name }) => name === 'ansible_kernel');
    expect(kernel?.catalogueId).toBe('kernel.version');
    const line = text.split('\n').findIndex((each) => each.includes('ansible_kernel')) + 1;
    expect(kernel?.position?.line).toBe(line);
    expect(source.warnings.map(({ message }) => message)).toEqual([
      'db-stg-1 did not answer: nothing of it is read.',
      'One line is no answer of a host and is passed over.',
    ]);
    expect(JSON.stringify(source)).not.toContain('canary');
  });

  it.each([
    ['on one line each', `web1 | SUCCESS => ${JSON.stringify(stg)}`],
    ['by the first releases', `web1 | success >> ${json(stg)}`],
    [
      'in colours',
      `\u001B[0;32m${printed('web1', stg).replaceAll('\n', '\u001B[0m\n\u001B[0;32m')}`,
    ],
    ['with Windows line ends', printed('web1', stg).replaceAll('\n', '\r\n')],
  ])('facts are read as printed %s', async (_how, text) => {
    const source = await collectOne('setup.log', text);
    expect(source.scope).toBe('host:web1');
    expect(named(source, /^ansible_kernel$/)).toEqual(['6.1.0-26-amd64']);
  });

  it('facts of hosts that print in another order pair by their names', async () => {
    const comparison = await sidesOf(
      'setup.txt',
      printed('web-stg-1', stg) + printed('db-stg-1', stg),
      printed('db-prd-1', prd) + printed('web-prd-1', prd),
    );
    expect(rowsOf(comparison).filter((row) => !row.includes('API_TOKEN'))).toEqual([
      'changed host:db-prd-1 ansible_kernel',
      'changed host:web-prd-1 ansible_kernel',
    ]);
  });

  it('output that ends within a host is refused as cut off', async () => {
    const error = await refusalOf('setup.txt', printed('web1', stg).slice(0, -12));
    expect(error.code).toBe('source.truncated');
  });

  it('facts of a cache are known whatever they begin with, and whatever the host is called', async () => {
    const cache = { _ansible_facts_gathered: true, ...facts('6.1.0', 'aaaa') };
    const source = await collectOne('web1.example.com', json(cache));
    expect(source.scope).toBe('host:web1.example.com');
    expect(source.collector).toBe('ansible');
  });

  const task = {
    task: { name: 'Write the limits', id: '1', duration: { start: '2026-11-20T09:00:00Z' } },
    hosts: {
      web1: {
        changed: true,
        diff: [{ before: 'token=canary-before', after: 'token=canary-after' }],
        stdout: 'canary-output',
      },
    },
  };

  it('check mode tells what would change, by play and task, and shows no content', async () => {
    const run = { plays: [{ play: { name: 'Web' }, tasks: [task, task] }], stats: { web1: {} } };
    const source = await collectOne('check.json', json(run));
    expect(source.collector).toBe('ansible');
    expect([...new Set(source.attributes.map(({ subject }) => subject))]).toEqual([
      'ansible:Web:Write the limits',
      'ansible:Web:Write the limits#2',
    ]);
    expect(named(source, /web1\.changed$/)).toEqual(['true', 'true']);
    expect(JSON.stringify(source)).not.toContain('canary-');
    expect(source.setAside.map(({ rule }) => rule)).toContain('ansible.shown');
  });
});

describe('ohai', () => {
  it('is read within a node of Chef', async () => {
    const host = {
      kernel: { release: '6.8.0' },
      platform: 'ubuntu',
      memory: { total: '8142356kB' },
    };
    const alone = await collectOne('ohai.json', json({ ohai_time: 1, ...host }));
    const node = await collectOne('node.json', json({ automatic: host, name: 'web1' }));
    for (const source of [alone, node]) {
      expect(source.collector).toBe('ohai');
      const ids = source.attributes.map(({ catalogueId }) => catalogueId);
      expect(ids).toEqual(
        expect.arrayContaining(['os.name', 'kernel.version', 'compute.memory-limit']),
      );
    }
  });
});

describe('InSpec', () => {
  it('gives the short report too, each control once', async () => {
    const control = { id: 'os-05', profile_id: 'base', status: 'passed', code_desc: 'it is' };
    const source = await collectOne('min.json', json({ controls: [control, control] }));
    expect(source.collector).toBe('inspec');
    expect([...new Set(source.attributes.map(({ subject }) => subject))]).toEqual([
      'inspec:base:os-05',
    ]);
  });

  it('cut off is refused with the place', async () => {
    const text = json({ controls: [{ id: 'a', code_desc: 'b', results: [] }] });
    expect((await refusalOf('inspec.json', text.slice(0, -8))).code).toBe('source.truncated');
  });
});
