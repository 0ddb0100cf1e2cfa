import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultChecklist } from '../../../../../shared/release/index.ts';
import { ask } from '../queries/support.ts';
import { act, bench, by, refused } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { rowsIn } from '../support/record.ts';

let at: Bench;
beforeEach(async () => {
  at = await bench();
});
afterEach(async () => at.end());

const release = async () => ask(at.engine, 'release.get', { auditId: at.auditId });
const decide = async (more: object = {}) =>
  act(at.engine, 'decision.record', {
    auditId: at.auditId,
    decision: 'hold',
    decidedBy: 'Ada',
    reason: 'the pool is too small',
    ...more,
  });
const compared = async () => {
  await at.document({ staging: 'POOL=1\n', production: 'POOL=2\n' });
  await act(at.engine, 'comparison.run', { auditId: at.auditId });
};
/** Reasons that the trail keeps with entries of a table. */
const reasonsOf = (table: string) =>
  rowsIn(at.record, 'audit_trail', `subject GLOB '${table}:*' ORDER BY sequence`).map(
    ({ reason }) => reason,
  );

describe('the dossier', () => {
  const said = { backOutPlan: 'Switch back.', testEvidence: 'All green.' };

  it('is empty until somebody writes it, and says what was written last', async () => {
    expect((await release()).dossier).toEqual({ backOutPlan: '', testEvidence: '' });
    await act(at.engine, 'dossier.set', { auditId: at.auditId, ...said });
    await act(at.engine, 'dossier.set', { auditId: at.auditId, ...said, testEvidence: 'Red.' });
    expect((await release()).dossier).toEqual({ ...said, testEvidence: 'Red.' });
    await act(at.engine, 'undo.last', { auditId: at.auditId });
    expect((await release()).dossier).toEqual(said);
  });

  it('changes with a reason alone once people decided', async () => {
    await act(at.engine, 'dossier.set', { auditId: at.auditId, ...said });
    await decide();
    const change = { auditId: at.auditId, ...said, backOutPlan: 'Restore the copy.' };
    expect(await refused(at.engine, 'dossier.set', change)).toMatchObject({
      code: 'command.reason-missing',
      place: { field: 'reason' },
    });
    await act(at.engine, 'dossier.set', { ...change, reason: 'it was rehearsed otherwise' });
    expect(reasonsOf('release_dossier')).toEqual([null, 'it was rehearsed otherwise']);
  });
});

describe('what a decision rests on', () => {
  const answer = { side: 'staging', catalogueId: 'os.name', state: 'unknown', value: null };

  it.each([
    ['audit.change', { release: 'another' }],
    ['audit.criteria', { dimension: 'data', parityTarget: 50 }],
    ['answer.set', { ...answer, reason: '' }],
    ['checklist.add', { text: 'A.' }],
    ['checklist.fill', {}],
  ] as const)('changes by %s with a reason alone once there is one', async (name, more) => {
    const input = { auditId: at.auditId, ...more };
    await act(at.engine, name, input);
    await act(at.engine, 'undo.last', { auditId: at.auditId });
    await decide();
    expect((await refused(at.engine, name, input)).code).toBe('command.reason-missing');
    const context = { ...by(), reason: 'the auditor asked' } as unknown as ReturnType<typeof by>;
    await act(at.engine, name, input, context);
    const [newest] = rowsIn(at.record, 'audit_trail', '1 ORDER BY sequence DESC LIMIT 1');
    expect(newest).toMatchObject({ action: name, reason: 'the auditor asked' });
  });
});

describe('the release checklist', () => {
  it('is filled with the default points once, beside those of the audit itself', async () => {
    const { auditId } = at;
    await act(at.engine, 'checklist.add', { auditId, text: 'Support knows.' });
    const count = defaultChecklist.length;
    expect((await release()).checklistToFill).toBe(count);
    expect(await act(at.engine, 'checklist.fill', { auditId })).toEqual({ added: count });
    expect(await act(at.engine, 'checklist.fill', { auditId })).toEqual({ added: 0 });
    const { checklist, checklistToFill } = await release();
    expect(checklistToFill).toBe(0);
    expect(checklist.map(({ text }) => text)).toEqual([
      'Support knows.',
      ...defaultChecklist.map(({ text }) => text),
    ]);
  });

  it('takes an answer by name, and a note where a point does not apply', async () => {
    const { itemId } = await act(at.engine, 'checklist.add', { auditId: at.auditId, text: 'A.' });
    const none = { itemId, state: 'not-applicable', note: '' };
    expect(await refused(at.engine, 'checklist.answer', none)).toMatchObject({
      code: 'input.invalid',
      place: { field: 'note' },
    });
    await act(at.engine, 'checklist.answer', { ...none, note: 'there are none' }, by('Grace'));
    expect((await release()).checklist).toMatchObject([
      { state: 'not-applicable', note: 'there are none', answeredBy: 'Grace' },
    ]);
  });

  it('changes an answer with a reason alone, and opens a point again without a name', async () => {
    const { itemId } = await act(at.engine, 'checklist.add', { auditId: at.auditId, text: 'A.' });
    const done = { itemId, state: 'done', note: '' };
    await act(at.engine, 'checklist.answer', done);
    await act(at.engine, 'checklist.answer', done);
    const again = { itemId, state: 'open', note: '' };
    const error = await refused(at.engine, 'checklist.answer', again);
    expect(error.code).toBe('command.reason-missing');
    await act(at.engine, 'checklist.answer', { ...again, reason: 'it was another cluster' });
    expect((await release()).checklist).toMatchObject([
      { state: 'open', answeredBy: null, answeredAt: null },
    ]);
    expect(reasonsOf('checklist_item')).toEqual([null, null, 'it was another cluster']);
  });

  it('loses a point with a reason alone, together with its evidence', async () => {
    const { auditId } = at;
    const { itemId } = await act(at.engine, 'checklist.add', { auditId, text: 'A.' });
    const subject = `checklist_item:${itemId}`;
    const files = [at.folder.write('seen.txt', 'seen')];
    await act(at.engine, 'evidence.add', { auditId, subject, files });
    expect((await release()).checklist).toMatchObject([{ evidence: 1 }]);
    const error = await refused(at.engine, 'checklist.remove', { itemId, reason: ' ' });
    expect(error).toMatchObject({ code: 'input.invalid', place: { field: 'reason' } });
    await act(at.engine, 'checklist.remove', { itemId, reason: 'asked twice' });
    expect(await release()).toMatchObject({ checklist: [], evidence: [] });
    await act(at.engine, 'undo.last', { auditId });
    expect((await release()).checklist).toMatchObject([{ text: 'A.', evidence: 1 }]);
  });
});

