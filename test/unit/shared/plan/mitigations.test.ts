import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../../shared/model/catalogue/index.ts';
import { compileGlob } from '../../../../shared/model/glob.ts';
import { mitigations } from '../../../../shared/plan/mitigations.data.ts';
import { mitigationsFor } from '../../../../shared/plan/index.ts';
import type { MitigatedGap } from '../../../../shared/plan/mitigations.ts';

const gap: MitigatedGap = {
  dimension: 'infrastructure',
  catalogueId: null,
  kind: 'changed',
  disposition: null,
};

const idsFor = (part: Partial<MitigatedGap>): readonly string[] =>
  mitigationsFor({ ...gap, ...part }).map(({ id }) => id);

describe('the mitigations of the guide', () => {
  it.each([
    ['database.engine-version', 'dependencies', ['query-plan-tests', 'version-check']],
    ['data.volume', 'data', ['query-plan-tests', 'masked-snapshot', 'synthetic-data']],
    ['data.masking', 'data', ['masked-snapshot', 'read-only-production-tests']],
    ['data.null-share', 'data', ['edge-case-tests', 'synthetic-data']],
    ['health-check.timeout', 'network', ['startup-probe', 'balancer-comparison']],
    ['load-balancer.method', 'network', ['balancer-comparison']],
    ['config.key', 'infrastructure', ['key-comparison', 'single-source']],
    ['container.image-digest', 'dependencies', ['image-digest']],
    ['kernel.parameter', 'infrastructure', ['recorded-changes', 'desired-state']],
  ] as const)('fit %s', (catalogueId, dimension, wanted) => {
    expect(idsFor({ catalogueId, dimension })).toEqual(expect.arrayContaining([...wanted]));
  });

  it('of one kind are not offered for another', () => {
    expect(idsFor({ catalogueId: 'load-balancer.method', dimension: 'network' })).not.toContain(
      'masked-snapshot',
    );
    expect(idsFor({ catalogueId: 'library.version', dimension: 'dependencies' })).not.toContain(
      'startup-probe',
    );
  });

  it('that bridge a gap are left out where it is closed now', () => {
    const size = { catalogueId: 'compute.instance-type' };
    expect(idsFor({ ...size, disposition: 'phased' })).toContain('query-plan-tests');
    expect(idsFor({ ...size, disposition: 'remediate-now' })).not.toContain('query-plan-tests');
    expect(idsFor({ disposition: 'accept' })).toContain('observability');
  });

  it('compare keys where a key of the configuration is on one side only', () => {
    expect(idsFor({ kind: 'only-in-production' })).toContain('key-comparison');
    expect(idsFor({})).not.toContain('key-comparison');
  });

  it('say something, once each', () => {
    const texts = mitigations.flatMap(({ fits }) =>
      fits.flatMap((match) =>
        mitigationsFor({
          ...gap,
          catalogueId: match.catalogueId?.[0]?.replace('*', 'x') ?? null,
          dimension: match.dimension?.[0] ?? 'infrastructure',
          kind: match.kind?.[0] ?? 'changed',
          disposition: match.disposition?.[0] ?? null,
        }),
      ),
    );
    expect(new Set(texts.map(({ id }) => id))).toEqual(new Set(mitigations.map(({ id }) => id)));
    expect(texts.every(({ text }) => text.endsWith('.'))).toBe(true);
  });

  it('name attributes that the catalogue has', () => {
    const globs = mitigations.flatMap(({ fits }) =>
      fits.flatMap((match) => match.catalogueId ?? []),
    );
    const known = (glob: string): boolean => catalogue.some(({ id }) => compileGlob(glob)(id));
    expect(globs.filter((glob) => !known(glob))).toEqual([]);
  });
});
