import { expect, it } from 'vitest';
import type { CommandName } from '../../../../../shared/contract/index.ts';
import { seeded } from '../../../../fixtures/random.ts';
import { ask } from '../queries/support.ts';
import { act, bench, by } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { decideOn } from '../support/people.ts';
import { chanceOf, documentPair, idsOf, shuffled } from './judging-acts.ts';
import { undoableActs } from './undoable-acts.ts';

const acts = Object.keys(undoableActs) as CommandName[];

/** Some that the sequence must have met where they change something, of each kind of thing. */
const someOfEach: readonly CommandName[] = [
  'answer.set',
  'approach.record',
  'assessment.set',
  'audit.criteria',
  'checklist.answer',
  'dossier.set',
  'evidence.add',
  'gap.plan',
  'incident.add',
  'participant.add',
  'production-change.add',
  'rating.set',
  'rule.set',
  'source.remove',
  'variation.declare',
  'window.set',
];

/** Before the others, which take gaps out of their windows. */
const windows: readonly CommandName[] = Array.from({ length: 8 }, () => 'window.set');

/** What signatures of the decision and of the audit as a whole would be bound to now. */
async function signable({ engine, auditId }: Bench, decisionId: string): Promise<string> {
  const subjects = [
    { subject: { kind: 'decision', id: decisionId }, meaning: 'release-decision' },
    { subject: { kind: 'audit', id: auditId }, meaning: 'reviewed' },
  ] as const;
  const previews = await Promise.all(
    subjects.map(async (each) => ask(engine, 'signing.preview', { auditId, ...each })),
  );
  return previews.map(({ contentHash }) => contentHash).join();
}

/** Something of every kind, so that an act finds what it can change; and gaps in a window. */
async function fill(at: Bench): Promise<void> {
  const { engine, auditId, record } = at;
  await documentPair(at);
  for (const [chance, name] of shuffled(acts, 2, seeded(3)).entries()) {
    await engine.command(name, inputOf(at, name, chance), by('Ada', 'before the decision'));
  }
  const window = { title: 'April', startsOn: '2026-04-04', endsOn: '2026-04-05' };
  const { windowId } = await act(engine, 'window.set', { auditId, ...window });
  for (const id of idsOf({ record })) {
    const row = { auditId, differenceIds: [id], reason: 'talked again' };
    // Refused where an assessment of the row is hidden: there are others.
    await engine.command('rating.set', { ...row, risk: 'medium', rationale: 'agreed' }, by());
    await engine.command('gap.plan', { ...row, disposition: 'scheduled', windowId }, by());
  }
}

function inputOf({ auditId, record }: Bench, name: CommandName, chance: number): object {
  return undoableActs[name]?.({ auditId, record, ...chanceOf(seeded(chance)) }) ?? {};
}

it('no act that undo takes back changes what was decided on without a reason', async () => {
  const at = await bench();
  try {
    await fill(at);
    const decisionId = await decideOn(at);
    const silent = new Set<string>();
    const changing = new Set<string>();
    for (const [chance, name] of [...windows, ...shuffled(acts, 4, seeded(2))].entries()) {
      const { reason: _reason, ...input } = inputOf(at, name, chance) as { reason?: string };
      const before = await signable(at, decisionId);
      const { ok } = await at.engine.command(name, input, by());
      if (ok && (await signable(at, decisionId)) !== before) silent.add(name);
      if (ok) continue;
      await at.engine.command(name, { ...input, reason: 'it was forgotten' }, by('Ada', 'r'));
      if ((await signable(at, decisionId)) !== before) changing.add(name);
    }
    expect([...silent]).toEqual([]);
    expect([...changing]).toEqual(expect.arrayContaining([...someOfEach]));
  } finally {
    await at.end();
  }
}, 240_000);
