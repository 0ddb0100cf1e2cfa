import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { catalogue, catalogueOf } from '../../../../../shared/model/catalogue/index.ts';
import { adviceGroups, probeAnswers } from '../../../../../electron/engine/queries/advice.data.ts';
import { adviceOn, answeredBy } from '../../../../../electron/engine/queries/advice.ts';
import { queryText } from '../../../../../shared/text/queries.ts';
import { collectors } from '../../../../../electron/engine/collectors/registry.ts';
import { act, bench } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { tamper } from '../support/record.ts';

const probes = '../../../../../electron/engine/probes/';

let at: Bench;
beforeEach(async () => void (at = await bench()));
afterEach(async () => at.end());

describe('the list of collectors', () => {
  it('has every collector, with answers in the words of the catalogue', async () => {
    const list = await at.engine.query('collectors.list', {});
    if (!list.ok) throw new Error(list.error.sentence);
    expect(list.value.map(({ id }) => id)).toEqual(collectors.map(({ id }) => id));
    const labels = new Set(catalogue.map(({ label }) => label));
    for (const { title, formats, answers } of list.value) {
      expect(title).not.toBe('');
      expect(formats.length).toBeGreaterThan(0);
      expect(answers.filter((label) => !labels.has(label))).toEqual([]);
    }
  });
});

describe('advice on what is missing', () => {
  const none: ReadonlySet<string> = new Set();
  const tls = ['tls.version', 'tls.cipher-suite', 'tls.certificate'];
  const host = ['os.name', 'kernel.version', 'kernel.module', 'host.locale'];

  it('names what is missing and what a facilitator would ask for, with a second way', () => {
    expect(adviceOn(tls, none)).toBe(
      'For TLS versions, TLS cipher suites and 1 more: ask the host for its TLS, ' +
        'or add the nginx or HAProxy configuration.',
    );
    expect(adviceOn(['dns.record'], none)).toMatch(/: ask a resolver .+, or add the zone file\.$/);
    expect(adviceOn(['library.version'], none)).toMatch(
      /lock files .+, or add a bill of materials\.$/,
    );
  });

  it('begins with the largest group, and never promises what a source does not say', () => {
    const advice = adviceOn(['compute.startup-time', ...tls.slice(0, 1), ...host], none);
    expect(advice).toMatch(/^For operating system, kernel version and 2 more: run the capture/);
    expect(advice).not.toMatch(/Ansible|Chef/);
  });

  it('does not ask again for what gave a source already', () => {
    expect(adviceOn(tls, new Set(['tls-probe']))).toMatch(/: add the nginx or HAProxy/);
    expect(adviceOn(tls, new Set(['tls-probe', 'nginx']))).toMatch(/: add the Terraform state/);
    expect(adviceOn([...host, 'config.key'], new Set(['host-capture', 'ansible']))).toMatch(
      /^For configuration keys: add/,
    );
  });

  it('leaves the rest to people, and says nothing where nothing is missing', () => {
    expect(adviceOn(['compute.startup-time'], none)).toBe(
      'For start-up time: answer by hand, from the people who know.',
    );
    expect(adviceOn(['data.masking'], new Set(['database-profile']))).toMatch(/by hand/);
    expect(adviceOn([], none)).toBeNull();
  });

  it('has a place for every entry, and asks only for what really answers it', () => {
    const placed = adviceGroups.flatMap(({ entries }) => entries);
    expect(placed.toSorted()).toEqual(catalogue.map(({ id }) => id).toSorted());
    const known = new Set(collectors.map(({ id }) => id));
    for (const { entries, ask } of adviceGroups) {
      for (const way of ask) {
        expect(way.collectors.filter((id) => !known.has(id))).toEqual([]);
        expect(queryText.advice.ask[way.ask]).toBeDefined();
        expect([way.ask, answeredBy(way, entries).length]).not.toEqual([way.ask, 0]);
      }
      const answered = entries.filter((id) => ask.some((way) => answeredBy(way, [id]).length > 0));
      expect([entries, answered]).toEqual([entries, ask.length === 0 ? [] : entries]);
    }
  });

  it('says of questions to live environments what they map', async () => {
    for (const kind of ['tls', 'dns'] as const) {
      const code = await readFile(new URL(`${probes}${kind}.ts`, import.meta.url), 'utf8');
      const mapped = catalogue.filter(({ id }) => code.includes(`id: '${id}'`)).map(({ id }) => id);
      expect(probeAnswers[kind].answers?.toSorted()).toEqual(mapped.toSorted());
    }
  });

  it('comes with each cell of the matrix', async () => {
    const view = await at.engine.query('document.get', { auditId: at.auditId });
    if (!view.ok) throw new Error(view.error.sentence);
    expect(view.value.cells).toHaveLength(8);
    for (const { advice, missing } of view.value.cells) {
      expect(missing.length).toBeGreaterThan(0);
      expect(advice).toMatch(/\.$/);
    }
  });

  it('ends where every entry is answered', async () => {
    const said = { auditId: at.auditId, side: 'staging', value: null, reason: 'not used' };
    for (const { id } of catalogueOf('data')) {
      await act(at.engine, 'answer.set', { ...said, catalogueId: id, state: 'not-applicable' });
    }
    const view = await at.engine.query('document.get', { auditId: at.auditId });
    if (!view.ok) throw new Error(view.error.sentence);
    const cell = view.value.cells.find(
      ({ dimension, side }) => dimension === 'data' && side === 'staging',
    );
    expect(cell).toMatchObject({ missing: [], advice: null });
  });
});

