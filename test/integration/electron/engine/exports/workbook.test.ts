import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { read } from 'xlsx';
import type { CellObject, WorkBook } from 'xlsx';
import { openEngine } from '../../../../../electron/engine/engine.ts';
import { act, bench } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { ask, rowNamed, rowsOf } from '../queries/support.ts';

const canaries = ['canary-left-7f3a', 'canary-right-91bc', 'canary-url-44de'];
const [left = '', right = '', inUrl = ''] = canaries;

let at: Bench;
beforeEach(async () => {
  at = await bench();
  await at.document({
    staging: `POOL=10\nPHONE=+18556438890\nPAYEE=696911096973\nDAY=2021-1-8\nRUN==1+1\nDB_PASSWORD=${left}\nBROKER=amqp://user:${inUrl}@mq.example\n`,
    production: `POOL=20\nPHONE=+18556438891\nPAYEE=696911096974\nDAY=2021-1-9\nRUN==2+2\nDB_PASSWORD=${right}\nBROKER=amqp://user:${inUrl}@mq.example\n`,
  });
  await act(
    at.engine,
    'participant.add',
    of({ name: 'Grace', team: 'security', role: 'Reviewer' }),
  );
  await act(at.engine, 'comparison.run', of());
});
afterEach(async () => at.end());

function of(more: object = {}): object {
  return { auditId: at.auditId, ...more };
}

async function exported(fileName: string): Promise<{ bytes: Uint8Array; book: WorkBook }> {
  await act(at.engine, 'export.workbook', of({ fileName }));
  const bytes = readFileSync(join(at.folder.path, fileName));
  const book = read(bytes, { type: 'buffer', dense: true, cellDates: true, UTC: true });
  return { bytes, book };
}

function grid(book: WorkBook, sheet: string): readonly (readonly CellObject[])[] {
  return book.Sheets[sheet]?.['!data'] ?? [];
}

function column(book: WorkBook, sheet: string, header: string): readonly unknown[] {
  const [headers = [], ...rows] = grid(book, sheet);
  const index = headers.findIndex((cell) => cell.v === header);
  return rows.map((row) => row[index]?.v ?? null);
}

