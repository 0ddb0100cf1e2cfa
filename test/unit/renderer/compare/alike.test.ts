import { describe, expect, it } from 'vitest';
import { alikeOf, commonGlob, matchOf } from '../../../../renderer/views/expected/alike.ts';
import { aRow as row } from './rows.ts';

const value = (text: string | null) => ({
  state: text === null ? ('absent' as const) : ('value' as const),
  value: text,
  path: null,
  position: null,
});

describe('what looks alike', () => {
  it.each([
    [['DB_HOST'], 'DB_HOST'],
    [['DB_HOST', 'DB_HOST'], 'DB_HOST'],
    [['DB_HOST', 'CACHE_HOST'], '*_HOST'],
    [['app-1.port', 'app-22.port'], 'app-*.port'],
    [['aa', 'aaa'], 'aa*'],
    [['one', 'two'], '*'],
  ])('%j share %s', (texts, glob) => {
    expect(commonGlob(texts)).toBe(glob);
  });

  it('holds on to the values of one row, so that another change is still seen', () => {
    const draft = alikeOf([row({ name: 'PORT', staging: value('80'), production: value('443') })]);
    expect(draft && matchOf(draft)).toMatchObject({
      name: 'PORT',
      staging: '80',
      production: '443',
    });
    expect(draft && matchOf({ ...draft, exact: false })).not.toHaveProperty('staging');
  });

  it('holds on to no value where the rows differ in theirs, or have no spelling', () => {
    const [one, other] = [row({ staging: value('1') }), row({ staging: value('2') })];
    expect(alikeOf([one, other])?.staging).toBeNull();
    const secret = alikeOf([row({ staging: value(null), production: value(null) })]);
    expect(secret?.exact).toBe(false);
  });

  it('spans no two dimensions, and needs both globs', () => {
    expect(alikeOf([row({ dimension: 'data' }), row({ dimension: 'network' })])).toBeNull();
    const draft = alikeOf([row({})]);
    expect(draft && matchOf({ ...draft, subject: ' ' })).toBeNull();
  });
});
