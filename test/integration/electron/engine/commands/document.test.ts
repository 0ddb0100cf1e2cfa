import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { catalogue } from '../../../../../shared/model/catalogue/index.ts';
import { act, bench, by, refused } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { rowsIn } from '../support/record.ts';

let at: Bench;
beforeEach(async () => void (at = await bench()));
afterEach(async () => at.end());

const entry = catalogue[0]?.id ?? '';

describe('answers by hand', () => {
  const answer = (more: object): object => ({
    auditId: at.auditId,
    side: 'staging',
    catalogueId: entry,
    value: null,
    reason: '',
    ...more,
  });

  it('keeps one answer an entry and side', async () => {
    await act(at.engine, 'answer.set', answer({ state: 'value', value: 'Debian 12' }));
    await act(at.engine, 'answer.set', answer({ state: 'unknown' }));
    expect(rowsIn(at.record, 'answer')).toMatchObject([{ state: 'unknown', value: null }]);
    await act(at.engine, 'answer.clear', {
      reason: 'typed on the wrong side',
      auditId: at.auditId,
      side: 'staging',
      catalogueId: entry,
    });
    expect(rowsIn(at.record, 'answer')).toHaveLength(0);
  });

  it('keeps only the tag of a secret, which compares, and nothing of it in the record', async () => {
    const secret = 'https://user:canary-of-answers@db.example/shop';
    const set = (side: string, value: string) =>
      act(at.engine, 'answer.set', answer({ side, state: 'value', value }));
    await set('staging', secret);
    await set('production', secret);
    const rows = rowsIn(at.record, 'answer');
    expect(rows).toMatchObject([
      { state: 'sensitive', value: null },
      { state: 'sensitive', value: null },
    ]);
    expect(rows[0]?.tag).toMatch(/^[\da-f]{64}$/);
    expect(rows[1]).toMatchObject({ tag: rows[0]?.tag, key_id: rows[0]?.key_id });
    await act(at.engine, 'comparison.run', { auditId: at.auditId });
    const [shared] = rowsIn(at.record, 'difference', `standing = 'open'`);
    expect(shared).toMatchObject({ kind: 'same-but-should-differ', rule: 'finding.secret-shared' });
    await set('production', secret.replace('canary', 'canary2'));
    await act(at.engine, 'comparison.run', { auditId: at.auditId });
    const [own] = rowsIn(at.record, 'difference', `standing = 'expected'`);
    expect(own).toMatchObject({ kind: 'changed', variation: 'secret' });
    const view = await at.engine.query('catalogue.get', {
      auditId: at.auditId,
      dimension: catalogue[0]?.dimension ?? 'data',
    });
    expect(JSON.stringify(view)).toContain('"sensitive"');
    expect(JSON.stringify(view)).not.toContain('canary');
    for (const file of [at.record, `${at.record}-wal`]) {
      expect(readFileSync(file).includes('canary')).toBe(false);
    }
  });

  it('counts the tags of answers under another key', async () => {
    const value = 'https://user:hunter22@db.example';
    await act(at.engine, 'answer.set', answer({ state: 'value', value }));
    const unlock = { auditId: at.auditId, passphrase: 'a long passphrase' };
    expect((await act(at.engine, 'secrets.unlock', unlock)).notComparable).toBe(1);
    await act(at.engine, 'answer.set', answer({ state: 'value', value }));
    expect((await act(at.engine, 'secrets.unlock', unlock)).notComparable).toBe(0);
  });

  it('asks for the value, and for the reason of not applicable', async () => {
    const value = await refused(at.engine, 'answer.set', answer({ state: 'value', value: ' ' }));
    expect(value.place?.field).toBe('value');
    const reason = await refused(at.engine, 'answer.set', answer({ state: 'not-applicable' }));
    expect(reason.place?.field).toBe('reason');
    const unknown = answer({ state: 'unknown', catalogueId: 'no.such' });
    expect((await refused(at.engine, 'answer.set', unknown)).code).toBe('catalogue entry.unknown');
  });
});

