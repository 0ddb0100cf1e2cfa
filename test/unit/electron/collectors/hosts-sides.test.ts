import { describe, expect, it } from 'vitest';
import { collectOne } from './harness.ts';
import { rowsOf, sidesOf } from './sides.ts';

const json = (content: object): string => JSON.stringify(content);

describe('two nodes of Chef', () => {
  const node = (address: string, made: string, kernel: string): string =>
    json({
      name: 'web1',
      chef_environment: 'any',
      run_list: ['recipe[apt]', 'role[web]'],
      automatic: {
        kernel: { release: kernel },
        fqdn: `${made}.example.com`,
        keys: { ssh: { host_rsa_public: made } },
        cpu: { '0': { mhz: address.length } },
        network: {
          interfaces: {
            eth0: { addresses: { [address]: { family: 'inet' } }, arp: { [address]: made } },
          },
        },
        ec2: {
          userdata: 'canary-userdata',
          iam: { 'security-credentials': { r: { Token: made } } },
        },
      },
    });

  it('differ by what they run, not by their addresses and keys', async () => {
    const comparison = await sidesOf(
      'web1.json',
      node('10.0.0.5', 'aaaa', '5.15.0-91'),
      node('10.9.0.77', 'bbbb', '5.15.0-78'),
    );
    expect(rowsOf(comparison).filter((row) => !row.includes('userdata'))).toEqual([
      'changed host:web1 automatic.kernel.release',
    ]);
  });

  it('are known without a time, and keep what they were started with', async () => {
    const source = await collectOne('web1.json', node('10.0.0.5', 'aaaa', '5.15.0-91'));
    expect(source.collector).toBe('ohai');
    expect(JSON.stringify(source)).not.toContain('canary');
  });
});

describe('two short reports of InSpec', () => {
  const line = (id: string, status: string, code: string): object => ({
    id,
    profile_id: 'baseline',
    profile_sha256: status.repeat(3),
    status,
    code_desc: code,
  });
  const report = (lines: readonly object[]): string => json({ controls: lines, version: '5.22.3' });

  it('have the results of a control by what they tested, in any order', async () => {
    const comparison = await sidesOf(
      'inspec.json',
      report([line('os-01', 'passed', 'A'), line('os-01', 'passed', 'B')]),
      report([line('os-01', 'passed', 'B'), line('os-01', 'failed', 'A')]),
    );
    expect(rowsOf(comparison)).toEqual([
      'changed inspec:baseline:os-01 results[code_desc=A].status',
    ]);
  });
});

describe('two runs of Ansible in check mode', () => {
  const run = (items: readonly string[], inode: number): string =>
    json({
      plays: [
        {
          play: { name: 'web' },
          tasks: [
            {
              task: { name: 'Folders' },
              hosts: { web1: { inode, results: items.map((item) => ({ item, changed: false })) } },
            },
          ],
        },
      ],
    });

  it('have the results of a loop by their item', async () => {
    expect(rowsOf(await sidesOf('check.json', run(['a', 'b'], 1), run(['b', 'a'], 2)))).toEqual([]);
  });
});
