import { describe, expect, it } from 'vitest';
import { riskOf } from '../../../../../electron/engine/exports/assessment-sheet/spelling.ts';

describe('the spelling of a rating', () => {
  it.each([
    [
      'high',
      ['High', 'HIGH ', '\u00a0high', 'h', 'H.', '3', ' 3 ', '\uff28\uff49\uff47\uff48', '"High"'],
    ],
    ['medium', ['Medium', 'med.', 'mid', 'M', '2']],
    ['low', ['low', 'LO', 'l', '1']],
  ] as const)('means %s', (risk, texts) => {
    for (const text of texts) expect([text, riskOf(text)]).toEqual([text, risk]);
  });

  it.each([
    '',
    ' ',
    '0',
    '4',
    '12',
    'hihg',
    'high low',
    'none',
    '=1+1',
    '#N/A',
    '-',
    'constructor',
  ])('means nothing: %j', (text) => {
    expect(riskOf(text)).toBeNull();
  });
});
