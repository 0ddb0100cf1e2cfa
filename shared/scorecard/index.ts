export type { DriftFinding, ScorecardGap, ScorecardInput, SideCoverage } from './input.ts';
export {
  coveredKeys,
  isOpen,
  parityOf,
  requiredBy,
  requiredDimensions,
  riskLevelOf,
  riskRank,
} from './measures.ts';
export { readinessOf } from './readiness.ts';
export { computeScorecard } from './scorecard.ts';
