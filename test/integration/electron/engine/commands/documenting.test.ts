import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { QueryName, QueryOutput } from '../../../../../shared/contract/queries.ts';
import type { Side } from '../../../../../shared/model/words.ts';
import { workbookData } from '../../../../../electron/engine/exports/workbook/gather.ts';
import { openReadOnly } from '../../../../../electron/engine/store/open.ts';
import { verifyRecord } from '../../../../../electron/engine/store/verify.ts';
import { act, bench, refused } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { rowsIn } from '../support/record.ts';

let at: Bench;
beforeEach(async () => void (at = await bench()));
afterEach(async () => at.end());

async function ask<N extends QueryName>(name: N, more: object = {}): Promise<QueryOutput<N>> {
  const answer = await at.engine.query(name, { auditId: at.auditId, ...more });
  if (!answer.ok) throw new Error(`${name}: ${answer.error.sentence}`);
  return answer.value;
}

async function undo(): Promise<string> {
  return (await act(at.engine, 'undo.last', { auditId: at.auditId })).undone;
}

async function compare() {
  return (await act(at.engine, 'comparison.run', { auditId: at.auditId })).summary;
}

async function add(side: Side, name: string, text: string): Promise<string> {
  const files = [at.folder.write(`${side}/${name}`, text)];
  const { added } = await act(at.engine, 'source.add', { auditId: at.auditId, side, files });
  return added[0]?.sourceId ?? '';
}

const open = (): readonly string[] =>
  rowsIn(at.record, 'difference', `standing = 'open'`).map(({ name }) => name);

/** Attributes of every side, as the sources say and as the comparison counts them. */
async function accounts(summary: Awaited<ReturnType<typeof compare>>) {
  const { sources } = await ask('document.get');
  const said = (side: Side): number =>
    sources.filter((each) => each.side === side).reduce((sum, each) => sum + each.attributes, 0);
  const { equal, suspectEqual, changed, expected, unpaired } = summary;
  const both = equal + suspectEqual + changed + expected.changed;
  return {
    said: { staging: said('staging'), production: said('production') },
    counted: {
      staging: both + summary.onlyInStaging + expected.onlyInStaging + unpaired.staging,
      production: both + summary.onlyInProduction + expected.onlyInProduction + unpaired.production,
    },
    byDimension: sources.every(
      (each) =>
        Object.values(each.byDimension).reduce((sum, count) => sum + count, 0) === each.attributes,
    ),
  };
}

