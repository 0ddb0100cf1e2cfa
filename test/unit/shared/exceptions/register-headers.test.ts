import { describe, expect, it } from 'vitest';
import { registerColumns } from '../../../../shared/exceptions/index.ts';
import { registerHeaders } from '../../../../shared/exceptions/register-headers.data.ts';
import { guessedColumns, isEnded } from '../../../../shared/exceptions/register-headers.ts';
import { workbookText } from '../../../../shared/text/workbook.ts';

describe('the headers of a register', () => {
  it('are those that auditors know, in any case and with any signs', () => {
    const headers = [
      'POA&M Item ID',
      'VULNERABILITY DESCRIPTION',
      'Resources Required',
      'Scheduled  Completion Date',
      'Status',
      'Raw Severity',
      'Mitigations',
      'Deviation Rationale',
      'Operational Requirement',
    ];
    expect(guessedColumns(headers)).toEqual({
      number: 0,
      title: 1,
      expiresOn: 3,
      status: 4,
      riskAssessment: 5,
      mitigation: 6,
      reason: 7,
    });
  });

  it('are those that this product writes itself', () => {
    const { columns } = workbookText;
    const own = [
      'number',
      'title',
      'dimension',
      'reason',
      'riskAssessment',
      'mitigation',
      'requester',
      'owner',
      'expiresOn',
      'reviewTrigger',
    ] as const;
    const guessed = guessedColumns(own.map((part) => columns[part]));
    expect(guessed).toEqual(Object.fromEntries(own.map((part, index) => [part, index])));
  });

  it('fill each part by one column, and each column one part', () => {
    const taken = Object.values(guessedColumns(['Exception', 'Title', 'Title', 'Risk', 'Impact']));
    expect(new Set(taken).size).toBe(taken.length);
  });

  it('are written as they are compared', () => {
    const all = registerColumns.flatMap((part) => registerHeaders[part]);
    expect(all.filter((header) => !/^[a-z0-9]+(?: [a-z0-9]+)*$/.test(header))).toEqual([]);
    expect(new Set(all).size).toBe(all.length);
  });

  it('tell by the status what has ended', () => {
    expect(['Closed', 'COMPLETED', 'False-Positive'].every(isEnded)).toBe(true);
    expect(['Ongoing', 'Approved', 'Risk accepted', ''].some(isEnded)).toBe(false);
  });
});
