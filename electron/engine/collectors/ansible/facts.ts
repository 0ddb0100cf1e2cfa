import type { AsideRule } from '../common/aside.ts';
import type { MappingLine } from '../common/mapping.ts';

const facts = /^facts$/;

/** Facts of `ansible.builtin.setup` in the words of the catalogue. */
export const factsMapping: readonly MappingLine[] = [
  { subject: facts, name: /_distribution$/, id: 'os.name' },
  { subject: facts, name: /_distribution_version$/, id: 'os.version' },
  { subject: facts, name: /_kernel$/, id: 'kernel.version' },
  { subject: facts, name: /_kernel_version$/, id: 'kernel.patch-level' },
  { subject: facts, name: /_cmdline\.|_proc_cmdline\./, id: 'kernel.parameter' },
  { subject: facts, name: /_memtotal_mb$/, id: 'compute.memory-limit', type: 'number' },
  {
    subject: facts,
    name: /_processor_(?:vcpus|count|cores)$/,
    id: 'compute.cpu-limit',
    type: 'number',
  },
  { subject: facts, name: /mounts\[\]\.size_total$/, id: 'storage.size' },
  { subject: facts, name: /mounts\[\]\.(?:fstype|options)$/, id: 'host.filesystem' },
  { subject: facts, name: /devices\.[^.]+\.(?:model|rotational)$/, id: 'storage.type' },
  { subject: facts, name: /devices\.[^.]+\.(?:host|scheduler_mode)$/, id: 'storage.driver' },
  { subject: facts, name: /_python_version$/, id: 'runtime.version' },
  { subject: facts, name: /date_time\.tz$|_tz$/, id: 'host.time-zone' },
  { subject: facts, name: /_env\.(?:LANG|LC_\w+)$/, id: 'host.locale' },
  { subject: facts, name: /_dns\.(?:nameservers|search|options)\b/, id: 'dns.resolution-path' },
  { subject: facts, name: /_selinux\.|_apparmor\.|_fips$/, id: 'security.access-control' },
  { subject: facts, name: /_system_vendor$/, id: 'cloud.provider' },
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
    name: /(?:^|\.)(?:ansible_)?env\.(?:SSH_\w+|XDG_SESSION_ID|PWD|OLDPWD|SHLVL|_)$/,
  },
  {
    id: 'ansible.usage',
    how: 'volatile',
    subject: facts,
    name: /(?:^|\.)(?:size_available|block_available|block_used|inode_available|inode_used|(?:ansible_)?memfree_mb|(?:ansible_)?swapfree_mb|(?:ansible_)?uptime_seconds|(?:ansible_)?loadavg\.\w+|(?:ansible_)?memory_mb\.\w+\.(?:free|used|cached))$/,
  },
  { id: 'ansible.run', how: 'volatile', subject: /^envelope$/, name: /./ },
];
