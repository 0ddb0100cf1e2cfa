export * from './attribute.ts';
export * from './audit.ts';
export * from './catalogue/index.ts';
export * from './comparison.ts';
export * from './errors.ts';
export * from './judgement.ts';
export * from './rule.ts';
export * from './words.ts';
