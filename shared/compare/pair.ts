import type { ComparableSource } from '../model/comparison.ts';
import { dimensions } from '../model/words.ts';
import { pairAcross } from './across.ts';
import { compareText, orderOf, pairAttributes } from './attributes.ts';
import type { PairedAttribute } from './attributes.ts';
import { pairSources } from './sources.ts';
import { pairSubjects } from './subjects.ts';
import type { SubjectPair } from './subjects.ts';
import { normaliseTokens } from './tokens.ts';
import type { EnvironmentTokens } from './tokens.ts';
import type { LeftSource } from './unpaired.ts';

/** Two environments as pairs of attributes, in the order of their rows. */
export interface PairedEnvironments {
  readonly pairs: readonly PairedAttribute[];
  readonly unpaired: readonly LeftSource[];
  readonly notes: readonly string[];
}

interface PairingInput {
  readonly staging: readonly ComparableSource[];
  readonly production: readonly ComparableSource[];
  readonly tokens: EnvironmentTokens;
  readonly pairs: readonly SubjectPair[];
}

/** Pairs sources, then subjects, then attributes, then what is left across collectors. */
export function pairEnvironments(input: PairingInput): PairedEnvironments {
  const normalise = remembered((text) => normaliseTokens(text, input.tokens));
  const sources = pairSources(inOrder(input.staging), inOrder(input.production), input.tokens);
  const paired = sources.pools
    .flatMap((pool) => pairSubjects(pool, input.pairs, normalise, input.tokens))
    .flatMap((subject) => pairAttributes(subject, normalise));
  const across = pairAcross(paired, sources.unpaired, normalise);
  return { pairs: inRowOrder(across.pairs), unpaired: across.unpaired, notes: sources.notes };
}

/** The order in which files were read must not matter. */
function inOrder(sources: readonly ComparableSource[]): readonly ComparableSource[] {
  return sources.toSorted(
    (a, b) =>
      compareText(a.collector, b.collector) ||
      compareText(a.scope, b.scope) ||
      compareText(a.path, b.path) ||
      compareText(a.id, b.id),
  );
}

function remembered(normalise: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const result = normalise(text);
    known.set(text, result);
    return result;
  };
}

/** By dimension in the guide's order, then subject and name; repeated keys by their content. */
function inRowOrder(pairs: readonly PairedAttribute[]): readonly PairedAttribute[] {
  return pairs
    .map((pair) => ({ pair, rank: rankOf(pair) }))
    .toSorted((a, b) => compareText(a.rank, b.rank))
    .map(({ pair }) => pair);
}

function rankOf({ keySubject, keyName, staging, production }: PairedAttribute): string {
  const dimension = (production ?? staging)?.attribute.dimension ?? 'infrastructure';
  const sides = [staging, production].map((item) => (item ? orderOf(item) : ''));
  return [dimensions.indexOf(dimension), keySubject, keyName, ...sides].join('\u0000');
}