describe('a rule that sets something aside', () => {
  const map = (version: string, mode: string): string =>
    `apiVersion: v1
kind: ConfigMap
metadata: { name: shop, resourceVersion: "${version}", uid: "u-${version}" }
data: { MODE: ${mode} }
`;
  const group = async (rule: string) =>
    (await ask('set-aside.groups')).find((each) => each.rule === rule);
  const ruleOf = (name: string): string =>
    rowsIn(at.record, 'set_aside', `name LIKE '%${name}'`)[0]?.rule ?? '';

  beforeEach(async () => {
    await add('staging', 'map.yaml', map('7', 'fast'));
    await add('production', 'map.yaml', map('8', 'slow'));
    await compare();
  });

  it('is restored, compared at once, and set aside again', async () => {
    const rule = ruleOf('resourceVersion');
    const before = await group(rule);
    expect(before).toMatchObject({ collector: 'kubernetes', restoredId: null });
    expect(before?.restorable).toBeGreaterThan(0);
    expect(open()).not.toContain('metadata.resourceVersion');
    const input = {
      auditId: at.auditId,
      collector: 'kubernetes',
      rule,
      reason: 'It matters here.',
    };
    const { attributes } = await act(at.engine, 'aside.restore', input);
    expect(attributes).toBe(before?.restorable);
    expect(open()).toContain('metadata.resourceVersion');
    const after = await group(rule);
    expect(after).toMatchObject({ count: before?.count, restoredId: expect.any(String) });
    await act(at.engine, 'aside.withdraw', { restoredId: after?.restoredId, reason: 'No.' });
    expect(open()).not.toContain('metadata.resourceVersion');
    expect(await group(rule)).toEqual(before);
  });

  it('adds up wherever it is counted', async () => {
    const rule = ruleOf('resourceVersion');
    const asideBefore = (await ask('differences.counts')).setAside;
    const sourcesBefore = (await ask('document.get')).sources;
    expect(await accounts(await compare())).toMatchObject({ byDimension: true });
    const input = { auditId: at.auditId, collector: 'kubernetes', rule, reason: 'r' };
    const { attributes } = await act(at.engine, 'aside.restore', input);
    const { said, counted, byDimension } = await accounts(await compare());
    expect(counted).toEqual(said);
    expect(byDimension).toBe(true);
    const expectedNow = rowsIn(at.record, 'difference', `standing = 'expected'`).length;
    expect((await ask('differences.counts')).setAside).toBe(asideBefore - attributes + expectedNow);
    const { sources } = await ask('document.get');
    for (const [index, source] of sources.entries()) {
      const earlier = sourcesBefore[index];
      expect(source.attributes + source.volatile + source.skipped).toBe(
        (earlier?.attributes ?? 0) + (earlier?.volatile ?? 0) + (earlier?.skipped ?? 0),
      );
      expect(source.attributes).toBeGreaterThan(earlier?.attributes ?? 0);
    }
    const detail = await ask('source.get', { sourceId: sources[0]?.id });
    expect(detail.setAside.find((each) => each.rule === rule)?.restored).toBe(true);
  });

  it('is in the workbook as an attribute', async () => {
    const sheet = () => {
      const { store, close } = openReadOnly(at.record);
      const now = new Date('2026-03-03T00:00:00Z');
      const context = { now, person: 'Ada', appVersion: '0', developmentRuntime: false };
      const { sources, about } = workbookData(store, at.auditId, context);
      close();
      return { sources, summary: about.summary };
    };
    const before = sheet();
    const rule = ruleOf('resourceVersion');
    const input = { auditId: at.auditId, collector: 'kubernetes', rule, reason: 'r' };
    const { attributes } = await act(at.engine, 'aside.restore', input);
    const after = sheet();
    const total = (each: typeof before): number =>
      each.sources.reduce((sum, source) => sum + source.attributes, 0);
    expect(total(after)).toBe(total(before) + attributes);
    expect(after.summary?.changed).toBeGreaterThan(before.summary?.changed ?? 0);
  });

  it('makes a comparison out of date until it is repeated, and undo sets it aside again', async () => {
    const rule = ruleOf('resourceVersion');
    const input = { auditId: at.auditId, collector: 'kubernetes', rule, reason: 'r' };
    await act(at.engine, 'aside.restore', input);
    expect(rowsIn(at.record, 'audit_trail', `action = 'comparison.run'`).length).toBeGreaterThan(1);
    expect(await undo()).toBe('the restored rule');
    expect(open()).not.toContain('metadata.resourceVersion');
    expect(rowsIn(at.record, 'restored_rule')).toEqual([]);
    await act(at.engine, 'aside.restore', input);
    const { id } = rowsIn(at.record, 'restored_rule')[0] ?? { id: '' };
    await act(at.engine, 'aside.withdraw', { restoredId: id, reason: 'r' });
    await undo();
    expect(open()).toContain('metadata.resourceVersion');
    expect(verifyRecord(at.record).ok).toBe(true);
  });

  it('is restored once, and only where it sets something aside', async () => {
    const rule = ruleOf('resourceVersion');
    const input = { auditId: at.auditId, collector: 'kubernetes', rule, reason: 'r' };
    await act(at.engine, 'aside.restore', input);
    const again = await refused(at.engine, 'aside.restore', input);
    expect(again.code).toBe('documenting.restored');
    const none = await refused(at.engine, 'aside.restore', { ...input, collector: 'env' });
    expect(none.code).toBe('documenting.nothing-aside');
  });

  it('keeps no secret in the open when it is restored', async () => {
    const secret = (tail: string): string => `apiVersion: v1
kind: Secret
metadata: { name: s, annotations: { kubectl.kubernetes.io/last-applied-configuration: '{"password":"canary-aside-${tail}"}' } }
data: { password: Y2FuYXJ5LXBsYWlu }
`;
    await add('staging', 'secret.yaml', secret('one'));
    await add('production', 'secret.yaml', secret('two'));
    for (const { collector, rule, restorable } of await ask('set-aside.groups')) {
      if (collector === null || restorable === 0) continue;
      await act(at.engine, 'aside.restore', { auditId: at.auditId, collector, rule, reason: 'r' });
    }
    for (const file of [at.record, `${at.record}-wal`]) {
      expect(readFileSync(file).includes('canary-')).toBe(false);
    }
  });
});

