import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collectPaths } from '../../../../electron/engine/collectors/collect.ts';
import { defaultLimits } from '../../../../shared/model/limits.ts';
import { collectors } from '../../../../electron/engine/collectors/registry.ts';
import type { CollectedSource } from '../../../../shared/model/index.ts';
import { collectFiles, fixedKey, fixtures, utf16be, utf16le } from './harness.ts';

const samples: Readonly<Record<string, string>> = Object.fromEntries(
  collectors.map(({ id, sample }) => [id, sample]),
);

/** `... and 41 items.` on a line of its own: what detection says. */
const COUNTED = /(?:^|\n)[^"\n]*\b(\d+) items?\b/;

/** Leaves of the container definitions that the sample state holds as one text. */
const EMBEDDED_LEAVES = 6;

function sampleOf(id: string): string {
  return join(fixtures, id, samples[id] ?? '');
}

async function collectSample(id: string): Promise<CollectedSource> {
  const outcome = await collectPaths([sampleOf(id)], {
    keyProvider: fixedKey,
    limits: defaultLimits,
  });
  const [source] = outcome.sources;
  if (!source) throw new Error(JSON.stringify(outcome.refused));
  return source;
}

/** One line an attribute: easy to read in a review, and every field of it counts. */
function asLines(source: CollectedSource): string {
  const attributes = source.attributes.map((a) =>
    [
      a.dimension,
      a.subject,
      a.name,
      a.state,
      a.value,
      a.valueType,
      a.catalogueId,
      a.tag && 'tag',
      a.position?.line,
    ]
      .map((part) => JSON.stringify(part))
      .join(' '),
  );
  const aside = source.setAside.map((s) =>
    [s.how, s.rule, s.subject, s.name, s.value, s.position?.line]
      .map((part) => JSON.stringify(part))
      .join(' '),
  );
  const warnings = source.warnings.map(({ message, at }) => `${at}: ${message}`);
  const head = [source.collector, source.scope, source.keyId, source.detection].join('\n');
  return [head, '', ...attributes, '', ...aside, '', ...warnings, ''].join('\n');
}

describe.each(collectors.map(({ id }) => id))('%s', (id) => {
  it('gives what its golden output says', async () => {
    await expect(asLines(await collectSample(id))).toMatchFileSnapshot(
      join(fixtures, id, 'expected.txt'),
    );
  });

  it('is the collector that detection chooses', async () => {
    const source = await collectSample(id);
    expect(source.collector).toBe(id);
  });

  it('holds no canary, in no field', async () => {
    const raw = readFileSync(sampleOf(id), 'utf8');
    expect(raw).toContain('canary-');
    expect(JSON.stringify(await collectSample(id))).not.toContain('canary-');
  });

  it.each([
    ['UTF-8 with a byte order mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 little endian', utf16le],
    ['UTF-16 big endian', utf16be],
    ['UTF-16 without a mark', (text: string) => Buffer.from(text, 'utf16le')],
  ])('reads %s the same', async (label, encode) => {
    const text = readFileSync(sampleOf(id), 'utf8');
    const name = samples[id] ?? '';
    const { sources } = await collectFiles({ [name]: encode(text) });
    const plain = await collectSample(id);
    expect(sources[0]?.attributes).toEqual(plain.attributes);
    expect(sources[0]?.warnings.length).toBe(
      plain.warnings.length + (label.includes('without') ? 1 : 0),
    );
  });
});

/** Collectors whose detection says how many leaves the document has. */
const counting = collectors
  .map(({ id }) => id)
  .filter((id) => COUNTED.test(readFileSync(join(fixtures, id, 'expected.txt'), 'utf8')));

describe('a tree', () => {
  it('is counted by the collectors of trees', () => {
    expect(counting).toEqual(expect.arrayContaining(['document', 'kubernetes', 'terraform-state']));
  });

  it.each(counting)('is accounted for leaf by leaf: %s', async (id) => {
    const source = await collectSample(id);
    const items = Number(COUNTED.exec(source.detection)?.[1]);
    const embedded = id === 'terraform-state' ? EMBEDDED_LEAVES - 1 : 0;
    expect(source.attributes.length + source.setAside.length).toBe(items + embedded);
  });
});
