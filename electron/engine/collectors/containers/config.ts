import type { AsideRule } from '../common/aside.ts';
import type { IdentityRules } from '../common/identity.ts';
import type { MappingLine } from '../common/mapping.ts';
import type { MapEntry, TreeNode } from '../common/tree.ts';
import { child } from '../common/tree.ts';
import type { TreePart } from '../common/tree-collector.ts';
import { changed, mapOf, scalarOf } from '../packages/nodes.ts';
import { checkCommand, commandWords } from './check-command.ts';
import { byOption } from './steps.ts';
import { labelsOf, VARIABLES, variablesOf } from './variables.ts';

/**
 * What an image or a container is configured to run (OCI image specification, "config"; the engines
 * spell it alike): the settings under their own names, and the variables.
 */
export function configParts(subject: string, config: TreeNode | undefined): readonly TreePart[] {
  if (config?.kind !== 'map') return [];
  const { position } = config;
  const environment = variablesOf(child(config, 'Env'));
  const root = changed(config, {
    without: ['Env', 'ExposedPorts', 'Volumes', 'Labels', 'Healthcheck', 'Cmd', 'Entrypoint'],
    with: {
      Cmd: worded(child(config, 'Cmd')),
      Entrypoint: worded(child(config, 'Entrypoint')),
      ExposedPorts: keysOf(child(config, 'ExposedPorts')),
      Volumes: keysOf(child(config, 'Volumes')),
      Labels: labelsOf(child(config, 'Labels')) ?? child(config, 'Labels'),
      Healthcheck: checkOf(child(config, 'Healthcheck')),
    },
  });
  return [
    { subject, kind: 'config', root },
    ...(environment ? [{ subject, kind: VARIABLES, root: mapOf(position, { environment }) }] : []),
  ];
}

function worded(command: TreeNode | undefined): TreeNode | undefined {
  return command && commandWords(command);
}

/** `{"8443/tcp": {}}` is a set of names. */
function keysOf(node: TreeNode | undefined): TreeNode | undefined {
  if (node?.kind !== 'map' || node.entries.length === 0) return node;
  const items = node.entries.map(({ key, position }) => scalarOf(key, position));
  return { kind: 'list', items, position: node.position };
}

const TIMES = /^(?:Interval|Timeout|StartPeriod|StartInterval)$/;

/**
 * The command as one text. Times of checks are whole nanoseconds; with their unit they compare with
 * those of other files.
 */
function checkOf(check: TreeNode | undefined): TreeNode | undefined {
  if (check?.kind !== 'map') return check;
  const entries = check.entries.map((entry) =>
    entry.key === 'Test'
      ? { ...entry, node: checkCommand(entry.node) }
      : withUnit(entry, TIMES, 'ns'),
  );
  return { ...check, entries };
}

/** A whole number with its unit: `10000000000ns`. */
export function withUnit(entry: MapEntry, names: RegExp, unit: string): MapEntry {
  const { key, node } = entry;
  if (!names.test(key) || node.kind !== 'scalar' || node.type !== 'number') return entry;
  if (!/^[1-9]\d*$/.test(node.text)) return entry;
  return { ...entry, node: { ...node, type: 'string', text: `${node.text}${unit}` } };
}

const config = /^config$/;

/** Settings of images and containers in the words of the catalogue. */
export const configMapping: readonly MappingLine[] = [
  { subject: config, name: /^Image$/, id: 'container.image' },
  { subject: config, name: /^ExposedPorts\[\]$/, id: 'service.port' },
  { subject: config, name: /^User$/, id: 'security.access-control' },
  {
    subject: config,
    name: /^Labels\.org\.opencontainers\.image\.base\.name$/,
    id: 'container.base-image',
  },
  {
    subject: config,
    name: /^Labels\.org\.opencontainers\.image\.base\.digest$/,
    id: 'container.image-digest',
  },
  { subject: config, name: /^Healthcheck\.Test\b/, id: 'health-check.path', type: 'text' },
  { subject: config, name: /^Healthcheck\.Timeout$/, id: 'health-check.timeout' },
  {
    subject: config,
    name: /^Healthcheck\.(?:Interval|StartInterval)$/,
    id: 'health-check.interval',
  },
  { subject: config, name: /^Healthcheck\.Retries$/, id: 'health-check.threshold' },
];

/** What changes with every build, or is made up for every container. */
export const configAsides: readonly AsideRule[] = [
  {
    id: 'image.label-of-build',
    how: 'volatile',
    subject: config,
    name: /^Labels\.(?:org\.opencontainers\.image|org\.label-schema)\.(?:created|build-date|revision|vcs-ref)$/,
  },
  {
    id: 'container.host-name',
    how: 'volatile',
    subject: config,
    name: /^(?:Hostname|MacAddress)$/,
  },
  {
    id: 'container.terminal',
    how: 'skipped',
    subject: config,
    name: /^(?:AttachStdin|AttachStdout|AttachStderr|Tty|OpenStdin|StdinOnce|ArgsEscaped|Domainname)$/,
  },
];

/** How the elements of lists are told apart. */
export const configIdentity: IdentityRules = {
  unordered:
    /^(?:ExposedPorts|Volumes|RepoTags|RepoDigests|CapAdd|CapDrop|SecurityOpt|Dns|DnsSearch|DnsOptions|ExtraHosts|Binds|GroupAdd|MaskedPaths|ReadonlyPaths|os\.features)$/,
  generatedIds: false,
  named: [{ list: /^(?:Cmd|Entrypoint|Args)$/, by: byOption }],
  special: [{ list: /^Mounts$/, keys: [['Destination'], ['Target']] }],
};

/** The repository of `registry/shop/checkout:4.2.0@sha256:...`, without tag and digest. */
export function repositoryOf(reference: string): string {
  return reference.replace(/@[^@/]*$/, '').replace(/:[^:/]*$/, '');
}

/** Number of elements of a list, at its place. */
export function countOf(node: TreeNode | undefined): TreeNode | undefined {
  if (node?.kind !== 'list') return undefined;
  return { ...scalarOf(String(node.items.length), node.position), type: 'number' };
}