describe('a subject that was moved', () => {
  beforeEach(async () => {
    await add('staging', 'staging-app.yaml', 'pool: 1\ntimezone: UTC\n');
    await add('production', 'production-app.yaml', 'pool: 2\ntimezone: UTC\n');
    await compare();
  });

  const subjectOf = (side: Side): string =>
    rowsIn(at.record, 'difference', `name = 'pool' AND gone_since IS NULL`)[0]?.[
      `${side}_subject`
    ] ?? '';
  const dimensions = (): readonly string[] =>
    rowsIn(
      at.record,
      'difference',
      `name = 'pool' AND standing = 'open' AND gone_since IS NULL`,
    ).map(({ dimension }) => dimension);
  const move = (dimension: string) => ({
    auditId: at.auditId,
    subject: subjectOf('production'),
    dimension,
    reason: 'It is about the data.',
  });

  it('is of the other dimension on both sides, but for what the catalogue places', async () => {
    expect(subjectOf('staging')).not.toBe(subjectOf('production'));
    const before = (await ask('document.get')).sources.map((each) => each.byDimension);
    await act(at.engine, 'subject.move', move('data'));
    expect(dimensions()).toEqual(['data']);
    const after = (await ask('document.get')).sources.map((each) => each.byDimension);
    for (const [index, counts] of after.entries()) {
      expect(counts.data).toBe((before[index]?.data ?? 0) + 1);
      expect(counts.infrastructure).toBe((before[index]?.infrastructure ?? 0) - 1);
    }
    const { cells } = await ask('document.get');
    const cell = cells.find((each) => each.dimension === 'data' && each.side === 'staging');
    expect(cell?.sources).toHaveLength(1);
    expect(await accounts(await compare())).toMatchObject({ byDimension: true });
  });

  it('is moved back, by its own act and by undo, and holds for the next audit', async () => {
    await act(at.engine, 'subject.move', move('data'));
    const { moves } = await ask('document.acts');
    expect(moves).toMatchObject([{ dimension: 'data', reason: 'It is about the data.' }]);
    await act(at.engine, 'subject.move-back', { moveId: moves[0]?.id, reason: 'r' });
    expect(dimensions()).toEqual(['infrastructure']);
    expect(await undo()).toBe('the return of a subject');
    expect(dimensions()).toEqual(['data']);
    await act(at.engine, 'subject.move', move('network'));
    expect(dimensions()).toEqual(['network']);
    expect(rowsIn(at.record, 'moved_subject')).toHaveLength(1);
    await undo();
    expect(dimensions()).toEqual(['data']);
    expect(verifyRecord(at.record).ok).toBe(true);
  });

  it('has to say something that the catalogue does not place', async () => {
    const none = await refused(at.engine, 'subject.move', { ...move('data'), subject: 'other' });
    expect(none.code).toBe('documenting.nothing-to-move');
  });

  it('continues a gap that was rated under the other dimension', async () => {
    const [row] = rowsIn(at.record, 'difference', `name = 'pool'`);
    const rating = { auditId: at.auditId, differenceIds: [row?.id], risk: 'medium' };
    await act(at.engine, 'rating.set', { ...rating, rationale: 'agreed' });
    await act(at.engine, 'subject.move', move('data'));
    const moved = rowsIn(at.record, 'difference', `name = 'pool' AND dimension = 'data'`)[0];
    expect(rowsIn(at.record, 'difference', `id = '${row?.id}'`)).toMatchObject([
      { successor: moved?.key },
    ]);
  });
});

