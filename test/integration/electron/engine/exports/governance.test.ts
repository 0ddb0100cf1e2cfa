import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read, utils } from 'xlsx';
import type { WorkBook } from 'xlsx';
import { approved, passphrase } from '../support/approving.ts';
import { act } from '../support/engine.ts';
import { exceptionBench } from '../support/exceptions.ts';
import type { ExceptionBench } from '../support/exceptions.ts';
import { addSigner } from '../support/people.ts';

const reason = 'r';
let at: ExceptionBench;
let book: WorkBook;
let decisionId: string;

/** A signed exception and one approved on paper, a decision that differs, signed and then outlived. */
beforeAll(async () => {
  at = await exceptionBench();
  const { auditId, engine } = at;
  await at.rate('medium', 'POOL', 'A');
  const { exceptionId } = await at.requested();
  await approved(at, exceptionId, { note: '=cmd' });
  const paper = await at.requested({ title: 'On paper' }, ['A']);
  const minutes = at.folder.write('minutes.txt', 'The board agreed.');
  await act(engine, 'approval.outside', {
    auditId,
    subject: { kind: 'exception', id: paper.exceptionId },
    meaning: 'approved',
    approver: 'Board',
    role: 'Board of changes',
    givenOn: '2026-03-02',
    how: 'Minutes of 1 March',
    files: [minutes],
  });
  await act(engine, 'dossier.set', { auditId, backOutPlan: '=1+1', testEvidence: 't', reason });
  const { itemId } = await act(engine, 'checklist.add', { auditId, text: 'Told', reason });
  await act(engine, 'checklist.answer', { itemId, state: 'done', note: 'by mail', reason });
  const change = { date: '2026-02-03', dimension: 'network', what: 'Rule opened', madeBy: 'Night' };
  const found = { foundHow: 'comparison', resolution: 'documented' };
  await act(engine, 'production-change.add', { auditId, ...change, ...found, reason });
  const decision = { decision: 'release', decidedBy: 'Olaf', reason: 'now' };
  const said = { auditId, ...decision, differsReason: 'Outside of what is released.' };
  decisionId = (await act(engine, 'decision.record', said)).decisionId;
  const { personId, passphrase: own } = await addSigner(at, 'Rin');
  await act(engine, 'signature.give', {
    auditId,
    subject: { kind: 'decision', id: decisionId },
    meaning: 'release-decision',
    personId,
    passphrase: own,
    note: '',
  });
  await act(engine, 'export.workbook', { auditId, fileName: 'all.xlsx' });
  book = read(readFileSync(join(at.folder.path, 'all.xlsx')), { cellDates: true, UTC: true });
});
afterAll(async () => at.end());

/** Rows of a sheet below the row that begins with this header. */
function rowsOf(name: string, first: string): readonly Record<string, unknown>[] {
  const grid = utils.sheet_to_json<unknown[]>(book.Sheets[name] ?? {}, { header: 1, defval: null });
  const top = grid.findIndex((row) => row[0] === first);
  const headers = grid[top] ?? [];
  return grid
    .slice(top + 1)
    .map((row) => Object.fromEntries(headers.map((header, index) => [String(header), row[index]])));
}

function linesOf(name: string): readonly string[] {
  const grid = utils.sheet_to_json<unknown[]>(book.Sheets[name] ?? {}, { header: 1, defval: null });
  return grid.map((row) => String(row[0]));
}

describe('the workbook of an audit that was decided on', () => {
  it('prints every signature with name, role, moment, meaning and hash', () => {
    const rows = rowsOf('Signatures', 'Printed name');
    expect(rows).toMatchObject([
      { 'Printed name': 'Linus', Meaning: 'Approved', Note: '=cmd' },
      { 'Printed name': 'Rin', Meaning: 'Release decision', Role: 'Release manager' },
    ]);
    for (const row of rows) {
      expect(row['SHA-256 of what was signed']).toMatch(/^[0-9a-f]{64}$/);
      expect(row['Signed, with offset']).toMatch(/UTC \(local time UTC[+-]\d\d:\d\d\)$/);
      expect(row['Covers the present content']).toBe('Yes');
    }
  });

  it('keeps the approval from outside apart, with its evidence by hash', () => {
    const sha256 = createHash('sha256').update('The board agreed.').digest('hex');
    expect(rowsOf('Outside approvals', 'Approver')).toMatchObject([
      { Approver: 'Board', 'Evidence (SHA-256)': `minutes.txt\n${sha256}` },
    ]);
    expect(rowsOf('Signatures', 'Printed name').map((row) => row['Printed name'])).not.toContain(
      'Board',
    );
    expect(rowsOf('Evidence', 'File')).toMatchObject([
      { File: 'minutes.txt', Bytes: 17, 'SHA-256': sha256 },
    ]);
    const how = rowsOf('Exception register', 'Number').map((row) => row['How approved']);
    expect(how).toEqual(expect.arrayContaining(['Signature', 'Outside approval, no signature']));
  });

  it('tells the life of each exception with who and when', () => {
    const steps = rowsOf('Exception history', 'Number').filter((row) => row['Number'] === 'E-001');
    expect(steps.length).toBeGreaterThan(1);
    expect(steps.map((row) => row['Who'])).toEqual(steps.map(() => expect.any(String)));
    const moments = steps.map((row) => (row['When (UTC)'] as Date).getTime());
    expect(moments).toEqual(moments.toSorted((a, b) => a - b));
  });

  it('says why people decided otherwise, with back-out, checklist and changes of production', () => {
    expect(linesOf('Scorecard')).toContainEqual(
      expect.stringMatching(/^Decided otherwise than computed .*Outside of what is released\.$/),
    );
    expect(linesOf('Scorecard')).toContainEqual(
      expect.stringMatching(/^Signed: Release decision, Rin/),
    );
    expect(linesOf('Checklist')).toContain('Back-out plan: =1+1');
    expect(rowsOf('Checklist', 'No.')).toMatchObject([
      { Point: 'Told', State: 'Done', Note: 'by mail' },
    ]);
    expect(rowsOf('Production changes', 'Date')).toMatchObject([
      { 'What was changed': 'Rule opened', 'Made by': 'Night' },
    ]);
  });

  it('holds no passphrase, nor what one is checked against', async () => {
    await act(at.engine, 'export.csv', { auditId: at.auditId, fileName: 'all.zip' });
    const files = ['all.xlsx', 'all.zip'].flatMap((name) =>
      Object.values(unzipSync(readFileSync(join(at.folder.path, name)))),
    );
    const text = files.map((part) => strFromU8(part)).join('\n');
    expect(text).toContain('Linus');
    expect(text).not.toContain(passphrase);
    expect(text).not.toMatch(/verifier|json_scrypt|recovery_salt/);
  });
});
