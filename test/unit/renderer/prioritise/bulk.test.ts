import { describe, expect, it } from 'vitest';
import type { GapView } from '../../../../shared/contract/index.ts';
import type { Effort, Risk } from '../../../../shared/model/words.ts';
import {
  adviceAgainst,
  dispositionAfter,
  noWindow,
  partOf,
  unchanged,
} from '../../../../renderer/steps/3-prioritise/bulk.ts';
import { shownFields } from '../../../../renderer/steps/3-prioritise/PlanDialogFields.tsx';
import { aRow } from '../compare/rows.ts';

function aGap(risk: Risk, effort: Effort | null): GapView {
  const rating = { risk, rationale: '', accepted: false, by: 'Rin', at: '' };
  return {
    row: aRow({ rating, plan: { ...aRow().plan, effort, disposition: null } }),
    priority: null,
    missing: [],
    overdue: false,
    advised: null,
    phases: [],
    mitigations: [],
    groupTitle: null,
  };
}

const high = aGap('high', 'low');

describe('a change of several gaps', () => {
  it('holds only what was given', () => {
    expect(partOf(unchanged)).toEqual({});
    expect(partOf({ ...unchanged, effort: 'low', owner: ' Rin ', note: '  ' })).toEqual({
      effort: 'low',
      owner: 'Rin',
    });
    expect(partOf({ ...unchanged, window: noWindow })).toEqual({ windowId: null });
    expect(partOf({ ...unchanged, window: 'w1' })).toEqual({ windowId: 'w1' });
  });

  it('asks for a reason where the disposition departs from the advice, with the new effort', () => {
    expect(adviceAgainst({ ...unchanged, disposition: 'remediate-now' }, [high])).toBeNull();
    expect(adviceAgainst({ ...unchanged, disposition: 'accept' }, [high])).toEqual([
      'remediate-now',
    ]);
    const harder = { ...unchanged, effort: 'high', disposition: 'remediate-now' } as const;
    expect(adviceAgainst(harder, [high])).toEqual(['phased']);
    const unsorted = [aGap('high', null)];
    expect(adviceAgainst({ ...unchanged, disposition: 'phased' }, unsorted)).toBeNull();
    const both = ['remediate-now', 'phased'];
    expect(adviceAgainst({ ...unchanged, disposition: 'accept' }, unsorted)).toEqual(both);
  });

  it('asks for a reason where the record wants one, and keeps what is typed in sight', () => {
    const place = { field: 'reason' };
    const problem = { code: 'plan.reason-missing', sentence: '', remedy: '', place };
    const harder = { ...unchanged, effort: 'high' } as const;
    expect(shownFields(harder, [high])).not.toContain('reason');
    expect(shownFields(harder, [high], problem)).toContain('reason');
    expect(shownFields({ ...harder, reason: 'two people' }, [high])).toContain('reason');
  });

  it('shows the fields that the disposition calls for', () => {
    const scheduled = { ...unchanged, disposition: 'scheduled' } as const;
    expect(dispositionAfter(scheduled, [high])).toBe('scheduled');
    expect(shownFields(scheduled, [high])).toContain('windowId');
    expect(shownFields(scheduled, [high])).toContain('reason');
    const advised = shownFields({ ...unchanged, effort: 'low' }, [aGap('low', null)]);
    expect(advised).toContain('reviewOn');
    const accepted = shownFields({ ...unchanged, disposition: 'accept' }, [aGap('low', 'low')]);
    expect(accepted).toContain('noticedBy');
    expect(accepted).not.toContain('reason');
  });
});
