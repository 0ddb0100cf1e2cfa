export type * from './views/approach.ts';
export type * from './views/audit.ts';
export type * from './views/difference.ts';
export type * from './views/document.ts';
export type * from './views/govern.ts';
export type * from './views/meeting.ts';
export type * from './views/plan.ts';
export type * from './views/rules.ts';
