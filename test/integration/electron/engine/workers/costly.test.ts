import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../../../shared/model/errors.ts';
import { defaultLimits, withinRange } from '../../../../../shared/model/limits.ts';
import { openEngine } from '../../../../../electron/engine/engine.ts';
import type { Engine } from '../../../../../electron/engine/engine.ts';
import type { Host } from '../../../../../electron/engine/host.ts';
import type { Job } from '../../../../../electron/engine/workers/jobs.ts';
import { runJob } from '../../../../../electron/engine/workers/run.ts';
import { ask } from '../queries/support.ts';
import { act, freshFolder, opening, refused, testHost, testWorker } from '../support/engine.ts';
import type { Folder } from '../support/engine.ts';
import { rowsIn } from '../support/record.ts';

let folder: Folder;
let engine: Engine;
let record: string;
beforeEach(() => {
  folder = freshFolder();
  record = `${folder.path}/evenkeel.db`;
});
afterEach(async () => {
  await engine.close();
  folder.remove();
});

/** A worker like the app's, but that it never comes back from files whose name says so. */
function stubbornWorker(what: string): string {
  return folder.write(
    'stubborn.mjs',
    `import { parentPort, workerData } from 'node:worker_threads';
     import { readdirSync } from 'node:fs';
     const [root] = workerData.batches?.[0]?.roots ?? [];
     const costly = root === undefined ? [] : readdirSync(root)
       .filter((name) => name.startsWith('costly'))
       .filter((name) => !workerData.omit.includes(root + '/' + name));
     if (costly.length > 0) {
       const path = costly[0];
       const file = { absolute: root + '/' + path, root, path };
       parentPort.postMessage({ type: 'file', file });
       ${what}
     }
     await import(${JSON.stringify(`file://${testWorker}`)});`,
  );
}

async function open(host: Partial<Host>): Promise<string> {
  engine = await openEngine({ record, host: { ...testHost(folder.path), ...host } });
  return (await act(engine, 'audit.open', opening)).audit.id;
}

/** Takes memory until there is none. */
const grow = `const all = []; for (;;) all.push(new Array(1_000_000).fill(all.length));`;

const add = (auditId: string, files: readonly string[]): object => ({
  auditId,
  side: 'staging',
  files,
});

describe('a file that its reader never comes back from', () => {
  it('is refused, and all the others are read, however many there are of both', async () => {
    for (const name of ['a.env', 'costly-1.env', 'm.env', 'costly-2.env', 'z.env']) {
      folder.write(`s/${name}`, 'A=1\n');
    }
    const auditId = await open({
      workerEntry: stubbornWorker('for (;;);'),
      limits: async () => ({ ...defaultLimits, seconds: 0.35 }),
    });
    const result = await act(engine, 'source.add', add(auditId, [`${folder.path}/s`]));
    expect(result.added.map(({ path }) => path)).toEqual(['a.env', 'm.env', 'z.env']);
    expect(result.refused).toMatchObject([
      { path: 'costly-1.env', error: { code: 'source.too-slow', place: { file: 'costly-1.env' } } },
      { path: 'costly-2.env', error: { code: 'source.too-slow' } },
    ]);
    expect(result.refused[0]?.error.sentence).toContain('0.35');
    expect(result.refused[0]?.retry).toContain('costly-1.env');
    expect(rowsIn(record, 'source')).toHaveLength(3);
  });

  it('is refused where it takes more memory than its thread may have', async () => {
    for (const name of ['a.env', 'costly.env']) folder.write(`s/${name}`, 'A=1\n');
    const worker = stubbornWorker(grow);
    const auditId = await open({ workerEntry: worker });
    const result = await act(engine, 'source.add', add(auditId, [`${folder.path}/s`]));
    expect(result.added.map(({ path }) => path)).toEqual(['a.env']);
    expect(result.refused).toMatchObject([{ error: { code: 'source.too-much-memory' } }]);
  });

  it('can be stopped while it hangs', async () => {
    folder.write('s/costly.env', 'A=1\n');
    const auditId = await open({ workerEntry: stubbornWorker('for (;;);') });
    const context = { commandId: 'adding', actor: 'Ada', onBehalfOf: null, reason: null };
    const input = add(auditId, [`${folder.path}/s`]);
    const adding = refused(engine, 'source.add', input, context);
    await act(engine, 'participant.add', { auditId, name: 'P', team: 'security', role: '' });
    engine.stop('adding');
    expect((await adding).code).toBe('command.stopped');
    expect(rowsIn(record, 'source')).toEqual([]);
  });
});

describe('a thread', () => {
  async function runs(name: string, what: string): Promise<unknown> {
    const workerEntry = folder.write(
      name,
      `import { parentPort, resourceLimits } from 'node:worker_threads'; ${what}`,
    );
    const host = { ...testHost(folder.path), workerEntry };
    const work = { host, signal: new AbortController().signal, progress: () => undefined };
    const judged = {} as Extract<Job, { type: 'compare' }>['judged'];
    return runJob({ type: 'compare', judged }, { work });
  }

  it('has a bound for its memory, and says so where its task needs more; the engine lives on', async () => {
    const auditId = await open({});
    const said = 'parentPort.postMessage({ type: "done", value: resourceLimits });';
    expect(await runs('asked.mjs', said)).toMatchObject({ maxOldGenerationSizeMb: 1536 });
    const error = await runs('grows.mjs', grow).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ data: { code: 'work.too-much-memory' } });
    expect(await ask(engine, 'audit.get', { auditId })).toMatchObject({ audit: { id: auditId } });
  });
});

describe('the limits of the settings', () => {
  it('hold for every reading', async () => {
    const deep = folder.write('s/deep.json', `${'{"a":'.repeat(30)}1${'}'.repeat(30)}`);
    let depth = 20;
    const auditId = await open({ limits: async () => ({ ...defaultLimits, depth }) });
    const tooDeep = await act(engine, 'source.add', add(auditId, [deep]));
    expect(tooDeep).toMatchObject({ added: [], refused: [{ error: { code: 'source.too-deep' } }] });
    depth = 40;
    const read = await act(engine, 'source.add', add(auditId, [deep]));
    expect(read.added).toHaveLength(1);
    depth = 20;
    const { added } = read;
    const again = await act(engine, 'source.reread', { sourceId: added[0]?.sourceId });
    expect(again).toMatchObject({ added: [], refused: [{ error: { code: 'source.too-deep' } }] });
    expect(rowsIn(record, 'source', 'live = 1')).toHaveLength(1);
  });

  it('are whole numbers within their ranges, whatever a settings file says', async () => {
    await open({});
    expect(withinRange({})).toEqual(defaultLimits);
    expect(withinRange(null)).toEqual(defaultLimits);
    expect(withinRange({ seconds: 0, depth: 1e9, files: 7.4, nodes: 'many', bytes: NaN })).toEqual({
      ...defaultLimits,
      seconds: 1,
      depth: 1000,
      files: 7,
    });
  });
});
