import type { AsideRule } from '../common/aside.ts';
import type { MappingLine } from '../common/mapping.ts';
import { configAsides, configMapping } from '../containers/config.ts';
import { imageMapping } from '../containers/image-facts.ts';
import { variableMapping } from '../containers/variables.ts';

const host = /^host$/;

/** Fields of the engine's answers in the words of the catalogue (Docker Engine API). */
export const inspectMapping: readonly MappingLine[] = [
  ...variableMapping,
  ...imageMapping,
  ...configMapping,
  { subject: /^image$/, name: /^image$/, id: 'container.image' },
  { subject: /^image$/, name: /^digest$/, id: 'container.image-digest' },
  { subject: /^container$/, name: /^image digest$/, id: 'container.image-digest' },
  {
    subject: /^(?:image|container)$/,
    name: /^(?:GraphDriver\.Name|Driver)$/,
    id: 'storage.driver',
  },
  { subject: host, name: /^Memory$/, id: 'compute.memory-limit' },
  { subject: host, name: /^MemoryReservation$/, id: 'compute.memory-request' },
  { subject: host, name: /^NanoCpus$/, id: 'compute.cpu-limit' },
  { subject: host, name: /^Runtime$/, id: 'container.runtime' },
  {
    subject: host,
    name: /^PortBindings\..*\.HostPort$/,
    id: 'service.port',
  },
  {
    subject: host,
    name: /^(?:Privileged|ReadonlyRootfs|CapAdd|CapDrop|SecurityOpt|UsernsMode)\b/,
    id: 'security.access-control',
  },
  { subject: host, name: /^(?:Ulimits|PidsLimit|ShmSize)\b/, id: 'host.setting' },
  { subject: host, name: /^Sysctls\./, id: 'kernel.parameter' },
];

/** What the engine measures, makes up or repeats. */
export const inspectAsides: readonly AsideRule[] = [
  {
    id: 'docker.created',
    how: 'volatile',
    name: /^(?:Created|Metadata\.LastTagTime|RestartCount)$/,
  },
  { id: 'docker.size', how: 'volatile', name: /^(?:Size|VirtualSize|SizeRw|SizeRootFs)$/ },
  { id: 'docker.graph', how: 'volatile', name: /^GraphDriver\.Data\b/ },
  { id: 'docker.state', how: 'volatile', subject: /^container$/, name: /^(?:State|ExecIDs)\b/ },
  { id: 'docker.network-state', how: 'volatile', name: /^NetworkSettings\b/ },
  {
    id: 'docker.paths',
    how: 'volatile',
    name: /^(?:ResolvConfPath|HostnamePath|HostsPath|LogPath|MountLabel|ProcessLabel|AppArmorProfile)$/,
  },
  { id: 'docker.id', how: 'volatile', name: /^(?:Id|Parent|Container)$/ },
  { id: 'docker.layers', how: 'skipped', name: /^RootFS\b/ },
  { id: 'docker.repeated', how: 'skipped', name: /^(?:RepoDigests|Descriptor|Manifests)\b/ },
  {
    id: 'docker.builder',
    how: 'skipped',
    name: /^(?:ContainerConfig|builder|DockerVersion|Author|Comment|Identity)\b/,
  },
  {
    id: 'docker.volume-name',
    how: 'volatile',
    name: /^Mounts\[\]\.(?:Name|Source)$/,
    value: /[\da-f]{64}/,
  },
  {
    id: 'docker.console',
    how: 'skipped',
    subject: host,
    name: /^(?:ConsoleSize|ContainerIDFile)\b/,
  },
  {
    // What is given stands as elements of its own, so that nothing given is no row beside them.
    id: 'docker.nothing-given',
    how: 'skipped',
    name: /^(?:Args|Binds|Mounts|Cap(?:Add|Drop)|SecurityOpt|Dns\w*|ExtraHosts|GroupAdd|Links|VolumesFrom|Device\w*|Ulimits|Blkio\w+|(?:Masked|Readonly)Paths|PortBindings|Sysctls|Cmd|Entrypoint|Volumes|ExposedPorts|Labels|OnBuild)$/,
    value: /^(?:null|\[\]|\{\}|)$/,
  },
  ...configAsides,
];
