export type { DriftFinding, ScorecardGap, ScorecardInput, SideCoverage } from './input.ts';
export {
  coveredKeys,
  isHalfAssessed,
  isHighGap,
  isOpen,
  parityOf,
  requiredBy,
  requiredDimensions,
  riskLevelOf,
} from './measures.ts';
export { readinessOf } from './readiness.ts';
export {
  calledFor,
  defaultParityTarget,
  inScope,
  outOfScope,
  parityTarget,
  toleranceOf,
} from './scope.ts';
export { riskRank } from '../model/risk-order.ts';
export { computeScorecard } from './scorecard.ts';
