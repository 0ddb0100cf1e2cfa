import { describe, expect, it } from 'vitest';
import {
  endMark,
  forget,
  markPending,
  markRead,
  markSaved,
  paint,
} from '../../../../renderer/steps/2-compare/pending.ts';
import {
  asksForRationale,
  changesSettled,
  mustBeGiven,
  rulesDiffer,
  writtenBefore,
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

  it('must be given for a high, a departure and rows that are not loaded, not by a team', () => {
    expect(mustBeGiven(one, 'low', 'meeting')).toBe(true);
    expect(mustBeGiven(one, 'high', 'meeting')).toBe(true);
    expect(mustBeGiven({ known: [medium], count: 1 }, 'medium', 'meeting')).toBe(false);
    expect(mustBeGiven({ known: [medium], count: 2 }, 'medium', 'meeting')).toBe(true);
    expect(mustBeGiven(one, 'low', 'operations')).toBe(false);
  });

  it('must be given for accepting a suggestion that is high and not rated so yet, in any company', () => {
    const rating = { rationale: 'Seen.', by: 'Rin', at: '', accepted: true } as const;
    const low = aRow({ suggestion: { risk: null, rule: null, reasons: [] } });
    expect(mustBeGiven(one, null, 'meeting')).toBe(true);
    expect(mustBeGiven({ known: [medium, aRow(), low], count: 3 }, null, 'meeting')).toBe(true);
    expect(mustBeGiven({ known: [medium, low], count: 2 }, null, 'meeting')).toBe(false);
    const settledAs = (risk: 'low' | 'high') => [aRow({ rating: { ...rating, risk } })];
    expect(mustBeGiven({ known: settledAs('low'), count: 1 }, null, 'meeting')).toBe(true);
    expect(mustBeGiven({ known: settledAs('high'), count: 1 }, null, 'meeting')).toBe(false);
  });

  it('is for rows of several rules where they say different things of what it is for', () => {
    const other = aRow({ suggestion: { risk: 'high', rule: 'tls', reasons: ['No TLS.'] } });
    expect(rulesDiffer({ known: [aRow(), aRow()], count: 2 }, 'high')).toBe(false);
    expect(rulesDiffer({ known: [aRow(), other], count: 2 }, null)).toBe(true);
    expect(rulesDiffer({ known: [aRow(), medium], count: 2 }, null)).toBe(false);
    expect(rulesDiffer({ known: [aRow(), medium], count: 2 }, 'high')).toBe(true);
    expect(rulesDiffer({ known: [aRow()], count: 2 }, null)).toBe(true);
  });

  it('starts from what the same judge wrote of a single row with the same risk', () => {
    const said = { risk: 'low', rationale: 'Seen in May.', by: 'Rin', at: '' } as const;
    const row = aRow({ assessments: [{ ...said, team: 'operations', revealedAt: null }] });
    const rows = { known: [row], count: 1 };
    expect(writtenBefore(rows, 'low', 'operations')).toBe('Seen in May.');
    expect(writtenBefore(rows, 'high', 'operations')).toBe('');
    expect(writtenBefore(rows, 'low', 'meeting')).toBe('');
    expect(writtenBefore({ known: [row], count: 2 }, 'low', 'operations')).toBe('');
  });
});

describe('when a reason is asked for', () => {
  const said = { rationale: 'Replica.', by: 'Rin', at: '' } as const;
  const rating = { ...said, risk: 'low', accepted: false } as const;
  const view = { ...said, risk: 'low', team: 'operations', revealedAt: null } as const;
  const settled = { known: [aRow({ rating, assessments: [view] })], count: 1 };

  it('is asked for where a rating that holds, or a view beneath it, becomes another', () => {
    expect(changesSettled(settled, 'medium', 'meeting')).toBe(true);
    expect(changesSettled(settled, null, 'meeting')).toBe(true);
    expect(changesSettled(settled, 'high', 'operations')).toBe(true);
  });

  it('is not asked for a first entry, nor where the same is said again', () => {
    const open = { known: [aRow({ assessments: [view] })], count: 1 };
    expect(changesSettled(open, 'high', 'operations')).toBe(false);
    expect(changesSettled(open, 'high', 'meeting')).toBe(false);
    expect(changesSettled(settled, 'low', 'meeting')).toBe(false);
    expect(changesSettled(settled, 'high', 'security')).toBe(false);
  });
});

describe('painting before the record has answered', () => {
  const said = { rationale: 'As seen.', by: 'Rin' };

  it('shows the meeting rating and settles the disagreement', () => {
    const row = aRow({ disagreed: true });
    const pending = markPending(new Map(), ['d1'], { judge: 'meeting', risk: 'low', ...said });
    expect(paint(row, pending.get('d1'))).toMatchObject({
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
    const teams = paint(row, pending.get('d1')).assessments.map((a) => [a.team, a.risk]);
    expect(teams).toEqual([
      ['development', 'low'],
      ['operations', 'high'],
    ]);
  });

  it('takes the suggestion of each row where it is accepted, and none where there is none', () => {
    const pending = markPending(new Map(), ['d1'], { judge: 'meeting', risk: null, ...said });
    expect(paint(aRow(), pending.get('d1')).rating).toMatchObject({
      risk: 'high',
      rationale: 'As seen.',
    });
    expect(paint(medium, pending.get('d1')).rating).toMatchObject({
      risk: 'medium',
      rationale: '',
    });
    const unknown = aRow({ suggestion: { risk: null, rule: null, reasons: [] } });
    expect(paint(unknown, pending.get('d1')).rating).toBeNull();
  });

  it('trusts the record once the row was asked for after the save, and forgets a refusal', () => {
    const pending = markPending(new Map(), ['d1'], { judge: 'meeting', risk: 'low', ...said });
    const saved = markSaved(pending, ['d1'], 5);
    expect(paint(aRow(), markRead(saved, 5).get('d1')).rating?.risk).toBe('low');
    expect(paint(aRow(), markRead(saved, 6).get('d1')).rating).toBeNull();
    expect(markRead(saved, 6).get('d1')?.state).toBe('saved');
    expect(markRead(pending, 6)).toEqual(pending);
    expect(forget(pending, ['d1']).size).toBe(0);
  });

  it('stays painted after its mark until the row is read, whichever comes first', () => {
    const pending = markPending(new Map(), ['d1'], { judge: 'meeting', risk: 'low', ...said });
    expect(endMark(pending, ['d1']).get('d1')?.state).toBe('pending');
    const saved = markSaved(pending, ['d1'], 5);
    const unmarked = endMark(saved, ['d1']);
    expect(unmarked.get('d1')?.state).toBe('kept');
    expect(paint(aRow(), unmarked.get('d1')).rating?.risk).toBe('low');
    expect(markRead(unmarked, 6).size).toBe(0);
    expect(endMark(markRead(saved, 6), ['d1']).size).toBe(0);
  });
});
