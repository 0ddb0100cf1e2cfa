import type { MapEntry, MapNode, TreeNode } from '../common/tree.ts';
import { elements } from '../common/xml-tree.ts';
import { changed, entriesOf, mapOf, scalarOf } from '../packages/nodes.ts';

/** Elements that hold a list, by what its elements are called (CycloneDX XML schema). */
const lists: Readonly<Record<string, string>> = {
  components: 'component',
  services: 'service',
  hashes: 'hash',
  externalReferences: 'reference',
  dependencies: 'dependency',
  properties: 'property',
  authors: 'author',
  endpoints: 'endpoint',
  vulnerabilities: 'vulnerability',
  compositions: 'composition',
};

/** The bill in the shape of its JSON; null where the document is no bill. */
export function fromXml(root: TreeNode | null): TreeNode | null {
  const bom = entriesOf(root).find(({ key }) => localName(key) === 'bom')?.node;
  if (bom?.kind !== 'map') return null;
  const { position } = bom;
  const schema = bom.entries.find(({ key }) => key.startsWith('@xmlns'))?.node;
  const space = schema?.kind === 'scalar' ? schema.text : '';
  if (!space.includes('cyclonedx.org/schema/bom')) return null;
  return changed(translated(bom), {
    with: {
      bomFormat: scalarOf('CycloneDX', position),
      specVersion: scalarOf(/[\d.]+$/.exec(space)?.[0] ?? '', position),
    },
  });
}

function localName(key: string): string {
  return key.slice(key.indexOf(':') + 1);
}

function translated(node: TreeNode): TreeNode {
  if (node.kind === 'list') return { ...node, items: node.items.map(translated) };
  if (node.kind === 'scalar') return node;
  return { ...node, entries: node.entries.map(translatedEntry) };
}

function translatedEntry({ key, node, position }: MapEntry): MapEntry {
  if (key.startsWith('@')) return { key: key.slice(1), node, position };
  const name = localName(key);
  return { key: name === '#text' ? 'content' : name, node: translatedChild(name, node), position };
}

function translatedChild(name: string, node: TreeNode): TreeNode {
  if (name === 'licenses') return licenses(node);
  const item = lists[name];
  if (item === undefined || node.kind !== 'map') return translated(node);
  const key = node.entries.find((entry) => localName(entry.key) === item)?.key ?? item;
  const items = elements(node, key).map(translated);
  return { kind: 'list', items, position: node.position };
}

/** `<license><id>` is `{"license": {"id"}}`, and an expression stands for itself. */
function licenses(node: TreeNode): TreeNode {
  const wrapped = (name: string): readonly MapNode[] =>
    elements(node, name).map((item) => mapOf(item.position, { [name]: translated(item) }));
  const items = [...wrapped('license'), ...wrapped('expression')];
  return { kind: 'list', items, position: node.position };
}
