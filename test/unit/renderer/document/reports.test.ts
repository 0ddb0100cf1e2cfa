import { describe, expect, it } from 'vitest';
import { withRetry } from '../../../../renderer/app/reports.ts';

const source = (sourceId: string, replaced: string | null = null) => ({
  sourceId,
  path: `${sourceId}.env`,
  collector: 'env',
  attributes: 2,
  warnings: 0,
  replaced,
});
const refused = (path: string) => ({
  path,
  error: { code: 'source.unknown', sentence: 'No collector reads it.', remedy: 'Choose one.' },
  retry: `token:${path}`,
  columns: null,
});

describe('another try of a refused file', () => {
  const before = { added: [source('a')], refused: [refused('b'), refused('c')] };

  it('moves the file to what was added, and leaves the other refusals', () => {
    const after = withRetry(before, refused('b'), { added: [source('b')], refused: [] });
    expect(after.added.map((each) => each.sourceId)).toEqual(['a', 'b']);
    expect(after.refused.map((each) => each.path)).toEqual(['c']);
  });

  it('says the new reason where it is refused again', () => {
    const again = { ...refused('b'), retry: 'newer' };
    const after = withRetry(before, refused('b'), { added: [], refused: [again] });
    expect(after.refused.map((each) => each.retry)).toEqual(['newer', 'token:c']);
  });

  it('counts a source that replaces an added one once', () => {
    const after = withRetry(before, refused('b'), { added: [source('d', 'a')], refused: [] });
    expect(after.added.map((each) => each.sourceId)).toEqual(['d']);
  });
});
