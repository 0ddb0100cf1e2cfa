export * from './app.ts';
export * from './components.ts';
export * from './document.ts';
export * from './help.ts';
export * from './keys.ts';
export * from './open.ts';
