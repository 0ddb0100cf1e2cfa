export { advise } from './advise.ts';
export { approachIds, assumedAnswers, isCarriedByImage } from './answers.ts';
export type {
  ApproachAdvice,
  ApproachAnswers,
  ApproachFindings,
  ApproachFit,
  ApproachId,
} from './answers.ts';
export { approaches, comparedBy } from './approaches.data.ts';
export type { Approach } from './approaches.data.ts';
