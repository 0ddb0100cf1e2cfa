import { describe, expect, it } from 'vitest';
import { contentChanges, contentLines } from '../../../../shared/signing/content.ts';
import { changedParts, forReading, isDigest } from '../../../../shared/signing/reading.ts';

const rows = (count: number) => ({ rows: count, digest: 'd'.repeat(count) });
const decision = {
  format: 'evenkeel/decision/2',
  audit: { system: 'Checkout', number: 1 },
  comparison: 'c',
  decision: 'release',
  exceptions: [{ number: 1 }],
  highRated: [{ number: 7 }],
  plan: rows(2),
  ratings: rows(3),
  readiness: 'not-ready',
  reason: 'it is watched',
  reasons: [{ code: 'high-gap-open', behind: 1, sentence: 'One gap is open.' }],
};

describe('what is signed of a release, for reading', () => {
  it('begins with what was decided and why, and folds digests away', () => {
    const { said, proofs } = forReading(contentLines(decision));
    expect(said.map(({ path }) => path)).toEqual([
      'decision',
      'reason',
      'readiness',
      'reasons[0].sentence',
      'highRated[0].number',
      'exceptions[0].number',
      'audit.number',
      'audit.system',
    ]);
    expect(proofs.map(({ path }) => path)).toEqual([
      'comparison',
      'format',
      'plan.digest',
      'plan.rows',
      'ratings.digest',
      'ratings.rows',
      'reasons[0].behind',
      'reasons[0].code',
    ]);
  });

  it('begins an exception with its title and what it covers, and folds away what is for machines', () => {
    const exception = {
      checkOn: null,
      covers: [{ key: 'k', binding: 'b', name: 'POOL', staging: '1' }],
      evidence: [],
      format: 'evenkeel/exception/1',
      reason: 'cost',
      title: 'Smaller pool',
    };
    const { said, proofs } = forReading(contentLines(exception));
    expect(said.map(({ path }) => path)).toEqual([
      'title',
      'covers[0].name',
      'covers[0].staging',
      'reason',
      'checkOn',
      'evidence',
    ]);
    expect(proofs.map(({ path }) => path)).toEqual([
      'covers[0].binding',
      'covers[0].key',
      'format',
    ]);
  });

  it('names in words, each once, the parts that a later change touches', () => {
    const after = { ...decision, ratings: rows(4), plan: rows(5), comparison: 'e' };
    const changes = contentChanges(decision, after);
    expect(changedParts(changes)).toEqual(['what was compared', 'the plan', 'ratings']);
    expect(changes.filter(isDigest).map(({ path }) => path)).toEqual([
      'comparison',
      'plan.digest',
      'ratings.digest',
    ]);
  });
});
