import type { DetectorView, WatchView } from '../../../shared/contract/index.ts';
import { dimensions, type Dimension, type Risk } from '../../../shared/model/words.ts';
import { risksDown } from '../../app/riskOrder.ts';

/** A dimension with what watches it. */
export interface WatchedDimension {
  readonly dimension: Dimension;
  readonly risk: Risk | null;
  readonly detectors: readonly DetectorView[];
  /** Why it should be watched; null when it is, or when nothing calls for it. */
  readonly unwatched: string | null;
}

/** Dimensions at highest risk first; among equals the unwatched ones. */
export function watchedDimensions(
  watch: WatchView,
  risks: ReadonlyMap<Dimension, Risk | null>,
): readonly WatchedDimension[] {
  const all = dimensions.map((dimension) => ({
    dimension,
    risk: risks.get(dimension) ?? null,
    detectors: watch.detectors.filter((one) => one.dimension === dimension),
    unwatched: watch.unwatched.find((one) => one.dimension === dimension)?.reason ?? null,
  }));
  const rank = ({ risk }: WatchedDimension) =>
    risk === null ? risksDown.length : risksDown.indexOf(risk);
  const watched = ({ unwatched }: WatchedDimension) => (unwatched === null ? 1 : 0);
  return all.toSorted((one, other) => rank(one) - rank(other) || watched(one) - watched(other));
}
