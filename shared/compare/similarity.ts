import type { Attribute } from '../model/attribute.ts';
import type { Dimension } from '../model/words.ts';
import { compareText } from './attributes.ts';
import { candidatesIn } from './similarity-blocks.ts';
import type { Block, Prepared } from './similarity-blocks.ts';
import { editSimilarity, nameWords, ownName } from './similarity-names.ts';
import { kinOf } from './sources.ts';
import { normaliseTokens } from './tokens.ts';
import type { EnvironmentTokens } from './tokens.ts';
import { equalValues } from './types.ts';

/** A subject of one side without a counterpart, with its attributes. */
export interface LoneSubject {
  readonly dimension: Dimension;
  /** Only subjects of one collector can be counterparts. */
  readonly collector: string;
  readonly subject: string;
  readonly attributes: readonly Pick<Attribute, 'name' | 'value' | 'valueType'>[];
}

/** Two subjects that may be one, for a person to confirm. */
export interface Proposal {
  readonly staging: LoneSubject;
  readonly production: LoneSubject;
  /** 0 to 1. */
  readonly similarity: number;
  /** Names of attributes that both have, and how many of those have equal values. */
  readonly shared: number;
  readonly equal: number;
}

/** What counts how much: the name says most, then what both have, then whether it is the same. */
const weights = { words: 0.35, letters: 0.2, names: 0.2, values: 0.25 } as const;
/** Below it, two subjects resemble each other no more than any two do. */
const threshold = 0.5;
/** How much better the best must be than the next, so that no proposal is a toss-up. */
const margin = 0.02;

/**
 * Proposes pairs of subjects: each the other's best, clearly, and similar enough. Only subjects of
 * one dimension, collector and kind that have a rare word or a rare value in common are looked at
 * more closely, so that the time grows with their number and not with its square.
 */
export function proposePairs(
  staging: readonly LoneSubject[],
  production: readonly LoneSubject[],
  tokens: EnvironmentTokens,
): readonly Proposal[] {
  const blocks = blocksOf(prepare(staging, tokens), prepare(production, tokens));
  return blocks
    .flatMap((block) => mutualBest(block))
    .map(({ a, b, score }) => proposal(a.subject, b.subject, score, tokens))
    .toSorted(
      (a, b) =>
        b.similarity - a.similarity ||
        compareText(a.staging.subject, b.staging.subject) ||
        compareText(a.production.subject, b.production.subject),
    );
}

function prepare(
  subjects: readonly LoneSubject[],
  tokens: EnvironmentTokens,
): readonly Prepared<LoneSubject>[] {
  return subjects.map((subject) => {
    const plain = normaliseTokens(subject.subject, tokens);
    const values = subject.attributes.map(
      ({ name, value }) => [name, value && normaliseTokens(value, tokens)] as const,
    );
    return { subject, words: nameWords(plain), own: ownName(plain), values: new Map(values) };
  });
}

function blocksOf(
  staging: readonly Prepared<LoneSubject>[],
  production: readonly Prepared<LoneSubject>[],
): readonly Block<LoneSubject>[] {
  const others = Map.groupBy(production, blockKey);
  return [...Map.groupBy(staging, blockKey)].flatMap(([key, left]) => {
    const right = others.get(key);
    return right ? [{ left, right }] : [];
  });
}

/** The kind is what a subject begins with: `aws_db_instance`, `npm`, `apps`. */
function blockKey({ subject }: Prepared<LoneSubject>): string {
  const kind = subject.subject.split(/[\s.:/]/, 1)[0] ?? '';
  return [subject.dimension, kinOf(subject), kind].join('\n');
}

interface Scored {
  readonly a: Prepared<LoneSubject>;
  readonly b: Prepared<LoneSubject>;
  readonly score: number;
}

function mutualBest(block: Block<LoneSubject>): readonly Scored[] {
  const scored = candidatesIn(block).map(({ a, b, words }) => ({
    a,
    b,
    score: score(a, b, words),
  }));
  const bestOfLeft = clearBest(scored, ({ a }) => a);
  const bestOfRight = new Set(clearBest(scored, ({ b }) => b));
  return bestOfLeft.filter((one) => one.score >= threshold && bestOfRight.has(one));
}

/** The best of each, where it is clearly better than the next. */
function clearBest(
  scored: readonly Scored[],
  of: (one: Scored) => Prepared<LoneSubject>,
): readonly Scored[] {
  return [...Map.groupBy(scored, of).values()].flatMap((group) => {
    const [best, next] = group.toSorted((x, y) => y.score - x.score);
    return best && best.score - (next?.score ?? 0) >= margin ? [best] : [];
  });
}

function score(a: Prepared<LoneSubject>, b: Prepared<LoneSubject>, words: number): number {
  const [few, many] = a.values.size < b.values.size ? [a.values, b.values] : [b.values, a.values];
  let [shared, equal] = [0, 0];
  for (const [name, value] of few) {
    const other = many.get(name);
    if (other === undefined) continue;
    shared += 1;
    if (value !== null && value === other) equal += 1;
  }
  const names = shared / Math.max(1, few.size + many.size - shared);
  return (
    weights.words * words +
    weights.letters * editSimilarity(a.own, b.own) +
    weights.names * names +
    weights.values * (shared === 0 ? 0 : equal / shared)
  );
}

function proposal(
  staging: LoneSubject,
  production: LoneSubject,
  similarity: number,
  tokens: EnvironmentTokens,
): Proposal {
  const others = new Map(production.attributes.map((attribute) => [attribute.name, attribute]));
  const shared = staging.attributes.filter(({ name }) => others.has(name));
  const equal = shared.filter(({ name, value, valueType }) => {
    const other = others.get(name)?.value ?? null;
    return value !== null && other !== null && equalValues(valueType, value, other, tokens);
  });
  return { staging, production, similarity, shared: shared.length, equal: equal.length };
}
