import { defaultLimits } from '../../../../shared/model/limits.ts';
import { storeText } from '../../../../shared/text/formats/configuration.ts';
import { entry, mapNode, storedValue, without } from '../common/make-node.ts';
import { settingsMapping } from '../common/settings-mapping.data.ts';
import { settingsIdentity } from '../common/settings.ts';
import { lastFolder, storeHints, storeKey, storeSpelling } from '../common/store-key.ts';
import { child, textAt } from '../common/tree.ts';
import type { MapEntry, ReadTree, TreeNode } from '../common/tree.ts';
import { treeCollector } from '../common/tree-collector.ts';
import type { TreePart } from '../common/tree-collector.ts';
import { NotThisFormat } from '../types.ts';
import type { Detection, SourceFile } from '../types.ts';

/** Reads the keys and values of Consul, as its command line exports and its interface answers them. */
export const consul = treeCollector({
  id: 'consul',
  version: '1',
  title: 'Consul key-value export',
  formats: ['consul kv export', 'Consul KV API'],
  dimensions: ['infrastructure', 'dependencies', 'data', 'network'],
  description:
    'Reads the keys of Consul with their decoded values, those that hold JSON or YAML in parts.',
  filePatterns: ['consul*.json'],
  sample: 'consul.json',
  detect,
  parts,
  scope: () => 'consul',
  mapping: settingsMapping,
  spelling: storeSpelling,
  asides: [
    {
      id: 'consul.index',
      how: 'volatile',
      name: /^@.*\.(?:CreateIndex|ModifyIndex|LockIndex|Session)$/,
    },
    { id: 'consul.key', how: 'skipped', name: /^@.*\.(?:Key|key|Namespace|Partition)$/ },
    { id: 'consul.no-flags', how: 'skipped', name: /^@.*\.(?:Flags|flags)$/, value: /^0$/ },
  ],
  identity: settingsIdentity,
  hints: ({ kind }, leaf) => storeHints(kind, leaf),
});

const HEAD = 4096;

function detect({ text }: SourceFile): Detection | null {
  const head = text.slice(0, HEAD);
  if (!/^\s*\[\s*\{/.test(head) || !/"(?:Key|key)"\s*:/.test(head)) return null;
  if (!/"(?:Flags|flags)"\s*:\s*\d/.test(head) || !/"(?:Value|value)"\s*:/.test(head)) return null;
  return { confidence: 0.9, because: storeText.consul };
}

function parts({ documents }: ReadTree): readonly TreePart[] {
  const root = documents[0]?.root;
  if (root?.kind !== 'list') throw new NotThisFormat();
  return root.items.map(partOf);
}

function partOf(item: TreeNode): TreePart {
  const key = textAt(item, 'Key') ?? textAt(item, 'key');
  if (key === undefined) throw new NotThisFormat();
  const { folder, name } = storeKey(key);
  const rest = mapNode(without(item, ['Value', 'value']), item.position);
  const value = child(item, 'Value') ?? child(item, 'value');
  const entries: readonly MapEntry[] = [
    ...(value ? [entry(name, decoded(value))] : []),
    entry(`@${name}`, rest),
  ];
  return {
    subject: `consul:${folder}`,
    kind: lastFolder(folder),
    root: mapNode(entries, item.position),
  };
}

/** Values are in base64 (Consul, "KV Store API"); what is no text stays as it is. */
function decoded(value: TreeNode): TreeNode {
  if (value.kind !== 'scalar' || value.type !== 'string') return value;
  const text = Buffer.from(value.text, 'base64').toString('utf8');
  const isText = BASE64.test(value.text) && !/[^\P{Cc}\t\r\n]|\ufffd/u.test(text);
  return storedValue(isText ? text : value.text, value.position, defaultLimits);
}

const BASE64 = /^(?:[\w+/-]{4})*(?:[\w+/-]{2}==|[\w+/-]{3}=)?$/;
