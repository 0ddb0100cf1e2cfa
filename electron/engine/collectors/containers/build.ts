import type { CollectedSource } from '../../../../shared/model/index.ts';
import type { AsideRule } from '../common/aside.ts';
import { SourceBuilder } from '../common/builder.ts';
import type { IdentityRules } from '../common/identity.ts';
import type { MappingLine } from '../common/mapping.ts';
import { partAdder } from '../common/tree-collector.ts';
import type { TreePart } from '../common/tree-collector.ts';
import type { CollectContext, SourceFile } from '../types.ts';
import { variableName } from './variables.ts';

/** What a text that is no tree gives, taken apart as a tree would be. */
export interface PartsSource {
  readonly collector: string;
  readonly collectorVersion: string;
  readonly scope: string;
  readonly detection: string;
  readonly parts: readonly TreePart[];
  readonly mapping: readonly MappingLine[];
  readonly asides: readonly AsideRule[];
  readonly identity: IdentityRules;
}

/** Makes attributes of parts that some other reader has made. */
export function buildParts(
  file: SourceFile,
  context: CollectContext,
  source: PartsSource,
): CollectedSource {
  const { parts, mapping, asides, identity, ...head } = source;
  const builder = new SourceBuilder(file, context);
  const add = partAdder({ mapping, asides, identity, spelling: variableName }, builder);
  for (const part of parts) add(part);
  return builder.build(head);
}
