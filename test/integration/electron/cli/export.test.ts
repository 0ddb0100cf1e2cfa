import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read, utils } from 'xlsx';
import { runCli } from '../../../../electron/cli/main.ts';
import { act, bench, opening } from '../engine/support/engine.ts';
import type { Bench } from '../engine/support/engine.ts';
import { idNamed, rowsIn } from '../engine/support/record.ts';

interface Told {
  readonly status: number;
  readonly out: Uint8Array;
  readonly err: string;
}

async function run(args: readonly string[], { terminal = false } = {}): Promise<Told> {
  const out: Uint8Array[] = [];
  const err: string[] = [];
  const status = await runCli(args, {
    out: (chunk) => void out.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk),
    say: (line) => void err.push(line),
    terminal,
  });
  return { status, out: Buffer.concat(out), err: err.join('\n') };
}

let at: Bench;
beforeAll(async () => {
  at = await bench();
  const { auditId, engine, record } = at;
  await at.document({ staging: 'POOL=10\nRUN==1+1\n', production: 'POOL=20\nRUN==2+2\n' });
  await act(engine, 'comparison.run', { auditId });
  const differenceIds = [idNamed(record, 'POOL')];
  await act(engine, 'rating.set', { auditId, differenceIds, risk: 'high', rationale: 'small' });
  await act(engine, 'export.workbook', { auditId, fileName: 'theirs.xlsx' });
  const file = join(at.folder.path, 'theirs.xlsx');
  await act(engine, 'template.set', { auditId, name: 'House', kind: 'plan', file });
});
afterAll(async () => at.end());

const sheetsOf = (bytes: Uint8Array): readonly string[] =>
  read(bytes, { type: 'array' }).SheetNames;

describe('export RECORD', () => {
  it('writes the workbook of the newest audit, and records nothing', async () => {
    const entries = rowsIn(at.record, 'audit_trail').length;
    const out = join(at.folder.path, 'cli.xlsx');
    const told = await run(['export', at.record, '--out', out]);
    expect(told).toMatchObject({ status: 0, out: Buffer.alloc(0) });
    const bytes = readFileSync(out);
    expect(told.err).toContain(createHash('sha256').update(bytes).digest('hex'));
    expect(sheetsOf(bytes)).toContain('Remediation plan');
    const gaps = read(bytes, { type: 'array' }).Sheets['Gaps'] ?? {};
    expect(utils.sheet_to_csv(gaps)).toContain('POOL');
    expect(rowsIn(at.record, 'audit_trail')).toHaveLength(entries);
  });

  it.each([
    ['poam', 'POA&M'],
    ['scorecard', 'Scorecard'],
    ['House', 'House'],
  ])('follows the template %s', async (template, first) => {
    const { status, out } = await run(['export', at.record, '--template', template]);
    expect([status, sheetsOf(out)[0]]).toEqual([0, first]);
  });

  it('writes tables and OSCAL, each as it is asked for', async () => {
    const csv = await run(['export', at.record, '--format', 'csv', '--separator', 'tab']);
    const manifest = unzipSync(csv.out)['manifest.json'] ?? new Uint8Array();
    expect(JSON.parse(Buffer.from(manifest).toString())).toMatchObject({
      system: 'Checkout',
      format: { separator: 'tab' },
    });
    const model = 'assessment-results';
    const oscal = await run(['export', at.record, '--format', 'oscal', '--model', model]);
    expect(Object.keys(JSON.parse(Buffer.from(oscal.out).toString()))).toEqual([model]);
  });

  it('says that PDF needs the app', async () => {
    const { status, out, err } = await run(['export', at.record, '--format', 'pdf']);
    expect([status, out.length]).toEqual([2, 0]);
    expect(err).toContain('PDF is printed in a window');
  });

  it.each([
    [[], 'needs the file of one record'],
    [['--format', 'xls'], '--format does not know "xls"'],
    [['--template', 'ours'], 'There is no template "ours"'],
    [['--format', 'csv', '--template', 'poam'], '--template belongs to --format workbook alone'],
    [['--audit', '7'], 'The system has no audit 7'],
    [['--audit', 'last'], 'wants the number of an audit'],
    [['--system', 'Search'], 'The record holds no system named "Search"'],
  ])('refuses %j as wrong usage', async (more, said) => {
    const { status, out, err } = await run([
      'export',
      ...(more.length === 0 ? [] : [at.record]),
      ...more,
    ]);
    expect([status, out.length]).toEqual([2, 0]);
    expect(err).toContain(said);
  });

  it('never fills a terminal with a workbook', async () => {
    const { status, err } = await run(['export', at.record], { terminal: true });
    expect(status).toBe(2);
    expect(err).toContain('--out');
  });

  it('asks which system where a record holds several', async () => {
    const system = { ...opening.system, name: 'Search' };
    await act(at.engine, 'audit.open', { ...opening, system });
    expect((await run(['export', at.record])).err).toContain('Checkout, Search');
    const named = ['--system', 'Checkout', '--audit', '1', '--template', 'scorecard'];
    expect((await run(['export', at.record, ...named])).status).toBe(0);
  });
});
