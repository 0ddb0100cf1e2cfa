import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AgendaItem, AgendaPage, MeetingItem } from '../../../../../shared/contract/views.ts';
import type { Risk } from '../../../../../shared/model/words.ts';
import { act, bench, opening } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { ask, rowNamed, rowsOf } from './support.ts';

const services = ['cart', 'order', 'stock'] as const;

/** Files of three services: one attribute that differs in all, one key on one side, one by itself. */
const settings = {
  staging: (at: number) => `THEME=plain ${at}\nLOG_LEVEL=debug\n${at === 0 ? 'LONE=a\n' : ''}`,
  production: (at: number) =>
    `THEME=ornate ${at}\nLOG_LEVEL=info\n${at === 0 ? 'LONE=b\n' : ''}REGION=north\n`,
} as const;

let at: Bench;
beforeEach(async () => {
  at = await bench();
  await compared(at, at.auditId);
});
afterEach(async () => at.end());

async function compared({ engine, folder }: Bench, auditId: string, more = ''): Promise<void> {
  for (const side of ['staging', 'production'] as const) {
    const files = services.map((service, index) =>
      folder.write(`${auditId}/${side}/${service}.env`, `${settings[side](index)}${more}`),
    );
    await act(engine, 'source.add', { auditId, side, files });
    more = more && `${more}NEWER=1\n`;
  }
  await act(engine, 'comparison.run', { auditId });
}

const agenda = async (input: object = {}): Promise<AgendaPage> =>
  ask(at.engine, 'meeting.agenda', { auditId: at.auditId, ...input });

const item = async (itemId: string): Promise<MeetingItem> =>
  ask(at.engine, 'meeting.item', { auditId: at.auditId, itemId });

async function titled(title: string): Promise<AgendaItem> {
  const found = (await agenda()).items.find((each) => each.title === title);
  if (!found) throw new Error(`no item ${title}`);
  return found;
}

const rate = async (differenceIds: readonly string[], risk: Risk, auditId = at.auditId) =>
  act(at.engine, 'rating.set', { auditId, differenceIds, risk, rationale: `For ${risk}.` });

const assess = async (differenceIds: readonly string[], team: string, risk: Risk) =>
  act(at.engine, 'assessment.set', {
    auditId: at.auditId,
    differenceIds,
    team,
    risk,
    rationale: '',
  });

const seal = async (differenceIds: readonly string[], team: string, risk: Risk) =>
  act(at.engine, 'assessment.seal', { auditId: at.auditId, differenceIds, team, risk });

