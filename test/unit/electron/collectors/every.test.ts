import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collectors } from '../../../../electron/engine/collectors/registry.ts';
import { catalogue, dimensions } from '../../../../shared/model/index.ts';
import { collectFiles, fixtures, isUsable } from './harness.ts';

/** Places at which a copy may have ended early. */
const CUTS = [0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95];

/** What every collector owes, checked by its own metadata: nothing has to be listed here. */
describe.each(collectors.map((collector) => [collector.id, collector] as const))(
  '%s',
  (id, collector) => {
    const path = join(fixtures, id, collector.sample);

    it('has a sample and an expected output', () => {
      expect(existsSync(path)).toBe(true);
      expect(existsSync(join(fixtures, id, 'expected.txt'))).toBe(true);
      expect(readFileSync(path, 'latin1')).toContain('canary-');
    });

    it('has a folder of its own name', () => {
      const folder = new URL('../../../../electron/engine/collectors/', import.meta.url);
      expect(readdirSync(folder)).toContain(id);
    });

    it('describes itself for menus and help', () => {
      expect(collector.title).toMatch(/^\S/);
      expect(collector.description).toMatch(/^[A-Z].*\.$/);
      expect(collector.formats.length).toBeGreaterThan(0);
      expect(collector.filePatterns.length).toBeGreaterThan(0);
      expect(dimensions).toEqual(expect.arrayContaining([...collector.dimensions]));
      const known = catalogue.map((entry) => entry.id);
      expect(known).toEqual(expect.arrayContaining([...collector.answers]));
    });

    it('makes less of a truncated file, or says what is wrong with it', async () => {
      const bytes = readFileSync(path);
      const whole = await attributesOf(collector.sample, bytes);
      for (const cut of CUTS) {
        const part = bytes.subarray(0, Math.floor(bytes.length * cut));
        const { sources, refused } = await collectFiles({ [collector.sample]: part });
        expect(sources.length + refused.length).toBe(1);
        expect(refused.map(({ error }) => error).filter((error) => !isUsable(error))).toEqual([]);
        for (const { attributes } of sources) expect(attributes.length).toBeLessThanOrEqual(whole);
      }
    });

    it('refuses an oversized file with its size, its limit and a remedy', async () => {
      const { sources, refused } = await collectFiles(
        { [collector.sample]: readFileSync(path) },
        { bytes: 16 },
      );
      expect(sources).toEqual([]);
      expect(refused[0]?.error).toMatchObject({
        code: 'source.too-large',
        place: { file: collector.sample },
        sentence: expect.stringContaining('16'),
      });
    });
  },
);

async function attributesOf(name: string, bytes: Uint8Array): Promise<number> {
  const { sources } = await collectFiles({ [name]: bytes });
  return sources[0]?.attributes.length ?? 0;
}
