import { afterEach, beforeEach, expect, it } from 'vitest';
import type { QueryName, QueryOutput } from '../../../../../shared/contract/queries.ts';
import type { CommandName } from '../../../../../shared/contract/index.ts';
import type { ComparisonSummary } from '../../../../../shared/model/comparison.ts';
import { verifyRecord } from '../../../../../electron/engine/store/verify.ts';
import { seeded } from '../../../../fixtures/random.ts';
import { act, bench, by, opening } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { rowsIn } from '../support/record.ts';

let at: Bench;
beforeEach(async () => void (at = await bench()));
afterEach(async () => at.end());

const canary = 'canary-random-1';
const map = (version: number): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: shop-${version % 2 ? 'staging' : 'prod'}, resourceVersion: "${version}", uid: "u${version}" }\ndata: { MODE: "m${version % 3}", DB_PASSWORD: ${canary}${version} }\n`;
const env = (version: number): string => `MODE=m${version % 3}\nAPI_TOKEN=${canary}${version}\n`;

async function ask<N extends QueryName>(auditId: string, name: N): Promise<QueryOutput<N>> {
  const answer = await at.engine.query(name, { auditId });
  if (!answer.ok) throw new Error(`${name}: ${answer.error.sentence}`);
  return answer.value;
}

/** Attributes as the sources say and as the comparison counts them. */
async function addsUp(auditId: string, summary: ComparisonSummary): Promise<void> {
  const { sources } = await ask(auditId, 'document.get');
  const said = (side: string): number =>
    sources.filter((each) => each.side === side).reduce((sum, each) => sum + each.attributes, 0);
  const { equal, suspectEqual, changed, expected, unpaired } = summary;
  const both = equal + suspectEqual + changed + expected.changed;
  expect(both + summary.onlyInStaging + expected.onlyInStaging + unpaired.staging).toBe(
    said('staging'),
  );
  expect(both + summary.onlyInProduction + expected.onlyInProduction + unpaired.production).toBe(
    said('production'),
  );
  for (const { byDimension, attributes, volatile, skipped } of sources) {
    const counts = Object.values(byDimension);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(attributes);
    expect(Math.min(...counts, volatile, skipped)).toBeGreaterThanOrEqual(0);
  }
}

const STEPS = 40;

it.each([1, 2])('acts in any order leave a record that adds up, seed %d', async (seed) => {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const next = await act(at.engine, 'audit.open', {
    ...opening,
    system: { id: at.systemId, ...opening.system },
    release: 'next',
  });
  const audits = [at.auditId, next.audit.id];
  const reason = 'r';
  const one = (table: Parameters<typeof rowsIn>[1]): string =>
    (pick(rowsIn(at.record, table)) as { readonly id: string } | undefined)?.id ?? 'none';

  const addAll = async (auditId: string, version: number): Promise<void> => {
    for (const side of ['staging', 'production']) {
      const files = [
        at.folder.write(`${side}/map.yaml`, map(version + side.length)),
        at.folder.write(`${side}/shop.env`, env(version + side.length)),
      ];
      await act(at.engine, 'source.add', { auditId, side, files });
    }
  };
  for (const auditId of audits) {
    await addAll(auditId, seed);
    await act(at.engine, 'comparison.run', { auditId });
  }

  const acts: readonly ((auditId: string) => readonly [CommandName, object])[] = [
    (auditId) => {
      const side = pick(['staging', 'production']) ?? '';
      const text = pick([map, env])?.(Math.floor(random() * 6)) ?? '';
      const name = text.startsWith('api') ? 'map.yaml' : 'shop.env';
      return ['source.add', { auditId, side, files: [at.folder.write(`${side}/${name}`, text)] }];
    },
    () => ['source.reread', { sourceId: one('source') }],
    () => ['source.remove', { sourceId: one('source'), reason }],
    (auditId) => {
      const row = pick(rowsIn(at.record, 'set_aside'));
      const collector = 'kubernetes';
      return ['aside.restore', { auditId, collector, rule: row?.rule ?? 'none', reason }];
    },
    () => ['aside.withdraw', { restoredId: one('restored_rule'), reason }],
    (auditId) => {
      const subject = pick(rowsIn(at.record, 'attribute'))?.subject ?? 'none';
      return ['subject.move', { auditId, subject, dimension: pick(['network', 'data']), reason }];
    },
    () => ['subject.move-back', { moveId: one('moved_subject'), reason }],
    (auditId) => {
      const { subject = 'x', name = 'y' } = pick(rowsIn(at.record, 'attribute')) ?? {};
      return ['mask.lift', { auditId, collector: 'kubernetes', subject, name, reason }];
    },
    () => ['mask.put-back', { maskId: one('lifted_mask'), reason }],
    (auditId) => {
      const name = pick(['MODE', 'data.*', '*']) ?? '*';
      const match = { dimension: 'infrastructure', subject: '*', name };
      const reach = pick(['audit', 'system']);
      return ['variation.declare-alike', { auditId, match, reach, reason }];
    },
    () => ['variation.retract', { variationId: one('variation_pattern'), reason }],
    (auditId) => [
      'rating.set',
      { auditId, differenceIds: [one('difference')], risk: 'high', rationale: 'r' },
    ],
    (auditId) => ['host.allow', { auditId, host: pick(['a.test', 'B.test.']), port: 443, reason }],
    () => ['host.disallow', { hostId: one('allowed_host'), reason }],
    (auditId) => ['comparison.run', { auditId }],
    (auditId) => ['undo.last', { auditId }],
    (auditId) => ['undo.last', { auditId }],
  ];

  let carriedOut = 0;
  for (let step = 0; step < STEPS; step += 1) {
    const [name, input] = pick(acts)?.(pick(audits) ?? '') ?? ['undo.last', {}];
    const context = by();
    const twice = await Promise.all([
      at.engine.command(name, input, context),
      at.engine.command(name, input, context),
    ]);
    for (const result of twice) {
      if (!result.ok && result.crash) throw new Error(`${step} ${name}: ${result.error.sentence}`);
    }
    if (!twice[0].ok) continue;
    carriedOut += 1;
    expect(twice[1]).toEqual(twice[0]);
  }
  expect(carriedOut).toBeGreaterThan(STEPS / 4);
  for (const auditId of audits) {
    const { sources } = await ask(auditId, 'document.get');
    if (new Set(sources.map(({ side }) => side)).size < 2) await addAll(auditId, 1);
    const { summary } = await act(at.engine, 'comparison.run', { auditId });
    await addsUp(auditId, summary);
  }
  expect(verifyRecord(at.record)).toMatchObject({ ok: true });
  expect(JSON.stringify(rowsIn(at.record, 'audit_trail'))).not.toContain(canary);
});
