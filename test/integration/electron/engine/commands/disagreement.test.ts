import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils } from 'xlsx';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Risk, Team } from '../../../../../shared/model/words.ts';
import { ask, rowNamed } from '../queries/support.ts';
import { act, bench, by } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { rowsIn } from '../support/record.ts';

let at: Bench;
beforeEach(async () => {
  at = await bench();
  await at.document({ staging: 'POOL_SIZE=10\n', production: 'POOL_SIZE=20\n' });
  await act(at.engine, 'comparison.run', { auditId: at.auditId });
});
afterEach(async () => at.end());

/** `2026-03-02 09:14 UTC`, as sentences say it. */
const minute = (moment: string): string => `${moment.slice(0, 16).replace('T', ' ')} UTC`;

async function history(differenceId: string): Promise<readonly string[]> {
  const detail = await ask(at.engine, 'difference.get', { differenceId });
  return detail.history.map(({ what }) => what);
}

it('tells a disagreement alike in the history, the gap and the workbook', async () => {
  const { id } = await rowNamed(at, 'POOL_SIZE');
  const one = { auditId: at.auditId, differenceIds: [id] };
  const seal = async (team: Team, risk: Risk, rationale: string, who: string): Promise<unknown> =>
    act(at.engine, 'assessment.seal', { ...one, team, risk, rationale }, by(who));
  await seal('development', 'low', 'The pool is never full.', 'Grace');
  await seal('operations', 'high', 'It queued last week.', 'Linus');
  const before = ['operations', 'development'].map((team) => `${team}: hidden assessment recorded`);
  expect(await history(id)).toEqual(before);

  await act(at.engine, 'assessment.reveal', one, by('Ada'));
  const settled = { ...one, risk: 'medium', rationale: 'Agreed to raise it.' };
  await act(at.engine, 'rating.set', settled, by('Ada'));
  const [dev = '', ops = ''] = rowsIn(at.record, 'assessment', '1 ORDER BY team').map(
    ({ assessed_at }) => minute(assessed_at),
  );
  expect(await history(id)).toEqual([
    'rated medium',
    `operations assessed high, given hidden by Linus on ${ops}, revealed`,
    `development assessed low, given hidden by Grace on ${dev}, revealed`,
    ...before,
  ]);

  const { row } = await ask(at.engine, 'difference.get', { differenceId: id });
  expect(row.rating).toMatchObject({ risk: 'medium', rationale: 'Agreed to raise it.' });
  expect(row.assessments).toMatchObject([
    { team: 'development', risk: 'low', rationale: 'The pool is never full.' },
    { team: 'operations', risk: 'high', rationale: 'It queued last week.' },
  ]);

  const sheet = await exported();
  const gap = sheet('Gaps').find((each) => each['Attribute'] === 'POOL_SIZE');
  expect(gap).toMatchObject({ Rating: 'Medium' });
  const told = JSON.stringify(gap);
  expect(told).toContain('Agreed to raise it.');
  for (const { risk, rationale } of row.assessments) {
    expect(told).toContain(rationale);
    expect(told.toLowerCase()).toContain(risk);
  }
  const trail = sheet('Audit trail').filter((entry) => JSON.stringify(entry).includes(id));
  expect(trail.map((entry) => [entry['Action'], entry['Actor']])).toEqual([
    ['assessment.seal', 'Grace'],
    ['assessment.seal', 'Linus'],
    ...Array.from({ length: 4 }, () => ['assessment.reveal', 'Ada']),
    ['rating.set', 'Ada'],
  ]);
  const [first = '', second = '', ...rest] = trail.map((entry) => JSON.stringify(entry));
  expect(first).not.toContain('never full');
  expect(second).not.toContain('queued');
  expect(rest.join()).toContain('never full');
  expect(rest.join()).toContain('queued');
});

/** Writes the workbook and reads its sheets back, by their headings. */
async function exported(): Promise<(name: string) => readonly Record<string, unknown>[]> {
  const fileName = 'story.xlsx';
  await act(at.engine, 'export.workbook', { auditId: at.auditId, fileName });
  const book = read(readFileSync(join(at.folder.path, fileName)));
  return (name) => utils.sheet_to_json(book.Sheets[name] ?? {});
}
