import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommandName } from '../../../../../shared/contract/index.ts';
import { ask } from '../queries/support.ts';
import { act, bench } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { rowsIn } from '../support/record.ts';

let at: Bench;
beforeEach(async () => {
  at = await bench();
  await at.document({ staging: 'A_SIZE=1\nB_SIZE=1\n', production: 'A_SIZE=2\nB_SIZE=2\n' });
  await act(at.engine, 'comparison.run', { auditId: at.auditId });
});
afterEach(async () => at.end());

const idOf = (name: string): string | undefined =>
  rowsIn(at.record, 'difference').find((row) => row.name === name)?.id;

const both = (): object => ({
  auditId: at.auditId,
  differenceIds: [idOf('B_SIZE'), idOf('A_SIZE')],
});
const seal = { team: 'development', risk: 'low' };
const reason = 'as agreed';

describe('what undo was about', () => {
  it.each<readonly [CommandName, object]>([
    ['rating.set', { risk: 'low', rationale: 'x' }],
    ['assessment.set', { ...seal, rationale: 'x' }],
    ['assessment.seal', seal],
    ['difference.park', {}],
    ['variation.declare', { reason }],
    [
      'exception.request',
      {
        title: 't',
        dimension: 'infrastructure',
        reason,
        riskAssessment: 'r',
        mitigation: 'm',
        requester: 'Ann',
        owner: 'Olaf',
        expiresOn: '2026-06-01',
        reviewTrigger: null,
      },
    ],
  ])('is the first difference that the act took: %s', async (name, part) => {
    const input = both();
    const first = idOf('B_SIZE');
    await act(at.engine, name, { ...input, ...part });
    const { differenceId } = await act(at.engine, 'undo.last', { auditId: at.auditId });
    expect(differenceId).toBe(first);
  });

  it('stands on the agenda again by then, with the item that holds it', async () => {
    await act(at.engine, 'variation.declare', { ...both(), reason });
    const gone = await at.engine.query('meeting.item', {
      auditId: at.auditId,
      itemId: idOf('B_SIZE'),
    });
    expect(gone.ok).toBe(false);
    const { differenceId } = await act(at.engine, 'undo.last', { auditId: at.auditId });
    const { ids } = await ask(at.engine, 'meeting.item', {
      auditId: at.auditId,
      itemId: differenceId ?? '',
    });
    expect(ids).toContain(differenceId);
  });

  it('is what an act removed, and no difference where it was about none', async () => {
    await act(at.engine, 'assessment.seal', { ...both(), ...seal });
    await act(at.engine, 'assessment.unseal', { ...both(), team: 'development' });
    const removed = await act(at.engine, 'undo.last', { auditId: at.auditId });
    expect(removed.differenceId).toBe(idOf('B_SIZE'));
    const person = { auditId: at.auditId, name: 'Cleo', team: 'development', role: 'lead' };
    await act(at.engine, 'participant.add', person);
    const other = await act(at.engine, 'undo.last', { auditId: at.auditId });
    expect(other.differenceId).toBeNull();
  });
});
