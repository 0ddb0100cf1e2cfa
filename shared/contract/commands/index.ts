import type { InputOf, OutputOf, ParsedInputOf } from '../entry.ts';
import { auditCommands } from './audit.ts';
import { compareCommands } from './compare.ts';
import { documentCommands } from './document.ts';
import { governCommands } from './govern.ts';
import { planCommands } from './plan.ts';

/** Every change that the app can make, by name. */
export const commands = {
  ...auditCommands,
  ...documentCommands,
  ...compareCommands,
  ...planCommands,
  ...governCommands,
};

export type Commands = typeof commands;
export type CommandName = keyof Commands;
export type CommandInput<N extends CommandName> = InputOf<Commands[N]>;
export type ParsedCommandInput<N extends CommandName> = ParsedInputOf<Commands[N]>;
export type CommandOutput<N extends CommandName> = OutputOf<Commands[N]>;
export type { ExportDone } from './govern.ts';
export type { SourcesAdded } from './document.ts';
