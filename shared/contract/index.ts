export * from './bridge.ts';
export * from './calls.ts';
export * from './commands/index.ts';
export * from './entry.ts';
export * from './events.ts';
export * from './queries.ts';
export * from './verify.ts';
export * from './views.ts';
