import type { MappingLine } from '../common/mapping.ts';

const mysql = /^mysql$/;
const server = String.raw`^(?:mysqld(?:[_\w]*)|mariadbd?|server|galera|client|mysql)\.`;
const postgresql = /^postgresql$/;
const php = /^php$/;
const systemd = /^systemd$/;

/** Settings of servers, units and kernels; dashes are spelt as underscores. */
export const iniMapping: readonly MappingLine[] = [
  {
    subject: mysql,
    name: new RegExp(`${server}character_set(?:_server|_database)$`),
    id: 'database.character-set',
  },
  {
    subject: mysql,
    name: new RegExp(`${server}default_character_set$`),
    id: 'database.character-set',
  },
  {
    subject: mysql,
    name: new RegExp(`${server}collation_(?:server|database)$`),
    id: 'database.collation',
  },
  {
    subject: mysql,
    name: new RegExp(`${server}default_storage_engine$`),
    id: 'database.storage-engine',
  },
  { subject: mysql, name: new RegExp(`${server}(?:default_)?time_zone$`), id: 'host.time-zone' },
  { subject: mysql, name: new RegExp(`${server}tls_version$`), id: 'tls.version' },
  {
    subject: mysql,
    name: new RegExp(`${server}(?:ssl_cipher|tls_ciphersuites)$`),
    id: 'tls.cipher-suite',
  },
  { subject: mysql, name: new RegExp(`${server}plugin_load(?:_add)?`), id: 'database.extension' },
  { subject: mysql, name: new RegExp(`${server}port$`), id: 'service.port' },
  {
    subject: mysql,
    name: new RegExp(`${server}sql_mode$`),
    id: 'database.setting',
    type: 'set',
  },
  { subject: mysql, name: /./, id: 'database.setting' },
  { subject: postgresql, name: /^port$/, id: 'service.port' },
  {
    subject: postgresql,
    name: /^(?:server_encoding|client_encoding)$/,
    id: 'database.character-set',
  },
  { subject: postgresql, name: /^lc_collate$/, id: 'database.collation' },
  { subject: postgresql, name: /^lc_\w+$/, id: 'host.locale' },
  { subject: postgresql, name: /^(?:timezone|log_timezone)$/i, id: 'host.time-zone' },
  { subject: postgresql, name: /^ssl_(?:min|max)_protocol_version$/, id: 'tls.version' },
  { subject: postgresql, name: /^(?:ssl_ciphers|ssl_tls13_ciphers)$/, id: 'tls.cipher-suite' },
  {
    subject: postgresql,
    name: /^(?:shared|session|local)_preload_libraries$/,
    id: 'database.extension',
  },
  { subject: postgresql, name: /./, id: 'database.setting' },
  { subject: php, name: /(?:^|\.)date\.timezone$/, id: 'host.time-zone' },
  { subject: php, name: /(?:^|\.)session\.|^Session\./, id: 'auth.session' },
  { subject: php, name: /(?:^|\.)(?:zend_)?extension\[\]$/, id: 'config.key' },
  { subject: php, name: /default_charset$/, id: 'config.key' },
  { subject: /^sysctl$/, name: /./, id: 'kernel.parameter' },
  {
    subject: systemd,
    name: /^Service\.(?:MemoryMax|MemoryLimit|MemoryHigh)$/,
    id: 'compute.memory-limit',
  },
  { subject: systemd, name: /^Service\.CPUQuota$/, id: 'compute.cpu-limit', type: 'text' },
  {
    subject: systemd,
    name: /^Service\.(?:Limit\w+|Nice|OOMScoreAdjust|TasksMax)$/,
    id: 'host.setting',
  },
  {
    subject: systemd,
    name: /^Service\.(?:User|Group|DynamicUser|NoNewPrivileges|Protect\w+|Private\w+|Capability\w+|AmbientCapabilities|SupplementaryGroups)$/,
    id: 'security.access-control',
  },
  { subject: systemd, name: /^Service\.TimeoutStartSec$/, id: 'config.key' },
  { subject: systemd, name: /^Service\.Environment/, id: 'config.key' },
  { subject: systemd, name: /^(?:Service|Unit|Socket|Timer|Install)\./, id: 'host.setting' },
];
