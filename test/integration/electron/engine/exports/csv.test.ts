import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { rowsOf } from '../../../../../electron/engine/exports/csv/format.ts';
import { ask } from '../queries/support.ts';
import { act, bench, refused } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { rowsIn } from '../support/record.ts';

const canaries = ['canary-left-7f3a', 'canary-right-91bc'];

interface Manifest {
  readonly files: readonly { readonly file: string }[];
}

let at: Bench;
beforeEach(async () => {
  at = await bench();
  const [left, right] = canaries;
  await at.document({
    staging: `POOL=10\nPHONE=+18556438890\nRUN==1+1\nTEXT=a;b,"c"\nDB_PASSWORD=${left}\n`,
    production: `POOL=20\nPHONE=+18556438891\nRUN==2+2\nTEXT=a;b,"d"\nAPI_TOKEN=${right}\n`,
  });
  await act(at.engine, 'comparison.run', of());
});
afterEach(async () => at.end());

function of(more: object = {}): object {
  return { auditId: at.auditId, ...more };
}

it('writes one archive with every table, recorded with its hash and the chain it stands for', async () => {
  const head = rowsIn(at.record, 'audit_trail').at(-1);
  const done = await act(at.engine, 'export.csv', of({ separator: 'semicolon' }));
  expect(done.fileName).toBe('Checkout 2026.3 tables 2026-03-02.zip');
  const bytes = readFileSync(join(at.folder.path, done.fileName));
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(done.sha256);
  expect(rowsIn(at.record, 'export')).toMatchObject([
    { kind: 'csv', file_name: done.fileName, sha256: done.sha256, chain_head: head?.hash },
  ]);
  const parts = unzipSync(bytes);
  const manifest = JSON.parse(strFromU8(parts['manifest.json'] ?? new Uint8Array()));
  expect(manifest.chainHead).toEqual({ sequence: head?.sequence, hash: head?.hash });
  const gaps = Object.entries(parts).find(([name]) => name.endsWith('-gaps.csv'))?.[1];
  const raw = strFromU8(gaps ?? new Uint8Array());
  expect(raw).toContain(`;'=1+1;'=2+2;`);
  expect(raw).toContain(';+18556438890;+18556438891;');
  const rows = rowsOf(gaps ?? new Uint8Array(), 'semicolon');
  const values = rows.map((row) => row[rows[0]?.indexOf('Staging value') ?? -1]);
  expect(values).toEqual(expect.arrayContaining(['=1+1', '+18556438890', 'secret, present']));
});

it('writes a folder of its own beside what is there, whole', async () => {
  const done = await act(at.engine, 'export.csv', of({ form: 'folder', fileName: 'tables' }));
  const again = await act(at.engine, 'export.csv', of({ form: 'folder', fileName: 'tables' }));
  expect([done.fileName, again.fileName]).toEqual(['tables', 'tables (2)']);
  const names = readdirSync(join(at.folder.path, 'tables'));
  const manifest = JSON.parse(
    readFileSync(join(at.folder.path, 'tables/manifest.json'), 'utf8'),
  ) as Manifest;
  const listed = manifest.files.map(({ file }) => file);
  expect(new Set(names)).toEqual(new Set([...listed, 'manifest.json']));
  expect(done.sheets).toHaveLength(listed.length);
});

it('refuses names that lead elsewhere, and leaves nothing where a folder cannot be made', async () => {
  for (const fileName of ['../up', 'a/b', '.hidden']) {
    const error = await refused(at.engine, 'export.csv', of({ form: 'folder', fileName }));
    expect(error).toMatchObject({ code: 'export.name', place: { field: 'fileName' } });
  }
  const error = await refused(at.engine, 'export.csv', of({ fileName: 'tables.csv' }));
  expect(error.code).toBe('export.name');
});

it('holds no secret, and leaves a record that verifies', async () => {
  const { fileName } = await act(at.engine, 'export.csv', of());
  const parts = Object.values(unzipSync(readFileSync(join(at.folder.path, fileName))));
  const text = parts.map((part) => strFromU8(part)).join('\n');
  for (const canary of canaries) expect(text).not.toContain(canary);
  expect(text).toContain('secret, present');
  expect(await ask(at.engine, 'record.verify')).toMatchObject({ ok: true });
});
