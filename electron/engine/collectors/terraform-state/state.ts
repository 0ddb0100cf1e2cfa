import type { SourceBuilder } from '../common/builder.ts';
import { child, textAt } from '../common/tree.ts';
import type { ListNode, MapEntry, TreeNode } from '../common/tree.ts';
import { TerraformLeaves } from './resource.ts';
import type { Of } from './resource.ts';
import { markedIn } from './secrecy.ts';
import { bookkeeping } from './volatile.ts';

/** Walks a state and accounts for every leaf of it. */
export class StateWalk {
  private readonly leaves: TerraformLeaves;

  constructor(builder: SourceBuilder) {
    this.leaves = new TerraformLeaves(builder);
  }

  walk(root: TreeNode | null, resources: ListNode): void {
    if (root?.kind !== 'map') return;
    for (const entry of root.entries) {
      if (entry.key === 'outputs') this.leaves.outputs(entry.node);
      else if (entry.key !== 'resources') this.fileField(entry);
    }
    if (resources.items.length === 0) {
      const place = { subject: 'terraform', node: resources, key: 'resources' };
      this.leaves.asideAll('skipped', 'terraform.no-resources', place);
    }
    for (const resource of resources.items) this.resource(resource);
  }

  private fileField({ key, node }: MapEntry): void {
    const place = { subject: 'terraform', node, key };
    const rule = bookkeeping.file.get(key);
    if (key === 'serial' || key === 'lineage') {
      this.leaves.asideAll('volatile', `terraform.${key}`, place);
    } else if (rule) {
      this.leaves.asideAll('skipped', rule, place);
    } else {
      this.leaves.plain(place, { dimension: 'dependencies' });
    }
  }

  private resource(resource: TreeNode): void {
    if (resource.kind !== 'map') return;
    const address = addressOf(resource);
    for (const { key, node } of resource.entries) {
      if (key === 'instances') continue;
      this.leaves.asideAll('skipped', bookkeeping.resource, { subject: address, node, key });
    }
    const instances = child(resource, 'instances');
    if (instances?.kind !== 'list' || instances.items.length === 0) {
      const place = instances && { subject: address, node: instances, key: 'instances' };
      if (place) this.leaves.asideAll('skipped', 'terraform.no-instances', place);
      return;
    }
    const type = textAt(resource, 'type') ?? '';
    for (const instance of instances.items) {
      this.instance(instance, { type, subject: address + indexOf(instance) });
    }
  }

  private instance(instance: TreeNode, of: Of): void {
    if (instance.kind !== 'map') return;
    const { subject } = of;
    const deposed = textAt(instance, 'deposed');
    const secret = markedIn(of.type, child(instance, 'sensitive_attributes'));
    for (const { key, node } of instance.entries) {
      const rule = bookkeeping.instance.get(key);
      const place = { subject, node, key };
      if (deposed !== undefined) this.leaves.hideAll('terraform.deposed', place);
      else if (key === 'private') this.leaves.hideAll('terraform.private', place);
      else if (rule) this.leaves.asideAll('skipped', rule, place);
      else if (key === 'attributes' || key === 'attributes_flat')
        this.leaves.resource(node, of, { secret });
      // Fields of an instance that later versions may add, `status: tainted` among them.
      else this.leaves.plain({ subject, node, key: `instance.${key}` });
    }
  }
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
