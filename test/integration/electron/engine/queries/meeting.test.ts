import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { act, opening } from '../support/engine.ts';
import { compared, room } from './room.ts';
import type { Room } from './room.ts';
import { ask, rowNamed } from './support.ts';

let at: Room;
beforeEach(async () => {
  at = await room();
});
afterEach(async () => at.end());

describe('one item', () => {
  it('shows a group whole, with what a decision takes', async () => {
    const { id } = await at.titled('THEME');
    const shown = await at.item(id);
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
    await at.rate([decided], 'low');
    const after = await at.item(id);
    expect(after.openIds).toEqual(shown.ids.slice(1));
    expect(after.rows[0]?.id).toBe(shown.ids[1]);
    expect(after.ids).toHaveLength(3);
    expect(await at.item(decided)).toMatchObject({ item: { id } });
  });

  it('reads a group of 1,000 page by page, in the order of its ids', async () => {
    const { engine, folder, auditId } = at;
    for (const side of ['staging', 'production'] as const) {
      const files = Array.from({ length: 1000 }, (_, index) =>
        folder.write(
          `many/${side}/service-${index}.env`,
          `BANNER=${side === 'staging' ? 'plain' : 'ornate'} ${index}\n`,
        ),
      );
      await act(engine, 'source.add', { auditId, side, files });
    }
    await act(engine, 'comparison.run', { auditId });
    const { id, count } = await at.titled('BANNER');
    expect(count).toBe(1000);
    await at.rate([(await at.item(id)).ids[3] ?? ''], 'low');
    const { ids, rows } = await at.item(id);
    expect(rows).toHaveLength(200);
    const page = async (offset: number) =>
      ask(engine, 'meeting.members', { auditId, itemId: id, offset, limit: 300 });
    const all = [
      ...(await page(0)),
      ...(await page(300)),
      ...(await page(600)),
      ...(await page(900)),
    ];
    expect(all.map((row) => row.id)).toEqual(ids);
    expect(all.at(-1)?.rating?.risk).toBe('low');
    expect(await page(1000)).toEqual([]);
    const unknown = await engine.query('meeting.members', { auditId, itemId: 'none' });
    expect(unknown).toMatchObject({ ok: false, error: { code: 'difference.unknown' } });
  });

  it('names the rule in the version that suggested, and the scenario that it resembles', async () => {
    const shown = await at.item((await at.titled('REGION')).id);
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
    const { id } = await at.titled('THEME');
    const { ids } = await at.item(id);
    await at.seal(ids, 'operations', 'high');
    await at.seal(ids, 'development', 'low');
    await at.seal(ids.slice(0, 1), 'security', 'medium');
    const shown = await at.item(id);
    expect(shown.hiddenBy).toEqual(['development', 'operations']);
    expect(shown.rows[0]?.hiddenBy).toEqual(['development', 'operations', 'security']);
    expect(shown.assessments).toEqual([]);
    expect(JSON.stringify([shown.rows.map(({ assessments }) => assessments), shown.agreed])).toBe(
      '[[[],[],[]],null]',
    );
  });

  it('says that something hidden of a part of it waits, and that it was revealed', async () => {
    const { id } = await at.titled('THEME');
    const { ids } = await at.item(id);
    expect(await at.item(id)).toMatchObject({ waits: false, revealed: false });
    await at.seal(ids.slice(1, 2), 'security', 'high');
    expect(await at.item(id)).toMatchObject({ hiddenBy: [], waits: true, revealed: false });
    const { engine, auditId } = at;
    await act(engine, 'assessment.reveal', { auditId, differenceIds: ids });
    expect(await at.item(id)).toMatchObject({ waits: false, revealed: true, mixed: true });
    await at.rate(ids.slice(1, 2), 'high');
    expect(await at.item(id)).toMatchObject({ revealed: false });
  });

  it('says on what all agree, and whether its rows were assessed differently', async () => {
    const { id } = await at.titled('THEME');
    const { ids } = await at.item(id);
    await at.assess(ids, 'development', 'low');
    expect(await at.item(id)).toMatchObject({ agreed: 'low', mixed: false });
    await at.assess(ids.slice(1), 'operations', 'low');
    expect(await at.item(id)).toMatchObject({ agreed: 'low', mixed: true });
    await at.assess(ids.slice(0, 1), 'operations', 'high');
    expect(await at.item(id)).toMatchObject({
      agreed: null,
      mixed: true,
      item: { disagreed: true },
    });
  });
});

describe('rows of the grid', () => {
  it('know their group', async () => {
    const [theme, lone] = [await rowNamed(at, 'THEME'), await rowNamed(at, 'LONE')];
    expect(theme).toMatchObject({ groupSize: 3, groupKey: (await at.titled('THEME')).id });
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
    const { ids } = await at.item((await at.titled('THEME')).id);
    await at.seal(ids, 'security', 'low');
    await at.assess(ids.slice(1), 'operations', 'low');
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
    const { openIds } = await at.item((await at.titled('THEME')).id);
    await at.rate(openIds, 'high');
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
      valuesThen: {
        staging: { state: row.staging.state, value: row.staging.value },
        production: { state: row.production.state, value: row.production.value },
      },
    });
    const { previous } = await ask(at.engine, 'meeting.get', { auditId });
    expect(previous).toEqual({ number: 1, release: '2026.3', plannedDate: '2026-04-01' });
    const lone = await rowNamed({ ...at, auditId }, 'LONE');
    expect((await ask(at.engine, 'difference.get', { differenceId: lone.id })).lastTime).toBeNull();
  });

  it('puts what is new first', async () => {
    const auditId = await next();
    await compared(at, auditId, 'NEWER=1\n');
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
