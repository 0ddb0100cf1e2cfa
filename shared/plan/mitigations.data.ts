import type { DifferenceKind, Dimension, Disposition } from '../model/words.ts';

/** Ids of the measures that the guide offers. */
export type MitigationId =
  | 'query-plan-tests'
  | 'masked-snapshot'
  | 'synthetic-data'
  | 'edge-case-tests'
  | 'read-only-production-tests'
  | 'startup-probe'
  | 'balancer-comparison'
  | 'key-comparison'
  | 'single-source'
  | 'version-check'
  | 'image-digest'
  | 'recorded-changes'
  | 'state-comparison'
  | 'network-comparison'
  | 'desired-state'
  | 'observability';

/** All given parts must hold; a glob over the catalogue id knows `*`. */
export interface MitigationMatch {
  readonly catalogueId?: readonly string[];
  readonly dimension?: readonly Dimension[];
  readonly kind?: readonly DifferenceKind[];
  /** A gap without a disposition fits any. */
  readonly disposition?: readonly Disposition[];
}

/** Dispositions under which a gap stays for a while, so that something has to bridge it. */
const staying: readonly Disposition[] = ['phased', 'scheduled', 'accept', 'exception'];

/**
 * The measures of the guide (its step 4 and 5, the three scenarios, and its answers on privacy and
 * on perfect parity), the closest first.
 */
export const mitigations: readonly {
  readonly id: MitigationId;
  /** It fits where one of these holds. */
  readonly fits: readonly MitigationMatch[];
}[] = [
  {
    id: 'query-plan-tests',
    fits: [
      { catalogueId: ['database.*', 'data.volume', 'data.distribution'] },
      { catalogueId: ['compute.*', 'storage.*'], disposition: staying },
    ],
  },
  {
    id: 'masked-snapshot',
    fits: [
      {
        catalogueId: ['data.source', 'data.volume', 'data.masking', 'data.distribution'],
      },
      { catalogueId: ['data.null-share', 'data.edge-case', 'data.refreshed'] },
    ],
  },
  {
    id: 'synthetic-data',
    fits: [
      { catalogueId: ['data.source', 'data.volume', 'data.masking', 'data.distribution'] },
      { catalogueId: ['data.null-share', 'data.edge-case', 'data.type'] },
    ],
  },
  {
    id: 'edge-case-tests',
    fits: [
      { catalogueId: ['data.null-share', 'data.edge-case', 'data.type', 'data.distribution'] },
      { catalogueId: ['database.character-set', 'database.collation'] },
    ],
  },
  {
    id: 'read-only-production-tests',
    fits: [{ dimension: ['data'], disposition: staying }],
  },
  {
    id: 'startup-probe',
    fits: [{ catalogueId: ['health-check.*', 'load-balancer.timeout', 'compute.startup-time'] }],
  },
  {
    id: 'balancer-comparison',
    fits: [{ catalogueId: ['load-balancer.*', 'health-check.*'] }],
  },
  {
    id: 'key-comparison',
    fits: [
      { catalogueId: ['config.*'] },
      { dimension: ['infrastructure'], kind: ['only-in-staging', 'only-in-production'] },
    ],
  },
  { id: 'single-source', fits: [{ catalogueId: ['config.*', 'auth.*', 'service.*'] }] },
  {
    id: 'version-check',
    fits: [
      {
        catalogueId: ['database.engine', 'database.engine-version', 'database.extension'],
      },
      {
        catalogueId: ['runtime.*', 'library.*', 'broker.*', 'cache.version', 'third-party.version'],
      },
    ],
  },
  { id: 'image-digest', fits: [{ catalogueId: ['container.image*', 'container.base-image'] }] },
  {
    id: 'recorded-changes',
    fits: [
      { catalogueId: ['database.*', 'kernel.*', 'os.*', 'host.*'] },
      { kind: ['only-in-production'], dimension: ['infrastructure', 'dependencies', 'network'] },
    ],
  },
  {
    id: 'state-comparison',
    fits: [
      { catalogueId: ['cloud.*', 'compute.*', 'storage.*', 'load-balancer.*', 'firewall.rule'] },
    ],
  },
  {
    id: 'network-comparison',
    fits: [
      { catalogueId: ['firewall.rule', 'egress.rule', 'dns.*', 'cdn.*', 'tls.*', 'proxy.*'] },
      { dimension: ['network'], disposition: staying },
    ],
  },
  {
    id: 'desired-state',
    fits: [{ catalogueId: ['kernel.*', 'os.*', 'host.*', 'container.runtime'] }],
  },
  { id: 'observability', fits: [{ disposition: ['accept', 'exception'] }] },
];
