import type { SourceBuilder } from '../common/builder.ts';
import { flatten } from '../common/flatten.ts';
import type { Leaf } from '../common/flatten.ts';
import type { IdentityRules } from '../common/identity.ts';
import { readEmbedded } from '../common/embedded.ts';
import { mapper } from '../common/mapping.ts';
import { child, textAt } from '../common/tree.ts';
import type { ListNode, MapEntry, TreeNode } from '../common/tree.ts';
import { terraformMapping } from './mapping.ts';
import { markedIn } from './secrecy.ts';
import type { Marked } from './secrecy.ts';
import { bookkeeping, unorderedLists, volatileAttributes } from './volatile.ts';

const identity: IdentityRules = { unordered: unorderedLists, generatedIds: false, blocks: true };

/** Texts that hold JSON whose parts are worth comparing one by one. */
const embeddedJson = /^container_definitions$/;

/** Walks a state and accounts for every leaf of it. */
export class StateWalk {
  private readonly builder: SourceBuilder;
  private readonly map = mapper(terraformMapping);

  constructor(builder: SourceBuilder) {
    this.builder = builder;
  }

  walk(root: TreeNode | null, resources: ListNode): void {
    if (root?.kind !== 'map') return;
    for (const entry of root.entries) {
      if (entry.key === 'outputs') this.outputs(entry.node);
      else if (entry.key !== 'resources') this.fileField(entry);
    }
    if (resources.items.length === 0)
      this.asideAll('skipped', 'terraform.no-resources', 'terraform', resources, 'resources');
    for (const resource of resources.items) this.resource(resource);
  }

  private fileField({ key, node }: MapEntry): void {
    if (key === 'serial' || key === 'lineage') {
      this.asideAll('volatile', `terraform.${key}`, 'terraform', node, key);
      return;
    }
    const rule = bookkeeping.file.get(key);
    if (rule) {
      this.asideAll('skipped', rule, 'terraform', node, key);
      return;
    }
    for (const leaf of flatten(wrap(key, node), identity)) {
      this.builder.attribute({ subject: 'terraform', leaf }, { dimension: 'dependencies' });
    }
  }

  private outputs(outputs: TreeNode): void {
    if (outputs.kind !== 'map' || outputs.entries.length === 0) {
      this.asideAll('skipped', 'terraform.no-outputs', 'outputs', outputs, 'outputs');
      return;
    }
    for (const { key, node } of outputs.entries) {
      const sensitive = textAt(node, 'sensitive') === 'true';
      if (node.kind !== 'map') continue;
      for (const part of node.entries) {
        if (part.key !== 'value') {
          this.asideAll(
            'skipped',
            'terraform.output-type',
            'outputs',
            part.node,
            `${key}.${part.key}`,
          );
          continue;
        }
        const rules: IdentityRules = { ...identity, marked: () => sensitive };
        for (const leaf of flatten(wrap(key, part.node), rules)) {
          this.builder.attribute({ subject: 'outputs', leaf }, { sensitive });
        }
      }
    }
  }

  private resource(resource: TreeNode): void {
    if (resource.kind !== 'map') return;
    const address = addressOf(resource);
    for (const { key, node } of resource.entries) {
      if (key !== 'instances') this.asideAll('skipped', bookkeeping.resource, address, node, key);
    }
    const instances = child(resource, 'instances');
    if (instances?.kind !== 'list' || instances.items.length === 0) {
      if (instances)
        this.asideAll('skipped', 'terraform.no-instances', address, instances, 'instances');
      return;
    }
    const type = textAt(resource, 'type') ?? '';
    for (const instance of instances.items) {
      this.instance(instance, { type, subject: address + indexOf(instance) });
    }
  }

  private instance(instance: TreeNode, of: Of): void {
    if (instance.kind !== 'map') return;
    const deposed = textAt(instance, 'deposed');
    const secret = markedIn(of.type, child(instance, 'sensitive_attributes'));
    for (const { key, node } of instance.entries) {
      const rule = bookkeeping.instance.get(key);
      if (deposed !== undefined) this.hideAll('terraform.deposed', of.subject, node, key);
      else if (key === 'private') this.hideAll('terraform.private', of.subject, node, key);
      else if (rule) this.asideAll('skipped', rule, of.subject, node, key);
      else if (key === 'attributes' || key === 'attributes_flat') this.attributes(node, of, secret);
      else this.builderLeaves(of.subject, node, key);
    }
  }

  private attributes(node: TreeNode, of: Of, marked: Marked): void {
    const rules: IdentityRules = { ...identity, marked };
    for (const leaf of flatten(node, rules)) {
      const split = embeddedJson.test(leaf.path) && !marked(leaf.keys);
      const parts = split ? readEmbedded(leaf, identity) : null;
      for (const part of parts ?? [leaf]) this.attribute(part, of, marked);
    }
  }

  private attribute(leaf: Leaf, of: Of, marked: Marked): void {
    const { subject } = of;
    const sensitive = marked(leaf.keys);
    const rule = volatileAttributes.find((candidate) => candidate.name.test(leaf.path));
    if (rule) {
      this.builder.aside('volatile', rule.id, { subject, leaf }, { sensitive });
      return;
    }
    const mapped = this.map(of.type, leaf.path, leaf.value.text);
    this.builder.attribute({ subject, leaf }, { mapped, sensitive });
  }

  /** Fields of an instance that later versions may add, `status: tainted` among them. */
  private builderLeaves(subject: string, node: TreeNode, key: string): void {
    for (const leaf of flatten(wrap(`instance.${key}`, node), identity)) {
      this.builder.attribute({ subject, leaf });
    }
  }

  private asideAll(
    how: 'volatile' | 'skipped',
    rule: string,
    subject: string,
    node: TreeNode,
    key: string,
  ): void {
    for (const leaf of flatten(wrap(key, node), identity)) {
      this.builder.aside(how, rule, { subject, leaf });
    }
  }

  /** The provider's own blob and deposed objects can hold anything, so no value is shown. */
  private hideAll(rule: string, subject: string, node: TreeNode, key: string): void {
    for (const leaf of flatten(wrap(key, node), identity)) {
      this.builder.asideHidden('skipped', rule, { subject, leaf });
    }
  }
}

/** A resource instance: its type for the mapping, its address as subject. */
interface Of {
  readonly type: string;
  readonly subject: string;
}

function wrap(key: string, node: TreeNode): TreeNode {
  const { position } = node;
  return { kind: 'map', entries: [{ key, node, position }], position };
}

/** `module.shop.data.aws_vpc.main`, as the tool itself writes it. */
function addressOf(resource: TreeNode): string {
  const mode = textAt(resource, 'mode') === 'data' ? 'data' : undefined;
  const parts = [
    textAt(resource, 'module'),
    mode,
    textAt(resource, 'type'),
    textAt(resource, 'name'),
  ];
  return parts.filter((part) => part !== undefined && part !== '').join('.');
}

function indexOf(instance: TreeNode): string {
  const index = child(instance, 'index_key');
  if (index?.kind !== 'scalar' || index.type === 'null') return '';
  return index.type === 'string' ? `["${index.text}"]` : `[${index.text}]`;
}