describe('the agenda', () => {
  it('has groups and single rows, the gravest suggestion first', async () => {
    const { items, total, counts } = await agenda();
    expect(
      items.map(({ title, count, suggestion, basis }) => [title, count, suggestion, basis]),
    ).toEqual([
      ['REGION', 3, 'high', 'same-attribute'],
      ['LONE', 1, null, null],
      ['THEME', 3, null, 'same-attribute'],
      ['LOG_LEVEL', 3, 'low', 'same-attribute'],
    ]);
    expect(items[0]?.subject).toBe('env:cart and 2 more');
    expect(total).toBe(4);
    expect(counts).toEqual({
      items: 4,
      groups: 3,
      toDecide: 4,
      decided: 0,
      disagreed: 0,
      parked: 0,
      fresh: 0,
      rows: 10,
      rowsDecided: 0,
    });
  });

  it('comes in pages, and keeps its order while items are decided', async () => {
    const before = (await agenda()).items.map(({ id }) => id);
    const page = await agenda({ offset: 1, limit: 2 });
    expect(page.items.map(({ id }) => id)).toEqual(before.slice(1, 3));
    await rate((await item(before[0] ?? '')).openIds, 'high');
    const after = await agenda();
    expect(after.items.map(({ id }) => id)).toEqual(before);
    expect(after.items[0]).toMatchObject({ state: 'decided', decided: 3, count: 3 });
    expect(after.counts).toMatchObject({ toDecide: 3, decided: 1, rows: 10, rowsDecided: 3 });
    expect((await agenda({ state: 'decided' })).items.map(({ id }) => id)).toEqual(
      before.slice(0, 1),
    );
    expect((await agenda({ state: 'to-decide' })).items.map(({ id }) => id)).toEqual(
      before.slice(1),
    );
  });

  it('finds title, subject and values', async () => {
    const found = async (search: string) =>
      (await agenda({ search })).items.map(({ title }) => title);
    expect(await found('lone')).toEqual(['LONE']);
    expect(await found('ornate 2')).toEqual(['THEME']);
    expect(await found('env:order')).toEqual(['REGION', 'THEME', 'LOG_LEVEL']);
    expect(await found('nowhere')).toEqual([]);
  });

  it('follows an item from hidden over to settle to decided', async () => {
    const { id } = await titled('LONE');
    const stateNow = async () => (await titled('LONE')).state;
    expect(await stateNow()).toBe('to-decide');
    await seal([id], 'development', 'low');
    await seal([id], 'operations', 'high');
    expect(await titled('LONE')).toMatchObject({ state: 'hidden', disagreed: false });
    await act(at.engine, 'assessment.reveal', { auditId: at.auditId, differenceIds: [id] });
    expect(await titled('LONE')).toMatchObject({ state: 'to-settle', disagreed: true });
    expect((await agenda({ state: 'disagreed' })).total).toBe(1);
    await rate([id], 'medium');
    expect(await titled('LONE')).toMatchObject({ state: 'decided', disagreed: false });
    expect((await agenda()).counts.disagreed).toBe(0);
  });

  it('keeps what is parked apart', async () => {
    const { id } = await titled('THEME');
    const { openIds } = await item(id);
    const rows = { auditId: at.auditId, differenceIds: openIds };
    await act(at.engine, 'difference.park', { ...rows, reason: 'Ask the designers.' });
    expect(await titled('THEME')).toMatchObject({ state: 'parked' });
    expect(await item(id)).toMatchObject({ parkedBecause: 'Ask the designers.' });
    expect((await agenda()).counts).toMatchObject({ parked: 1, toDecide: 3 });
    expect((await agenda({ state: 'parked' })).total).toBe(1);
    expect((await rowsOf(at)).filter(({ parked }) => parked)).toHaveLength(3);
    await act(at.engine, 'difference.unpark', rows);
    expect(await titled('THEME')).toMatchObject({ state: 'to-decide' });
  });

  it('takes a row that left its group by itself, and the last one alone', async () => {
    const { id } = await titled('THEME');
    const { ids } = await item(id);
    await act(at.engine, 'group.leave', { auditId: at.auditId, differenceIds: ids.slice(0, 1) });
    expect((await agenda()).items.filter(({ title }) => title === 'THEME')).toMatchObject([
      { id: ids[0], count: 1, basis: null },
      { id, count: 2, basis: 'same-attribute' },
    ]);
    await act(at.engine, 'group.leave', { auditId: at.auditId, differenceIds: ids.slice(1, 2) });
    expect((await agenda()).items.map(({ id: each }) => each)).toEqual(
      expect.arrayContaining([...ids]),
    );
    expect((await rowsOf(at)).filter(({ name }) => name === 'THEME')).toMatchObject(
      ids.map(() => ({ groupSize: 1, groupKey: null })),
    );
    await act(at.engine, 'group.rejoin', { auditId: at.auditId, differenceIds: ids.slice(0, 2) });
    expect(await titled('THEME')).toMatchObject({ id, count: 3 });
  });

  it('refuses an audit and an item that are not there', async () => {
    const none = { auditId: 'none' };
    expect(await at.engine.query('meeting.agenda', none)).toMatchObject({ ok: false });
    expect(await at.engine.query('meeting.get', none)).toMatchObject({ ok: false });
    const unknown = await at.engine.query('meeting.item', { auditId: at.auditId, itemId: 'none' });
    expect(unknown).toMatchObject({ ok: false, error: { code: 'difference.unknown' } });
  });
});

