import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collectOne, fixtures, refusalOf } from './harness.ts';
import { suggest } from './suggested.ts';

const sample = readFileSync(join(fixtures, 'host-capture', 'web-1.capture'), 'utf8');

function changed(...changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the sample does not hold ${from}`);
    return text.replace(from, to);
  }, sample);
}

describe('a capture that is cut off', () => {
  it('is refused where its last line is missing', async () => {
    const error = await refusalOf('a.capture', sample.replace(/end evenkeel.*\n$/, ''));
    expect(error.code).toBe('source.truncated');
  });

  it('is refused where an announced section is missing', async () => {
    const error = await refusalOf('a.capture', changed(['[cpu]\n', '']));
    expect(error.code).toBe('source.truncated');
  });

  it('is refused with its place where a line is none of the format', async () => {
    const error = await refusalOf('a.capture', changed(['count = 4', 'count 4']));
    expect(error).toMatchObject({ code: 'source.syntax', place: { line: 42 } });
  });

  it('by a newer script is refused', async () => {
    const error = await refusalOf('a.capture', changed(['capture 1\n', 'capture 2\n']));
    expect(error.code).toBe('source.newer');
  });
});

it('tells what is unknown from what is known not to be there', async () => {
  const source = await collectOne('a.capture', sample);
  const unknown = source.attributes.filter(({ state }) => state === 'unknown');
  expect(unknown.map(({ name, value }) => [name, value])).toEqual([
    ['sysctl.vm.mmap_rnd_bits', null],
    ['containers.docker.storage-driver', null],
  ]);
  expect(source.warnings.map(({ message }) => message).join(' ')).toContain('it needs root');
  expect(source.setAside.map(({ name }) => name)).toContain('containers.podman');
  expect(source.attributes.map(({ name }) => name)).not.toContain('containers.podman');
});

describe('compared', () => {
  it('hosts of other names, start-ups and disks differ in what is unknown alone', async () => {
    const rows = await suggest(
      {
        'stage-web-7.capture': changed(
          ['\nname = web-1', '\nname = stage-web-7'],
          ['hostname = web-1', 'hostname = stage-web-7'],
          ['0b6f2c4e', '1c7f2c4e'],
          ['41873', '50022'],
        ),
      },
      { 'web-1.capture': sample },
    );
    const others = rows.filter(({ kind }) => kind !== 'same-but-should-differ');
    expect(others.map(({ name }) => name)).toEqual([
      'containers.docker.storage-driver',
      'sysctl.vm.mmap_rnd_bits',
    ]);
  });

  it('a kernel patch is low, a library by its version, a driver is told', async () => {
    const rows = await suggest(
      {
        'a.capture': changed(
          ['release = 6.1.0-28', 'release = 6.1.0-25'],
          ['deb:openssl = 3.0.15', 'deb:openssl = 1.1.1'],
          ['driver = nvme', 'driver = virtio_blk'],
        ),
      },
      { 'a.capture': sample },
    );
    const told = rows.map(({ subject, name, suggestedRisk }) => [subject, name, suggestedRisk]);
    expect(told).toContainEqual(['host', 'kernel.release', 'low']);
    expect(told).toContainEqual(['deb:openssl', 'version', 'high']);
    expect(rows.map(({ name }) => name)).toContain('devices.nvme0n1.driver');
  });
});

it('takes a key of noughts for none, and every other for a secret', async () => {
  const stateOf = async (text: string): Promise<string | undefined> => {
    const { attributes } = await collectOne('a.capture', text);
    return attributes.find(({ name }) => name.endsWith('tcp_fastopen_key'))?.state;
  };
  expect(await stateOf(sample)).toBe('sensitive');
  expect(await stateOf(changed(['canary-fastopen-key', '00000000-00000000']))).toBe('value');
});
