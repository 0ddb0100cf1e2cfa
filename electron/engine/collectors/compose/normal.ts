import { textAt } from '../common/tree.ts';
import type { MapEntry, MapNode, ScalarNode, TreeNode } from '../common/tree.ts';
import { checkCommand, commandWords } from '../containers/check-command.ts';
import { labelsOf, variablesOf } from '../containers/variables.ts';
import { mapOf, scalarOf } from '../packages/nodes.ts';

/** Short spellings of a service's fields in the long ones (Compose file specification, "services"). */
const normal: Readonly<Record<string, (node: TreeNode) => TreeNode>> = {
  build: (node) => (node.kind === 'scalar' ? mapOf(node.position, { context: node }) : build(node)),
  ports: (node) => byLabel(node, { labelOf: portLabel, short: shortPort }),
  volumes: (node) => byLabel(node, { labelOf: volumeLabel, short: shortVolume }),
  depends_on: dependencies,
  env_file: listed,
  healthcheck,
  command: commandWords,
  entrypoint: commandWords,
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

/** Entries named after what they are mounted or mapped to; a list without such names stays as it is. */
function byLabel(node: TreeNode, { labelOf, short }: Spelling): TreeNode {
  if (node.kind !== 'list' || node.items.length === 0) return node;
  const entries = node.items.flatMap((item) => {
    const spelt = item.kind === 'map' ? (short(item) ?? item) : item;
    const key = spelt.kind === 'scalar' ? labelOf(spelt.text) : longLabel(spelt);
    return key === undefined ? [] : [{ key, node: spelt, position: item.position }];
  });
  const labels = new Set(entries.map(({ key }) => key));
  if (labels.size < node.items.length) return node;
  return { kind: 'map', entries, position: node.position };
}

/** How the entries of a list are named, and the short spelling of a long one that says no more. */
interface Spelling {
  readonly labelOf: (text: string) => string;
  readonly short: (item: MapNode) => ScalarNode | undefined;
}

/** `9443/tcp` or `/var/lib/data`, from the long spelling. */
function longLabel(item: TreeNode): string | undefined {
  const target = textAt(item, 'target');
  if (target === undefined || target.startsWith('/')) return target;
  return `${target}/${textAt(item, 'protocol') ?? 'tcp'}`;
}

/** `127.0.0.1:8080:80/udp`, where nothing but the default mode is said beside it. */
function shortPort(item: MapNode): ScalarNode | undefined {
  const [target, published] = [textAt(item, 'target'), textAt(item, 'published')];
  if (target === undefined || !hasOnly(item, PORT_KEYS)) return undefined;
  if ((textAt(item, 'mode') ?? 'ingress') !== 'ingress') return undefined;
  const parts = [textAt(item, 'host_ip'), published, target].filter((part) => part !== undefined);
  const protocol = textAt(item, 'protocol') ?? 'tcp';
  const suffix = protocol === 'tcp' ? '' : `/${protocol}`;
  return scalarOf(`${parts.join(':')}${suffix}`, item.position);
}

const PORT_KEYS = /^(?:target|published|protocol|mode|host_ip)$/;

/** `./data:/var/lib/data:ro`, where nothing else is said of it. */
function shortVolume(item: MapNode): ScalarNode | undefined {
  const [source, target] = [textAt(item, 'source'), textAt(item, 'target')];
  if (source === undefined || target === undefined || !hasOnly(item, VOLUME_KEYS)) return undefined;
  const readOnly = textAt(item, 'read_only') === 'true' ? ':ro' : '';
  const { position } = item;
  return /^(?:bind|volume)$/.test(textAt(item, 'type') ?? '')
    ? scalarOf(`${source}:${target}${readOnly}`, position)
    : undefined;
}

const VOLUME_KEYS = /^(?:type|source|target|read_only)$/;

/** Whether a map says nothing else; what an engine adds empty says nothing. */
function hasOnly({ entries }: MapNode, keys: RegExp): boolean {
  return entries.every(({ key, node }) => keys.test(key) || (node.kind === 'map' && isEmpty(node)));
}

/** `bind: {create_host_path: true}` is what the short spelling means. */
function isEmpty({ entries }: MapNode): boolean {
  return entries.every(({ key }) => key === 'create_host_path');
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
