import type { CollectedSource, Position } from '../../../../shared/model/index.ts';
import { dependencyText } from '../../../../shared/text/formats/dependencies.ts';
import type { AsideRule } from '../common/aside.ts';
import { SourceBuilder } from '../common/builder.ts';
import type { AttributeHints } from '../common/builder.ts';
import { start } from '../common/flatten.ts';
import type { Leaf } from '../common/flatten.ts';
import type { IdentityRules } from '../common/identity.ts';
import { textAt } from '../common/tree.ts';
import type { ReadTree, ScalarNode } from '../common/tree.ts';
import { leafAdder, leavesOf } from '../common/tree-collector.ts';
import type { TreePart } from '../common/tree-collector.ts';
import type { CollectContext, SourceFile } from '../types.ts';
import { packageAsides } from './asides.ts';
import { packageMapping } from './mapping.ts';
import { entriesOf } from './nodes.ts';
import { indexAddress, isReferredLogin, registryOf, withoutLogin } from './registry-address.ts';
import type { RegistryAddress } from './registry-address.ts';

/**
 * A list of packages, taken apart: a part of kind `package` names its version `version`, its
 * checksums `integrity`, and where it was resolved from `resolved` (a file) or `index` (a registry).
 */
export interface PackageList {
  readonly collector: string;
  readonly collectorVersion: string;
  readonly scope: string;
  /** The ecosystem, for the subject of its registries. */
  readonly ecosystem: string;
  readonly parts: readonly TreePart[];
  /** Rules of the format, before the common ones. */
  readonly asides?: readonly AsideRule[];
  /** The format in words: `package-lock, version 3`. */
  readonly format: string;
  readonly includes?: readonly string[];
  readonly tree?: Pick<ReadTree, 'duplicates' | 'notes'>;
}

const identity: IdentityRules = {
  unordered: /^(?:integrity|licenses|os|cpu|libc|groups|tags|endpoints)$/,
  generatedIds: false,
};

/** Makes attributes of a list of packages. */
export function buildPackages(
  file: SourceFile,
  context: CollectContext,
  list: PackageList,
): CollectedSource {
  const builder = new SourceBuilder(file, context);
  const [first] = list.parts;
  for (const duplicate of list.tree?.duplicates ?? []) {
    builder.duplicate(duplicate, first?.subject ?? list.format);
  }
  for (const note of list.tree?.notes ?? []) builder.warn(note);
  const adder = new PackageAdder(builder, list);
  for (const part of list.parts) adder.add(part);
  const { collector, collectorVersion, scope, includes = [] } = list;
  return builder.build({
    collector,
    collectorVersion,
    scope,
    detection: dependencyText.packages({
      format: list.format,
      packages: list.parts.filter(({ kind }) => kind === 'package').length,
      names: new Set(list.parts.map(({ subject }) => subject)).size,
    }),
    ...(includes.length > 0 ? { includes } : {}),
  });
}

/** One after the other, because a package that is listed twice is told once. */
class PackageAdder {
  private readonly builder: SourceBuilder;
  private readonly ecosystem: string;
  private readonly addLeaf: (part: TreePart, leaf: Leaf) => void;
  private readonly told = new Set<string>();
  private readonly registries = new Set<string>();

  constructor(builder: SourceBuilder, { ecosystem, asides = [] }: PackageList) {
    this.builder = builder;
    this.ecosystem = ecosystem;
    const format = { mapping: packageMapping, asides: [...asides, ...packageAsides], hints };
    this.addLeaf = leafAdder(format, builder);
  }

  add(part: TreePart): void {
    const aside = part.aside ?? this.copyRule(part);
    for (const leaf of leavesOf(part, identity)) {
      if (!part.aside) this.tellRegistry(part, leaf);
      if (aside) this.addLeaf({ ...part, aside }, leaf);
      else this.addTold(part, leaf);
    }
  }

