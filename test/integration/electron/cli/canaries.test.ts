import { expect, it } from 'vitest';
import { canariesIn, plantedFiles, writtenBelow } from '../../../fixtures/canaries.ts';
import { evenkeel, folder } from './harness.ts';

const planted = (side: 'staging' | 'production'): string =>
  folder(Object.fromEntries(plantedFiles(side).map(({ name, content }) => [name, content])));

it.each(['json', 'markdown', 'junit', 'sarif', 'xlsx'])(
  'prints none of the planted secrets as %s',
  (format) => {
    const out = folder({});
    const sides = ['--staging', planted('staging'), '--production', planted('production')];
    const run = evenkeel('compare', ...sides, '--format', format, '--out', `${out}/r.${format}`);
    expect(run.err).not.toContain('this is a fault');
    const written = writtenBelow(out, { except: '' });
    expect(written.length).toBeGreaterThan(0);
    expect(canariesIn([...written, { name: 'said', text: run.out + run.err }])).toEqual([]);
  },
);

it('prints none of them in a snapshot', () => {
  const run = evenkeel('snapshot', planted('staging'));
  expect(run.out.length).toBeGreaterThan(1000);
  expect(canariesIn([{ name: 'snapshot', text: run.out + run.err }])).toEqual([]);
});
