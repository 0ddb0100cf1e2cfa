import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Step } from '../../../../../shared/model/words.ts';
import { act, bench } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { ask, rowNamed, rowsOf } from './support.ts';

let at: Bench;
beforeEach(async () => {
  at = await bench();
});
afterEach(async () => at.end());

const of = (more: object = {}): object => ({ auditId: at.auditId, ...more });

async function missing(step: Step): Promise<string | undefined> {
  const { steps } = await ask(at.engine, 'steps.get', of());
  return steps.find((each) => each.step === step)?.missing;
}

async function join(team: string): Promise<void> {
  await act(at.engine, 'participant.add', of({ name: `One of ${team}`, team, role: '' }));
}

async function compared(staging: string, production: string): Promise<void> {
  await at.document({ staging, production });
  await act(at.engine, 'comparison.run', of());
}

describe('the rail', () => {
  it('says what the opening lacks', async () => {
    expect(await missing('open')).toBe('No participants yet');
    await join('development');
    expect(await missing('open')).toBe('No one from operations');
    await join('operations');
    expect(await missing('open')).toBe('Complete');
  });

  it('says what is not documented', async () => {
    expect(await missing('document')).toBe('Nothing documented yet');
    await at.document({ staging: 'A=1\n' });
    expect(await missing('document')).toBe('Production is not documented');
    await at.document({ production: 'A=1\n' });
    expect(await missing('document')).toMatch(/^\d+ attributes not documented$/);
  });

  it('follows the comparison from none to rated', async () => {
    expect(await missing('compare')).toBe('Not compared yet');
    await compared('A=1\nB=1\n', 'A=2\nB=2\n');
    expect(await missing('compare')).toBe('2 of 2 to decide');
    await at.document({ staging: 'A=1\nB=1\nC=1\n' });
    expect(await missing('compare')).toBe('Compare again: the input changed');
    await act(at.engine, 'comparison.run', of());
    const differenceIds = (await rowsOf(at)).map((row) => row.id);
    await act(at.engine, 'rating.set', of({ differenceIds, risk: 'high', rationale: 'agreed' }));
    expect(await missing('compare')).toBe('3 high gaps half assessed');
    for (const team of ['development', 'operations']) {
      const view = { team, risk: 'high', rationale: '', reason: 'came late' };
      const input = of({ differenceIds, ...view });
      await act(at.engine, 'assessment.set', input);
    }
    expect(await missing('compare')).toBe('Complete');
  });

  it('says what the plan lacks, first things first', async () => {
    await compared('A=1\nB=1\n', 'A=2\nB=2\n');
    expect(await missing('prioritise')).toBe('Nothing rated yet');
    const differenceIds = (await rowsOf(at)).map((row) => row.id);
    await act(at.engine, 'rating.set', of({ differenceIds, risk: 'medium', rationale: 'agreed' }));
    expect(await missing('prioritise')).toBe('2 gaps without an effort');
    const plan = { effort: 'low', disposition: 'scheduled' };
    await act(at.engine, 'gap.plan', of({ differenceIds, ...plan }));
    expect(await missing('prioritise')).toBe('2 gaps without an owner');
    await act(at.engine, 'gap.plan', of({ differenceIds, owner: 'Grace', due: '2026-03-05' }));
    expect(await missing('prioritise')).toBe('2 gaps whose owner has no contact');
    await act(at.engine, 'participant.add', of({ name: 'grace', team: 'operations', role: '' }));
    expect(await missing('prioritise')).toBe('Complete');
    at.clock.now = new Date('2026-03-06T09:00:00Z');
    expect(await missing('prioritise')).toBe('2 gaps overdue');
    const { gaps, missing: whole } = await ask(at.engine, 'plan.get', of());
    expect(gaps.map((gap) => [gap.priority, gap.overdue])).toEqual([
      [4, true],
      [4, true],
    ]);
    expect(whole).toEqual([
      { code: 'overdue', sentence: '2 gaps overdue', differenceIds: gaps.map((g) => g.row.id) },
    ]);
  });

  it('says what is not watched, and what never ran', async () => {
    await compared('POOL=1\n', 'POOL=2\nNEW_SETTING=1\n');
    const { id: differenceId, dimension } = await rowNamed(at, 'NEW_SETTING');
    const input = of({ differenceIds: [differenceId], risk: 'high', rationale: 'agreed' });
    await act(at.engine, 'rating.set', input);
    expect(await missing('watch')).toBe('Infrastructure is not watched');
    const detector = { dimension, title: 'Settings', cadence: 'daily', told: 'Grace' };
    const { detectorId } = await act(at.engine, 'detector.set', of(detector));
    expect(await missing('watch')).toBe('1 detector not run yet');
    await act(at.engine, 'drift.check', of({ detectorId }));
    expect(await missing('watch')).toBe('Complete');
    const view = await ask(at.engine, 'watch.get', of());
    expect(view.unwatched).toEqual([]);
    expect(view.detectors[0]?.checks[0]).toMatchObject({ newHigh: 0, counts: { new: 0 } });
    expect(view.detectors[0]?.sources.every((source) => source.readable)).toBe(true);
  });

  it('waits for no run of a detector that has nothing to read again', async () => {
    await compared('POOL=1\n', 'POOL=2\n');
    const detector = { dimension: 'data', title: 'Data', cadence: 'daily', told: 'Grace' };
    await act(at.engine, 'detector.set', of(detector));
    expect(await missing('watch')).toBe('Complete');
    expect((await ask(at.engine, 'watch.get', of())).detectors[0]?.sources).toEqual([]);
  });

  it('ends with a decision', async () => {
    expect(await missing('govern')).toBe('No release decision yet');
    const decision = { decision: 'hold', decidedBy: 'Ada', reason: 'Not yet.' };
    await act(at.engine, 'decision.record', of(decision));
    expect(await missing('govern')).toBe('Complete');
    const { decision: recorded } = await ask(at.engine, 'audit.get', of());
    expect(recorded).toMatchObject({ decision: 'hold', reason: 'Not yet.' });
  });
});

