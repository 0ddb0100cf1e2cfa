import type { SourceBuilder } from '../common/builder.ts';
import { flatten } from '../common/flatten.ts';
import type { Leaf } from '../common/flatten.ts';
import { child, textAt } from '../common/tree.ts';
import type { MapEntry, TreeNode } from '../common/tree.ts';
import { identity, TerraformLeaves, wrap } from '../terraform-state/resource.ts';
import type { Of, Place } from '../terraform-state/resource.ts';
import { markedBeside, markedByType } from '../terraform-state/secrecy.ts';
import { fileMembers, resourceMembers } from './parts.data.ts';
import type { Shown } from './shape.ts';
import { withUnknown } from './unknown.ts';
import type { Completed } from './unknown.ts';

const FILE = 'terraform';

/** Walks what `terraform show -json` gave and accounts for every leaf of it. */
export class ShowWalk {
  private readonly builder: SourceBuilder;
  private readonly leaves: TerraformLeaves;
  private readonly shown: Shown;
  /** The changes of a plan by address. */
  private readonly changes = new Map<string, TreeNode>();
  private readonly unknownOutputs = new Set<string>();
  /** Parts of the list of changes that became attributes. */
  private readonly used = new Set<TreeNode | Leaf['value']>();

  constructor(builder: SourceBuilder, shown: Shown) {
    this.builder = builder;
    this.leaves = new TerraformLeaves(builder);
    this.shown = shown;
  }

  walk(root: TreeNode | null): void {
    if (root?.kind !== 'map') return;
    for (const change of itemsAt(root, 'resource_changes')) {
      if (textAt(change, 'deposed') !== undefined) continue;
      this.changes.set(textAt(change, 'address') ?? '', change);
    }
    this.noteUnknownOutputs(root);
    for (const entry of root.entries) this.member(root, entry);
    for (const change of itemsAt(root, 'resource_changes')) this.change(change);
  }

  private member(root: TreeNode, { key, node }: MapEntry): void {
    const place = { subject: FILE, node, key };
    const rule = fileMembers.get(key);
    if (key === 'values' || key === 'planned_values') this.values(node);
    else if (key === 'prior_state') this.priorState(node);
    else if (key === 'variables') this.variables(node, root);
    else if (key === 'resource_changes') this.emptyList(node, key);
    else if (rule?.how === 'hidden') this.hide(rule.rule, place);
    else if (rule)
      this.leaves.asideAll(rule.how === 'volatile' ? 'volatile' : 'skipped', rule.rule, place);
    else this.leaves.plain(place, { dimension: 'dependencies' });
  }

  /** Outputs whose value the plan does not know yet. */
  private noteUnknownOutputs(root: TreeNode): void {
    const changes = child(root, 'output_changes');
    const outputs = child(child(root, 'planned_values'), 'outputs');
    for (const { key, node } of changes?.kind === 'map' ? changes.entries : []) {
      const mark = child(node, 'after_unknown');
      if (mark?.kind !== 'scalar' || mark.text !== 'true' || !child(outputs, key)) continue;
      this.unknownOutputs.add(key);
      this.used.add(mark);
    }
  }

  private values(values: TreeNode): void {
    if (values.kind !== 'map' || values.entries.length === 0) {
      const place = { subject: FILE, node: values, key: 'values' };
      this.leaves.asideAll('skipped', 'terraform.no-resources', place);
      return;
    }
    for (const { key, node } of values.entries) {
      if (key === 'outputs') this.leaves.outputs(node, this.unknownOutputs);
      else if (key === 'root_module') this.module(node, (resource) => this.resource(resource));
      else this.leaves.plain({ subject: FILE, node, key });
    }
  }

  /** Calls back for every resource of a module and of the modules within it. */
  private module(module: TreeNode, each: (resource: TreeNode) => void): void {
    if (module.kind !== 'map') return;
    const subject = textAt(module, 'address') ?? FILE;
    if (module.entries.length === 0) {
      this.leaves.asideAll('skipped', 'terraform.no-resources', {
        subject,
        node: module,
        key: 'module',
      });
    }
    for (const { key, node } of module.entries) {
      if (key === 'resources' && node.kind === 'list' && node.items.length > 0)
        for (const resource of node.items) each(resource);
      else if (key === 'child_modules' && node.kind === 'list' && node.items.length > 0)
        for (const inner of node.items) this.module(inner, each);
      else this.leaves.asideAll('skipped', 'terraform.address', { subject, node, key });
    }
  }

  private resource(resource: TreeNode): void {
    if (resource.kind !== 'map') return;
    const subject = textAt(resource, 'address') ?? FILE;
    const of = { type: textAt(resource, 'type') ?? '', subject };
    const deposed = child(resource, 'deposed_key');
    for (const { key, node } of resource.entries) {
      const rule = resourceMembers.get(key);
      if (deposed) this.leaves.hideAll('terraform.deposed', { subject, node, key });
      else if (key === 'values') this.resourceValues(resource, node, of);
      else if (rule) this.leaves.asideAll('skipped', rule, { subject, node, key });
      else this.leaves.plain({ subject, node, key: `instance.${key}` });
    }
    if (!deposed && !child(resource, 'values') && this.changes.has(subject))
      this.resourceValues(resource, emptyMap(resource), of);
  }

