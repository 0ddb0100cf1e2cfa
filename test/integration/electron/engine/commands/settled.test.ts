import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommandName } from '../../../../../shared/contract/index.ts';
import { act, by, refused } from '../support/engine.ts';
import { exceptionBench } from '../support/exceptions.ts';
import type { ExceptionBench } from '../support/exceptions.ts';
import { idNamed, rowsIn } from '../support/record.ts';

let at: ExceptionBench;
let audit: { readonly auditId: string };
beforeAll(async () => {
  at = await exceptionBench();
  audit = { auditId: at.auditId };
  await at.rate('medium', 'POOL');
  await act(at.engine, 'dossier.set', { ...audit, backOutPlan: 'switch back', testEvidence: '' });
  const said = { decision: 'hold', decidedBy: 'Ada', reason: 'too small' };
  await act(at.engine, 'decision.record', { ...audit, ...said });
});
afterAll(async () => at.end());

const rows = (name: string) => ({ ...audit, differenceIds: [idNamed(at.record, name)] });
const incident = { date: '2026-01-05', dimension: 'network', what: 'w', parityGap: true };
const view = { team: 'operations', risk: 'low', rationale: 'watched' };

const changes: readonly (readonly [CommandName, () => object])[] = [
  ['rating.set', () => ({ ...rows('A'), risk: 'low', rationale: 'agreed' })],
  ['assessment.set', () => ({ ...rows('POOL'), ...view })],
  ['gap.plan', () => ({ ...rows('POOL'), owner: 'Grace' })],
  ['incident.add', () => ({ ...audit, ...incident, catalogueId: null })],
  ['participant.add', () => ({ ...audit, name: 'Zoe', team: 'security', role: '' })],
  ['audit.criteria', () => ({ ...audit, dimension: 'network', parityTarget: 10 })],
  ['audit.change', () => ({ ...audit, snapshotAgeLimit: 300 })],
  ['dossier.set', () => ({ ...audit, backOutPlan: 'another', testEvidence: '' })],
  [
    'window.set',
    () => ({ ...audit, title: 'Spring', startsOn: '2026-05-02', endsOn: '2026-05-03' }),
  ],
  ['checklist.add', () => ({ ...audit, text: 'Support knows.' })],
  ['undo.last', () => audit],
];

describe('what people decided on', () => {
  it.each(changes)('takes no %s without a reason, and keeps the reason', async (name, input) => {
    const trail = () => rowsIn(at.record, 'audit_trail', `action = '${name}'`);
    const before = trail().length;
    expect(await refused(at.engine, name, input())).toMatchObject({
      code: 'command.reason-missing',
      place: { field: 'reason' },
    });
    expect(trail()).toHaveLength(before);
    await act(at.engine, name, input(), by('Ada', 'it was forgotten'));
    expect(trail().at(-1)?.reason).toBe('it was forgotten');
  });

  it('takes no assessment sheet without a reason, before the file is looked at', async () => {
    const sheet = { ...audit, file: 'token:none' };
    expect((await refused(at.engine, 'assessment-sheet.read', sheet)).code).toBe(
      'command.reason-missing',
    );
  });
});
