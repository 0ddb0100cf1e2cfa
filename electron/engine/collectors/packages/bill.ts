import type { TreePart } from '../common/tree-collector.ts';
import { child } from '../common/tree.ts';
import type { TreeNode } from '../common/tree.ts';
import { changed, mapOf, setOf } from './nodes.ts';
import { packageSubject, subjectOfPurl } from './subject.ts';

/** A component of a bill of materials, read from whichever format. */
export interface BilledComponent {
  /** What the format says of it, less what is named below. */
  readonly node: TreeNode;
  readonly purl: string | null;
  readonly type: string;
  readonly group: string | null;
  readonly name: string;
  readonly version: TreeNode | undefined;
  readonly checksums: readonly Checksum[];
  /** Identifiers, names or expressions of licences. */
  readonly licenses: readonly TreeNode[];
  /** Whether the bill is about it. */
  readonly described: boolean;
}

/** A checksum with its algorithm, in the spelling of CycloneDX: `SHA-256`. */
export interface Checksum {
  readonly algorithm: string;
  readonly value: TreeNode;
}

/** A component as one part: version, checksums by algorithm, licences, and what else is said. */
export function billedPart(component: BilledComponent): TreePart {
  const { node, version, checksums, licenses } = component;
  const integrity = checksums.map(
    ({ algorithm, value }) => [`integrity[${spelled(algorithm)}]`, value] as const,
  );
  const root = changed(node, {
    with: { version, ...Object.fromEntries(integrity), licenses: setOf(licenses) },
  });
  return { subject: subjectOf(component), kind: kindOf(component), root };
}

/** A list of licences or the like whose gist is told, kept as set aside. */
export function detailsPart(
  subject: string,
  details: Readonly<Record<string, TreeNode | undefined>>,
): readonly TreePart[] {
  const [first] = Object.values(details).filter((node) => node !== undefined);
  if (!first) return [];
  const root = mapOf(first.position, details);
  return [{ subject, kind: 'details', root, aside: { id: 'packages.about', how: 'skipped' } }];
}

/** By package address; without one by type and name. */
export function subjectOf({ purl, type, group, name, described }: BilledComponent): string {
  const known = purl === null ? null : subjectOfPurl(purl);
  const full = group === null ? name : `${group}/${name}`;
  return known ?? packageSubject(type, described ? untagged(full) : full);
}

/** `SHA256` and `SHA-256` are one algorithm. */
function spelled(algorithm: string): string {
  return algorithm.toUpperCase().replace(/^SHA(?=\d)/, 'SHA-');
}

const RUNTIMES =
  /^(?:generic|binary|application):(?:node|nodejs|python|cpython|ruby|go|golang|php|openjdk|java|jdk|jre|dotnet|erlang|perl)$/i;

function kindOf(component: BilledComponent): string {
  if (component.described) return 'described';
  if (component.type === 'operating-system') return 'os';
  if (RUNTIMES.test(subjectOf(component))) return 'runtime';
  return LIBRARIES.test(component.type) ? 'package' : 'component';
}

const LIBRARIES = /^(?:library|framework|application|module|platform|install|source|)$/;

/** `bill:shop/checkout`: bills of one thing are counterparts, whatever its version or tag. */
export function billScope(name: string | null): string {
  return `bill:${untagged(name ?? '')}`;
}

/** `shop/checkout` of `shop/checkout:4.2.0` and of `shop/checkout@sha256:...`. */
function untagged(name: string): string {
  return name.replace(/@[^/@]*$|:[^/:]*$/, '');
}

/** Text of a child, or null. */
export function textOrNull(node: TreeNode | undefined, key: string): string | null {
  const value = child(node, key);
  return value?.kind === 'scalar' && value.text !== '' ? value.text : null;
}