  private resourceValues(resource: TreeNode, values: TreeNode, of: Of): void {
    const change = child(this.changes.get(of.subject), 'change');
    const completed = withUnknown(values, child(change, 'after_unknown'));
    this.planned(completed, child(resource, 'sensitive_values'), of);
  }

  /** The attributes of a resource, those without a value yet among them. */
  private planned(completed: Completed, sensitive: TreeNode | undefined, of: Of): void {
    const { node, unknown, used, replaced } = completed;
    const byType = markedByType(of.type);
    const beside = markedBeside(node, sensitive);
    for (const mark of used) this.used.add(mark);
    for (const value of replaced) {
      this.leaves.hideAll('plan.placeholder', { subject: of.subject, node: value, key: 'values' });
    }
    const secret = (keys: readonly string[], at: Parameters<typeof beside.has>[0]): boolean =>
      byType(keys) || beside.has(at);
    if (node.kind === 'map' && node.entries.length === 0) return;
    this.leaves.resource(node, of, { secret, unknown: (at) => unknown.has(at) });
  }

  /** One entry of the list of changes: read where nothing else says what is planned. */
  private change(change: TreeNode): void {
    if (change.kind !== 'map') return;
    const subject = textAt(change, 'address') ?? FILE;
    const alone = this.shown === 'changes' && textAt(change, 'deposed') === undefined;
    for (const { key, node } of change.entries) {
      const rule = resourceMembers.get(key);
      if (key === 'change' && alone)
        this.changeAlone(node, { type: textAt(change, 'type') ?? '', subject });
      else if (key === 'change') this.hideChange(node, subject);
      else if (rule) this.leaves.asideAll('skipped', rule, { subject, node, key });
      else this.leaves.hideAll('plan.change', { subject, node, key });
    }
  }

  /** What the resource will be; what it was, and which steps lead there, are no environment. */
  private changeAlone(change: TreeNode, of: Of): void {
    const after = child(change, 'after');
    if (after?.kind === 'map') {
      const completed = withUnknown(after, child(change, 'after_unknown'));
      this.planned(completed, child(change, 'after_sensitive'), of);
      this.used.add(after);
    }
    this.hideChange(change, of.subject);
  }

  private hideChange(change: TreeNode, subject: string): void {
    if (change.kind !== 'map') return;
    for (const { key, node } of change.entries) {
      if (node.kind === 'map' && this.used.has(node)) continue;
      this.hide('plan.change', { subject, node, key: `change.${key}` });
    }
  }

  /** Sets aside what became no attribute elsewhere. */
  private hide(rule: string, { subject, node, key }: Place): void {
    for (const leaf of flatten(wrap(key, node), identity)) {
      if (leaf.value.kind === 'scalar' && this.used.has(leaf.value)) continue;
      this.builder.asideHidden('skipped', rule, { subject, leaf });
    }
  }

  /** Of the state before the plan only the data that was read counts: it is said nowhere else. */
  private priorState(state: TreeNode): void {
    if (state.kind !== 'map') return;
    for (const { key, node } of state.entries) {
      if (key !== 'values' || node.kind !== 'map') {
        this.leaves.hideAll('plan.prior-state', { subject: FILE, node, key: `prior_state.${key}` });
        continue;
      }
      for (const part of node.entries) this.priorValues(part);
    }
  }

  private priorValues({ key, node }: MapEntry): void {
    if (key !== 'root_module') {
      this.leaves.hideAll('plan.prior-state', { subject: FILE, node, key: `prior_state.${key}` });
      return;
    }
    this.module(node, (resource) => {
      if (textAt(resource, 'mode') === 'data') this.resource(resource);
      else this.hideResource(resource);
    });
  }

  private hideResource(node: TreeNode): void {
    const subject = textAt(node, 'address') ?? FILE;
    this.leaves.hideAll('plan.prior-state', { subject, node, key: 'prior_state' });
  }

  private variables(variables: TreeNode, root: TreeNode): void {
    if (variables.kind !== 'map') return;
    for (const { key, node } of variables.entries) {
      const sensitive = isSecretVariable(root, key);
      const value = child(node, 'value');
      // The name decides too whether the value is a secret.
      const named = value ? wrap(key, value) : wrap(key, node);
      for (const leaf of flatten(named, { ...identity, marked: () => sensitive })) {
        this.builder.attribute({ subject: 'variables', leaf }, { sensitive });
      }
    }
  }

  private emptyList(node: TreeNode, key: string): void {
    if (node.kind === 'list' && node.items.length > 0) return;
    this.leaves.asideAll('skipped', 'plan.change', { subject: FILE, node, key });
  }
}

function itemsAt(root: TreeNode, key: string): readonly TreeNode[] {
  const list = child(root, key);
  return list?.kind === 'list' ? list.items : [];
}

function emptyMap({ position }: TreeNode): TreeNode {
  return { kind: 'map', entries: [], position };
}

function isSecretVariable(root: TreeNode, name: string): boolean {
  const declared = child(child(root, 'configuration'), 'root_module');
  return textAt(declared, 'variables', name, 'sensitive') === 'true';
}
