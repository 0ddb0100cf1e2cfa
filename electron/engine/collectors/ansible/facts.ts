import type { AsideRule } from '../common/aside.ts';
import type { MappingLine } from '../common/mapping.ts';

const facts = /^facts$/;

/** Facts of `ansible.builtin.setup` in the words of the catalogue. */
export const factsMapping: readonly MappingLine[] = [
  { subject: facts, name: /(?:^|_)distribution$/, id: 'os.name' },
  { subject: facts, name: /(?:^|_)distribution_version$/, id: 'os.version' },
  { subject: facts, name: /(?:^|_)kernel$/, id: 'kernel.version' },
  { subject: facts, name: /(?:^|_)kernel_version$/, id: 'kernel.patch-level' },
  { subject: facts, name: /(?:^|_)(?:proc_)?cmdline\./, id: 'kernel.parameter' },
  { subject: facts, name: /(?:^|_)memtotal_mb$/, id: 'compute.memory-limit', type: 'number' },
  {
    subject: facts,
    name: /(?:^|_)processor_(?:vcpus|count|cores)$/,
    id: 'compute.cpu-limit',
    type: 'number',
  },
  { subject: facts, name: /^(?:ansible_)?packages\..*\.version$/, id: 'library.version' },
  { subject: facts, name: /mounts\[\]\.size_total$/, id: 'storage.size' },
  { subject: facts, name: /mounts\[\]\.(?:fstype|options)$/, id: 'host.filesystem' },
  { subject: facts, name: /devices\.[^.]+\.(?:model|rotational)$/, id: 'storage.type' },
  { subject: facts, name: /devices\.[^.]+\.(?:host|scheduler_mode)$/, id: 'storage.driver' },
  { subject: facts, name: /(?:^|_)python_version$/, id: 'runtime.version' },
  { subject: facts, name: /date_time\.tz$|_tz$/, id: 'host.time-zone' },
  { subject: facts, name: /(?:^|_)env\.(?:LANG|LC_\w+)$/, id: 'host.locale' },
  {
    subject: facts,
    name: /(?:^|_)dns\.(?:nameservers|search|options)\b/,
    id: 'dns.resolution-path',
  },
  {
    subject: facts,
    name: /(?:^|_)(?:selinux|apparmor)\.|(?:^|_)fips$/,
    id: 'security.access-control',
  },
  { subject: facts, name: /(?:^|_)system_vendor$/, id: 'cloud.provider' },
];

/** Facts that change by themselves, or that only one machine can have. */
export const factsAsides: readonly AsideRule[] = [
  {
    id: 'ansible.clock',
    how: 'volatile',
    subject: facts,
    name: /(?:^|\.)(?:ansible_)?date_time\.(?!tz$)/,
  },
  {
    id: 'ansible.session',
    how: 'volatile',
    subject: facts,
    name: /(?:^|\.)(?:ansible_)?env\.(?:SSH_\w+|SUDO_\w+|XDG_SESSION_ID|PWD|OLDPWD|SHLVL|_)$/,
  },
  {
    // What every machine has of its own: keys, serial numbers, hardware addresses, names of volumes.
    id: 'ansible.machine',
    how: 'volatile',
    subject: facts,
    name: /(?:^|\.)(?:ansible_)?(?:ssh_host_key_\w+|machine_id|hostnqn|iscsi_iqn|(?:product|board|chassis)_(?:uuid|serial|asset_tag)|device_links\..*|macaddress|uuid|hostname|fqdn|nodename|(?:\w+\.)?ipv[46](?:\[\])?\.address|default_ipv[46]\.address|links\.\w+(?:\[\])?|all_ipv[46]_addresses\[\])$/,
  },
  {
    // The file of the kernel repeats its version, and a volume by its identifier is one machine's own.
    id: 'ansible.boot',
    how: 'skipped',
    subject: facts,
    name: /(?:^|_)(?:proc_)?cmdline\.(?:BOOT_IMAGE|root|resume)(?:\[\])?$/,
    value: /vmlinuz|^(?:PART)?UUID=/,
  },
  {
    id: 'ansible.usage',
    how: 'volatile',
    subject: facts,
    name: /(?:^|\.)(?:size_available|block_available|block_used|inode_available|inode_used|(?:ansible_)?memfree_mb|(?:ansible_)?swapfree_mb|(?:ansible_)?uptime_seconds|(?:ansible_)?loadavg\.\w+|(?:ansible_)?memory_mb\.\w+\.(?:free|used|cached))$/,
  },
  { id: 'ansible.run', how: 'volatile', subject: /^envelope$/, name: /./ },
];