describe('a mask that was lifted', () => {
  const value = 'canary-of-masks-7';
  let sourceId: string;
  beforeEach(async () => {
    sourceId = await add('staging', 'app.env', `A=1\nDB_PASSWORD=${value}\nAPI_TOKEN=${value}\n`);
  });
  const attribute = (name: string) =>
    rowsIn(at.record, 'attribute', `name = '${name}'`).at(-1) ?? null;
  const lift = (name: string) => ({
    auditId: at.auditId,
    collector: 'env',
    subject: attribute(name)?.subject,
    name,
    reason: 'A test key that opens nothing.',
  });

  it('shows its value at the next reading and not before', async () => {
    expect(await ask('source.masked', { sourceId })).toEqual([
      { subject: attribute('DB_PASSWORD')?.subject, name: 'DB_PASSWORD', line: 2, lifted: false },
      { subject: attribute('API_TOKEN')?.subject, name: 'API_TOKEN', line: 3, lifted: false },
    ]);
    await act(at.engine, 'mask.lift', lift('DB_PASSWORD'));
    expect(attribute('DB_PASSWORD')).toMatchObject({ state: 'sensitive', value: null });
    expect(await ask('source.masked', { sourceId })).toMatchObject([
      { name: 'DB_PASSWORD', lifted: true },
      { name: 'API_TOKEN', lifted: false },
    ]);
    const { added } = await act(at.engine, 'source.reread', { sourceId });
    const fresh = rowsIn(at.record, 'attribute', `source_id = '${added[0]?.sourceId}'`);
    expect(fresh.map(({ name, state, value: shown }) => [name, state, shown])).toEqual([
      ['A', 'value', '1'],
      ['DB_PASSWORD', 'value', value],
      ['API_TOKEN', 'sensitive', null],
    ]);
  });

  it('is put back, and the trail says who lifted what and why, never a value', async () => {
    await act(at.engine, 'mask.lift', lift('DB_PASSWORD'));
    expect((await refused(at.engine, 'mask.lift', lift('DB_PASSWORD'))).code).toBe(
      'documenting.lifted',
    );
    const [entry] = rowsIn(at.record, 'audit_trail', `action = 'mask.lift'`);
    expect(entry).toMatchObject({ actor: 'Ada', reason: 'A test key that opens nothing.' });
    expect(entry?.json_after).toContain('DB_PASSWORD');
    const { masks } = await ask('document.acts');
    await act(at.engine, 'mask.put-back', { maskId: masks[0]?.id, reason: 'r' });
    await act(at.engine, 'source.reread', { sourceId });
    for (const file of [at.record, `${at.record}-wal`]) {
      expect(readFileSync(file).includes(value)).toBe(false);
    }
    expect(await undo()).toBe('the return of a mask');
    expect((await ask('document.acts')).masks).toHaveLength(1);
  });
});

describe('a mapping of columns', () => {
  const mapping = {
    header: ['CI', 'Setting', 'Value', 'Env'],
    subject: 'CI',
    name: 'Setting',
    value: 'Value',
    environment: 'Env',
    dimension: null,
  };

  it('is remembered for its header, replaced and removed', async () => {
    await act(at.engine, 'mapping.set', { auditId: at.auditId, mapping });
    await act(at.engine, 'mapping.set', {
      auditId: at.auditId,
      mapping: { ...mapping, environment: null },
    });
    const { mappings } = await ask('document.acts');
    expect(mappings).toMatchObject([{ mapping: { ...mapping, environment: null } }]);
    const other = { ...mapping, header: [...mapping.header, 'Owner'] };
    await act(at.engine, 'mapping.set', { auditId: at.auditId, mapping: other });
    expect(rowsIn(at.record, 'column_mapping')).toHaveLength(2);
    await act(at.engine, 'mapping.remove', { mappingId: mappings[0]?.id, reason: 'r' });
    expect(rowsIn(at.record, 'column_mapping')).toHaveLength(1);
    await undo();
    expect(rowsIn(at.record, 'column_mapping')).toHaveLength(2);
  });

  it('names columns that the header has', async () => {
    const error = await refused(at.engine, 'mapping.set', {
      auditId: at.auditId,
      mapping: { ...mapping, value: 'Worth' },
    });
    expect(error).toMatchObject({ code: 'input.invalid', place: { field: 'mapping.value' } });
  });
});
