import { describe, expect, it } from 'vitest';
import { closingProblems, decisionDiffers } from '../../../../shared/release/index.ts';

const met = { meaning: 'release-decision', role: 'Release manager', metBy: {}, lapsed: null };
const open = { isDecided: true, isOutdated: false, signatures: [met] };

describe('what keeps an audit from closing', () => {
  it('is nothing once it is decided and signed as the system requires', () => {
    expect(closingProblems(open)).toEqual([]);
    expect(closingProblems({ ...open, signatures: [] })).toEqual([]);
  });

  it('names a missing decision and each missing signature at once', () => {
    const missing = { ...met, metBy: null };
    const found = closingProblems({
      ...open,
      isDecided: false,
      signatures: [missing, met],
    });
    expect(found.map(({ code }) => code)).toEqual(['no-decision', 'signature-missing']);
    expect(found[1]?.sentence).toBe(
      'The signature "Release decision" by Release manager is missing.',
    );
  });

  it('asks for another decision where the one to release rests on what was compared before', () => {
    const [found] = closingProblems({ ...open, isOutdated: true });
    expect(found?.code).toBe('decision-outdated');
  });

  it('tells a signature that no longer covers from one that nobody gave', () => {
    const lapsed = { ...met, role: '', metBy: null, lapsed: { name: 'Ines Duarte' } };
    const [found] = closingProblems({ ...open, signatures: [lapsed] });
    expect(found?.code).toBe('signature-lapsed');
    expect(found?.sentence).toContain('Ines Duarte signed an earlier one');
    expect(found?.sentence).toContain('by anybody');
  });
});

describe('a decision', () => {
  it.each([
    ['release', 'not-ready', true],
    ['release', 'ready-with-exceptions', false],
    ['release', 'ready', false],
    ['hold', 'not-ready', false],
    ['hold', 'ready', false],
  ] as const)(
    'to %s what is %s departs from the computed state: %s',
    (decision, state, differs) => {
      expect(decisionDiffers(decision, state)).toBe(differs);
    },
  );
});
