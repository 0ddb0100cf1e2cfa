import type { DocumentKind } from './kinds.ts';

/** A leaf that changes by itself, or that repeats what is said elsewhere. */
interface AsideRule {
  readonly id: string;
  readonly how: 'volatile' | 'skipped';
  /** All kinds where it is not given. */
  readonly kind?: DocumentKind;
  /** Over the path with the labels of list elements taken out. */
  readonly name: RegExp;
  readonly value?: RegExp;
}

const MOMENT = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/;

/** Volatile fields of known documents, as data. The first that fits wins. */
export const documentAside: readonly AsideRule[] = [
  { id: 'answer.metadata', how: 'volatile', name: /(?:^|\.)ResponseMetadata\./ },
  {
    id: 'answer.next-token',
    how: 'volatile',
    kind: 'cloud-answer',
    name: /(?:^|\.)(?:NextToken|Marker|nextToken)$/,
  },
  { id: 'cyclonedx.serial-number', how: 'volatile', kind: 'cyclonedx', name: /^serialNumber$/ },
  { id: 'cyclonedx.timestamp', how: 'volatile', kind: 'cyclonedx', name: /^metadata\.timestamp$/ },
  { id: 'cyclonedx.bom-ref', how: 'volatile', kind: 'cyclonedx', name: /(?:^|\.)bom-ref$/ },
  { id: 'cyclonedx.graph', how: 'skipped', kind: 'cyclonedx', name: /^dependencies\b/ },
  { id: 'cyclonedx.purl', how: 'skipped', kind: 'cyclonedx', name: /(?:^|\.)purl$/ },
  {
    id: 'spdx.created',
    how: 'volatile',
    kind: 'spdx',
    name: /^(?:creationInfo\.created|documentNamespace)$/,
  },
  { id: 'spdx.graph', how: 'skipped', kind: 'spdx', name: /^relationships\b/ },
  {
    id: 'ansible.clock',
    how: 'volatile',
    kind: 'ansible-facts',
    name: /(?:^|\.)(?:ansible_)?date_time\./,
  },
  {
    id: 'ansible.session',
    how: 'volatile',
    kind: 'ansible-facts',
    name: /(?:^|\.)(?:ansible_)?env\.(?:SSH_\w+|XDG_SESSION_ID|PWD|OLDPWD|SHLVL|_)$/,
  },
  {
    id: 'ansible.usage',
    how: 'volatile',
    kind: 'ansible-facts',
    name: /(?:^|\.)(?:size_available|block_available|block_used|inode_available|inode_used|(?:ansible_)?memfree_mb|(?:ansible_)?swapfree_mb|(?:ansible_)?uptime_seconds|(?:ansible_)?loadavg\.\w+|(?:ansible_)?memory_mb\.\w+\.(?:free|used|cached))$/,
  },
  { id: 'plan.timestamp', how: 'volatile', kind: 'terraform-plan', name: /^timestamp$/ },
  {
    id: 'document.generated-at',
    how: 'volatile',
    name: /(?:^|\.)(?:generated_?at|generatedOn|captured_?at|capturedOn|exported_?at|last_?modified|last_?updated|retrieved_?at|fetched_?at)$/i,
    value: MOMENT,
  },
  {
    id: 'document.etag',
    how: 'volatile',
    name: /(?:^|\.)e_?tag$/i,
    value: /^(?:W\/)?"?[\da-f-]{8,}"?$/i,
  },
];

/** Lists of plain values whose order means nothing in settings, facts and answers. */
export const unorderedLists =
  /(?:security_?groups|security_?group_?ids|cidrs|cidr_?blocks|modules|extensions|roles|groups|scopes|permissions|currencies|languages|locales|regions|zones|features|flags|plugins|tags|methods|algorithms|versions|curves|protocols|proxies|no_?proxy|allow_?list|deny_?list|white_?list|black_?list|block_?list|ranges|members|topics|events|capabilities|packages|kernel_?modules|supported\w*|permitted\w*|enabled\w*|disabled\w*)$/i;
