import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { act, opening, refused } from '../support/engine.ts';
import { rowsIn } from '../support/record.ts';
import { because, ruleBench, sizes } from '../support/rules.ts';
import type { RuleBench } from '../support/rules.ts';

let at: RuleBench;
beforeEach(async () => {
  at = await ruleBench();
});
afterEach(async () => at.end());

describe('a file of rules', () => {
  const write = (content: unknown): string =>
    at.folder.write('rules.json', typeof content === 'string' ? content : JSON.stringify(content));
  const imported = (content: unknown) =>
    act(at.engine, 'rule.import', { ...at.audit(), file: write(content), ...because });
  const file = (rules: readonly object[], off: readonly string[] = []) => ({
    schema: 'evenkeel/rules/1',
    rules,
    off,
  });

  it('is exported, and says the same when it is read by another system', async () => {
    await at.set(sizes);
    await at.set({ ...sizes, id: 'ours.other', match: { name: ['OTHER'] } });
    await at.switched('ours.other', false);
    await at.switched('config.key-one-sided', false);
    const done = await act(at.engine, 'export.rules', at.audit());
    expect(done.fileName).toBe('Checkout 2026.3 rules 2026-03-02.json');
    expect(rowsIn(at.record, 'export')).toMatchObject([
      { file_name: done.fileName, sha256: done.sha256 },
    ]);
    const text = readFileSync(join(at.folder.path, done.fileName), 'utf8');
    expect(JSON.parse(text)).toMatchObject({
      schema: 'evenkeel/rules/1',
      rules: [{ id: 'ours.other' }, { id: 'ours.sizes', version: 1 }],
      off: ['config.key-one-sided', 'ours.other'],
    });

    const { audit: other } = await act(at.engine, 'audit.open', {
      ...opening,
      system: { ...opening.system, name: 'Billing' },
    });
    const path = join(at.folder.path, done.fileName);
    const input = { auditId: other.id, file: path, ...because };
    expect(await act(at.engine, 'rule.import', input)).toEqual({
      added: 2,
      changed: 1,
      unchanged: 0,
    });
    expect(await act(at.engine, 'rule.import', input)).toEqual({
      added: 0,
      changed: 0,
      unchanged: 3,
    });
    const again = await act(at.engine, 'export.rules', { auditId: other.id });
    expect(readFileSync(join(at.folder.path, again.fileName), 'utf8')).toBe(text);
  });

  it('is the bare list too, changes what it names, and leaves the rest', async () => {
    await at.set({ ...sizes, id: 'ours.other', match: { name: ['OTHER'] } });
    await at.set(sizes);
    expect(await imported([{ ...sizes, risk: 'low' }])).toEqual({
      added: 0,
      changed: 1,
      unchanged: 0,
    });
    expect(await at.listed('ours.sizes')).toMatchObject({ rule: { version: 2, risk: 'low' } });
    expect((await at.listed('ours.other'))?.rule.version).toBe(1);
    const [row] = rowsIn(at.record, 'difference', "name = 'POOL_SIZE'");
    expect(row).toMatchObject({ rule: 'ours.sizes', suggested_risk: 'low' });
  });

  it('is taken back as one act', async () => {
    await imported(file([sizes], ['config.key-one-sided']));
    expect(await at.undo()).toEqual({ undone: 'the import of rules', differenceId: null });
    expect(rowsIn(at.record, 'system_rule')).toEqual([]);
  });

  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;

  it.each([
    ['no JSON', '{', 'rules.not-json', undefined],
    ['another file', { openapi: '3.1.0' }, 'rules.invalid', 'schema'],
    ['a later form', { schema: 'evenkeel/rules/2', rules: [] }, 'rules.invalid', 'schema'],
    [
      'an unknown condition',
      file([sizes, sizes, sizes, { ...sizes, match: { when: ['x'] } }]),
      'rules.invalid',
      'rules[3].match.when[0]',
    ],
    [
      'a rationale that would not read as it is written',
      file([{ ...sizes, rationale: 'Sized \u202Ehgih si ti.' }]),
      'rules.invalid',
      'rules[0].rationale',
    ],
    ['one id twice', file([sizes, sizes]), 'rules.duplicate', 'rules[1].id'],
    ['an unknown rule off', file([sizes], ['no.such']), 'rules.unknown-rule', 'off[0]'],
    [
      'a rule that matches everything',
      file([{ ...sizes, match: { value: ['**'] } }]),
      'rules.matches-everything',
      'rules[0].match',
    ],
    [
      'an attribute that is not in the catalogue',
      file([{ ...sizes, match: { catalogueId: ['no.such'] } }]),
      'rules.unknown-catalogue-id',
      'rules[0].match.catalogueId[0]',
    ],
    ['too many rules', file(Array(1001).fill(sizes)), 'rules.invalid', 'rules'],
    ['nesting without end', deep, 'rules.invalid', '[0]'],
    [
      'nesting without end inside',
      `{"schema":"evenkeel/rules/1","rules":${deep}}`,
      'rules.invalid',
      'rules[0]',
    ],
    [
      'a prototype',
      '[{"id":"a","title":"A","match":{"name":["a"],"__proto__":{"when":["sensitive"]}},"risk":"low","rationale":"R."}]',
      'rules.invalid',
      '[0].match',
    ],
    ['more than any catalogue needs', `"${'x'.repeat(4_000_001)}"`, 'rules.too-long', undefined],
  ])('with %s is refused as a whole, with the place', async (_, content, code, path) => {
    const wanted = { ...at.audit(), file: write(content), ...because };
    const error = await refused(at.engine, 'rule.import', wanted);
    expect(error).toMatchObject({ code, place: { file: 'rules.json' } });
    expect(error.place?.path).toBe(path);
    expect([error.sentence, error.remedy]).not.toContain('');
    expect(error.sentence.length).toBeLessThan(1500);
    expect(rowsIn(at.record, 'system_rule')).toEqual([]);
  });

  it('that is a folder, or not there, is refused', async () => {
    for (const path of [at.folder.path, join(at.folder.path, 'none.json')]) {
      const wanted = { ...at.audit(), file: path, ...because };
      expect((await refused(at.engine, 'rule.import', wanted)).code).toBe('rules.unreadable');
    }
  });

  it('that is a pipe or has no end is refused at once', async () => {
    const pipe = join(at.folder.path, 'pipe.json');
    execFileSync('mkfifo', [pipe]);
    for (const path of [pipe, '/dev/zero']) {
      const wanted = { ...at.audit(), file: path, ...because };
      expect((await refused(at.engine, 'rule.import', wanted)).code).toBe('rules.unreadable');
    }
  });

  it('never takes the place of another file', async () => {
    writeFileSync(join(at.folder.path, 'ours.json'), 'mine');
    const done = await act(at.engine, 'export.rules', { ...at.audit(), fileName: 'ours.json' });
    expect(done.fileName).toBe('ours (2).json');
    const wrong = { ...at.audit(), fileName: 'ours.xlsx' };
    expect((await refused(at.engine, 'export.rules', wrong)).code).toBe('export.name');
  });
});
