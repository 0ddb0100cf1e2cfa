import { expect, it } from 'vitest';
import { CANARY, canariesIn, plantedFiles, writtenBelow } from '../../../fixtures/canaries.ts';
import { act, bench } from './support/engine.ts';

it('keeps the planted secrets of every collector out of record, write-ahead log, events and exports', async () => {
  const { engine, auditId, folder, end } = await bench();
  const heard: string[] = [];
  engine.subscribe((event) => heard.push(JSON.stringify(event)));
  for (const side of ['staging', 'production'] as const) {
    for (const { name, content } of plantedFiles(side)) {
      expect(content).toContain(CANARY);
      folder.write(`dropped/${side}/${name}`, content);
    }
    const files = [`${folder.path}/dropped/${side}`];
    const outcome = await act(engine, 'source.add', { auditId, side, files });
    heard.push(JSON.stringify(outcome));
  }
  await act(engine, 'comparison.run', { auditId });
  await act(engine, 'export.workbook', { auditId });
  for (const name of [
    'document.get',
    'differences.page',
    'set-aside.groups',
    'scorecard.get',
  ] as const) {
    const answer = await engine.query(name, { auditId, filter: {} });
    expect(answer.ok).toBe(true);
    heard.push(JSON.stringify(answer));
  }
  const open = writtenBelow(folder.path, { except: 'dropped' });
  expect(open.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['evenkeel.db', 'evenkeel.db-wal']),
  );
  await end();
  expect(canariesIn([...open, { name: 'events and answers', text: heard.join('\n') }])).toEqual([]);
});
