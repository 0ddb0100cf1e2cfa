import { describe, expect, it } from 'vitest';
import { agendaText, type Shown } from '../../../../shared/text/agenda.ts';

const value = (spelling: string): Shown => ({ state: 'value', value: spelling });
const state = (name: Shown['state']): Shown => ({ state: name, value: null });

describe('what changed, in the title of an item', () => {
  it('puts an arrow between two spellings alone', () => {
    expect(agendaText.change('changed', value('14'), value('16'))).toBe('14 → 16');
  });

  it('says which side has nothing and which has an empty value', () => {
    expect(agendaText.change('changed', state('absent'), state('empty'))).toBe(
      'nothing in staging, an empty value in production',
    );
    expect(agendaText.change('changed', value(''), value('on'))).toBe(
      'an empty value in staging, on in production',
    );
    expect(agendaText.change('only-in-production', state('absent'), state('empty'))).toBe(
      'an empty value, only in production',
    );
  });

  it('says of two secrets that they differ, not what they are', () => {
    const secret = state('sensitive');
    expect(agendaText.change('changed', secret, secret)).toBe('a different secret on each side');
  });
});
