import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Door } from '../../../../../electron/engine/commands/door.ts';
import { openRecord } from '../../../../../electron/engine/store/open.ts';
import { commandText } from '../../../../../shared/text/engine.ts';
import { act, bench, by, opening, refused } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { rowsIn } from '../support/record.ts';

let at: Bench;
beforeEach(async () => void (at = await bench()));
afterEach(async () => at.end());

const live = () => rowsIn(at.record, 'source', 'live = 1');
const add = async (...files: readonly string[]) =>
  act(at.engine, 'source.add', { auditId: at.auditId, side: 'staging', files });
const undo = async () => act(at.engine, 'undo.last', { auditId: at.auditId });

/** Does something once, after the files were read and before they are kept. */
function afterReading(work: () => Promise<unknown>): void {
  const { tokenFor } = at.host;
  let done = false;
  Object.assign(at.host, {
    tokenFor: async (path: string) => {
      if (!done) await work();
      done = true;
      return tokenFor(path);
    },
  });
}

describe('a mask that is put back while its file is read', () => {
  it('holds for that reading: the clear value reaches nothing', async () => {
    const canary = 'canary-meanwhile-1';
    const folder = join(at.folder.path, 's');
    at.folder.write('s/shop.env', `API_TOKEN=${canary}\n`);
    // A refused file beside it lets the test act between reading and keeping.
    at.folder.write('s/cut.tfstate', '{"version": 4, "terraform_version": "1.9", "resources": [');
    const place = { collector: 'env', subject: 'env:shop', name: 'API_TOKEN', reason: 'r' };
    await act(at.engine, 'mask.lift', { auditId: at.auditId, ...place });
    const [mask] = rowsIn(at.record, 'lifted_mask');
    afterReading(async () =>
      act(at.engine, 'mask.put-back', { maskId: mask?.id, reason: 'It is one after all.' }),
    );
    await add(folder);
    expect(rowsIn(at.record, 'attribute', `name = 'API_TOKEN'`)).toMatchObject([
      { state: 'sensitive', value: null },
    ]);
    for (const file of [at.record, `${at.record}-wal`]) {
      expect(readFileSync(file).includes(canary)).toBe(false);
    }
  });
});

describe('what waits to be kept', () => {
  it('is gone when the reading is stopped at the last moment', async () => {
    const file = at.folder.write('s/shop.env', 'A=1\n');
    at.folder.write('s/cut.tfstate', '{"version": 4, "terraform_version": "1.9", "resources": [');
    const context = by();
    const cleaned: string[] = [];
    afterReading(async () => {
      cleaned.push('read');
      at.engine.stop(context.commandId);
    });
    const error = await refused(
      at.engine,
      'source.add',
      { auditId: at.auditId, side: 'staging', files: [join(at.folder.path, 's')] },
      context,
    );
    expect(cleaned).toEqual(['read']);
    expect(error.code).toBe('command.stopped');
    expect(live()).toEqual([]);
    await add(file);
    expect(live()).toHaveLength(1);
  });

  it('leaves nothing in the staging tables, whether it is stopped, refused or repeated', async () => {
    const { store, close } = await openRecord(join(at.folder.path, 'other.db'), at.host);
    const door = new Door({ store, host: at.host, tell: () => undefined });
    const { audit } = await door.run('audit.open', opening, by());
    at.folder.write('s/shop.env', 'A=1\n');
    at.folder.write('s/cut.tfstate', '{"version": 4, "terraform_version": "1.9", "resources": [');
    const context = by();
    afterReading(async () => door.stop(context.commandId));
    const input = { auditId: audit.id, side: 'staging', files: [join(at.folder.path, 's')] };
    await expect(door.run('source.add', input, context)).rejects.toMatchObject({
      data: { code: 'command.stopped' },
    });
    const staged = store.prepare('SELECT count(*) FROM temp.staged_attribute').pluck();
    expect(staged.get()).toBe(0);
    await door.run('source.add', input, by());
    expect(staged.get()).toBe(0);
    close();
  });
});

describe('a file that another one has come to include', () => {
  it('gives way as a source of its own', async () => {
    const folder = join(at.folder.path, 's');
    at.folder.write('s/requirements.txt', 'flask==3.0.0\n');
    at.folder.write('s/base.txt', 'django==4.0\n');
    await act(at.engine, 'source.add', {
      auditId: at.auditId,
      side: 'staging',
      files: [folder],
      collector: 'requirements',
    });
    expect(live().map(({ path }) => path)).toEqual(['base.txt', 'requirements.txt']);
    at.folder.write('s/requirements.txt', '-r base.txt\nflask==3.0.0\n');
    await add(folder);
    expect(live().map(({ path }) => path)).toEqual(['requirements.txt']);
  });
});

