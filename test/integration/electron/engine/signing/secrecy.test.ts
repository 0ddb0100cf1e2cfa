import { expect, it } from 'vitest';
import { canariesIn, writtenBelow } from '../../../../fixtures/canaries.ts';
import type { Written } from '../../../../fixtures/canaries.ts';
import { act, bench, by, refused } from '../support/engine.ts';
import { addPerson } from '../support/people.ts';

const first = 'canary-seven lanterns under the bridge';
const second = 'canary-nine herons over the weir';
const third = 'canary-four kites above the mill';
const wrong = 'canary-not what was chosen here';

/** Recovery codes in what was written, with and without the signs between their groups. */
function codesIn(written: readonly Written[], codes: readonly string[]): readonly string[] {
  const spellings = codes.flatMap((code) => [code, code.replaceAll('-', '')]);
  return written.flatMap(({ name, text }) =>
    spellings.filter((code) => text.toLowerCase().includes(code.toLowerCase())).map(() => name),
  );
}

it('keeps passphrases and recovery codes out of record, write-ahead log, trail, events, errors and exports', async () => {
  const at = await bench();
  const { engine, auditId, folder } = at;
  const heard: string[] = [];
  engine.subscribe((event) => heard.push(JSON.stringify(event)));
  const fails = async (name: Parameters<typeof refused>[1], input: object): Promise<void> =>
    void heard.push(JSON.stringify(await refused(engine, name, input)));

  const grace = await addPerson(at, 'Grace', { administrator: true });
  const ben = await addPerson(at, 'Ben');
  const context = by();
  const setting = { personId: grace, passphrase: first, current: null };
  const one = await act(engine, 'person.passphrase', setting, context);
  heard.push(JSON.stringify(await refused(engine, 'person.passphrase', setting, context)));
  const two = await act(engine, 'person.passphrase', {
    personId: ben,
    passphrase: second,
    current: null,
    by: { administratorId: grace, passphrase: first },
  });
  const retiring = { personId: ben, reason: 'r' };
  await fails('person.retire', retiring);
  await fails('person.retire', { ...retiring, by: { administratorId: grace, passphrase: wrong } });
  await fails('person.passphrase', { personId: ben, passphrase: third, current: wrong });
  await fails('person.passphrase', { personId: ben, passphrase: third, current: null });
  await fails('person.passphrase', { personId: 'canary-nobody', passphrase: { third } });
  const three = await act(engine, 'person.reset', {
    personId: ben,
    passphrase: third,
    by: { administratorId: grace, passphrase: first },
  });
  const four = await act(engine, 'person.reset', {
    personId: grace,
    passphrase: second,
    by: { recoveryCode: one.recoveryCode },
  });
  await fails('person.reset', {
    personId: grace,
    passphrase: second,
    by: { recoveryCode: one.recoveryCode },
  });
  const signing = {
    auditId,
    subject: { kind: 'audit', id: auditId },
    meaning: 'reviewed',
    note: '',
  };
  await act(engine, 'signature.give', { ...signing, personId: grace, passphrase: second });
  await fails('signature.give', { ...signing, personId: grace, passphrase: wrong });
  await fails('signature.give', { ...signing, personId: grace, passphrase: second });
  await act(engine, 'export.workbook', { auditId });
  for (const name of ['people.get', 'signatures.get', 'audit.get'] as const) {
    heard.push(JSON.stringify(await engine.query(name, { auditId })));
  }

  const open = writtenBelow(folder.path, { except: 'none' });
  expect(open.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['evenkeel.db', 'evenkeel.db-wal']),
  );
  await engine.close();
  const closed = writtenBelow(folder.path, { except: 'none' });
  const all = [...open, ...closed, { name: 'events, answers and errors', text: heard.join('\n') }];
  expect(canariesIn(all)).toEqual([]);
  const codes = [one, two, three, four].map(({ recoveryCode }) => recoveryCode);
  expect(codesIn(all, codes)).toEqual([]);
  folder.remove();
});
