import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyRecord } from '../../../../../electron/engine/store/verify.ts';
import type { Engine } from '../../../../../electron/engine/engine.ts';
import { act, by, opening, refused } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { rowsIn } from '../support/record.ts';
import { bytesAt, judgedBench, openMade, otherMachine, verified } from './support.ts';

let at: Bench;
let other: Engine;

beforeEach(async () => {
  at = await judgedBench();
  ({ engine: other } = await otherMachine(at));
});
afterEach(async () => {
  await other.close();
  await at.end();
});

const release = { peer: 'The operations laptop', reason: 'Ops goes on' };
const participant = { name: 'Zed', team: 'operations', role: '' };

function fileOf({ fileToken }: { readonly fileToken: string }): { readonly file: string } {
  return { file: fileToken };
}

describe('opening a package elsewhere', () => {
  it('makes a record that holds together and can only be read', async () => {
    const done = await act(at.engine, 'export.package', { auditId: at.auditId });
    const opened = await act(other, 'package.open', fileOf(done));
    expect(opened).toMatchObject({ custody: 'copy', relation: { kind: 'unknown-here' } });
    const record = opened.recordToken.replace(/^token:/, '');
    expect(verifyRecord(record)).toMatchObject({ ok: true, problems: [] });
    expect(rowsIn(record, 'rating').length).toBe(rowsIn(at.record, 'rating').length);
    expect(rowsIn(record, 'allowed_host')).toEqual([]);
    const copy = await openMade(at, opened.recordToken);
    const error = await refused(copy, 'participant.add', { auditId: at.auditId, ...participant });
    const { auditId } = at;
    for (const [name, input] of [
      ['history.page', { auditId }],
      ['record.verify', {}],
      ['people.get', { auditId }],
      ['register.get', { auditId }],
      ['release.get', { auditId }],
    ] as const) {
      expect([name, (await copy.query(name, input)).ok]).toEqual([name, true]);
    }
    await copy.close();
    expect(error.code).toBe('system.elsewhere');
  });

  it('tells whether the key that signed it is the one of this installation', async () => {
    const { auditId } = at;
    const done = await act(at.engine, 'export.package', { auditId });
    const keyAt = async (engine: Engine) => {
      const info = await engine.query('package.info', fileOf(done));
      return info.ok && info.value.file?.kind === 'checked' ? info.value.file.key : null;
    };
    expect([await keyAt(at.engine), await keyAt(other)]).toEqual(['own', 'unknown']);
  });

  it('asks for the passphrase, and tells a wrong one', async () => {
    const input = { auditId: at.auditId, passphrase: 'a long enough one' };
    const done = await act(at.engine, 'export.package', input);
    expect(done.encrypted).toBe(true);
    const none = await refused(other, 'package.open', fileOf(done));
    expect(none.code).toBe('package.sealed');
    const wrong = { ...fileOf(done), passphrase: 'another one' };
    expect((await refused(other, 'package.open', wrong)).code).toBe('package.passphrase');
    const right = { ...fileOf(done), passphrase: input.passphrase };
    expect((await act(other, 'package.open', right)).report.ok).toBe(true);
  });

  it('does not continue what was not released', async () => {
    const done = await act(at.engine, 'export.package', { auditId: at.auditId });
    const input = { ...fileOf(done), reason: 'r' };
    expect((await refused(other, 'package.continue', input)).code).toBe('package.not-released');
  });
});

