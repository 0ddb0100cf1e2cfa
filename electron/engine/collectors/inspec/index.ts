import { inspecText } from '../../../../shared/text/formats/hosts-facts.ts';
import type { AsideRule } from '../common/aside.ts';
import type { IdentityRules } from '../common/identity.ts';
import type { MappingLine } from '../common/mapping.ts';
import { treeCollector } from '../common/tree-collector.ts';
import type { TreePart } from '../common/tree-collector.ts';
import { child, textAt } from '../common/tree.ts';
import type { MapEntry, ReadTree, TreeNode } from '../common/tree.ts';
import { NotThisFormat } from '../types.ts';
import { numbering } from '../common/numbering.ts';

const identity: IdentityRules = {
  unordered: /(?:tags|refs|groups|supports|controls)$/,
  generatedIds: false,
  special: [{ list: /^results$/, keys: [['code_desc']] }],
};

const inspecMapping: readonly MappingLine[] = [
  { subject: /^report$/, name: /^platform\.name$/, id: 'os.name' },
  { subject: /^report$/, name: /^platform\.release$/, id: 'os.version' },
  { subject: /^control$/, name: /^(?:results\[\]\.)?status$/, id: 'security.access-control' },
];

const inspecAsides: readonly AsideRule[] = [
  { id: 'inspec.timing', how: 'volatile', name: /(?:^|\.)(?:run_time|start_time|duration)$/ },
  {
    id: 'inspec.text',
    how: 'skipped',
    name: /(?:^|\.)(?:desc|descriptions\[\].*|code|source_location\..*|message|backtrace\[\]|code_desc)$/,
  },
  {
    id: 'inspec.profile-file',
    how: 'volatile',
    name: /(?:^|\.)(?:sha256|profile_sha256|parent_profile)$/,
  },
  { id: 'inspec.target', how: 'volatile', subject: /^report$/, name: /^platform\.target_id$/ },
  {
    // Says again what the subject says, or explains the control.
    id: 'inspec.about',
    how: 'skipped',
    subject: /^control$/,
    name: /^(?:id|refs\b.*|tags\b.*|results\[\]\.(?:id|profile_id))$/,
  },
  { id: 'inspec.groups', how: 'skipped', subject: /^profile$/, name: /^groups\b/ },
];

/** Reads results of InSpec: one subject a control, its status the fact. */
export const inspec = treeCollector({
  id: 'inspec',
  version: '1',
  title: 'InSpec results',
  formats: ['inspec exec --reporter json', 'inspec exec --reporter json-min'],
  dimensions: ['infrastructure'],
  description: 'Reads which controls of a compliance profile a host passes and fails.',
  filePatterns: ['inspec*.json', '*.json'],
  sample: 'inspec.json',
  detect: ({ text }) =>
    /"controls"\s*:\s*\[/.test(text) && /"(?:code_desc|profile_id|source_location)"\s*:/.test(text)
      ? { confidence: 0.85, because: inspecText.because }
      : null,
  parts,
  scope: ({ documents }) => `inspec:${profilesOf(documents[0]?.root ?? null).join(',')}`,
  mapping: inspecMapping,
  asides: inspecAsides,
  identity,
  // What a failed check prints is the content that it looked at.
  hints: (_part, { keys }) => (keys.at(-1) === 'message' ? { sensitive: true } : {}),
});

function profilesOf(root: TreeNode | null): readonly string[] {
  const profiles = child(root, 'profiles');
  if (profiles?.kind !== 'list') return ['controls'];
  return profiles.items.map((profile) => textAt(profile, 'name') ?? '');
}

function parts({ documents }: ReadTree): readonly TreePart[] {
  const found = documents.flatMap(({ root }) => (root?.kind === 'map' ? reportParts(root) : []));
  if (!found.some(({ kind }) => kind === 'control')) throw new NotThisFormat('no controls');
  return found;
}

function reportParts(root: TreeNode & { kind: 'map' }): readonly TreePart[] {
  const found: TreePart[] = [];
  const rest: MapEntry[] = [];
  for (const entry of root.entries) {
    if (entry.key === 'profiles' && entry.node.kind === 'list') {
      for (const profile of entry.node.items) found.push(...profileParts(profile));
    } else if (entry.key === 'controls') found.push(...minimalParts(entry.node));
    else rest.push(entry);
  }
  if (rest.length > 0)
    found.push({ subject: 'inspec', kind: 'report', root: { ...root, entries: rest } });
  return found;
}

/** The short report has a line a result: those of one control are put together, as the long one has them. */
function minimalParts(controls: TreeNode): readonly TreePart[] {
  if (controls.kind !== 'list' || controls.items.length === 0)
    return [{ subject: 'inspec:controls', kind: 'profile', root: controls }];
  const byControl = Map.groupBy(controls.items, (item) =>
    [textAt(item, 'profile_id') ?? 'controls', textAt(item, 'id') ?? 'control'].join(':'),
  );
  return [...byControl].map(([name, items]) => {
    const position = items[0]?.position ?? controls.position;
    const node: TreeNode = { kind: 'list', items, position };
    const root: TreeNode = { kind: 'map', entries: [{ key: 'results', node, position }], position };
    return { subject: `inspec:${name}`, kind: 'control', root };
  });
}

function profileParts(profile: TreeNode): readonly TreePart[] {
  if (profile.kind !== 'map') return [];
  const name = textAt(profile, 'name') ?? 'profile';
  const controls = child(profile, 'controls');
  const rest = profile.entries.filter(({ node }) => node !== controls);
  return [
    ...(controls ? controlParts(controls, name) : []),
    ...(rest.length > 0
      ? [{ subject: `inspec:${name}`, kind: 'profile', root: { ...profile, entries: rest } }]
      : []),
  ];
}

function controlParts(controls: TreeNode, profile: string): readonly TreePart[] {
  if (controls.kind !== 'list' || controls.items.length === 0)
    return [{ subject: `inspec:${profile}`, kind: 'profile', root: controls }];
  const numbered = numbering();
  return controls.items.map((root) => {
    const id = numbered(textAt(root, 'id') ?? 'control');
    return { subject: `inspec:${profile}:${id}`, kind: 'control', root };
  });
}
