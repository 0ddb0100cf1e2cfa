import { describe, expect, it } from 'vitest';
import type { CollectedSource } from '../../../../shared/model/index.ts';
import { collectOne, refusalOf } from './harness.ts';

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
      'inspec:controls:os-05',
      'inspec:controls:os-05#2',
    ]);
  });

  it('cut off is refused with the place', async () => {
    const text = json({ controls: [{ id: 'a', code_desc: 'b', results: [] }] });
    expect((await refusalOf('inspec.json', text.slice(0, -8))).code).toBe('source.truncated');
  });
});