describe('releasing a system', () => {
  it('makes it read-only here, and writable there, on one chain', async () => {
    const { auditId } = at;
    const done = await act(at.engine, 'package.release', { auditId, ...release });
    const here = { auditId, ...participant };
    const error = await refused(at.engine, 'participant.add', here);
    expect(error.code).toBe('system.elsewhere');
    expect(error.sentence).toContain('Checkout');
    const next = { ...opening, system: { ...opening.system, id: at.systemId } };
    expect((await refused(at.engine, 'audit.open', next)).code).toBe('system.elsewhere');
    const opened = await act(other, 'package.continue', { ...fileOf(done), reason: 'taking over' });
    expect(opened.custody).toBe('here');
    const going = await openMade(at, opened.recordToken);
    await act(going, 'participant.add', here);
    await going.close();
    const record = opened.recordToken.replace(/^token:/, '');
    expect(verifyRecord(record)).toMatchObject({ ok: true });
    const [before, after] = [rowsIn(at.record, 'audit_trail'), rowsIn(record, 'audit_trail')];
    expect(after.slice(0, before.length).map(({ hash }) => hash)).toEqual(
      before.map(({ hash }) => hash),
    );
    expect(verifyRecord(at.record)).toMatchObject({ ok: true });
  });

  it('is written beside other acts, and again where one of them belonged to it', async () => {
    const { auditId, engine } = at;
    const [released, added] = await Promise.all([
      act(engine, 'package.release', { auditId, ...release }),
      act(engine, 'participant.add', { auditId, ...participant }),
    ]);
    expect(added).not.toBeNull();
    const trail = rowsIn(at.record, 'audit_trail', '1 ORDER BY sequence');
    expect(trail.at(-1)?.hash).toBe(released.head);
    expect(trail.map(({ action }) => action)).toContain('participant.add');
    expect(verifyRecord(at.record)).toMatchObject({ ok: true, problems: [] });
    const { opened } = verified(bytesAt(at, released.fileName));
    expect([...(opened?.view.rows('participant') ?? [])]).toHaveLength(1);
    const left = readdirSync(at.folder.path).filter((name) => name.includes('.evenkeel'));
    expect(left).toEqual([released.fileName]);
  });

  it('leaves no file and no entry where it is refused at the last moment', async () => {
    const { auditId, engine } = at;
    const before = rowsIn(at.record, 'audit_trail').length;
    const twice = await Promise.all([
      engine.command('package.release', { auditId, ...release }, by()),
      engine.command('package.release', { auditId, ...release }, by()),
    ]);
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
    expect(rowsIn(at.record, 'handover')).toHaveLength(1);
    expect(rowsIn(at.record, 'audit_trail')).toHaveLength(before + 2);
    const left = readdirSync(at.folder.path).filter((name) => name.includes('.evenkeel'));
    expect(left).toHaveLength(1);
    expect(verifyRecord(at.record).ok).toBe(true);
  });

  it('can be taken back, and what went on elsewhere is a fork that names its entry', async () => {
    const { auditId } = at;
    const done = await act(at.engine, 'package.release', { auditId, ...release });
    const there = await act(other, 'package.continue', { ...fileOf(done), reason: 'r' });
    const last = rowsIn(at.record, 'audit_trail').length;
    await act(at.engine, 'package.take-back', { auditId, reason: 'the laptop was lost' });
    await act(at.engine, 'participant.add', { auditId, ...participant });
    const going = await openMade(at, there.recordToken);
    const back = await act(going, 'package.release', { auditId, ...release });
    await going.close();
    const error = await refused(at.engine, 'package.continue', { ...fileOf(back), reason: 'r' });
    expect(error.code).toBe('package.fork');
    expect(error.sentence).toContain(String(last + 1));
    const info = await at.engine.query('package.info', { auditId, ...fileOf(back) });
    const relation = { kind: 'fork', sequence: last + 1 };
    expect(info).toMatchObject({ value: { file: { relation, continuable: { ok: false } } } });
  });

  it('is refused while assessments are hidden', async () => {
    const { auditId } = at;
    await at.document({ staging: 'A=1\nB=2\nC=1\n', production: 'A=2\nB=3\nC=2\n' });
    await act(at.engine, 'comparison.run', { auditId });
    const rows = rowsIn(at.record, 'difference', `name = 'C'`).map(({ id }) => id);
    const view = { team: 'security', risk: 'low', rationale: 'n' };
    await act(at.engine, 'assessment.seal', { auditId, differenceIds: rows, ...view });
    const error = await refused(at.engine, 'package.release', { auditId, ...release });
    expect(error.code).toBe('package.hidden');
  });

  it('is nothing to take back where nothing was released', async () => {
    const input = { auditId: at.auditId, reason: 'r' };
    expect((await refused(at.engine, 'package.take-back', input)).code).toBe(
      'package.not-elsewhere',
    );
  });
});
