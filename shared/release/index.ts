export { defaultChecklist } from './checklist.data.ts';
export { closingProblems, decisionDiffers } from './closing.ts';
export type { ClosingInput } from './closing.ts';
export { evidenceActLimit, evidenceFileLimit, safeFileName } from './evidence.ts';
