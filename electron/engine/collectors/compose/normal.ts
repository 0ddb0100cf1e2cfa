import type { MapEntry, MapNode, TreeNode } from '../common/tree.ts';
import { checkCommand } from '../containers/check-command.ts';
import { labelsOf, variablesOf } from '../containers/variables.ts';
import { mapOf, scalarOf } from '../packages/nodes.ts';

/** Short spellings of a service's fields in the long ones (Compose file specification, "services"). */
const normal: Readonly<Record<string, (node: TreeNode) => TreeNode>> = {
  build: (node) => (node.kind === 'scalar' ? mapOf(node.position, { context: node }) : build(node)),
  ports: (node) => byLabel(node, portLabel),
  volumes: (node) => byLabel(node, volumeLabel),
  depends_on: dependencies,
  env_file: listed,
  healthcheck,
  labels: asLabels,
  sysctls: asVariables,
  annotations: asLabels,
};

/** A service with each field in one spelling, so that short and long ones compare. */
export function normalService(service: MapNode): MapNode {
  return { ...service, entries: service.entries.map(normalEntry) };
}

function normalEntry(entry: MapEntry): MapEntry {
  const change = normal[entry.key];
  return change ? { ...entry, node: change(entry.node) } : entry;
}

function healthcheck(node: TreeNode): TreeNode {
  if (node.kind !== 'map') return node;
  const entries = node.entries.map((entry) =>
    entry.key === 'test' ? { ...entry, node: checkCommand(entry.node) } : entry,
  );
  return { ...node, entries };
}

function build(node: TreeNode): TreeNode {
  if (node.kind !== 'map') return node;
  const entries = node.entries.map((entry) =>
    BUILD_LISTS.test(entry.key) ? { ...entry, node: asVariables(entry.node) } : entry,
  );
  return { ...node, entries };
}

const BUILD_LISTS = /^(?:args|labels)$/;

function asLabels(node: TreeNode): TreeNode {
  return labelsOf(node) ?? node;
}

function asVariables(node: TreeNode): TreeNode {
  return variablesOf(node) ?? node;
}

function listed(node: TreeNode): TreeNode {
  return node.kind === 'scalar' ? { kind: 'list', items: [node], position: node.position } : node;
}

/** A list of names asks for services that have started. */
function dependencies(node: TreeNode): TreeNode {
  if (node.kind !== 'list' || node.items.length === 0) return node;
  const entries = node.items.flatMap((item) => {
    const { position } = item;
    if (item.kind !== 'scalar') return [];
    const condition = scalarOf('service_started', position);
    return [{ key: item.text, node: mapOf(position, { condition }), position }];
  });
  return { kind: 'map', entries, position: node.position };
}

/** Plain texts named after what they are mounted or mapped to; other lists stay as they are. */
function byLabel(node: TreeNode, labelOf: (text: string) => string): TreeNode {
  if (node.kind !== 'list' || node.items.length === 0) return node;
  const entries = node.items.flatMap((item) =>
    item.kind === 'scalar'
      ? [{ key: labelOf(item.text), node: item, position: item.position }]
      : [],
  );
  const labels = new Set(entries.map(({ key }) => key));
  if (labels.size < node.items.length) return node;
  return { kind: 'map', entries, position: node.position };
}

/** `80/tcp` of `127.0.0.1:8080:80`. */
function portLabel(text: string): string {
  const [address = '', protocol = 'tcp'] = text.split('/');
  return `${address.slice(address.lastIndexOf(':') + 1)}/${protocol}`;
}

/** The folder within the container of `./data:/var/lib/data:ro`. */
function volumeLabel(text: string): string {
  const parts = text.replace(/^[A-Za-z]:[\\/]/, '').split(':');
  return (parts.length > 1 ? parts[1] : parts[0]) ?? text;
}