describe('the workbook of an audit', () => {
  it('tells every difference as the record has it', async () => {
    const rows = await rowsOf(at);
    const { book } = await exported('gaps.xlsx');
    expect(column(book, 'Gaps', 'Attribute')).toEqual(rows.map((row) => row.name));
    expect(column(book, 'Gaps', 'Rating')).toEqual(rows.map(() => 'Not rated'));
    const values = column(book, 'Gaps', 'Staging value');
    for (const text of ['+18556438890', '696911096973', '2021-1-8', '=1+1']) {
      expect(values).toContain(text);
    }
  });

  it('follows ratings, plan, exceptions and checks', async () => {
    const { id, dimension } = await rowNamed(at, 'POOL');
    const one = { differenceIds: [id] };
    await act(
      at.engine,
      'assessment.set',
      of({ ...one, team: 'security', risk: 'low', rationale: 'fine' }),
    );
    await act(at.engine, 'rating.set', of({ ...one, risk: 'high', rationale: 'Too small.' }));
    await act(
      at.engine,
      'gap.plan',
      of({
        ...one,
        effort: 'low',
        owner: 'Grace',
        due: '2026-03-20',
        disposition: 'remediate-now',
      }),
    );
    const words = {
      reason: 'r',
      riskAssessment: 'a',
      mitigation: 'm',
      compensatingControl: 'c',
      requester: 'Ada',
      owner: 'Grace',
    };
    await act(
      at.engine,
      'exception.request',
      of({
        ...one,
        ...words,
        title: 'Small pool',
        dimension,
        expiresOn: null,
        reviewTrigger: 'Load doubles',
      }),
    );
    const detector = { dimension, title: 'Settings', cadence: 'weekly', told: 'Grace' };
    const { detectorId } = await act(at.engine, 'detector.set', of(detector));
    await act(at.engine, 'drift.check', of({ detectorId }));
    const { book } = await exported('all.xlsx');
    const row = column(book, 'Gaps', 'Attribute').indexOf('POOL');
    expect(column(book, 'Gaps', 'Rating')[row]).toBe('High');
    expect(column(book, 'Gaps', 'Security assessment')[row]).toBe('Low: fine');
    expect(column(book, 'Gaps', 'Priority')[row]).toBe(1);
    expect(column(book, 'Remediation plan', 'Due')).toEqual([new Date('2026-03-20T00:00:00Z')]);
    expect(column(book, 'Exception register', 'Review trigger')).toEqual(['Load doubles']);
    expect(column(book, 'Exception register', 'Covers')[0]).toMatch(/^G-\d{3}$/);
    expect(column(book, 'Drift detection', 'Detector')).toContain('Settings');
    expect(column(book, 'Drift detection', 'Findings')).toContain('Nothing new');
    expect(column(book, 'Participants', 'Name')).toEqual(['Grace']);
  });

  it('keeps a rated gap that is found no longer in gaps and plan, with the reason', async () => {
    await at.document({ staging: 'POOL=10\nEXTRA=1\n' });
    await act(at.engine, 'comparison.run', of());
    const differenceIds = [(await rowNamed(at, 'EXTRA')).id];
    await act(at.engine, 'rating.set', of({ differenceIds, risk: 'high', rationale: 'agreed' }));
    await at.document({ staging: 'POOL=10\n' });
    await act(at.engine, 'comparison.run', of());
    const { book } = await exported('gone.xlsx');
    const row = column(book, 'Gaps', 'Attribute').indexOf('EXTRA');
    expect(column(book, 'Gaps', 'Rating')[row]).toBe('High');
    expect(column(book, 'Gaps', 'Staging value')[row]).toBe('1');
    expect(column(book, 'Remediation plan', 'Attribute')).toContain('EXTRA');
    expect(column(book, 'Gaps', 'Kind')[row]).toBe(
      'Only in staging; not found by the newest comparison',
    );
  });

  it('carries the chain, its head, and what changed in words', async () => {
    const { book } = await exported('trail.xlsx');
    const sequences = column(book, 'Audit trail', 'No.');
    expect(sequences).toEqual(sequences.map((_, index) => index + 1));
    const hashes = column(book, 'Audit trail', 'Hash');
    expect(column(book, 'Audit trail', 'Previous hash').slice(1)).toEqual(hashes.slice(0, -1));
    const report = await ask(at.engine, 'record.verify');
    const about = grid(book, 'About').map((row) => String(row[1]?.v));
    expect(about).toContain(`Entry ${sequences.length}: ${String(hashes.at(-1))}`);
    expect(report.systems[0]?.entries).toBe(sequences.length + 1);
    const joined = column(book, 'Audit trail', 'Action').indexOf('participant.add');
    expect(column(book, 'Audit trail', 'After')[joined]).toContain('team: security');
  });

  it('holds no secret, no tag and nothing of its key', async () => {
    const { bytes } = await exported('secrets.xlsx');
    const text = Object.values(unzipSync(bytes))
      .map((file) => strFromU8(file))
      .join('\n');
    for (const canary of canaries) expect(text).not.toContain(canary);
    expect(text).toContain('secret, present');
    const record = readFileSync(at.record).toString('latin1');
    expect(record).not.toContain(left);
    for (const word of ['secret salt', 'secret_salt', 'key id']) expect(text).not.toContain(word);
  });

  it('overwrites no earlier one, and both stand as they were', async () => {
    const first = await exported('same.xlsx');
    await act(at.engine, 'export.workbook', of({ fileName: 'same.xlsx' }));
    expect(readFileSync(join(at.folder.path, 'same.xlsx')).equals(first.bytes)).toBe(true);
    expect(readdirSync(at.folder.path)).toContain('same (2).xlsx');
  });

  it('says the runtime that it was written on', async () => {
    const said = (book: WorkBook, sheet: string): boolean =>
      grid(book, sheet).some((row) =>
        row?.some((cell) => String(cell?.v).startsWith('Development runtime')),
      );
    const { book } = await exported('released.xlsx');
    expect([said(book, 'Scorecard'), said(book, 'About')]).toEqual([false, false]);
    await at.engine.close();
    const host = { ...at.host, developmentRuntime: true };
    const engine = await openEngine({ record: at.record, host });
    await act(engine, 'export.workbook', of({ fileName: 'stand-in.xlsx' }));
    await engine.close();
    const standIn = read(readFileSync(join(at.folder.path, 'stand-in.xlsx')), { dense: true });
    expect([said(standIn, 'Scorecard'), said(standIn, 'About')]).toEqual([true, true]);
  });
});
