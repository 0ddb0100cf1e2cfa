import { magnitude } from '../compare/types.ts';
import type { Risk } from '../model/words.ts';
import { domainText } from '../text/domain.ts';
import type { Looked } from './context.ts';

/** What a grader finds: the risk, and a sentence with the figures behind it. */
export interface Grade {
  readonly risk: Risk;
  readonly note?: string;
  /** False where the values say that no context makes it worse. */
  readonly raisable?: false;
}

/**
 * Works out a risk from both values. Null means that the values are not what the grader reads, and
 * the next rule has its turn.
 */
export interface Grader {
  /** What it can give, highest first: an attribute that it can call high is a high-risk attribute. */
  readonly gives: readonly Risk[];
  readonly grade: (looked: Looked) => Grade | null;
}

/** The values of both sides, where both have one. */
export type Values = readonly [staging: string, production: string];

/** Both values; null where a side has none. */
export function valuesOf({ row }: Looked): Values | null {
  const { staging, production } = row;
  if (staging.state !== 'value' || production.state !== 'value') return null;
  return [staging.value ?? '', production.value ?? ''];
}

/** Both values in base units; null where a side is no quantity. */
export function magnitudes(looked: Looked): readonly [staging: number, production: number] | null {
  const values = valuesOf(looked);
  const type = looked.row.valueType;
  const [a, b] = (values ?? []).map((value) => magnitude(type, value));
  return a === undefined || b === undefined || a === null || b === null ? null : [a, b];
}

/** From which share of the larger side on a difference of capacity is low. */
export const capacityShare = 0.67;

/** Low from the given share of the larger side on, medium below it. */
export function gradeShare(
  [staging, production]: readonly [number, number],
  limits: { readonly low: number },
): Grade | null {
  const larger = Math.max(staging, production);
  const smaller = Math.min(staging, production);
  if (larger <= 0 || smaller < 0) return null;
  const share = smaller / larger;
  const note = domainText.grades.share(staging, production, Math.round(share * 100));
  return { risk: share >= limits.low ? 'low' : 'medium', note };
}
