import { child, textAt } from '../common/tree.ts';
import type { TreeNode } from '../common/tree.ts';
import type { TreePart } from '../common/tree-collector.ts';
import { billedPart, detailsPart, textOrNull } from '../packages/bill.ts';
import { changed, itemsOf } from '../packages/nodes.ts';

const BILL = 'bill of materials';

/** Takes a bill apart: what it says of itself, what it is about, its components and services. */
export function cyclonedxParts(root: TreeNode): readonly TreePart[] {
  const metadata = child(root, 'metadata');
  const own = changed(root, {
    without: ['components', 'services', 'metadata'],
    with: { metadata: metadata && changed(metadata, { without: ['component'] }) },
  });
  const described = child(metadata, 'component');
  return [
    { subject: BILL, kind: 'bill', root: own },
    ...(described ? componentParts(described, { described: true }) : []),
    ...itemsOf(child(root, 'components')).flatMap((node) =>
      componentParts(node, { described: false }),
    ),
    ...itemsOf(child(root, 'services')).map(servicePart),
  ];
}

function componentParts(
  node: TreeNode,
  { described }: { readonly described: boolean },
): readonly TreePart[] {
  const licenses = child(node, 'licenses');
  const part = billedPart({
    node: changed(node, { without: ['version', 'hashes', 'licenses', 'components'] }),
    purl: textOrNull(node, 'purl'),
    type: textAt(node, 'type') ?? 'library',
    group: textOrNull(node, 'group'),
    name: textAt(node, 'name') ?? '',
    version: child(node, 'version'),
    checksums: itemsOf(child(node, 'hashes')).flatMap((hash) => {
      const [algorithm, value] = [textAt(hash, 'alg'), child(hash, 'content')];
      return algorithm !== undefined && value ? [{ algorithm, value }] : [];
    }),
    licenses: itemsOf(licenses).flatMap((item) => licenseOf(item) ?? []),
    described,
  });
  return [
    part,
    ...detailsPart(part.subject, { licenses }),
    ...itemsOf(child(node, 'components')).flatMap((inner) =>
      componentParts(inner, { described: false }),
    ),
  ];
}

function licenseOf(item: TreeNode): TreeNode | undefined {
  const license = child(item, 'license');
  return child(item, 'expression') ?? child(license, 'id') ?? child(license, 'name');
}

/** A service that the described system calls. */
function servicePart(node: TreeNode): TreePart {
  const [group, name] = [textOrNull(node, 'group'), textAt(node, 'name') ?? ''];
  const subject = `service:${group === null ? name : `${group}/${name}`}`;
  return { subject, kind: 'service', root: changed(node, { without: ['name', 'group'] }) };
}
