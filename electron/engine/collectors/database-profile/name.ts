import { defaultTokens, splitParts } from '../../../../shared/compare/tokens.ts';

/** Everyday words: a database called `shop_test` may stand beside `shop_staging`. */
const WEAK: ReadonlySet<string> = new Set(['stage', 'test', 'qa', 'live']);

const tokens = {
  staging: defaultTokens.staging.filter((token) => !WEAK.has(token)),
  production: defaultTokens.production.filter((token) => !WEAK.has(token)),
};

/**
 * The name of a database without the environment in it, so that `shop_staging` and `shop` are
 * counterparts; the name as it is where it names nothing else.
 */
export function ownName(database: string): string {
  const kept = splitParts(database, tokens).filter(({ names }) => names === null);
  if (kept.length === splitParts(database, tokens).length) return database;
  const own = kept
    .map(({ text }) => text)
    .join('')
    .replaceAll(/([-_. ])[-_. ]+/g, '$1')
    .replaceAll(/^[-_. ]|[-_. ]$/g, '');
  return own === '' ? database : own;
}