describe('one item', () => {
  it('shows a group whole, with what a decision takes', async () => {
    const { id } = await titled('THEME');
    const shown = await item(id);
    expect(shown).toMatchObject({
      item: { title: 'THEME', count: 3 },
      sameStaging: false,
      sameProduction: false,
      lastTime: null,
      agreed: null,
      mixed: false,
      hiddenBy: [],
      parkedBecause: null,
    });
    expect(shown.rows.map(({ subject }) => subject)).toEqual([
      'env:cart',
      'env:order',
      'env:stock',
    ]);
    expect(shown.ids).toEqual(shown.openIds);
    const decided = shown.ids[0] ?? '';
    await rate([decided], 'low');
    const after = await item(id);
    expect(after.openIds).toEqual(shown.ids.slice(1));
    expect(after.rows[0]?.id).toBe(shown.ids[1]);
    expect(after.ids).toHaveLength(3);
    expect(await item(decided)).toMatchObject({ item: { id } });
  });

  it('names the rule in the version that suggested, and the scenario that it resembles', async () => {
    const shown = await item((await titled('REGION')).id);
    expect(shown).toMatchObject({
      sameStaging: true,
      sameProduction: true,
      ruleOrigin: 'built-in',
      ruleVersion: 1,
      resembles: expect.stringContaining('Scenario two'),
    });
    expect(shown.ruleTitle).not.toBeNull();
  });

  it('says who has assessed all of it, and never what', async () => {
    const { id } = await titled('THEME');
    const { ids } = await item(id);
    await seal(ids, 'operations', 'high');
    await seal(ids, 'development', 'low');
    await seal(ids.slice(0, 1), 'security', 'medium');
    const shown = await item(id);
    expect(shown.hiddenBy).toEqual(['development', 'operations']);
    expect(shown.rows[0]?.hiddenBy).toEqual(['development', 'operations', 'security']);
    expect(shown.assessments).toEqual([]);
    expect(JSON.stringify([shown.rows.map(({ assessments }) => assessments), shown.agreed])).toBe(
      '[[[],[],[]],null]',
    );
  });

  it('says on what all agree, and whether its rows were assessed differently', async () => {
    const { id } = await titled('THEME');
    const { ids } = await item(id);
    await assess(ids, 'development', 'low');
    expect(await item(id)).toMatchObject({ agreed: 'low', mixed: false });
    await assess(ids.slice(1), 'operations', 'low');
    expect(await item(id)).toMatchObject({ agreed: 'low', mixed: true });
    await assess(ids.slice(0, 1), 'operations', 'high');
    expect(await item(id)).toMatchObject({ agreed: null, mixed: true, item: { disagreed: true } });
  });
});

describe('rows of the grid', () => {
  it('know their group', async () => {
    const [theme, lone] = [await rowNamed(at, 'THEME'), await rowNamed(at, 'LONE')];
    expect(theme).toMatchObject({ groupSize: 3, groupKey: (await titled('THEME')).id });
    expect(lone).toMatchObject({ groupSize: 1, groupKey: null, fresh: false, parked: false });
  });
});

