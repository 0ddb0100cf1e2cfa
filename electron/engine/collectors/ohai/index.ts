import { ohaiText } from '../../../../shared/text/formats/hosts-facts.ts';
import type { AsideRule } from '../common/aside.ts';
import { hostSubject } from '../common/host-subject.ts';
import type { IdentityRules } from '../common/identity.ts';
import type { MappingLine } from '../common/mapping.ts';
import { treeCollector } from '../common/tree-collector.ts';
import { child } from '../common/tree.ts';
import { NotThisFormat } from '../types.ts';

const identity: IdentityRules = {
  unordered: /(?:flags|groups|members|run_list|recipes|roles|options|mount_options)$/i,
  generatedIds: true,
};

/** Attributes that ohai gathers (Chef Infra documentation, "Ohai") in the words of the catalogue. */
const ohaiMapping: readonly MappingLine[] = [
  { name: /^(?:automatic\.)?platform$/, id: 'os.name' },
  { name: /^(?:automatic\.)?platform_version$/, id: 'os.version' },
  { name: /(?:^|\.)kernel\.release$/, id: 'kernel.version' },
  { name: /(?:^|\.)kernel\.version$/, id: 'kernel.patch-level' },
  { name: /(?:^|\.)kernel\.modules\.[^.]+\.(?:size|version)$/, id: 'kernel.module', type: 'text' },
  { name: /(?:^|\.)sysctl\./, id: 'kernel.parameter', type: 'text' },
  { name: /(?:^|\.)memory\.total$/, id: 'compute.memory-limit' },
  { name: /(?:^|\.)cpu\.(?:total|cores|real)$/, id: 'compute.cpu-limit', type: 'number' },
  { name: /(?:^|\.)filesystem2?\..*\.kb_size$/, id: 'storage.size', type: 'number' },
  {
    name: /(?:^|\.)filesystem2?\..*\.(?:fs_type|mount_options\b)/,
    id: 'host.filesystem',
    type: 'text',
  },
  { name: /(?:^|\.)block_device\.[^.]+\.(?:model|rotational)$/, id: 'storage.type' },
  {
    name: /(?:^|\.)(?:docker|containerd)\.(?:version|server_version|ServerVersion)$/i,
    id: 'container.runtime',
  },
  { name: /(?:^|\.)languages\.[^.]+\.version$/, id: 'runtime.version' },
  { name: /(?:^|\.)packages\.[^.]+\.version$/, id: 'library.version' },
  { name: /(?:^|\.)time\.timezone$/, id: 'host.time-zone' },
  { name: /(?:^|\.)cloud(?:_v2)?\.provider$/, id: 'cloud.provider' },
  { name: /(?:^|\.)ec2\.instance_type$/, id: 'compute.instance-type' },
  { name: /(?:^|\.)ec2\.(?:placement_availability_zone|region)$/, id: 'cloud.region' },
  {
    name: /(?:^|\.)(?:etc\.(?:passwd|group)|sessions|fips|selinux)\b/,
    id: 'security.access-control',
    type: 'text',
  },
  {
    name: /(?:^|\.)network\.(?:default_gateway|default_interface|settings\b)/,
    id: 'dns.resolution-path',
    type: 'text',
  },
];

const ohaiAsides: readonly AsideRule[] = [
  {
    id: 'ohai.clock',
    how: 'volatile',
    name: /(?:^|\.)(?:ohai_time|uptime|uptime_seconds|idletime|idletime_seconds)$/,
  },
  {
    id: 'ohai.usage',
    how: 'volatile',
    name: /(?:^|\.)(?:kb_used|kb_available|percent_used|inodes_used|inodes_available|inodes_percent_used|refcount)$|(?:^|\.)memory\.(?!total$|swap\.total$|hugepages)|(?:^|\.)counters\./,
  },
  {
    id: 'ohai.machine',
    how: 'volatile',
    name: /(?:^|\.)(?:machine_id|uuid|serial_number|shard_seed|macaddress|ipaddress|ip6address|hostname|machinename|fqdn)$|(?:^|\.)keys\.ssh\./,
  },
  {
    // Interfaces list their addresses and neighbours as keys, and count what passes.
    id: 'ohai.interface',
    how: 'volatile',
    name: /(?:^|\.)interfaces\..*\.(?:addresses|arp|neighbour_inet6?|rx|tx)\.|(?:^|\.)cpu\.\d+\.mhz$/,
  },
  {
    // Credentials that the machine is lent for hours.
    id: 'ohai.session',
    how: 'volatile',
    name: /(?:^|\.)ec2\.(?:iam\.|identity|managed_ssh_keys)/,
  },
];

/** Reads what ohai gathers of a host, alone or within a Chef node. */
export const ohai = treeCollector({
  id: 'ohai',
  version: '1',
  title: 'Chef ohai',
  formats: ['ohai output', 'knife node show -l -F json'],
  dimensions: ['infrastructure', 'dependencies', 'network'],
  description: 'Reads what ohai gathers of a host: system, kernel, storage, network, languages.',
  filePatterns: ['ohai*.json', '*.json'],
  sample: 'ohai.json',
  detect: ({ text }) =>
    /"ohai_time"\s*:/.test(text) || isNode(text)
      ? { confidence: 0.85, because: ohaiText.because }
      : null,
  parts: ({ documents }, file) => {
    const roots = documents.flatMap(({ root }) => (root ? [root] : []));
    if (!roots.every((root) => child(root, 'kernel') ?? child(child(root, 'automatic'), 'kernel')))
      throw new NotThisFormat('no kernel');
    return roots.map((root) => ({ subject: hostSubject(file.path), kind: 'host', root }));
  },
  scope: (_tree, file) => hostSubject(file.path),
  mapping: ohaiMapping,
  asides: ohaiAsides,
  identity,
});

/** A node of Chef: the attributes that it gathered beside those that people set. */
function isNode(text: string): boolean {
  if (!/^\s*\{/.test(text) || !/"automatic"\s*:\s*\{/.test(text)) return false;
  return /^\s*\{\s*"automatic"/.test(text) || /"(?:run_list|chef_environment)"\s*:/.test(text);
}
