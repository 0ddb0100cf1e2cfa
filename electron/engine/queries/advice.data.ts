import type { Probe } from '../probes/types.ts';

/** Something that a facilitator asks for, by the name of its words in `queryText.advice.ask`. */
export interface AskFor {
  readonly ask: string;
  /** Collectors that read it. */
  readonly collectors: readonly string[];
  /** The question to a live environment that gives it, where it is one. */
  readonly probe?: Probe['kind'];
}

/** Entries of the catalogue that one conversation settles, and what to do for them, best first. */
export interface AdviceGroup {
  readonly entries: readonly string[];
  /** Empty where only people know. */
  readonly ask: readonly AskFor[];
}

/** What the questions to live environments answer of the catalogue; their sources have these ids. */
export const probeAnswers: Readonly<
  Record<Probe['kind'], { readonly id: string; readonly answers: readonly string[] | null }>
> = {
  tls: { id: 'tls-probe', answers: ['tls.version', 'tls.cipher-suite', 'tls.certificate'] },
  dns: { id: 'dns-probe', answers: ['dns.record', 'dns.resolution-path'] },
  /** Its answer is a profile, as the script for database administrators writes it. */
  postgres: { id: 'database-profile', answers: null },
};

const state = { ask: 'state', collectors: ['terraform-state', 'terraform-json', 'pulumi'] };
const cloud = { ask: 'cloud', collectors: ['aws'] };
const facts = { ask: 'facts', collectors: ['ansible', 'ohai'] };
const manifests = { ask: 'manifests', collectors: ['kubernetes', 'kustomize'] };
const compose = { ask: 'compose', collectors: ['compose'] };
const inspect = { ask: 'inspect', collectors: ['docker-inspect'] };
const nginx = { ask: 'nginx', collectors: ['nginx'] };
const haproxy = { ask: 'haproxy', collectors: ['haproxy'] };
const balancer = { ask: 'balancer', collectors: ['nginx', 'haproxy'] };
const settings = { ask: 'settings', collectors: ['env'] };
const locks = ['npm-lock', 'yarn-lock', 'pnpm-lock', 'python-lock', 'requirements'];
const lockFiles = { ask: 'lock-files', collectors: locks };
const bill = { ask: 'bill', collectors: ['cyclonedx', 'spdx'] };
const database: readonly AskFor[] = [
  { ask: 'postgres', collectors: ['database-profile'], probe: 'postgres' },
  { ask: 'profile', collectors: ['database-profile'] },
];

/** Who knows what is missing: the order within a group is the order in which to ask. */
export const adviceGroups: readonly AdviceGroup[] = [
  {
    entries: [
      'os.name',
      'os.version',
      'kernel.version',
      'kernel.patch-level',
      'kernel.parameter',
      'kernel.module',
      'container.runtime',
      'storage.driver',
      'host.setting',
      'host.filesystem',
      'host.time-zone',
      'host.locale',
    ],
    ask: [{ ask: 'capture', collectors: ['host-capture'] }, facts],
  },
  {
    entries: [
      'cloud.region',
      'cloud.provider',
      'compute.instance-type',
      'storage.type',
      'storage.size',
    ],
    ask: [state, cloud, facts],
  },
  {
    entries: [
      'compute.cpu-limit',
      'compute.memory-limit',
      'compute.cpu-request',
      'compute.memory-request',
      'compute.replicas',
    ],
    ask: [manifests, compose, { ask: 'tasks', collectors: ['ecs'] }, inspect],
  },
  { entries: ['compute.startup-time'], ask: [] },
  {
    entries: ['config.feature-flag'],
    ask: [{ ask: 'flags', collectors: ['feature-flags'] }, settings],
  },
  {
    entries: ['config.key'],
    ask: [
      settings,
      { ask: 'key-values', collectors: ['consul', 'parameter-store', 'vault'] },
      manifests,
    ],
  },
  { entries: ['security.access-control'], ask: [manifests, state, cloud] },
  {
    entries: [
      'database.engine',
      'database.engine-version',
      'database.storage-engine',
      'database.character-set',
      'database.collation',
      'database.extension',
      'database.setting',
      'database.name',
    ],
    ask: [...database, state, cloud],
  },
  {
    entries: ['container.image', 'container.image-digest', 'container.base-image'],
    ask: [inspect, compose, manifests, { ask: 'dockerfile', collectors: ['dockerfile'] }],
  },
  { entries: ['library.version'], ask: [lockFiles, bill] },
  {
    entries: ['runtime.version'],
    ask: [{ ask: 'runtimes', collectors: ['runtime-versions'] }, inspect, lockFiles],
  },
  { entries: ['broker.version', 'cache.version'], ask: [state, cloud, compose, inspect] },
  {
    entries: [
      'third-party.endpoint',
      'third-party.mode',
      'third-party.rate-limit',
      'third-party.version',
    ],
    ask: [settings, inspect],
  },
  { entries: ['auth.middleware', 'auth.session'], ask: [settings, nginx] },
  {
    entries: [
      'data.volume',
      'data.distribution',
      'data.null-share',
      'data.edge-case',
      'data.type',
      'data.access-control',
    ],
    ask: [...database, { ask: 'sample', collectors: ['csv-profile'] }],
  },
  {
    entries: ['data.source', 'data.masking', 'data.refreshed'],
    ask: [{ ask: 'comment', collectors: ['database-profile'] }],
  },
  { entries: ['data.bucket'], ask: [state, cloud] },
  { entries: ['data.business-date'], ask: [settings, inspect] },
  {
    entries: [
      'load-balancer.method',
      'load-balancer.timeout',
      'load-balancer.rule',
      'load-balancer.type',
      'health-check.enabled',
      'health-check.path',
      'health-check.timeout',
      'health-check.interval',
      'health-check.threshold',
    ],
    ask: [nginx, haproxy, cloud, state, manifests],
  },
  {
    entries: ['tls.version', 'tls.cipher-suite', 'tls.certificate'],
    ask: [{ ask: 'tls', collectors: [], probe: 'tls' }, balancer, state],
  },
  {
    entries: ['dns.record', 'dns.ttl', 'dns.resolution-path'],
    ask: [
      { ask: 'dns', collectors: [], probe: 'dns' },
      { ask: 'zone', collectors: ['bind-zone'] },
      state,
    ],
  },
  {
    entries: ['firewall.rule', 'egress.rule'],
    ask: [
      { ask: 'packet-filter', collectors: ['iptables'] },
      { ask: 'security-groups', collectors: ['aws', 'terraform-state', 'terraform-json'] },
      manifests,
    ],
  },
  { entries: ['cdn.configuration'], ask: [{ ask: 'cdn', collectors: ['aws'] }, state] },
  { entries: ['cache.layer', 'proxy.configuration'], ask: [balancer, settings] },
  { entries: ['ingress.class', 'service.port', 'service.url'], ask: [manifests, compose] },
];
