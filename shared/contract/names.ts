import type { CommandName } from './commands/index.ts';
import type { QueryName } from './queries.ts';

/**
 * The names of the contract without its schemas, for the preload: a sandboxed script that should
 * stay small. The types below fail when a name is missing here.
 */
export const commandNames = [
  'audit.open',
  'audit.change',
  'audit.criteria',
  'participant.add',
  'participant.change',
  'participant.remove',
  'incident.add',
  'incident.remove',
  'decision.record',
  'source.add',
  'source.reread',
  'source.remove',
  'answer.set',
  'answer.clear',
  'aside.restore',
  'aside.withdraw',
  'subject.move',
  'subject.move-back',
  'mask.lift',
  'mask.put-back',
  'mapping.set',
  'mapping.remove',
  'host.allow',
  'host.disallow',
  'probe.run',
  'secrets.unlock',
  'comparison.run',
  'assessment.set',
  'rating.set',
  'rating.accept',
  'rating.clear',
  'subjects.pair',
  'subjects.unpair',
  'variation.declare',
  'variation.withdraw',
  'variation.declare-alike',
  'variation.retract',
  'undo.last',
  'gap.plan',
  'detector.set',
  'detector.remove',
  'drift.check',
  'exception.request',
  'exception.approve',
  'exception.reject',
  'exception.withdraw',
  'export.workbook',
] as const satisfies readonly CommandName[];

export const queryNames = [
  'record.info',
  'record.verify',
  'systems.list',
  'audit.get',
  'steps.get',
  'document.get',
  'catalogue.get',
  'source.get',
  'differences.page',
  'differences.ids',
  'differences.counts',
  'difference.get',
  'set-aside.groups',
  'set-aside.rows',
  'subjects.unmatched',
  'subjects.pairs',
  'subjects.proposals',
  'collectors.list',
  'source.masked',
  'document.acts',
  'variations.list',
  'variation.preview',
  'plan.get',
  'watch.get',
  'register.get',
  'scorecard.get',
] as const satisfies readonly QueryName[];

type Nothing<T extends never> = T;
/** Compile-time proof that no name of the contract is missing above. */
export type EveryNameIsListed = Nothing<
  Exclude<CommandName | QueryName, (typeof commandNames | typeof queryNames)[number]>
>;