describe('what is documented', () => {
  it('answers the catalogue by hand before any source', async () => {
    const answer = { side: 'staging', catalogueId: 'data.masking' };
    await act(
      at.engine,
      'answer.set',
      of({ ...answer, state: 'unknown', value: null, reason: '' }),
    );
    const row = async (): Promise<unknown> =>
      (await ask(at.engine, 'catalogue.get', of({ dimension: 'data' }))).find(
        ({ entry }) => entry.id === 'data.masking',
      );
    expect(await row()).toMatchObject({
      staging: { state: 'unknown', from: 'by hand' },
      production: { state: 'unanswered', from: null },
    });
    const given = { ...answer, state: 'not-applicable', value: null, reason: 'No such data.' };
    await act(at.engine, 'answer.set', of(given));
    expect(await row()).toMatchObject({
      staging: { state: 'not-applicable', reason: 'No such data.' },
    });
  });

  it('counts not applicable as answered and unknown as missing', async () => {
    const set = async (catalogueId: string, state: string): Promise<void> => {
      const answer = { side: 'staging', catalogueId, state, value: null, reason: 'x' };
      await act(at.engine, 'answer.set', of(answer));
    };
    await set('data.masking', 'unknown');
    await set('data.source', 'not-applicable');
    const { cells } = await ask(at.engine, 'document.get', of());
    const cell = cells.find(({ dimension, side }) => dimension === 'data' && side === 'staging');
    expect(cell?.answered).toBe(1);
    expect(cell?.missing).toContain('Data masking');
    expect(cell?.missing).not.toContain('Data source');
  });

  it('shows a source with what it left out, and one without counterpart', async () => {
    await compared('A=1\n', 'A=2\n');
    const file = at.folder.write('staging/extra.yaml', 'server:\n  port: 8080\n');
    await act(at.engine, 'source.add', of({ side: 'staging', files: [file] }));
    await act(at.engine, 'comparison.run', of());
    const view = await ask(at.engine, 'document.get', of());
    expect(view.sources.map((source) => source.path).toSorted()).toEqual([
      'checkout.env',
      'checkout.env',
      'extra.yaml',
    ]);
    expect(view.unpaired).toEqual([
      expect.objectContaining({ side: 'staging', path: 'extra.yaml', attributes: 1 }),
    ]);
    expect(view.calledFor.data).toEqual(expect.any(String));
    const extra = view.sources.find((source) => source.path === 'extra.yaml');
    const detail = await ask(at.engine, 'source.get', { sourceId: extra?.id });
    expect(detail.sample).toEqual([
      expect.objectContaining({ name: 'server.port', value: '8080', state: 'value' }),
    ]);
  });

  it('names a source without counterpart before the comparison, and again where it is stale', async () => {
    const unpaired = async (): Promise<readonly unknown[]> =>
      (await ask(at.engine, 'document.get', of())).unpaired;
    const yaml = 'server:\n  port: 8080\n';
    const add = async (side: string, name: string, text: string): Promise<unknown> => {
      const file = at.folder.write(`${side}/${name}`, text);
      return act(at.engine, 'source.add', of({ side, files: [file] }));
    };
    await add('staging', 'extra.yaml', yaml);
    expect(await unpaired()).toEqual([]);
    await add('staging', 'checkout.env', 'A=1\n');
    await add('production', 'checkout.env', 'A=1\n');
    const extra = { side: 'staging', path: 'extra.yaml', attributes: 1 };
    expect(await unpaired()).toMatchObject([extra]);
    await act(at.engine, 'comparison.run', of());
    expect(await unpaired()).toMatchObject([extra]);
    await add('production', 'extra.yaml', yaml);
    expect(await unpaired()).toEqual([]);
  });

  it('counts the high-risk attributes of a source without counterpart against parity', async () => {
    await compared('A=1\n', 'A=1\n');
    const deployment = [
      'apiVersion: apps/v1',
      'kind: Deployment',
      'metadata: { name: api }',
      'spec:',
      '  replicas: 2',
      '  template:',
      '    spec:',
      '      containers:',
      '        - { name: api, image: "shop/api:4.2" }',
      '',
    ];
    const file = at.folder.write('staging/k8s/deployment.yaml', deployment.join('\n'));
    await act(at.engine, 'source.add', of({ side: 'staging', files: [file] }));
    await act(at.engine, 'comparison.run', of());
    const { scorecard } = await ask(at.engine, 'scorecard.get', of());
    const counted = scorecard.rows.filter(({ parity }) => parity.total > parity.equal);
    expect(counted.length).toBeGreaterThan(0);
    const reasons = scorecard.readiness.reasons.filter(({ code }) => code === 'source-unpaired');
    expect(reasons).toMatchObject([
      { sentence: expect.stringMatching(/^deployment\.yaml of staging has no counterpart/) },
    ]);
  });

  it('offers only subjects without a counterpart for pairing', async () => {
    const manifest = (name: string, more: string): string =>
      `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\ndata:\n  A: "1"\n${more}`;
    for (const [side, text] of [
      ['staging', `${manifest('shared', '  B: "1"\n')}---\n${manifest('worker-old', '')}`],
      [
        'production',
        `${manifest('shared', '')}---\n${manifest('jobs', '')}---\n${manifest('more', '')}`,
      ],
    ] as const) {
      const file = at.folder.write(`${side}/all.yaml`, text);
      await act(at.engine, 'source.add', of({ side, files: [file] }));
    }
    await act(at.engine, 'comparison.run', of());
    const subjects = await ask(at.engine, 'subjects.unmatched', of());
    const found = subjects.map(({ side, subject }) => `${side} ${subject.split('/').at(-1)}`);
    expect([...new Set(found)].toSorted()).toEqual([
      'production jobs',
      'production more',
      'staging worker-old',
    ]);
  });
});

