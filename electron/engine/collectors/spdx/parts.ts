import { child, textAt } from '../common/tree.ts';
import type { TreeNode } from '../common/tree.ts';
import type { TreePart } from '../common/tree-collector.ts';
import { billedPart, detailsPart } from '../packages/bill.ts';
import { changed, itemsOf } from '../packages/nodes.ts';

const DOCUMENT = 'spdx document';

/** What becomes of a package under a name of its own. */
const TOLD: readonly string[] = [
  'versionInfo',
  'checksums',
  'licenseConcluded',
  'licenseDeclared',
  'primaryPackagePurpose',
];

/** Takes a document apart: what it says of itself, and its packages. */
export function spdxParts(root: TreeNode): readonly TreePart[] {
  const described = describedIds(root);
  return [
    { subject: DOCUMENT, kind: 'document', root: changed(root, { without: ['packages'] }) },
    ...itemsOf(child(root, 'packages')).flatMap((node) =>
      packageParts(node, { described: described.has(textAt(node, 'SPDXID') ?? '') }),
    ),
  ];
}

/** Name of what the document is about, else its own. */
export function describedName(root: TreeNode): string | null {
  const described = describedIds(root);
  const about = itemsOf(child(root, 'packages')).find((node) =>
    described.has(textAt(node, 'SPDXID') ?? ''),
  );
  return textAt(about, 'name') ?? textAt(root, 'name') ?? null;
}

/** `documentDescribes`, or relationships that say the same (clause 11, DESCRIBES). */
function describedIds(root: TreeNode): ReadonlySet<string> {
  const listed = itemsOf(child(root, 'documentDescribes'));
  const related = itemsOf(child(root, 'relationships')).filter(
    (node) => textAt(node, 'relationshipType') === 'DESCRIBES',
  );
  return new Set([
    ...listed.flatMap((node) => (node.kind === 'scalar' ? node.text : [])),
    ...related.flatMap((node) => textAt(node, 'relatedSpdxElement') ?? []),
  ]);
}

function packageParts(
  node: TreeNode,
  { described }: { readonly described: boolean },
): readonly TreePart[] {
  const [concluded, declared] = [child(node, 'licenseConcluded'), child(node, 'licenseDeclared')];
  const from = [child(node, 'downloadLocation')].find((place) => place && isSaid(place));
  const licenses = [concluded, declared].filter((license) => license && isSaid(license));
  const part = billedPart({
    node: changed(node, {
      without: [...TOLD, ...(from ? ['downloadLocation'] : [])],
      with: { type: child(node, 'primaryPackagePurpose'), resolved: from },
    }),
    purl: purlOf(node),
    type: (textAt(node, 'primaryPackagePurpose') ?? 'library').toLowerCase(),
    group: null,
    name: textAt(node, 'name') ?? '',
    version: child(node, 'versionInfo'),
    checksums: itemsOf(child(node, 'checksums')).flatMap((checksum) => {
      const [algorithm, value] = [textAt(checksum, 'algorithm'), child(checksum, 'checksumValue')];
      return algorithm !== undefined && value ? [{ algorithm, value }] : [];
    }),
    licenses: licenses.flatMap((license) => license ?? []).slice(0, 1),
    described,
  });
  const details = { licenseConcluded: concluded, licenseDeclared: declared };
  return [part, ...detailsPart(part.subject, details)];
}

/** Whether something is asserted at all (clause 7). */
function isSaid(node: TreeNode): boolean {
  return node.kind === 'scalar' && !/^(?:NOASSERTION|NONE)$/.test(node.text);
}

function purlOf(node: TreeNode): string | null {
  const reference = itemsOf(child(node, 'externalRefs')).find((item) =>
    /^(?:purl|http:\/\/spdx\.org\/rdf\/references\/purl)$/.test(
      textAt(item, 'referenceType') ?? '',
    ),
  );
  return textAt(reference, 'referenceLocator') ?? null;
}