describe('rules of one name in two collectors', () => {
  it('are told apart by title, and give their own rows', async () => {
    const samples = ['npm-lock/package-lock.json', 'pnpm-lock/pnpm-lock.yaml'];
    const files = samples.map((path) =>
      fileURLToPath(new URL(`../../../../fixtures/collectors/${path}`, import.meta.url)),
    );
    await act(at.engine, 'source.add', { auditId: at.auditId, side: 'staging', files });
    const groups = await at.engine.query('set-aside.groups', { auditId: at.auditId });
    if (!groups.ok) throw new Error(groups.error.sentence);
    const of = (rule: string) => groups.value.filter((group) => group.rule === rule);
    const shared = groups.value.find(({ rule }) => of(rule).length === 2)?.rule ?? '';
    expect(of(shared).map(({ title }) => title)).toEqual([
      expect.stringMatching(/ \(p?npm lock file\)$/),
      expect.stringMatching(/ \(p?npm lock file\)$/),
    ]);
    for (const { how, rule, collector, count } of of(shared)) {
      const wanted = { auditId: at.auditId, how, rule, limit: 1000 };
      const rows = await at.engine.query('set-aside.rows', {
        ...wanted,
        ...(collector === null ? {} : { collector }),
      });
      if (!rows.ok) throw new Error(rows.error.sentence);
      expect(rows.value).toHaveLength(count);
    }
  });
});

describe('coverage', () => {
  it('counts what restored rules answer', async () => {
    const counted = async (): Promise<number> => {
      const view = await at.engine.query('document.get', { auditId: at.auditId });
      if (!view.ok) throw new Error(view.error.sentence);
      return view.value.cells.reduce((sum, cell) => sum + cell.answered, 0);
    };
    const text =
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: m, generation: 1 }\ndata: { A: "1" }\n';
    const files = [at.folder.write('staging/map.yaml', text)];
    await act(at.engine, 'source.add', { auditId: at.auditId, side: 'staging', files });
    tamper(
      at.record,
      `UPDATE set_aside SET catalogue_id = 'host.time-zone' WHERE dimension NOT NULL`,
    );
    const before = await counted();
    const groups = await at.engine.query('set-aside.groups', { auditId: at.auditId });
    if (!groups.ok) throw new Error(groups.error.sentence);
    for (const { collector, rule } of groups.value) {
      await act(at.engine, 'aside.restore', { auditId: at.auditId, collector, rule, reason: 'r' });
    }
    expect(await counted()).toBe(before + 1);
  });
});