describe('what is set aside', () => {
  it('is grouped by rule and lists its rows; withdrawing brings them back', async () => {
    await compared(
      'URL=https://a.staging.example\nA=1\n',
      'URL=https://a.production.example\nA=2\n',
    );
    const groups = await ask(at.engine, 'set-aside.groups', of());
    const expected = groups.find((group) => group.how === 'expected');
    expect(expected).toMatchObject({ count: 1, title: expect.stringMatching(/\w/) });
    const rows = await ask(
      at.engine,
      'set-aside.rows',
      of({ how: 'expected', rule: expected?.rule }),
    );
    expect(rows).toEqual([expect.objectContaining({ name: 'URL' })]);
    const differenceIds = rows.map((row) => row.differenceId);
    await act(at.engine, 'variation.withdraw', of({ differenceIds, reason: 'A person decides.' }));
    expect((await rowNamed(at, 'URL')).variation).toBeNull();
    expect(await ask(at.engine, 'set-aside.groups', of())).toEqual([]);
  });
});

describe('the audits', () => {
  it('are listed with readiness, open high gaps and exceptions that end soon', async () => {
    await compared('A=1\n', 'A=2\n');
    const { id } = await rowNamed(at, 'A');
    const rating = { differenceIds: [id], risk: 'high', rationale: 'agreed' };
    await act(at.engine, 'rating.set', of(rating));
    const [system] = await ask(at.engine, 'systems.list');
    expect(system?.audits[0]).toMatchObject({ readiness: 'not-ready', openHigh: 1 });
    expect(system?.audits[0]?.reasons).toBeGreaterThan(0);
    expect(system?.expiringExceptions).toBe(0);
  });

  it('tell what undo would take back, and whether the comparison is stale', async () => {
    await compared('A=1\n', 'A=2\n');
    const { id } = await rowNamed(at, 'A');
    await act(at.engine, 'rating.set', of({ differenceIds: [id], risk: 'low', rationale: 'x' }));
    const view = await ask(at.engine, 'audit.get', of());
    expect(view).toMatchObject({ undoable: 'the rating', comparisonStale: false });
    expect(view.undoableAct?.name).toBe('rating.set');
    expect(view.summary?.changed).toBe(1);
    await at.document({ production: 'A=3\n' });
    expect((await ask(at.engine, 'audit.get', of())).comparisonStale).toBe(true);
    expect((await ask(at.engine, 'record.verify')).ok).toBe(true);
  });

  it('have a scorecard whose highest rows are rated or suggested high', async () => {
    await compared('A=1\n', 'A=2\nNEW_SETTING=1\n');
    const { id } = await rowNamed(at, 'A');
    await act(at.engine, 'rating.set', of({ differenceIds: [id], risk: 'high', rationale: 'x' }));
    const view = await ask(at.engine, 'scorecard.get', of());
    expect(view.highest.map((row) => row.name)).toEqual(['A', 'NEW_SETTING']);
    const infrastructure = view.scorecard.rows.find((row) => row.dimension === 'infrastructure');
    expect(infrastructure?.byRating).toMatchObject({ high: 1, unrated: 1 });
  });
});

describe('a gap that closes', () => {
  it('stays in the plan as verified and leaves the differences', async () => {
    await compared('A=1\nB=1\n', 'A=2\nB=2\n');
    const { id } = await rowNamed(at, 'A');
    const one = { differenceIds: [id] };
    await act(at.engine, 'rating.set', of({ ...one, risk: 'high', rationale: 'x' }));
    await act(at.engine, 'gap.plan', of({ ...one, effort: 'low' }));
    await compared('A=2\nB=1\n', 'A=2\nB=2\n');
    expect((await rowsOf(at)).map((row) => row.name)).toEqual(['B']);
    const { gaps } = await ask(at.engine, 'plan.get', of());
    expect(gaps.map(({ row }) => [row.name, row.plan.status, row.rating?.risk])).toEqual([
      ['A', 'verified', 'high'],
    ]);
    const { scorecard } = await ask(at.engine, 'scorecard.get', of());
    const codes = scorecard.readiness.reasons.map((reason) => reason.code);
    expect(codes).not.toContain('high-gap-open');
  });
});
