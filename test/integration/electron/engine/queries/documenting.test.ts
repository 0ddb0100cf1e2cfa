import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { catalogue, catalogueOf } from '../../../../../shared/model/catalogue/index.ts';
import { adviceOn } from '../../../../../electron/engine/queries/advice.ts';
import { collectors } from '../../../../../electron/engine/collectors/registry.ts';
import { act, bench } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { tamper } from '../support/record.ts';

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
  const [a, b, c, d] = ['tls.version', 'tls.cipher-suite', 'dns.record', 'cdn.configuration'];
  const nginx = { id: 'nginx', title: 'nginx configuration', answers: [a, b, c, d] };
  const probe = { id: 'tls-probe', title: 'TLS probe', answers: [d, c, b, a] };
  const zone = { id: 'zone', title: 'DNS zone', answers: [c] };
  const none: ReadonlySet<string> = new Set();

  it('names what answers most, a second that answers as much, and counts the rest', () => {
    expect(adviceOn([a, b, c, d], none, [zone, probe, nginx])).toMatch(
      /^TLS probe or nginx configuration would answer .+, .+ and 2 more\.$/,
    );
    expect(adviceOn([a, c], none, [zone, nginx])).toMatch(
      /^nginx configuration would answer .+ and .+\.$/,
    );
  });

  it('prefers what has not given a source yet', () => {
    expect(adviceOn([a, b, c], new Set(['nginx']), [nginx, zone])).toMatch(/^DNS zone would/);
    expect(adviceOn([a, b], new Set(['nginx']), [nginx, zone])).toMatch(/^nginx configuration/);
  });

  it('promises nothing of what reads settings of any kind', () => {
    const any = { id: 'any', title: 'Settings', answers: catalogue.map(({ id }) => id) };
    expect(adviceOn([a, c], none, [any, zone])).toMatch(/^DNS zone would/);
    expect(adviceOn([a, c], none, [any])).toMatch(/^Only an answer by hand/);
  });

  it('leaves the rest to people, and says nothing where nothing is missing', () => {
    expect(adviceOn([a, b, c], none, [])).toMatch(
      /^Only an answer by hand covers .+ and 1 more\.$/,
    );
    expect(adviceOn([], none, [nginx])).toBeNull();
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
