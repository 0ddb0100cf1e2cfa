import type { ComparisonInput } from '../../../shared/compare/index.ts';

/** Attributes above which a comparison leaves the engine's thread. */
const LARGE = 20_000;

/** Whether a comparison would hold everything else up, and belongs in a worker. */
export function isLarge({ staging, production }: ComparisonInput): boolean {
  const sizes = [...staging, ...production].map((source) => source.attributes.length);
  return sizes.reduce((sum, size) => sum + size, 0) > LARGE;
}
