import { pulumiText } from '../../../../shared/text/formats/infrastructure.ts';
import type { AttributeHints } from '../common/builder.ts';
import type { Leaf } from '../common/flatten.ts';
import type { IdentityRules } from '../common/identity.ts';
import type { MappingLine } from '../common/mapping.ts';
import { child } from '../common/tree.ts';
import type { ReadTree } from '../common/tree.ts';
import { treeCollector } from '../common/tree-collector.ts';
import type { TreePart } from '../common/tree-collector.ts';
import { kubernetesMapping } from '../kubernetes/mapping.ts';
import { snakeCase } from '../terraform-state/kinds.ts';
import { terraformMapping } from '../terraform-state/mapping.ts';
import { markedByType } from '../terraform-state/secrecy.ts';
import { variableMapping } from '../terraform-state/variables.ts';
import { NotThisFormat } from '../types.ts';
import type { Detection, SourceFile } from '../types.ts';
import { pulumiAsides } from './asides.ts';
import { configurationParts } from './configuration.ts';
import { stackParts } from './stack.ts';
import { isUnknown } from './values.ts';

/** Lists that are sets in the providers' schemas. */
const identity: IdentityRules = {
  special: [{ list: /^(?:ingress|egress)$/, keys: [['fromPort', 'toPort', 'protocol']] }],
  unordered:
    /(?:[sS]ecurityGroups|[sS]ecurityGroupIds|[cC]idrBlocks|[sS]ubnetIds|[aA]vailabilityZones|[aA]liases|[aA]llowedMethods|[cC]achedMethods|[eE]nabledCloudwatchLogsExports|[sS]ourceRanges|[sS]copes)$/,
  generatedIds: false,
  blocks: true,
};

/** Type tokens of the Kubernetes provider: `kubernetes:apps/v1:Deployment`. */
const KUBERNETES = /^kubernetes:[\w./-]+:\w+$/;

/** Objects of Kubernetes mean there what they mean in manifests, under their token. */
const objectMapping: readonly MappingLine[] = kubernetesMapping.map((line) => ({
  ...line,
  subject: line.subject ? ofToken(line.subject) : KUBERNETES,
}));

function ofToken(kind: RegExp): RegExp {
  return new RegExp(`^kubernetes:[\\w./-]+:(?:${kind.source.replace(/^\^/, '')})`);
}

/** Reads exports of Pulumi stacks and the configuration of a stack. */
export const pulumi = treeCollector({
  id: 'pulumi',
  version: '1',
  title: 'Pulumi stack',
  formats: ['pulumi stack export', 'configuration of a stack (Pulumi.<stack>.yaml)'],
  dimensions: ['infrastructure', 'dependencies', 'data', 'network'],
  description:
    'Reads every resource and output of an exported stack, and the configuration of a stack; encrypted values stay masked.',
  filePatterns: ['Pulumi.*.yaml', 'Pulumi.*.yml', '*stack*.json'],
  sample: 'stack.json',
  detect,
  parts,
  scope: (_tree, file) => file.path,
  mapping: [...objectMapping, ...variableMapping, ...terraformMapping],
  spelling: (kind, path) =>
    KUBERNETES.test(kind) ? path : snakeCase(path.replace(/^[\w-]+:/, '')),
  asides: pulumiAsides,
  identity,
  hints,
});

function detect({ path, text }: SourceFile): Detection | null {
  if (/(?:^|\/)Pulumi\.[\w.-]+\.ya?ml$/.test(path)) {
    const configures =
      /^(?:config|encryptionsalt|secretsprovider|encryptedkey|environment)\s*:/m.test(text);
    return configures ? { confidence: 0.9, because: pulumiText.becauseConfiguration } : null;
  }
  const exported =
    /^\s*\{/.test(text) && /"deployment"\s*:/.test(text) && /"urn"\s*:\s*"urn:pulumi:/.test(text);
  return exported ? { confidence: 0.95, because: pulumiText.because } : null;
}

function parts(tree: ReadTree, file: SourceFile): readonly TreePart[] {
  const root = tree.documents[0]?.root;
  if (root?.kind !== 'map') throw new NotThisFormat();
  return child(root, 'deployment') ? stackParts(root) : configurationParts(root, file);
}

function hints(part: TreePart, leaf: Leaf): AttributeHints {
  if (leaf.value.kind === 'empty') return {};
  // What is said twice is shown once, where its marks are.
  if (part.aside && part.kind !== 'stack') return { sensitive: true };
  if (part.kind === 'configuration') return { sensitive: true };
  if (isUnknown(leaf.value.text)) return { unknown: true };
  return { sensitive: markedByType(part.kind)(leaf.keys.map(snakeCase)) };
}
