import { ecsText } from '../../../../shared/text/formats/cloud.ts';
import type { IdentityRules } from '../common/identity.ts';
import type { MappingLine } from '../common/mapping.ts';
import { treeCollector } from '../common/tree-collector.ts';
import type { TreePart } from '../common/tree-collector.ts';
import { child, textAt } from '../common/tree.ts';
import type { ReadTree, TreeNode } from '../common/tree.ts';
import { NotThisFormat } from '../types.ts';

const identity: IdentityRules = {
  unordered: /(?:requiresCompatibilities|compatibilities|requiresAttributes|volumes)$/i,
  generatedIds: false,
  special: [
    { list: /^portMappings$/, keys: [['containerPort', 'protocol'], ['containerPort']] },
    { list: /^mountPoints$/, keys: [['containerPath']] },
    { list: /^dependsOn$/, keys: [['containerName']] },
  ],
};

const container = '^containerDefinitions\\[\\]\\.';

/** Fields of a task definition in the words of the catalogue (Amazon ECS API reference). */
const ecsMapping: readonly MappingLine[] = [
  { name: new RegExp(`${container}image$`), id: 'container.image' },
  {
    name: new RegExp(`${container}(?:environment\\[\\]\\.value|secrets\\[\\]\\.valueFrom)$`),
    id: 'config.key',
  },
  { name: new RegExp(`${container}environmentFiles\\[\\]`), id: 'config.key' },
  { name: /(?:^|\.)cpu$/, id: 'compute.cpu-limit', type: 'number' },
  { name: /(?:^|\.)memory$/, id: 'compute.memory-limit', type: 'number' },
  { name: /(?:^|\.)memoryReservation$/, id: 'compute.memory-request', type: 'number' },
  {
    name: new RegExp(`${container}healthCheck\\.timeout$`),
    id: 'health-check.timeout',
    type: 'seconds',
  },
  {
    name: new RegExp(`${container}healthCheck\\.interval$`),
    id: 'health-check.interval',
    type: 'seconds',
  },
  { name: new RegExp(`${container}healthCheck\\.retries$`), id: 'health-check.threshold' },
  { name: new RegExp(`${container}healthCheck\\.command`), id: 'health-check.path' },
  { name: new RegExp(`${container}portMappings\\[\\]\\.containerPort$`), id: 'service.port' },
  {
    name: new RegExp(`${container}(?:privileged|readonlyRootFilesystem|user)$`),
    id: 'security.access-control',
  },
  { name: new RegExp(`${container}(?:ulimits|systemControls)`), id: 'host.setting' },
  { name: /^runtimePlatform\.operatingSystemFamily$/, id: 'os.name' },
  { name: /^ephemeralStorage\.sizeInGiB$/, id: 'storage.size', type: 'number' },
];

/** Reads task definitions: what is registered, or what describe-task-definition answers. */
export const ecs = treeCollector({
  id: 'ecs',
  version: '1',
  title: 'ECS task definition',
  formats: ['Amazon ECS task definitions', 'aws ecs describe-task-definition'],
  dimensions: ['infrastructure', 'dependencies', 'network'],
  description: 'Reads the containers, images, limits, health checks and variables of an ECS task.',
  filePatterns: ['task-definition*.json', 'taskdef*.json'],
  sample: 'task-definition.json',
  detect: ({ text }) =>
    /"containerDefinitions"\s*:\s*\[/.test(text) && /^\s*\{/.test(text)
      ? { confidence: 0.85, because: ecsText.because }
      : null,
  parts,
  scope: (tree) => `ecs:${familyOf(taskOf(tree.documents[0]?.root ?? null))}`,
  mapping: ecsMapping,
  asides: [
    {
      id: 'ecs.registration',
      how: 'volatile',
      name: /^(?:revision|registeredAt|registeredBy|deregisteredAt|taskDefinitionArn)$/,
    },
    {
      id: 'ecs.derived',
      how: 'skipped',
      name: /^(?:requiresAttributes|compatibilities)\[\]|^status$/,
    },
  ],
  identity,
  hints: (_part, { keys }) => ({ reference: keys.includes('secrets') }),
});

function parts({ documents }: ReadTree): readonly TreePart[] {
  return documents.flatMap(({ root }) => {
    const task = taskOf(root);
    if (!root || !task) throw new NotThisFormat('no container definitions');
    const subject = `ecs:${familyOf(task)}`;
    const part = { subject, kind: 'task', root: task };
    if (task === root || root.kind !== 'map') return [part];
    const entries = root.entries.filter(({ node }) => node !== task);
    if (entries.length === 0) return [part];
    const aside = { id: 'ecs.answer', how: 'skipped' } as const;
    return [part, { subject, kind: 'answer', root: { ...root, entries }, aside }];
  });
}

function taskOf(root: TreeNode | null): TreeNode | null {
  const task = child(root, 'taskDefinition') ?? root;
  return task && child(task, 'containerDefinitions') ? task : null;
}

function familyOf(task: TreeNode | null): string {
  return textAt(task, 'family') ?? 'task';
}