describe('the log of production changes', () => {
  const change = {
    date: '2026-02-20',
    dimension: 'network',
    what: 'The timeout was raised to 20 s.',
    madeBy: '',
    foundHow: 'by the comparison',
    resolution: '',
  };

  it('keeps what was found, changes it and removes it with a reason', async () => {
    const { auditId } = at;
    const { changeId } = await act(at.engine, 'production-change.add', { auditId, ...change });
    expect((await release()).productionChanges).toEqual([{ id: changeId, ...change }]);
    const resolved = { changeId, ...change, resolution: 'It is in the repository now.' };
    const early = await refused(at.engine, 'production-change.change', { ...resolved, reason: '' });
    expect(early.place).toEqual({ field: 'reason' });
    await act(at.engine, 'production-change.change', { ...resolved, reason: 'documented' });
    expect((await release()).productionChanges).toMatchObject([
      { resolution: 'It is in the repository now.' },
    ]);
    await act(at.engine, 'production-change.remove', { changeId, reason: 'it was staging' });
    expect((await release()).productionChanges).toEqual([]);
    expect(reasonsOf('production_change')).toEqual([null, 'documented', 'it was staging']);
  });

  it('takes none that lies ahead', async () => {
    const ahead = { auditId: at.auditId, ...change, date: '2027-01-01' };
    expect(await refused(at.engine, 'production-change.add', ahead)).toMatchObject({
      code: 'production-change.future',
      place: { field: 'date' },
    });
  });
});

describe('the decision', () => {
  it('asks for a reason of its own where people release what is not ready', async () => {
    await compared();
    const of = { decision: 'release', reason: 'the shop opens on Monday' };
    const input = { auditId: at.auditId, decidedBy: 'Ada', ...of };
    expect(await refused(at.engine, 'decision.record', input)).toMatchObject({
      code: 'decision.differs-unexplained',
      place: { field: 'differsReason' },
    });
    const { decisionId } = await decide({ ...of, differsReason: 'the pool is watched' });
    expect((await release()).decision).toMatchObject({
      id: decisionId,
      differs: true,
      differsReason: 'the pool is watched',
      readiness: 'not-ready',
    });
  });

  it('keeps the reasons of that moment, whatever becomes of them', async () => {
    await compared();
    await decide();
    const { decision, readiness } = await release();
    expect(decision?.reasons).toEqual(
      readiness.reasons.map((reason) => ({ ...reason, behind: reason.behind.length })),
    );
    expect(decision?.reasons.length).toBeGreaterThan(0);
    await at.document({ staging: 'POOL=2\n' });
    await act(at.engine, 'comparison.run', { auditId: at.auditId });
    const later = await release();
    expect(later.decision?.reasons).toEqual(decision?.reasons);
    expect(later.readiness.reasons).not.toEqual(readiness.reasons);
  });

  it('that holds asks for no more than its reason, and drops another one', async () => {
    await decide({ differsReason: 'there is nothing to explain' });
    expect((await release()).decision).toMatchObject({ differs: false, differsReason: '' });
  });

  it('is replaced by a new one, and the earlier one stays listed', async () => {
    await decide({ reason: 'first' });
    await decide({ reason: 'second' });
    const { decision, earlierDecisions, subjects } = await release();
    expect(decision?.reason).toBe('second');
    expect(earlierDecisions.map(({ reason }) => reason)).toEqual(['first']);
    expect(subjects).toEqual({
      decision: `decision:${decision?.id}`,
      audit: `audit:${at.auditId}`,
    });
  });
});

it('lists what was rated below its suggestion, by whom and why', async () => {
  await at.document({ staging: 'ONLY_HERE=1\nPOOL=1\n', production: 'POOL=2\n' });
  await act(at.engine, 'comparison.run', { auditId: at.auditId });
  const rows = rowsIn(at.record, 'difference', `suggested_risk = 'high'`);
  const [row] = rows;
  await act(
    at.engine,
    'rating.set',
    { auditId: at.auditId, differenceIds: [row?.id], risk: 'low', rationale: 'unused by now' },
    by('Grace'),
  );
  const { belowSuggestion, readiness } = await release();
  expect(belowSuggestion).toEqual([
    {
      differenceId: row?.id,
      number: row?.number,
      key: row?.key,
      dimension: row?.dimension,
      subject: row?.subject,
      name: row?.name,
      suggested: 'high',
      rated: 'low',
      by: 'Grace',
      at: expect.stringMatching(/Z$/),
      rationale: 'unused by now',
    },
  ]);
  expect(belowSuggestion.map(({ key }) => key)).toEqual(readiness.belowSuggestion);
});
