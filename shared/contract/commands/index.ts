import type { InputOf, OutputOf, ParsedInputOf } from '../entry.ts';
import { auditCommands } from './audit.ts';
import { compareCommands } from './compare.ts';
import { documentCommands } from './document.ts';
import { exceptionCommands } from './exceptions.ts';
import { exportCommands } from './exports.ts';
import { judgeCommands } from './judge.ts';
import { packageCommands } from './package.ts';
import { peopleCommands } from './people.ts';
import { planCommands } from './plan.ts';
import { releaseCommands } from './release.ts';
import { reportCommands } from './reports.ts';
import { ruleCommands } from './rules.ts';

/** Every change that the app can make, by name. */
export const commands = {
  ...auditCommands,
  ...documentCommands,
  ...compareCommands,
  ...judgeCommands,
  ...ruleCommands,
  ...planCommands,
  ...exceptionCommands,
  ...peopleCommands,
  ...releaseCommands,
  ...exportCommands,
  ...packageCommands,
  ...reportCommands,
};

export type Commands = typeof commands;
export type CommandName = keyof Commands;
export type CommandInput<N extends CommandName> = InputOf<Commands[N]>;
export type ParsedCommandInput<N extends CommandName> = ParsedInputOf<Commands[N]>;
export type CommandOutput<N extends CommandName> = OutputOf<Commands[N]>;
export type { CarriedOver } from './audit.ts';
export type {
  CsvForm,
  CsvSeparator,
  ExportDone,
  TemplateKind,
  WorkbookTemplate,
} from './exports.ts';
export { oscalModels, reportKinds } from './reports.ts';
export type { OscalModel, ReportDone, ReportKind } from './reports.ts';
export type { RegisterImported, RegisterMapping } from './exceptions.ts';
export type { EvidenceSaved } from './release.ts';
export type { SourcesAdded } from './document.ts';
export type { SheetRead } from './judge.ts';
export type { RecoveryCodeGiven } from './people.ts';
