import type { IsoMoment } from '../../model/audit.ts';
import type { Scorecard } from '../../model/judgement.ts';
import type { DifferenceRow } from './difference.ts';
import type { RegisterView } from './exceptions.ts';

/** The scorecard as of a moment, with the gaps and exceptions that it rests on. */
export interface ScorecardView {
  readonly scorecard: Scorecard;
  readonly computedAt: IsoMoment;
  /** Highest gaps, most at risk first. */
  readonly highest: readonly DifferenceRow[];
  readonly exceptions: RegisterView['exceptions'];
}
