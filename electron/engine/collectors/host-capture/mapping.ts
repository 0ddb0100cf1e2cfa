import type { AsideRule } from '../common/aside.ts';
import type { MappingLine } from '../common/mapping.ts';

/** Values of a capture in the words of the catalogue; `subject` is the section. */
export const hostMapping: readonly MappingLine[] = [
  { subject: /^os$/, name: /\.(?:name|id|pretty-name)$/, id: 'os.name' },
  { subject: /^os$/, name: /\.(?:version|release)$/, id: 'os.version' },
  { subject: /^kernel$/, name: /\.base$/, id: 'kernel.version' },
  { subject: /^kernel$/, name: /\.(?:release|version)$/, id: 'kernel.patch-level' },
  { subject: /^kernel$/, name: /\.boot\./, id: 'kernel.parameter' },
  { subject: /^sysctl$/, name: /./, id: 'kernel.parameter' },
  { subject: /^modules$/, name: /./, id: 'kernel.module', type: 'text' },
  { subject: /^cpu$/, name: /\.(?:count|usable)$/, id: 'compute.cpu-limit' },
  { subject: /^cpu$/, name: /./, id: 'host.setting' },
  { subject: /^memory$/, name: /\.MemTotal$/, id: 'compute.memory-limit' },
  { subject: /^memory$/, name: /./, id: 'host.setting' },
  { subject: /^mounts$/, name: /\.size$/, id: 'storage.size' },
  { subject: /^mounts$/, name: /./, id: 'host.filesystem' },
  { subject: /^devices$/, name: /\.size$/, id: 'storage.size' },
  { subject: /^devices$/, name: /\.driver$/, id: 'storage.driver' },
  { subject: /^devices$/, name: /\.(?:rotational|model)$/, id: 'storage.type' },
  { subject: /^devices$/, name: /./, id: 'host.setting' },
  { subject: /^containers$/, name: /\.storage-driver$/, id: 'storage.driver' },
  { subject: /^containers$/, name: /\.inside$/, id: 'host.setting' },
  { subject: /^containers$/, name: /./, id: 'container.runtime' },
  { subject: /^resolver$/, name: /./, id: 'dns.resolution-path' },
  { subject: /^(?:limits|security)$/, name: /./, id: 'host.setting' },
  { subject: /^packages$/, name: /./, id: 'library.version' },
  { subject: /^time$/, name: /\.(?:zone|offset)$/, id: 'host.time-zone' },
  { subject: /^time$/, name: /./, id: 'host.setting' },
  { subject: /^locale$/, name: /\.available$/, id: 'host.locale', type: 'set' },
  { subject: /^locale$/, name: /./, id: 'host.locale' },
  { subject: /^tls$/, name: /Protocol$/, id: 'tls.version' },
  {
    subject: /^tls$/,
    name: /(?:CipherString|Ciphersuites|crypto-policy)$/,
    id: 'tls.cipher-suite',
  },
  { subject: /^tls$/, name: /./, id: 'library.version' },
  { subject: /^runtimes$/, name: /./, id: 'runtime.version' },
  { subject: /^cgroup$/, name: /\.memory\.max$/, id: 'compute.memory-limit' },
  { subject: /^cgroup$/, name: /\.cpu\./, id: 'compute.cpu-limit', type: 'text' },
  { subject: /^cgroup$/, name: /./, id: 'host.setting' },
  { subject: /^ports$/, name: /./, id: 'service.port', type: 'text' },
];

/** What changes by itself, names the host, or is about the capture (proc_sys(5), kernel documentation). */
export const hostAsides: readonly AsideRule[] = [
  { id: 'host.not-there', how: 'skipped', subject: /^missing$/, name: /./ },
  { id: 'host.capture', how: 'skipped', subject: /^capture$/, name: /./ },
  { id: 'host.name', how: 'skipped', subject: /^hostname$/, name: /./ },
  {
    id: 'host.name',
    how: 'skipped',
    subject: /^sysctl$/,
    name: /\.kernel\.(?:hostname|domainname)$/,
  },
  {
    id: 'host.counter',
    how: 'volatile',
    subject: /^sysctl$/,
    name: /\.(?:fs\.(?:dentry-state|dentry-negative|file-nr|inode-nr|inode-state|aio-nr|quota\..*)|kernel\.(?:ns_last_pid|pty\.nr|random\.entropy_avail|tainted|sched_domain\..*)|net\.netfilter\.nf_conntrack_count)$/,
  },
  {
    id: 'host.made-up',
    how: 'volatile',
    subject: /^sysctl$/,
    name: /\.(?:kernel\.random\.(?:boot_id|uuid)|net\.core\.netdev_rss_key)$/,
  },
  {
    id: 'host.boot-disk',
    how: 'volatile',
    subject: /^kernel$/,
    name: /\.boot\.(?:root|resume|BOOT_IMAGE)$/,
  },
  {
    id: 'host.ephemeral-port',
    how: 'volatile',
    subject: /^ports$/,
    name: /\/(?:3276[89]|327[7-9]\d|32[89]\d\d|3[3-9]\d{3}|[4-6]\d{4})$/,
  },
  { id: 'host.capture', how: 'skipped', subject: /^ports$/, name: /\.listed$/ },
];