  /** An address is told as what it names, a registry or a source of its own, and not as it stands. */
  private addTold(part: TreePart, leaf: Leaf): void {
    const { subject, kind } = part;
    const { value } = leaf;
    if (isSource(subject, kind, leaf) && value.kind === 'scalar')
      this.addSource(subject, leaf, value);
    else if (addressIn(subject, kind, leaf)) this.addLeaf({ ...part, aside: RESOLVED }, leaf);
    else this.addLeaf(part, leaf);
  }

  /** The same version at another place of the tree, or for another range, says nothing new. */
  private copyRule({ kind, subject, root }: TreePart): Pick<AsideRule, 'id' | 'how'> | undefined {
    const version = textAt(root, 'version');
    if (kind !== 'package' || version === undefined) return undefined;
    const checksums = entriesOf(root).filter((entry) => entry.key.startsWith('integrity'));
    const key = JSON.stringify([
      subject,
      version,
      checksums.map(({ key: name }) => textAt(root, name)),
    ]);
    if (this.told.has(key)) return { id: 'packages.copy', how: 'skipped' };
    this.told.add(key);
    return undefined;
  }

  /** What is fetched from an address of its own is told with it, and the log-in apart. */
  private addSource(subject: string, leaf: Leaf, value: ScalarNode): void {
    const { address, login } = withoutLogin(value.text);
    const told = { ...leaf, path: 'source', value: { ...value, text: address } };
    this.builder.attribute({ subject, leaf: told }, { dimension: 'dependencies' });
    if (login === null) return;
    const path = dependencyText.sourceLogin;
    const apart = { ...leaf, path, keys: [path], value: { ...value, text: login } };
    this.builder.attribute(
      { subject, leaf: apart },
      { dimension: 'dependencies', sensitive: !isReferredLogin(login) },
    );
  }

  /** The registry that a package comes from is told once, and its log-in apart. */
  private tellRegistry({ subject: about, kind }: TreePart, leaf: Leaf): void {
    const found = addressIn(about, kind, leaf);
    if (!found) return;
    const { address, host, login } = found;
    const subject = `${this.ecosystem} registries`;
    const { position } = leaf.value;
    this.putOnce({ subject, path: 'registry', text: address, position }, {});
    if (login === null) return;
    const path = dependencyText.loginOf(host);
    this.putOnce({ subject, path, text: login, position }, { sensitive: !isReferredLogin(login) });
  }

  private putOnce(fact: Fact, how: { readonly sensitive?: boolean }): void {
    const { subject, path, text, position } = fact;
    const key = `${path}\u0000${text}`;
    if (this.registries.has(key)) return;
    this.registries.add(key);
    const value = { kind: 'scalar', type: 'string', text, position } as const;
    const leaf = { ...start, path, keys: [path], value };
    this.builder.attribute({ subject, leaf }, { dimension: 'network', ...how });
  }
}

interface Fact {
  readonly subject: string;
  readonly path: string;
  readonly text: string;
  readonly position: Position;
}

function hints(): AttributeHints {
  return { dimension: 'dependencies' };
}

const RESOLVED = { id: 'packages.resolved', how: 'skipped' } as const;

/** Whether a leaf is the address that a package is fetched from, which is no registry. */
function isSource(subject: string, kind: string, leaf: Leaf): boolean {
  if (kind !== 'package' || !/^(?:source|resolved)$/.test(leaf.path)) return false;
  return addressIn(subject, kind, leaf) === null;
}

/** The registry that a leaf names; null where it names none. */
function addressIn(subject: string, kind: string, { path, value }: Leaf): RegistryAddress | null {
  if ((kind !== 'package' && kind !== 'index') || value.kind === 'empty') return null;
  if (path === 'index') return indexAddress(value.text);
  if (path !== 'resolved') return null;
  return registryOf(value.text, subject.slice(subject.indexOf(':') + 1));
}
