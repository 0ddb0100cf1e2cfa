import { createHash } from 'node:crypto';
import { closeSync, ftruncateSync, mkdirSync, openSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { evidenceFileLimit } from '../../../../../shared/release/index.ts';
import { ask } from '../queries/support.ts';
import { act, bench, by, refused } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { rowsIn, tamper } from '../support/record.ts';

let at: Bench;
let subject: string;
beforeEach(async () => {
  at = await bench();
  subject = `audit:${at.auditId}`;
});
afterEach(async () => at.end());

const input = (files: readonly string[], more: object = {}) => ({
  auditId: at.auditId,
  subject,
  files,
  ...more,
});
const add = async (files: readonly string[], more: object = {}) =>
  act(at.engine, 'evidence.add', input(files, more), by('Grace'));
const listed = async (of: string | null = null) =>
  ask(at.engine, 'evidence.list', { auditId: at.auditId, subject: of });
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A file of a size that takes no room on the disk. */
function hollow(name: string, size: number): string {
  const file = at.folder.write(name, '');
  const handle = openSync(file, 'r+');
  ftruncateSync(handle, size);
  closeSync(handle);
  return file;
}

describe('evidence', () => {
  it('is kept by its hash, with its name, its kind, who added it and why', async () => {
    const file = at.folder.write('results.csv', 'test;passed\n');
    const { evidenceIds } = await add([file], { note: 'the nightly run' });
    expect(await listed(subject)).toEqual([
      {
        id: evidenceIds[0],
        subject,
        about: 'The audit as a whole',
        fileName: 'results.csv',
        mediaType: 'text/csv',
        size: 12,
        sha256: sha256('test;passed\n'),
        note: 'the nightly run',
        addedBy: 'Grace',
        addedAt: expect.stringMatching(/Z$/),
      },
    ]);
    expect(rowsIn(at.record, 'evidence_bytes').map(({ bytes }) => String(bytes))).toEqual([
      'test;passed\n',
    ]);
  });

  it('shares the bytes of what is the same, and takes the same for a subject once', async () => {
    const [one, other] = ['one.txt', 'other.txt'].map((name) => at.folder.write(name, 'same'));
    const first = await add([one ?? '']);
    expect(await add([one ?? ''])).toEqual(first);
    await add([other ?? '']);
    expect(rowsIn(at.record, 'evidence')).toHaveLength(2);
    expect(rowsIn(at.record, 'evidence_bytes')).toHaveLength(1);
  });

  it('is of what the record has, and of the system of the audit', async () => {
    const file = at.folder.write('a.txt', 'a');
    const nobody = await refused(at.engine, 'evidence.add', input([file], { subject: 'audit:x' }));
    expect(nobody.code).toBe('audit.unknown');
    const rating = await refused(at.engine, 'evidence.add', input([file], { subject: 'rating:x' }));
    expect(rating).toMatchObject({ code: 'input.invalid', place: { field: 'subject' } });
  });

  it('needs a reason once people decided', async () => {
    const file = at.folder.write('a.txt', 'a');
    const decision = { decision: 'hold', decidedBy: 'Ada', reason: 'r' };
    await act(at.engine, 'decision.record', { auditId: at.auditId, ...decision });
    const early = await refused(at.engine, 'evidence.add', input([file]));
    expect(early.code).toBe('command.reason-missing');
    await add([file], { reason: 'the auditor asked for it' });
    expect(await listed(subject)).toHaveLength(1);
  });
});

describe('a file that is no evidence', () => {
  it.each([
    ['a folder', 'folder', () => at.folder.path],
    ['a file that is not there', 'unreadable', () => join(at.folder.path, 'gone.txt')],
    ['an empty file', 'empty', () => at.folder.write('empty.txt', '')],
    [
      'a symbolic link',
      'link',
      () => {
        const link = join(at.folder.path, 'link.txt');
        symlinkSync(at.folder.write('target.txt', 'secret'), link);
        return link;
      },
    ],
    [
      'a link to a folder',
      'link',
      () => {
        const link = join(at.folder.path, 'folder-link');
        symlinkSync(at.folder.path, link);
        return link;
      },
    ],
  ])('%s is refused by name, and nothing of the act is kept', async (_, why, make) => {
    const good = at.folder.write('good.txt', 'good');
    const bad = make();
    const error = await refused(at.engine, 'evidence.add', input([good, bad]));
    expect(error.code).toBe(`evidence.${why}`);
    const name = bad.slice(bad.lastIndexOf('/') + 1);
    expect(error).toMatchObject({ sentence: expect.stringContaining(name), place: { file: name } });
    expect(error.remedy).not.toBe('');
    expect(rowsIn(at.record, 'evidence_bytes')).toEqual([]);
  });

  it('one over the limit is refused with its name, its size and what to do', async () => {
    const file = hollow('film.mp4', evidenceFileLimit + 1);
    const error = await refused(at.engine, 'evidence.add', input([file]));
    expect(error).toEqual({
      code: 'evidence.too-large',
      sentence: 'film.mp4 has 25.1 MiB; a file of evidence may have 25 MiB.',
      remedy:
        'Keep the part that shows it, or keep the file elsewhere and add a note of where it is.',
      place: { file: 'film.mp4' },
    });
  });

  it('one at the limit is taken; more of them than one act keeps are not', async () => {
    const files = ['a', 'b', 'c', 'd', 'e'].map((name) => hollow(name, evidenceFileLimit));
    const error = await refused(at.engine, 'evidence.add', input(files));
    expect(error).toMatchObject({ code: 'evidence.too-much', place: { file: 'e' } });
    await add(files.slice(0, 1));
    expect(rowsIn(at.record, 'evidence')).toMatchObject([{ size: evidenceFileLimit }]);
  });
});

describe('removing evidence', () => {
  it('takes a reason, keeps the bytes, and is taken back by undo', async () => {
    const { evidenceIds } = await add([at.folder.write('a.txt', 'a')]);
    const [evidenceId] = evidenceIds;
    const early = await refused(at.engine, 'evidence.remove', { evidenceId, reason: '' });
    expect(early.place).toEqual({ field: 'reason' });
    await act(at.engine, 'evidence.remove', { evidenceId, reason: 'of another release' });
    expect(await listed()).toEqual([]);
    expect(rowsIn(at.record, 'evidence_bytes')).toHaveLength(1);
    await act(at.engine, 'undo.last', { auditId: at.auditId });
    expect(await listed(subject)).toMatchObject([{ id: evidenceId, fileName: 'a.txt' }]);
    expect((await ask(at.engine, 'record.verify')).ok).toBe(true);
  });
});

describe('saving a copy of evidence', () => {
  it('writes what was added, under its name or the next that is free', async () => {
    const [evidenceId] = (await add([at.folder.write('in/a.txt', 'as it was')])).evidenceIds;
    at.folder.write('a.txt', 'already here');
    const saved = await act(at.engine, 'evidence.save', { evidenceId });
    expect(saved).toEqual({
      fileName: 'a (2).txt',
      fileToken: `token:${join(at.folder.path, 'a (2).txt')}`,
      sha256: sha256('as it was'),
      size: 9,
    });
    expect(readFileSync(join(at.folder.path, 'a (2).txt'), 'utf8')).toBe('as it was');
    expect(readFileSync(join(at.folder.path, 'a.txt'), 'utf8')).toBe('already here');
  });

  it('never leads out of the export folder, whatever the record says of the name', async () => {
    const [evidenceId] = (await add([at.folder.write('in/a.txt', 'x')])).evidenceIds;
    mkdirSync(join(at.folder.path, 'up'));
    tamper(at.record, `UPDATE evidence SET file_name = '../up/../.profile'`);
    const saved = await act(at.engine, 'evidence.save', { evidenceId });
    expect(saved.fileName).toBe('_up_.._.profile');
  });

  it('checks the bytes first: changed or missing ones are not handed over', async () => {
    const [evidenceId] = (await add([at.folder.write('in/a.txt', 'x')])).evidenceIds;
    tamper(at.record, `UPDATE evidence_bytes SET bytes = CAST('y' AS BLOB)`);
    const changed = await refused(at.engine, 'evidence.save', { evidenceId });
    expect(changed).toMatchObject({ code: 'evidence.damaged', place: { file: 'a.txt' } });
    tamper(at.record, 'DELETE FROM evidence_bytes');
    const missing = await refused(at.engine, 'evidence.save', { evidenceId });
    expect(missing.code).toBe('evidence.missing');
  });
});

describe('verify', () => {
  const broken = async () => (await ask(at.engine, 'record.verify')).systems[0]?.break?.sentence;

  it.each([
    ['changed', `UPDATE evidence_bytes SET bytes = CAST('b' AS BLOB)`, 'have another hash'],
    ['missing', 'DELETE FROM evidence_bytes', 'are not in the record'],
    [
      'foreign',
      `INSERT INTO evidence_bytes VALUES ('${sha256('b')}', CAST('b' AS BLOB))`,
      'no entry of the trail names them',
    ],
  ])('finds %s bytes', async (_, statement, words) => {
    await add([at.folder.write('a.txt', 'a')]);
    expect(await broken()).toBeUndefined();
    tamper(at.record, statement);
    expect(await broken()).toContain(words);
  });

  it('finds missing bytes of evidence that was removed', async () => {
    const [evidenceId] = (await add([at.folder.write('a.txt', 'a')])).evidenceIds;
    await act(at.engine, 'evidence.remove', { evidenceId, reason: 'r' });
    tamper(at.record, 'DELETE FROM evidence_bytes');
    expect(await broken()).toContain('are not in the record');
  });
});
