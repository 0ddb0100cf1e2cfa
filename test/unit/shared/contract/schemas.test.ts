import { describe, expect, it } from 'vitest';
import { name, optionalName, optionalText, text } from '../../../../shared/contract/schemas.ts';

describe('a name', () => {
  it.each(['Ann Lee', 'Zoë', '李雷', 'Ελένη', 'O’Brien-Smith', '2026.3 (hotfix)', 'x'.repeat(200)])(
    'may be %j',
    (given) => {
      expect(name.parse(` ${given} `)).toBe(given);
      expect(optionalName.parse(given)).toBe(given);
    },
  );

  it.each([
    'Ann\u200b',
    'A\u00adnn',
    'Ann\u202eLee',
    'Ann\u0000Lee',
    'Ann\nLee',
    'Ann\u2028Lee',
    '\u200b',
    '\u3164',
    '\u2800',
    'x'.repeat(201),
  ])('is not %j', (given) => {
    expect(name.safeParse(given).success).toBe(false);
    expect(optionalName.safeParse(given).success).toBe(false);
  });

  it('says something, unless it may be empty', () => {
    expect(name.safeParse('  ').success).toBe(false);
    expect(optionalName.parse('  ')).toBe('');
  });
});

describe('typed text', () => {
  it.each([name, optionalName, text, optionalText])('holds whole characters only', (schema) => {
    expect(schema.parse('a\ud800')).toBe('a\ufffd');
    expect(schema.parse('\udfff😀')).toBe('\ufffd😀');
  });
});
