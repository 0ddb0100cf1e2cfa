import { storeText } from '../../../../shared/text/formats/configuration.ts';
import { entry, mapNode, sealedValue } from '../common/make-node.ts';
import { settingsIdentity, stemOf } from '../common/settings.ts';
import { child } from '../common/tree.ts';
import type { MapEntry, ReadTree, TreeNode } from '../common/tree.ts';
import { treeCollector } from '../common/tree-collector.ts';
import type { TreePart } from '../common/tree-collector.ts';
import { NotThisFormat } from '../types.ts';
import type { Detection, SourceFile } from '../types.ts';

/** Reads which secrets a vault holds, and never what they are. */
export const vault = treeCollector({
  id: 'vault',
  version: '1',
  title: 'Vault listing',
  formats: ['vault kv list', 'vault kv get', 'vault kv metadata get'],
  dimensions: ['infrastructure'],
  description:
    'Reads the keys that a path of Vault or OpenBao holds; every value is masked, versions are set aside.',
  filePatterns: ['vault*.json'],
  sample: 'vault-checkout.json',
  detect,
  parts,
  scope: (_tree, file) => subjectOf(file),
  mapping: [{ name: /^(?!@)/, id: 'config.key' }],
  asides: [
    {
      id: 'vault.version',
      how: 'volatile',
      name: /^@.*(?:created_time|updated_time|deletion_time|version|versions\..*|destroyed|_version)$/,
    },
    {
      id: 'vault.request',
      how: 'volatile',
      name: /^@(?:request_id|lease_\w+|renewable|wrap_info|auth|warnings|mount_type)/,
    },
  ],
  identity: { ...settingsIdentity, unordered: /./ },
  hints: (part, { value }) => {
    if (part.kind === 'listing') return { reference: true };
    return value.kind !== 'empty' && value.sealed ? { sensitive: true } : {};
  },
});

const HEAD = 4096;

function detect({ path, text }: SourceFile): Detection | null {
  const head = text.slice(0, HEAD);
  if (
    /"request_id"\s*:/.test(head) &&
    /"lease_duration"\s*:/.test(head) &&
    /"data"\s*:/.test(head)
  ) {
    return { confidence: 0.9, because: storeText.vault };
  }
  const listing = /^\s*\[\s*"[\w./ -]*(?:"\s*,\s*"[\w./ -]*)*(?:"?\s*\]|$)/.test(
    head.slice(0, LISTING),
  );
  const named = /(?:^|[/._-])(?:vault|openbao)[^/]*\.json$/i.test(path);
  return listing && named ? { confidence: 0.8, because: storeText.vaultListing } : null;
}

const LISTING = 1000;

/** `vault:vault-checkout`: the answer does not say which path was asked for, so the file does. */
function subjectOf({ path }: SourceFile): string {
  return `vault:${stemOf(path)}`;
}

function parts({ documents }: ReadTree, file: SourceFile): readonly TreePart[] {
  const root = documents[0]?.root;
  if (!root || root.kind === 'scalar') throw new NotThisFormat();
  const subject = subjectOf(file);
  if (root.kind === 'list') return [listing(root, subject)];
  const data = child(root, 'data');
  const rest = root.entries.filter(({ key }) => key !== 'data').map(asMeta);
  const request = mapNode(rest, root.position);
  const envelope: readonly TreePart[] =
    rest.length === 0 ? [] : [{ subject, kind: 'request', root: request }];
  return [...(data ? dataParts(data, subject) : []), ...envelope];
}

/** Data of version 2 lies within `data` beside its metadata; a listing has `keys`; version 1 has nothing else. */
function dataParts(data: TreeNode, subject: string): readonly TreePart[] {
  const keys = child(data, 'keys');
  if (keys?.kind === 'list') return [listing(keys, subject)];
  const [inner, metadata] = [child(data, 'data'), child(data, 'metadata')];
  if (inner && metadata) {
    const meta = mapNode([asMeta(entry('metadata', metadata))], metadata.position);
    return [
      { subject, kind: 'secret', root: sealed(inner) },
      { subject, kind: 'metadata', root: meta },
    ];
  }
  if (child(data, 'current_version') && child(data, 'versions')) {
    const entries = data.kind === 'map' ? data.entries.map(asMeta) : [];
    return [{ subject, kind: 'metadata', root: mapNode(entries, data.position) }];
  }
  return [{ subject, kind: 'secret', root: sealed(data) }];
}

function asMeta({ key, node, position }: MapEntry): MapEntry {
  return { key: `@${key}`, node, position };
}

function listing(list: TreeNode, subject: string): TreePart {
  const names = list.kind === 'list' ? list.items : [];
  const entries = names.flatMap((item) =>
    item.kind === 'scalar' ? [entry(item.text, { ...item, sealed: false })] : [],
  );
  return { subject, kind: 'listing', root: mapNode(entries, list.position) };
}

/** Every value below is a secret, whatever it is called or looks like. */
function sealed(node: TreeNode): TreeNode {
  switch (node.kind) {
    case 'scalar':
      return node.type === 'null' ? node : sealedValue(node.text, node.position);
    case 'list':
      return { ...node, items: node.items.map(sealed) };
    case 'map':
      return mapNode(
        node.entries.map(({ key, node: value }) => entry(key, sealed(value))),
        node.position,
      );
  }
}
