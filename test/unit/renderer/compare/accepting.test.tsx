import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useAgendaActs } from '../../../../renderer/steps/2-compare/agenda/useAgendaActs.ts';
import type { ActTarget } from '../../../../renderer/steps/2-compare/agenda/useAgendaActs.ts';
import { openFilter } from '../../../../renderer/steps/2-compare/filter.ts';
import { useActs } from '../../../../renderer/steps/2-compare/useActs.ts';
import type { ActSubject } from '../../../../renderer/steps/2-compare/useActs.ts';
import type { Judged, Judgement } from '../../../../renderer/steps/2-compare/useJudging.ts';
import type { DifferenceRow } from '../../../../shared/contract/index.ts';
import type { Risk } from '../../../../shared/model/words.ts';
import { fakeBridge } from '../fakeBridge.ts';
import { aRow } from './rows.ts';

beforeEach(() => void fakeBridge({}));
afterEach(cleanup);

const suggested = (id: string, risk: Risk): DifferenceRow =>
  aRow({ id, suggestion: { risk, rule: 'tls', reasons: ['Ciphers differ.'] } });

/** A judge that answers so, and what it was asked. */
const judgeWho = (answer: Judged) =>
  vi.fn<(judgement: Judgement) => Promise<Judged>>(async () => answer);

describe('accepting in the table', () => {
  const chosen = (known: readonly DifferenceRow[], count: number, answer: Judged = 'saved') => {
    const judge = judgeWho(answer);
    const targets = Array.from({ length: count }, (_, at) => known[at]?.id ?? `far-${at}`);
    const subject: ActSubject = {
      auditId: 'a-1',
      filter: openFilter,
      pages: { known: () => known } as unknown as ActSubject['pages'],
      index: null,
      line: 0,
      targets,
      atCursor: known[0],
      judgeNow: 'meeting',
      writable: true,
      setSelection: () => {},
      goTo: () => {},
      judge,
      onAgenda: () => {},
    };
    const { result } = renderHook(() => useActs(subject));
    return { judge, result };
  };

  it('asks first where one row of the selection is suggested high', () => {
    const { judge, result } = chosen([suggested('d1', 'medium'), suggested('d2', 'high')], 2);
    act(() => result.current.acts.accept());
    expect(judge).not.toHaveBeenCalled();
    expect(result.current.dialog).toMatchObject({ risk: null, ids: ['d1', 'd2'], required: true });
  });

  it('accepts at once where none is', async () => {
    const { judge, result } = chosen([suggested('d1', 'medium'), suggested('d2', 'low')], 2);
    await act(async () => result.current.acts.accept());
    expect(judge.mock.calls).toMatchObject([[{ ids: ['d1', 'd2'], risk: null, rationale: '' }]]);
    expect(result.current.dialog).toBeNull();
  });

  it('asks when the record says that a row out of sight is', async () => {
    const { judge, result } = chosen([suggested('d1', 'medium')], 2, 'needs-rationale');
    await act(async () => result.current.acts.accept());
    expect(judge).toHaveBeenCalledOnce();
    expect(result.current.dialog).toMatchObject({ risk: null, required: true, asksReason: false });
  });
});

describe('accepting on the agenda', () => {
  const atCursor = (risk: Risk) => {
    const judge = judgeWho('saved');
    const member = suggested('d1', risk);
    const target: ActTarget = {
      itemId: 'd1',
      title: member.name,
      count: 1,
      first: 'd1',
      suggestion: risk,
      settled: false,
      parked: false,
      member,
    };
    const subject = { auditId: 'a-1', target, writable: true, judge, mark: () => () => {} };
    return { judge, ...renderHook(() => useAgendaActs(subject)) };
  };

  it('asks for a rationale where the suggestion is high, and accepts with it', async () => {
    const { judge, result } = atCursor('high');
    act(() => result.current.acts.accept());
    expect(judge).not.toHaveBeenCalled();
    const { dialog } = result.current;
    if (dialog?.type !== 'rationale') throw new Error('no rationale is asked for');
    expect(dialog).toMatchObject({ risk: null, required: true });
    const given = { rationale: 'Orders stop.', reason: '' };
    await act(async () => void (await result.current.decide(dialog.target, dialog.risk, given)));
    expect(judge.mock.calls).toMatchObject([[{ ids: ['d1'], risk: null, ...given }]]);
  });

  it('accepts at once where it is not', async () => {
    const { judge, result } = atCursor('medium');
    await act(async () => result.current.acts.accept());
    expect(judge.mock.calls).toMatchObject([[{ ids: ['d1'], risk: null, rationale: '' }]]);
    expect(result.current.dialog).toBeNull();
  });
});