describe('taking back', () => {
  it('a removal leaves a newer reading of the same file alone', async () => {
    const file = at.folder.write('s/shop.env', 'A=1\n');
    const { added } = await add(file);
    await act(at.engine, 'source.remove', { sourceId: added[0]?.sourceId, reason: 'r' });
    await add(file);
    expect(live()).toHaveLength(1);
    await at.engine.command('undo.last', { auditId: at.auditId }, by());
    expect(live()).toHaveLength(1);
  });

  it('a removal brings the source back where nothing took its place', async () => {
    const { added } = await add(at.folder.write('s/shop.env', 'A=1\n'));
    await act(at.engine, 'source.remove', { sourceId: added[0]?.sourceId, reason: 'r' });
    await undo();
    expect(live().map(({ id }) => id)).toEqual([added[0]?.sourceId]);
  });

  it('what was said again elsewhere is not offered, and it says why', async () => {
    await add(at.folder.write('s/shop.env', 'PLAIN=1\n'));
    const move = { subject: 'env:shop', dimension: 'network', reason: 'r' };
    await act(at.engine, 'subject.move', { auditId: at.auditId, ...move });
    const next = await act(at.engine, 'audit.open', {
      ...opening,
      system: { id: at.systemId, ...opening.system },
      release: '2026.4',
    });
    const [moved] = rowsIn(at.record, 'moved_subject');
    await act(at.engine, 'subject.move-back', { moveId: moved?.id, reason: 'r' });
    await act(at.engine, 'subject.move', { auditId: at.auditId, ...move });
    const error = await refused(at.engine, 'undo.last', { auditId: next.audit.id });
    expect(error).toMatchObject({ code: 'undo.nothing', remedy: commandText.changedSince });
    expect(rowsIn(at.record, 'moved_subject')).toHaveLength(1);
  });
});

describe('a mask that was lifted by mistake', () => {
  const first = 'canary-lifted-1';
  const other = 'canary-other-2';
  const place = { collector: 'env', subject: 'env:shop', name: 'API_TOKEN' };

  const values = () =>
    rowsIn(at.record, 'attribute', `name = 'API_TOKEN'`).map(({ source_id, state, value }) => ({
      source_id,
      state,
      value,
    }));
  const maskOf = () => rowsIn(at.record, 'lifted_mask')[0]?.id;

  it('shows that place alone, from the next reading on, until it is put back', async () => {
    const files = [
      at.folder.write('s/shop.env', `API_TOKEN=${first}\n`),
      at.folder.write('s/cart.env', `API_TOKEN=${other}\n`),
    ];
    await add(join(at.folder.path, 's'));
    await act(at.engine, 'mask.lift', { auditId: at.auditId, ...place, reason: 'r' });
    expect(values().every(({ value }) => value === null)).toBe(true);
    await add(...files);
    const shown = values().filter(({ value }) => value !== null);
    expect(shown.map(({ value }) => value)).toEqual([first]);
    await act(at.engine, 'mask.put-back', { maskId: maskOf(), reason: 'r' });
    await add(...files);
    const newest = live().map(({ id }) => id);
    const now = values().filter(({ source_id }) => newest.includes(source_id));
    expect(now).toHaveLength(2);
    expect(now.every(({ state, value }) => state === 'sensitive' && value === null)).toBe(true);
    // What was read meanwhile stays in its reading: the record forgets nothing, and the app says so.
    expect(values().filter(({ value }) => value === first)).toHaveLength(1);
    expect(JSON.stringify(rowsIn(at.record, 'audit_trail'))).not.toContain('canary-');
    expect(JSON.stringify(rowsIn(at.record, 'command'))).not.toContain('canary-');
    expect(values().some(({ value }) => value === other)).toBe(false);
  });

  it('leaves no value among the differences once it was put back and compared', async () => {
    const write = (side: string, text: string) => at.folder.write(`${side}/shop.env`, text);
    const read = async () => {
      for (const side of ['staging', 'production']) {
        const files = [write(side, `API_TOKEN=${side === 'staging' ? first : other}\n`)];
        await act(at.engine, 'source.add', { auditId: at.auditId, side, files });
      }
      await act(at.engine, 'comparison.run', { auditId: at.auditId });
    };
    await act(at.engine, 'mask.lift', { auditId: at.auditId, ...place, reason: 'r' });
    await read();
    expect(JSON.stringify(rowsIn(at.record, 'difference'))).toContain(first);
    await act(at.engine, 'mask.put-back', { maskId: maskOf(), reason: 'r' });
    await read();
    expect(JSON.stringify(rowsIn(at.record, 'difference'))).not.toContain('canary-');
    const verified = await at.engine.query('record.verify', {});
    expect(verified).toMatchObject({ ok: true, value: { ok: true } });
  });
});