describe('before the meeting', () => {
  it('says who is there', async () => {
    const { auditId, engine } = at;
    const person = async (name: string, team: string) =>
      (await act(engine, 'participant.add', { auditId, name, team, role: '' })).participantId;
    const [ada] = [await person('Ada', 'operations'), await person('Ben', 'development')];
    const { meetingId } = await act(engine, 'meeting.start', {
      auditId,
      facilitator: 'Cai',
      present: [ada],
    });
    const open = await ask(engine, 'meeting.get', { auditId });
    expect(open).toMatchObject({
      open: { id: meetingId, facilitator: 'Cai', present: [ada], endedAt: null },
      earlier: [],
      teamsPresent: ['operations'],
      previous: null,
    });
    expect(open.participants.map(({ name }) => name)).toEqual(['Ada', 'Ben']);
    await act(engine, 'meeting.end', { meetingId });
    expect(await ask(engine, 'meeting.get', { auditId })).toMatchObject({
      open: null,
      earlier: [{ id: meetingId }],
      teamsPresent: [],
    });
  });

  it('says what the release calls for and why', async () => {
    const { auditId, engine } = at;
    const incident = {
      auditId,
      date: '2025-11-03',
      dimension: 'network',
      what: 'A proxy cut uploads.',
    };
    await act(engine, 'incident.add', { ...incident, parityGap: true, catalogueId: null });
    await act(engine, 'incident.add', {
      ...incident,
      dimension: 'data',
      what: 'Other.',
      parityGap: false,
      catalogueId: null,
    });
    const { calledFor } = await ask(engine, 'meeting.get', { auditId });
    expect(calledFor.map(({ dimension }) => dimension)).toEqual([
      'dependencies',
      'data',
      'network',
    ]);
    expect(calledFor.at(-1)?.reasons).toEqual([
      'A parity gap caused an incident on 2025-11-03: A proxy cut uploads.',
      'The system is of high criticality, so a failure after the release costs much.',
    ]);
    expect(calledFor[1]?.reasons).not.toContainEqual(expect.stringContaining('Other.'));
  });

  it('counts what each team has assessed', async () => {
    const { ids } = await item((await titled('THEME')).id);
    await seal(ids, 'security', 'low');
    await assess(ids.slice(1), 'operations', 'low');
    const { assessed } = await ask(at.engine, 'meeting.get', { auditId: at.auditId });
    expect(assessed).toEqual([
      { team: 'development', hidden: 0, known: 0 },
      { team: 'operations', hidden: 0, known: 2 },
      { team: 'security', hidden: 3, known: 0 },
      { team: 'compliance', hidden: 0, known: 0 },
    ]);
  });
});

describe('the audit after', () => {
  async function next(): Promise<string> {
    const { systemId, engine } = at;
    const system = { ...opening.system, id: systemId };
    const { audit } = await act(engine, 'audit.open', { ...opening, system, release: '2026.4' });
    return audit.id;
  }

  it('shows what was decided last time, and whether the values are the same', async () => {
    const { openIds } = await item((await titled('THEME')).id);
    await rate(openIds, 'high');
    await act(at.engine, 'gap.plan', {
      auditId: at.auditId,
      differenceIds: openIds,
      effort: 'low',
      disposition: 'remediate-now',
      owner: 'Ada',
    });
    const auditId = await next();
    await compared(at, auditId);
    const row = await rowNamed({ ...at, auditId }, 'THEME');
    const detail = await ask(at.engine, 'difference.get', { differenceId: row.id });
    expect(detail.lastTime).toMatchObject({
      auditNumber: 1,
      release: '2026.3',
      risk: 'high',
      rationale: 'For high.',
      disposition: 'remediate-now',
      owner: 'Ada',
      sameValues: true,
    });
    const { previous } = await ask(at.engine, 'meeting.get', { auditId });
    expect(previous).toEqual({ number: 1, release: '2026.3', plannedDate: '2026-04-01' });
    const lone = await rowNamed({ ...at, auditId }, 'LONE');
    expect((await ask(at.engine, 'difference.get', { differenceId: lone.id })).lastTime).toBeNull();
  });

  it('puts what is new first', async () => {
    const auditId = await next();
    await compared(at, auditId, 'COMMON=1\n');
    const { items, counts } = await ask(at.engine, 'meeting.agenda', { auditId });
    expect(items.slice(0, 2).map(({ title, fresh }) => [title, fresh])).toEqual([
      ['NEWER', 3],
      ['REGION', 0],
    ]);
    expect(counts.fresh).toBe(1);
    expect((await rowNamed({ ...at, auditId }, 'NEWER')).fresh).toBe(true);
    expect((await rowNamed({ ...at, auditId }, 'THEME')).fresh).toBe(false);
  });
});
