export { advise } from './advise.ts';
export { approachIds, assumedAnswers } from './answers.ts';
export type {
  ApproachAdvice,
  ApproachAnswers,
  ApproachFindings,
  ApproachFit,
  ApproachId,
  Fit,
} from './answers.ts';
export { approaches, comparedBy } from './approaches.data.ts';
export type { Approach, ApproachLevel } from './approaches.data.ts';
