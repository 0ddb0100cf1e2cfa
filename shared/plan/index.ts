export {
  adviceFor,
  advisable,
  advisedFor,
  defaultDisposition,
  departs,
  priorityOf,
} from './matrix.ts';
export type { Priority } from './matrix.ts';
export { mitigations } from './mitigations.data.ts';
export { mitigationsFor } from './mitigations.ts';
export type { Mitigation } from './mitigations.ts';
export { dueOfPhases, isPhaseOverdue } from './phases.ts';
export type { Phase } from './phases.ts';
export { isOverdue, planProblems } from './problems.ts';
export type { PlannedGap, PlanProblem } from './problems.ts';
