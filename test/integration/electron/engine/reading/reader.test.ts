import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEngine } from '../../../../../electron/engine/engine.ts';
import type { Engine } from '../../../../../electron/engine/engine.ts';
import { queries as contract } from '../../../../../shared/contract/queries.ts';
import { Reader } from '../../../../../electron/engine/reading/reader.ts';
import { act, freshFolder, opening, testHost, testWorker } from '../support/engine.ts';
import type { Folder } from '../support/engine.ts';

/** Enough for the record to count as large. */
const SETTINGS = 6000;
const RATIONALE = 'Told apart by the audit.';

type Asked = 'steps.get' | 'differences.counts' | 'differences.ids' | 'rationales.get';

describe('answers beside the thread that writes', () => {
  let folder: Folder;
  let record: string;
  let engine: Engine;
  let auditId: string;
  const all = () => ({ auditId, filter: {} });

  beforeEach(async () => {
    folder = freshFolder();
    record = join(folder.path, 'evenkeel.db');
    engine = await openEngine({ record, host: testHost(folder.path) });
    auditId = (await act(engine, 'audit.open', opening)).audit.id;
    for (const [side, value] of [
      ['staging', 'a'],
      ['production', 'b'],
    ] as const) {
      const lines = Array.from({ length: SETTINGS }, (_, at) => `SETTING_${at}=${value}${at}`);
      const file = folder.write(`${side}/shop.env`, lines.join('\n'));
      await act(engine, 'source.add', { auditId, side, files: [file] });
    }
    await act(engine, 'comparison.run', { auditId });
  });
  afterEach(async () => {
    await engine.close();
    folder.remove();
  });

  const rate = async (differenceIds: readonly string[]) =>
    act(engine, 'rating.set', { auditId, differenceIds, risk: 'low', rationale: RATIONALE });
  const idsOf = async (): Promise<readonly string[]> => {
    const ids = await engine.query('differences.ids', all());
    if (!ids.ok) throw new Error(ids.error.sentence);
    return ids.value;
  };

  it('sees every change that was saved before the question', async () => {
    const ids = await idsOf();
    expect(ids).toHaveLength(SETTINGS);
    for (const [at, id] of ids.slice(0, 25).entries()) {
      await rate([id]);
      const counts = await engine.query('differences.counts', { auditId });
      expect(counts).toMatchObject({ ok: true, value: { decided: at + 1 } });
    }
  });

  it('answers as the engine itself does where there is one connection', async () => {
    const ids = await idsOf();
    await rate(ids.slice(0, 40));
    const asked = [
      ['differences.page', { ...all(), offset: 100, limit: 200 }],
      ['differences.counts', { auditId }],
      ['steps.get', { auditId }],
      ['scorecard.get', { auditId }],
      ['plan.get', { auditId }],
      ['meeting.agenda', { auditId, offset: 0, limit: 50 }],
      ['rationales.get', { auditId, differenceId: ids[50], risk: 'low' }],
      ['rules.list', { auditId }],
      ['systems.list', {}],
    ] as const;
    const clock = { now: new Date('2026-03-02T10:00:00.000Z') };
    const beside = new Reader(record, { workerEntry: testWorker, now: () => clock.now });
    const answers: unknown[] = [];
    for (const [name, input] of asked)
      answers.push(await beside.ask(name, contract[name].input.parse(input)));
    await beside.end();
    const readOnly = await openEngine({
      record,
      host: { ...testHost(folder.path), now: () => clock.now },
    });
    for (const [at, [name, input]] of asked.entries()) {
      expect({ name, answer: answers[at] }).toEqual({
        name,
        answer: await readOnly.query(name, input),
      });
    }
    await readOnly.close();
  });

  it('is replaced when it crashes, and the question is answered', async () => {
    const reader = new Reader(record, { workerEntry: crashing('once'), now: () => new Date() });
    const counts = await reader.ask('differences.counts', { auditId });
    expect(counts).toMatchObject({ ok: true, value: { all: SETTINGS } });
    await reader.end();
  });

  it('gives a question up that crashes every reader, and answers the next', async () => {
    const reader = new Reader(record, {
      workerEntry: crashing('steps.get'),
      now: () => new Date(),
    });
    const [steps, counts] = await Promise.all([
      reader.ask('steps.get', { auditId }),
      reader.ask('differences.counts', { auditId }),
    ]);
    expect(steps).toMatchObject({ ok: false, crash: true });
    expect(counts).toMatchObject({ ok: true });
    await reader.end();
  });

  it('asks once what is repeated while it waits, and puts rows before numbers', async () => {
    const reader = new Reader(record, { workerEntry: testWorker, now: () => new Date() });
    const order: string[] = [];
    const input = { ...all(), differenceId: (await idsOf())[0], risk: 'low' };
    const ask = async (name: Asked) =>
      reader.ask(name, contract[name].input.parse(input)).then((answer) => {
        order.push(name);
        return answer;
      });
    const [, first, second] = await Promise.all([
      ask('steps.get'),
      ask('differences.counts'),
      ask('differences.counts'),
      ask('differences.ids'),
      ask('rationales.get'),
    ]);
    expect(order).toEqual([
      'steps.get',
      'differences.ids',
      'rationales.get',
      'differences.counts',
      'differences.counts',
    ]);
    expect(second).toBe(first);
    await reader.end();
  });

  it('ends with the engine, and leaves no log beside the record', async () => {
    await idsOf();
    expect(existsSync(`${record}-wal`)).toBe(true);
    const left = engine.query('steps.get', { auditId });
    await engine.close();
    expect(await left).toMatchObject({ ok: false, error: { code: 'record.not-open' } });
    expect(await engine.query('differences.counts', { auditId })).toMatchObject({ ok: false });
    expect(existsSync(`${record}-wal`)).toBe(false);
    engine = await openEngine({ record, host: testHost(folder.path) });
    expect(await idsOf()).toHaveLength(SETTINGS);
  });

  /** A worker that crashes at its first question, or at every question of a name. */
  const crashing = (when: string): string => {
    const mark = JSON.stringify(join(folder.path, 'crashed'));
    const isDue = when === 'once' ? `!existsSync(${mark})` : `name === '${when}'`;
    return folder.write(
      'crashing.mjs',
      `import { existsSync, writeFileSync } from 'node:fs';
       import { parentPort } from 'node:worker_threads';
       parentPort.on('message', ({ name }) => {
         if (!(${isDue})) return;
         writeFileSync(${mark}, '');
         throw new Error('crashed on purpose');
       });
       await import('${pathToFileURL(testWorker).href}');`,
    );
  };
});
