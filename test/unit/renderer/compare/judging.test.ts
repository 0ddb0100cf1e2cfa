import { describe, expect, it } from 'vitest';
import {
  forget,
  markPending,
  markSaved,
  paint,
} from '../../../../renderer/steps/2-compare/pending.ts';
import {
  asksForRationale,
  firstRationale,
  mayStayEmpty,
  stockRationales,
} from '../../../../renderer/steps/2-compare/rationale.ts';
import { aRow } from './rows.ts';

const one = { known: [aRow()], count: 1 };
const medium = aRow({
  id: 'd2',
  suggestion: { risk: 'medium', rule: 'tls', reasons: ['Ciphers differ.'] },
});

describe('when a rationale is asked for', () => {
  it('is asked for high, for a departure, and for rows that are not loaded', () => {
    expect(asksForRationale(one, 'high')).toBe(true);
    expect(asksForRationale({ known: [medium], count: 1 }, 'low')).toBe(true);
    expect(asksForRationale({ known: [medium], count: 2 }, 'medium')).toBe(true);
  });

  it('is not asked for a medium or low that follows the suggestion', () => {
    expect(asksForRationale({ known: [medium], count: 1 }, 'medium')).toBe(false);
  });

  it('must be written where the meeting departs from the suggestion', () => {
    expect(mayStayEmpty(one, 'low', 'meeting')).toBe(false);
    expect(mayStayEmpty(one, 'high', 'meeting')).toBe(true);
    expect(mayStayEmpty(one, 'low', 'operations')).toBe(true);
  });

  it('offers the rule only for the risk that the rule suggests', () => {
    expect(stockRationales(one, 'high')).toEqual(['Planner differs.']);
    expect(stockRationales(one, 'low')).toEqual([]);
    expect(firstRationale(one, 'high', 'meeting')).toBe('Planner differs.');
    expect(firstRationale({ known: [aRow(), medium], count: 2 }, 'high', 'meeting')).toBe('');
  });

  it('offers what was written before, once', () => {
    const said = {
      risk: 'low',
      rationale: 'Seen in May.',
      by: 'Rin',
      at: '',
      revealedAt: null,
    } as const;
    const row = aRow({
      rating: { ...said, accepted: false },
      assessments: [{ ...said, team: 'operations' }],
    });
    expect(stockRationales({ known: [row], count: 1 }, 'low')).toEqual(['Seen in May.']);
    expect(firstRationale({ known: [row], count: 1 }, 'low', 'operations')).toBe('Seen in May.');
  });
});

describe('painting before the record has answered', () => {
  const said = { rationale: 'As seen.', by: 'Rin' };

  it('shows the meeting rating and settles the disagreement', () => {
    const row = aRow({ disagreed: true });
    const pending = markPending(new Map(), ['d1'], { judge: 'meeting', risk: 'low', ...said });
    expect(paint(row, pending.get('d1'), 9)).toMatchObject({
      rating: { risk: 'low', rationale: 'As seen.', accepted: false },
      disagreed: false,
    });
  });

  it("replaces one team's view and leaves the others", () => {
    const view = { risk: 'low', rationale: '', by: 'Sam', at: '', revealedAt: null } as const;
    const row = aRow({
      assessments: [
        { ...view, team: 'development' },
        { ...view, team: 'operations' },
      ],
    });
    const pending = markPending(new Map(), ['d1'], { judge: 'operations', risk: 'high', ...said });
    const teams = paint(row, pending.get('d1'), 9).assessments.map((a) => [a.team, a.risk]);
    expect(teams).toEqual([
      ['development', 'low'],
      ['operations', 'high'],
    ]);
  });

  it('takes the suggestion of each row where it is accepted, and none where there is none', () => {
    const pending = markPending(new Map(), ['d1'], { judge: 'meeting', risk: null, ...said });
    expect(paint(aRow(), pending.get('d1'), 9).rating?.risk).toBe('high');
    const unknown = aRow({ suggestion: { risk: null, rule: null, reasons: [] } });
    expect(paint(unknown, pending.get('d1'), 9).rating).toBeNull();
  });

  it('trusts the record once it has answered, and forgets a refusal', () => {
    const pending = markPending(new Map(), ['d1'], { judge: 'meeting', risk: 'low', ...said });
    const saved = markSaved(pending, ['d1'], 5).get('d1');
    expect(paint(aRow(), saved, 4).rating?.risk).toBe('low');
    expect(paint(aRow(), saved, 6).rating).toBeNull();
    expect(forget(pending, ['d1']).size).toBe(0);
  });
});