describe('sources', () => {
  const add = (files: readonly string[], side = 'staging'): object => ({
    auditId: at.auditId,
    side,
    files,
  });

  it('makes what was read live, with its counts, rows and digest', async () => {
    const file = at.folder.write('staging/app.env', 'TZ=UTC\nLOG_LEVEL=debug\nEMPTY=\n');
    const { added, refused: none } = await act(at.engine, 'source.add', add([file]));
    expect(none).toEqual([]);
    expect(added).toMatchObject([{ path: 'app.env', attributes: 3, replaced: null }]);
    const [source] = rowsIn(at.record, 'source');
    expect(source).toMatchObject({ live: 1, side: 'staging', captured_by: 'Ada' });
    expect(JSON.parse(source?.json_counts ?? '')).toMatchObject({ attributes: 3 });
    expect(rowsIn(at.record, 'attribute').map(({ name, state }) => [name, state])).toEqual([
      ['TZ', 'value'],
      ['LOG_LEVEL', 'value'],
      ['EMPTY', 'empty'],
    ]);
    expect(rowsIn(at.record, 'source_location')).toMatchObject([{ root: file, file }]);
    const trail = rowsIn(at.record, 'audit_trail', `action = 'source.add'`);
    expect(trail).toHaveLength(1);
    expect(trail[0]?.json_after).toContain(source?.rows_digest);
    expect(trail[0]?.json_after).not.toContain(at.folder.path);
  });

  it('replaces a source of the same path and collector on the same side', async () => {
    const file = at.folder.write('staging/app.env', 'A=1\n');
    const first = await act(at.engine, 'source.add', add([file]));
    at.folder.write('staging/app.env', 'A=2\n');
    const second = await act(at.engine, 'source.add', add([file]));
    expect(second.added[0]?.replaced).toBe(first.added[0]?.sourceId);
    await act(at.engine, 'source.add', add([file], 'production'));
    expect(rowsIn(at.record, 'source', 'live = 1')).toHaveLength(2);
    expect(rowsIn(at.record, 'source', 'live = 0')).toHaveLength(1);
  });

  it('reports what is refused and adds the rest', async () => {
    const good = at.folder.write('s/app.env', 'A=1\n');
    const cut = at.folder.write(
      's/cut.tfstate',
      '{"version": 4, "terraform_version": "1.9", "resources": [',
    );
    const { added, refused: bad } = await act(at.engine, 'source.add', add([good, cut]));
    expect(added.map(({ path }) => path)).toEqual(['app.env']);
    expect(bad).toMatchObject([{ path: 'cut.tfstate', error: { place: { file: 'cut.tfstate' } } }]);
    expect(rowsIn(at.record, 'source')).toHaveLength(1);
  });

  it('tells files of one name from several folders apart', async () => {
    const files = ['x/app.env', 'y/app.env'].map((name) => at.folder.write(name, `N=${name}\n`));
    const { added } = await act(at.engine, 'source.add', add(files));
    expect(added.map(({ path }) => path)).toEqual(['app.env', 'y/app.env']);
    expect(rowsIn(at.record, 'source', 'live = 1')).toHaveLength(2);
  });

  it('says so when nothing could be read, and leaves the audit as it was', async () => {
    const before = rowsIn(at.record, 'audit_trail').length;
    const gone = join(at.folder.path, 'gone.env');
    at.folder.write('empty-folder/keep', '');
    rmSync(join(at.folder.path, 'empty-folder/keep'));
    const missing = await at.engine.command('source.add', add([gone]), by());
    const told = missing.ok ? missing.value.refused[0]?.error : missing.error;
    expect(told?.sentence).toBeTruthy();
    const folder = await at.engine.command(
      'source.add',
      add([join(at.folder.path, 'empty-folder')]),
      by(),
    );
    const toldToo = folder.ok ? folder.value.refused[0]?.error : folder.error;
    expect(toldToo?.sentence).toBeTruthy();
    expect(rowsIn(at.record, 'audit_trail')).toHaveLength(before);
  });

  it('takes a source away and brings it back', async () => {
    const file = at.folder.write('staging/app.env', 'A=1\n');
    const { added } = await act(at.engine, 'source.add', add([file]));
    await act(at.engine, 'source.remove', { sourceId: added[0]?.sourceId, reason: 'wrong side' });
    expect(rowsIn(at.record, 'source')).toMatchObject([{ live: 0 }]);
    await act(at.engine, 'undo.last', { auditId: at.auditId });
    expect(rowsIn(at.record, 'source')).toMatchObject([{ live: 1 }]);
  });

  it('stops on request and keeps nothing', async () => {
    const lines = Array.from({ length: 60_000 }, (_, n) => `KEY_${n}=value ${n}`).join('\n');
    const file = at.folder.write('staging/large.env', lines);
    const context = by();
    const end = at.engine.subscribe((event) => {
      if (event.type === 'progress') at.engine.stop(context.commandId);
    });
    const error = await refused(at.engine, 'source.add', add([file]), context);
    end();
    expect(error.code).toBe('command.stopped');
    expect(rowsIn(at.record, 'source')).toHaveLength(0);
    expect(rowsIn(at.record, 'attribute')).toHaveLength(0);
  });

  it('commits other acts while a large source is being read', async () => {
    const lines = Array.from({ length: 60_000 }, (_, n) => `KEY_${n}=value ${n}`).join('\n');
    const file = at.folder.write('staging/large.env', lines);
    const order: string[] = [];
    const adding = act(at.engine, 'source.add', add([file])).then(() => order.push('source'));
    for (let n = 0; n < 3; n += 1) {
      await act(at.engine, 'participant.add', {
        auditId: at.auditId,
        name: `P${n}`,
        team: 'security',
        role: '',
      });
      expect(rowsIn(at.record, 'participant')).toHaveLength(n + 1);
      order.push('participant');
    }
    await adding;
    expect(order).toEqual(['participant', 'participant', 'participant', 'source']);
    expect(rowsIn(at.record, 'attribute')).toHaveLength(60_000);
  });
});

describe('secrets', () => {
  const secret = 'correct horse battery staple';

  it('keeps neither a value nor a passphrase, and notices a wrong one', async () => {
    const file = at.folder.write('staging/app.env', 'DB_PASSWORD=hunter2-hunter2\n');
    await act(at.engine, 'source.add', { auditId: at.auditId, side: 'staging', files: [file] });
    const unlock = { auditId: at.auditId, passphrase: secret };
    const first = await act(at.engine, 'secrets.unlock', unlock);
    expect(first.notComparable).toBe(1);
    await act(at.engine, 'source.add', { auditId: at.auditId, side: 'staging', files: [file] });
    const second = await act(at.engine, 'secrets.unlock', unlock);
    expect(second).toEqual({ keyId: first.keyId, notComparable: 0 });
    const wrong = await refused(at.engine, 'secrets.unlock', {
      ...unlock,
      passphrase: 'another one',
    });
    expect(wrong.code).toBe('secrets.wrong-passphrase');
    const everything = JSON.stringify([
      rowsIn(at.record, 'command'),
      rowsIn(at.record, 'audit_trail'),
      rowsIn(at.record, 'attribute'),
      rowsIn(at.record, 'source'),
    ]);
    expect(everything).not.toContain('hunter2');
    expect(everything).not.toContain('correct horse');
    expect(rowsIn(at.record, 'attribute')[0]).toMatchObject({ state: 'sensitive', value: null });
  });
});
