import type { CollectedSource } from '../../../../shared/model/index.ts';
import { metadataOf } from '../types.ts';
import type { CollectContext, Collector, CollectorMetadata, SourceFile } from '../types.ts';
import { asideFor } from './aside.ts';
import type { AsideRule } from './aside.ts';
import { SourceBuilder } from './builder.ts';
import type { AttributeHints } from './builder.ts';
import { nothingInside } from './errors.ts';
import { flatten } from './flatten.ts';
import type { Leaf } from './flatten.ts';
import type { IdentityRules } from './identity.ts';
import { answersOf, mapper } from './mapping.ts';
import type { MappingLine } from './mapping.ts';
import { describeTree, readTree } from './read-tree.ts';
import { leafCount } from './tree.ts';
import type { ReadTree, TreeNode } from './tree.ts';

/** A part of a document that is about one subject. */
export interface TreePart {
  readonly subject: string;
  /** What mapping and aside rules group by: a type of resource, a kind. */
  readonly kind: string;
  readonly root: TreeNode;
  /** Set aside as a whole by this rule: the envelope of a format. */
  readonly aside?: Pick<AsideRule, 'id' | 'how'>;
}

/** A format whose files are JSON, YAML, TOML or XML of a known shape, described as data. */
export interface TreeFormat extends CollectorMetadata, Pick<Collector, 'detect'> {
  /**
   * The document taken apart by subject, every leaf in exactly one part; none where it is not of
   * this format. May throw `NotThisFormat`.
   */
  readonly parts: (
    tree: ReadTree,
    file: SourceFile,
    context: CollectContext,
  ) => readonly TreePart[];
  /** Reads the text where it is none of the formats that are known to everybody. */
  readonly read?: typeof readTree;
  /** Key under which the source finds its counterpart. */
  readonly scope: (tree: ReadTree, file: SourceFile) => string;
  readonly mapping: readonly MappingLine[];
  /** How the mapping spells a name, where it is another format's: `engine_version` for `EngineVersion`. */
  readonly spelling?: (kind: string, path: string) => string;
  readonly asides: readonly AsideRule[];
  readonly identity: IdentityRules;
  /** What the format itself knows of a leaf, for example that it is marked as secret. */
  readonly hints?: (part: TreePart, leaf: Leaf) => AttributeHints;
}

/** Makes a collector of a format's description. Every leaf ends as an attribute or set aside. */
export function treeCollector(format: TreeFormat): Collector {
  return {
    ...metadataOf(format),
    sample: format.sample,
    answers: answersOf(format.mapping),
    detect: (file) => format.detect(file),
    collect: (file, context) => collectTree(format, file, context),
  };
}

function collectTree(
  format: TreeFormat,
  file: SourceFile,
  context: CollectContext,
): CollectedSource {
  const tree = (format.read ?? readTree)(file, context.limits);
  const builder = new SourceBuilder(file, context);
  const parts = format.parts(tree, file, context);
  const [first] = parts;
  if (!first) throw nothingInside(file.path);
  for (const duplicate of tree.duplicates) builder.duplicate(duplicate, first.subject);
  for (const note of tree.notes) builder.warn(note);
  const add = partAdder(format, builder);
  for (const part of parts) add(part);
  const items = parts.reduce((sum, { root }) => sum + leafCount(root), 0);
  return builder.build({
    collector: format.id,
    collectorVersion: format.version,
    scope: format.scope(tree, file),
    detection: `${format.title}: ${describeTree(tree, items)}.`,
  });
}

/** Adds every leaf of a part: an attribute, or set aside by a rule. */
export function partAdder(
  format: Pick<TreeFormat, 'mapping' | 'spelling' | 'asides' | 'identity' | 'hints'>,
  builder: SourceBuilder,
): (part: TreePart) => void {
  const add = leafAdder(format, builder);
  return (part) => {
    for (const leaf of leavesOf(part, format.identity)) add(part, leaf);
  };
}

/** Every leaf of a part; a part that is one value is named `value`. */
export function* leavesOf({ root }: TreePart, identity: IdentityRules): Generator<Leaf> {
  for (const leaf of flatten(root, identity)) {
    yield leaf.path === '' ? { ...leaf, path: 'value' } : leaf;
  }
}

/** Adds one leaf of a part: an attribute, or set aside by the rule of its part or its own. */
export function leafAdder(
  format: Pick<TreeFormat, 'mapping' | 'spelling' | 'asides' | 'hints'>,
  builder: SourceBuilder,
): (part: TreePart, leaf: Leaf) => void {
  const map = mapper(format.mapping);
  return (part, leaf) => {
    const { subject, kind } = part;
    const { path, value } = leaf;
    const rule = part.aside ?? asideFor(format.asides, { subject: kind, path, value: value.text });
    const hints = format.hints?.(part, leaf) ?? {};
    if (rule) builder.aside(rule.how, rule.id, { subject, leaf }, hints);
    else {
      const mapped = map(kind, format.spelling?.(kind, path) ?? path, value.text);
      builder.attribute({ subject, leaf }, { mapped, ...hints });
    }
  };
}
