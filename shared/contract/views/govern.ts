import type { IsoMoment } from '../../model/audit.ts';
import type { ExceptionRecord, Scorecard } from '../../model/judgement.ts';
import type { ExceptionStanding } from '../../model/words.ts';
import type { DifferenceRow } from './difference.ts';

/** The register of exceptions of a system. */
export interface RegisterView {
  readonly exceptions: readonly (ExceptionRecord & {
    readonly standing: ExceptionStanding;
    readonly daysLeft: number | null;
    readonly covered: readonly DifferenceRow[];
    readonly history: readonly {
      readonly at: IsoMoment;
      readonly actor: string;
      readonly what: string;
      readonly reason: string | null;
    }[];
  })[];
}

/** The scorecard as of a moment, with the gaps and exceptions that it rests on. */
export interface ScorecardView {
  readonly scorecard: Scorecard;
  readonly computedAt: IsoMoment;
  /** Highest gaps, most at risk first. */
  readonly highest: readonly DifferenceRow[];
  readonly exceptions: RegisterView['exceptions'];
}
