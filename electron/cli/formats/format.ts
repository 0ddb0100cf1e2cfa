import type {
  CollectedSource,
  ComparableSource,
  Comparison,
  Risk,
  Side,
  SideValue,
} from '../../../shared/model/index.ts';
import { stateWords } from '../../../shared/text/cli.ts';
import type { CollectOutcome } from '../../engine/collectors/collect.ts';

/** Everything that a report of a comparison may tell. */
export interface ComparedEnvironments {
  readonly staging: CollectOutcome;
  readonly production: CollectOutcome;
  readonly comparison: Comparison;
  /** What the release touches, as it was given: traits, and whether it depends on the kernel. */
  readonly profile: readonly string[];
  /** Risk from which a difference counts as a finding. */
  readonly failOn: Risk | undefined;
}

/** One report format: the comparison in, the document out. */
export type Format = (compared: ComparedEnvironments) => string | Promise<Uint8Array>;

/** Id of a source within one comparison. */
export function sourceId(side: Side, index: number): string {
  return `${side}:${index}`;
}

/** Sources as the comparison takes them. */
export function comparable(
  sources: readonly CollectedSource[],
  side: Side,
): readonly ComparableSource[] {
  return sources.map(({ collector, scope, path, keyId, attributes }, index) => ({
    id: sourceId(side, index),
    collector,
    scope,
    path,
    keyId,
    attributes,
  }));
}

/** The source behind one side of a row, where the side has one. */
export function sourceOf(
  compared: ComparedEnvironments,
  { side, value }: { readonly side: Side; readonly value: SideValue },
): CollectedSource | undefined {
  const index = Number(value.sourceId?.split(':')[1] ?? Number.NaN);
  return compared[side].sources[index];
}

/** A value for people: its spelling, or what is known of it. Secrets never come this far. */
export function shown(value: SideValue): string {
  return value.state === 'value' ? (value.value ?? '') : stateWords[value.state];
}
