import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evenkeel, folder } from './harness.ts';

const nested = `${'{"a":'.repeat(15)}1${'}'.repeat(15)}`;

describe('--limit', () => {
  it('lowers what a file may cost, as often as it is given', () => {
    const file = join(folder({ 'x.json': nested }), 'x.json');
    expect(evenkeel('snapshot', file).status).toBe(0);
    const low = evenkeel('snapshot', file, '--limit', 'depth=10', '--limit', 'nodes=5000');
    expect(low.status).toBe(2);
    expect(low.err).toContain('10 levels');
  });

  it('holds for both sides of a comparison', () => {
    const path = folder({ 's/x.json': nested, 'p/x.json': nested });
    const sides = ['--staging', join(path, 's'), '--production', join(path, 'p')];
    expect(evenkeel('compare', ...sides).status).toBe(0);
    const low = evenkeel('compare', ...sides, '--limit', 'depth=10');
    expect(low.status).toBe(2);
    expect(low.err.match(/10 levels/g)).toHaveLength(2);
  });

  it.each([
    ['no such limit', 'width=3', '--limit does not know "width". Give NAME=N'],
    ['no number', 'depth=deep', '"depth=deep" is not both. Give NAME=N with a whole number'],
    ['a number out of its range', 'depth=100000', 'cannot be 100000 levels. Give a whole number'],
    ['too many levels', 'depth=100000', 'from 10 to 1000 levels'],
    ['too few bytes', 'bytes=10', 'The limit bytes cannot be 10 bytes.'],
    ['bytes without a sense of size', 'bytes=10', '1048576 (1 MiB) to 536870912 (512 MiB) bytes'],
    ['an endless number', `files=${'9'.repeat(30)}`, 'from 1 to 200000 files'],
    ['no value', 'bytes', 'a whole number, and "bytes" is not both. Give NAME=N'],
  ])('refuses %s and says what fits', (_, given, told) => {
    const run = evenkeel('snapshot', '.', '--limit', given);
    expect(run.status).toBe(2);
    expect(run.err).toContain(told);
    expect(run.out).toBe('');
  });

  it('is in the help', () => {
    expect(evenkeel('--help').out).toContain('--limit NAME=N');
  });
});
