import type { IsoDate, IsoMoment } from '../../model/audit.ts';
import type { ApproachAdvice, ApproachAnswers, ApproachId } from '../../approaches/index.ts';

/** The advice on approaches for a system, next to what its audit found. */
export interface ApproachView {
  /** What people have answered, or what the profile suggests where they have not. */
  readonly answers: ApproachAnswers;
  readonly advice: ApproachAdvice;
  /** What was recorded in this audit; null before. */
  readonly recorded: {
    readonly answers: ApproachAnswers;
    readonly advised: readonly ApproachId[];
    readonly chosen: readonly ApproachId[];
    readonly reason: string;
    readonly revisitOn: IsoDate;
    readonly by: string;
    readonly at: IsoMoment;
  } | null;
  /** What the audit before chose; null where there was none. */
  readonly before: {
    readonly release: string;
    readonly chosen: readonly ApproachId[];
    readonly revisitOn: IsoDate;
  } | null;
}
