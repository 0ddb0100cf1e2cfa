import { compileGlob } from '../model/glob.ts';
import type { DifferenceKind, Dimension, Disposition } from '../model/words.ts';
import { mitigationText } from '../text/plan.ts';
import { mitigations } from './mitigations.data.ts';
import type { MitigationId, MitigationMatch } from './mitigations.data.ts';

/** Something that makes a gap bearable until it is closed, or keeps it from coming back. */
export interface Mitigation {
  readonly id: MitigationId;
  readonly text: string;
}

/** What a mitigation is matched by. */
export interface MitigatedGap {
  readonly dimension: Dimension;
  readonly catalogueId: string | null;
  readonly kind: DifferenceKind;
  readonly disposition: Disposition | null;
}

/** The mitigations of the guide that fit a gap, those that fit it most closely first. */
export function mitigationsFor(gap: MitigatedGap): readonly Mitigation[] {
  const key = [gap.dimension, gap.catalogueId, gap.kind, gap.disposition].join('|');
  const known = remembered.get(key);
  if (known) return known;
  const found = compiled
    .filter(({ matches }) => matches(gap))
    .map(({ id }) => ({ id, text: mitigationText[id] }));
  remembered.set(key, found);
  return found;
}

/** Answers by what they depend on: a few hundred at most, asked for every gap of a plan. */
const remembered = new Map<string, readonly Mitigation[]>();

const compiled = mitigations.map(({ id, fits }) => {
  const matchers = fits.map(compile);
  return { id, matches: (gap: MitigatedGap) => matchers.some((matches) => matches(gap)) };
});

function compile(match: MitigationMatch): (gap: MitigatedGap) => boolean {
  const globs = match.catalogueId?.map(compileGlob);
  return (gap) =>
    allows(match.dimension, gap.dimension) &&
    allows(match.kind, gap.kind) &&
    (match.disposition === undefined ||
      gap.disposition === null ||
      match.disposition.includes(gap.disposition)) &&
    (globs === undefined || globs.some((matches) => matches(gap.catalogueId ?? '')));
}

function allows<T>(wanted: readonly T[] | undefined, found: T): boolean {
  return wanted === undefined || wanted.includes(found);
}
